/** `thidua extract`: documents to records, tables and a log of the run. */
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Discovery, discover, EXTRACTOR, type ExporterRow, exporters, RunLog, type RunSummary, runBatch } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { OutputFile } from '../files.ts'
import { plain } from '../output.ts'
import { progress } from '../progress.ts'
import { SummaryTable } from '../summary.ts'

const RUN_FILE = 'run.json'

interface Options {
  out: string
  stdout?: boolean
  format: ExporterRow[]
  concurrency: number
}

/** "jsonl,csv" → the exporters, each once. */
function parseFormats(value: string): ExporterRow[] {
  const names = [...new Set(value.split(',').map(s => s.trim().toLowerCase()))]
  return names.map(name => {
    const row = exporters.find(e => e.name === name)
    if (!row) throw new InvalidArgumentError(name)
    return row
  })
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError(value)
  return Number(value)
}

/** One output being written to a folder. */
interface Sink {
  file: OutputFile
  row: ExporterRow
  exporter: ReturnType<ExporterRow['create']>
}

const writing = async <T>(context: CliContext, target: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(context.say.cannotWrite(plain(target), code ?? message))
  }
}

/** Runs over what was found; `folder` is undefined where records go to standard output only. */
async function extract(
  found: Discovery,
  folder: string | undefined,
  options: Options,
  inputs: string[],
  context: CliContext,
): Promise<RunSummary> {
  const { lang } = context
  const sinks: Sink[] = []
  const write = <T>(work: () => Promise<T>) => writing(context, folder!, work)
  if (folder !== undefined) {
    for (const row of options.format) {
      sinks.push({ row, file: await write(() => OutputFile.create(folder, row.fileName)), exporter: row.create({ lang }) })
    }
  }
  const log = new RunLog(found, EXTRACTOR, { inputs, format: options.format.map(f => f.name), lang, concurrency: options.concurrency })
  const tables = new SummaryTable(context)
  const bar = progress(found.files.length, context)
  let read = true
  for await (const item of runBatch(found, { concurrency: options.concurrency })) {
    tables.add(item)
    await bar.file(log.add(item))
    if (item.kind === 'record' && options.stdout) read = await context.print(JSON.stringify(item.record))
    for (const { file, exporter } of sinks) {
      const piece = item.kind === 'record' ? exporter.add(item.record) : undefined
      if (item.kind === 'unread') exporter.unread({ uri: item.uri, message: item.failure.message })
      if (piece !== undefined) await write(() => file.write(piece))
    }
    // Nobody reads any more and nothing is kept: the rest would be for nothing.
    if (!read && !sinks.length) break
  }
  bar.stop()
  const summary = log.finish()
  for (const { file, exporter } of sinks) {
    await write(async () => {
      const tail = await exporter.finish()
      if (tail !== undefined) await file.write(tail)
      await file.close()
    })
  }
  if (folder !== undefined) {
    await write(async () => {
      const file = await OutputFile.create(folder, RUN_FILE)
      await file.write(`${JSON.stringify(summary, null, 2)}\n`)
      await file.close()
    })
  }
  const report = options.stdout ? context.warn : context.print
  await report(tables.render(summary))
  if (folder !== undefined) {
    const { say } = context
    const rows = [...sinks.map(s => [s.file.path, s.row.label[lang]]), [path.join(folder, RUN_FILE), say.runFile]]
    await report([say.outputsIn(plain(folder)), ...rows.map(([file, what]) => `  ${plain(file!)} – ${what}`)].join('\n'))
  }
  return summary
}

export function addExtract(program: Command, context: CliContext): void {
  const { say } = context
  program
    .command('extract')
    .description(say.aboutExtract)
    .argument('<paths...>', say.argPaths)
    .addOption(new Option('-o, --out <dir>', say.optOut).default('out'))
    .option('--stdout', say.optStdout)
    .addOption(
      new Option('--format <list>', say.optFormat).argParser(parseFormats).default([...exporters], exporters.map(e => e.name).join(',')),
    )
    .addOption(new Option('--concurrency <n>', say.optConcurrency).argParser(parseCount).default(4))
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async (paths: string[], options: Options, command: Command) => {
      // With --stdout a folder is written only where the user named one.
      const folder = options.stdout && command.getOptionValueSource('out') === 'default' ? undefined : options.out
      const own = folder === undefined ? [] : [...exporters.map(e => e.fileName), RUN_FILE].map(name => path.join(folder, name))
      const found = await discover(paths, { exclude: own })
      const problems = found.problems.map(p => say[p.reason](plain(p.uri)))
      if (!found.files.length) throw new UsageError(say.nothingToRead(), problems)
      for (const problem of problems) await context.warn(say.error(problem))
      const { counts } = await extract(found, folder, options, paths, context)
      context.code = counts.status.failed || counts.status.unread || counts.problems ? 1 : 0
    })
}
