/** `thidua extract`: documents to records, tables and a log of the run. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  CORRECTIONS_FILE,
  type CorrectedRecords,
  type Correction,
  correctRecords,
  type Discovery,
  discover,
  EXTRACTOR,
  type ExporterRow,
  exporters,
  namesProvince,
  type RunItem,
  RunLog,
  type RunSummary,
  resolveRecords,
  runBatch,
} from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { correctionsOf, reviewLines } from '../corrections.ts'
import { plain } from '../output.ts'
import { Outputs, RUN_FILE } from '../outputs.ts'
import { progress } from '../progress.ts'
import { SummaryTable } from '../summary.ts'

interface Options {
  out: string
  stdout?: boolean
  format: ExporterRow[]
  concurrency: number
  /** the province of all documents that do not say otherwise */
  province?: string
  /** documents that bear a stamp of secrecy are read as well */
  includeSecret?: boolean
}

const byDefault = exporters.filter(e => e.byDefault)

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

function parseProvince(value: string): string {
  if (!namesProvince(value)) throw new InvalidArgumentError(value)
  return value
}

/** Says in the user's words what the system refused. */
function cannotWrite(error: unknown, folder: string, { say }: CliContext): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  return new UsageError(say.cannotWrite(plain(folder), code ?? message))
}

interface Job {
  found: Discovery
  inputs: string[]
  options: Options
  /** undefined where records go to standard output only */
  outputs: Outputs | undefined
  /** what people decided about documents of this folder before */
  corrections: Correction[]
}

interface Settled {
  items: RunItem[]
  review: CorrectedRecords
}

/**
 * The second pass: what one document leaves open, the others of the run, its folders or the user may settle; what people corrected before stands
 * above all that.
 */
function settled(items: readonly RunItem[], province: string | undefined, corrections: readonly Correction[] = []): Settled {
  const records = items.flatMap(item => (item.kind === 'record' ? [item.record] : []))
  const review = correctRecords(resolveRecords(records, { ...(province && { province }) }), corrections)
  const final = review.records.values()
  return { items: items.map(item => (item.kind === 'record' ? { ...item, record: final.next().value! } : item)), review }
}

/**
 * Reads all files and logs each as it comes. Outputs in a folder get the records when all are known to one another; standard output alone gets
 * each at once, settled by its own folders and the province.
 */
async function readAll(
  { found, inputs, options, outputs, corrections }: Job,
  tables: SummaryTable,
  context: CliContext,
): Promise<{ summary: RunSummary; review: CorrectedRecords }> {
  const { format, concurrency } = options
  const log = new RunLog(found, EXTRACTOR, {
    inputs,
    format: format.map(f => f.name),
    lang: context.lang,
    concurrency,
    includeSecret: options.includeSecret ?? false,
  })
  const items: RunItem[] = []
  /** false where nobody reads any more: without a folder the rest would be for nothing */
  const give = async (item: RunItem): Promise<boolean> => {
    tables.add(item)
    await outputs?.add(item)
    return item.kind !== 'record' || !options.stdout || (await context.print(JSON.stringify(item.record)))
  }
  const bar = progress(found.files.length, context)
  try {
    for await (const item of runBatch(found, { concurrency, ...(options.includeSecret && { includeSecret: true }) })) {
      await bar.file(log.add(item))
      if (outputs) items.push(item)
      else if (!(await give(settled([item], options.province).items[0]!))) break
    }
  } finally {
    bar.stop()
  }
  const { items: final, review } = settled(items, options.province, corrections)
  for (const item of final) await give(item)
  return { summary: log.finish(), review }
}

/** One run from first file to last line of the report. */
async function extract(job: Job, folder: string | undefined, context: CliContext): Promise<RunSummary> {
  const { outputs, options } = job
  const { say, lang } = context
  const tables = new SummaryTable(context)
  let run: Awaited<ReturnType<typeof readAll>>
  try {
    await outputs?.open(options.format, lang)
    run = await readAll(job, tables, context)
    await outputs?.finish(run.summary)
  } catch (error) {
    await outputs?.discard()
    throw (error as NodeJS.ErrnoException).syscall && folder !== undefined ? cannotWrite(error, folder, context) : error
  }
  const { summary, review } = run
  const report = options.stdout ? context.warn : context.print
  await report([tables.render(summary), ...reviewLines(review, context)].join('\n'))
  if (outputs) {
    const files = [...outputs.list(lang), { file: outputs.runFile, what: say.runFile }]
    await report([say.outputsIn(plain(folder!)), ...files.map(({ file, what }) => `  ${plain(file)} – ${what}`)].join('\n'))
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
      new Option('--format <list>', say.optFormat).argParser(parseFormats).default(byDefault, byDefault.map(e => e.name).join(',')),
    )
    .addOption(new Option('--concurrency <n>', say.optConcurrency).argParser(parseCount).default(availableParallelism(), say.onePerCore))
    .addOption(new Option('--province <name>', say.optProvince).argParser(parseProvince))
    .option('--include-secret', say.optIncludeSecret)
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async (paths: string[], options: Options, command: Command) => {
      // With --stdout a folder is written only where the user named one.
      const folder = options.stdout && command.getOptionValueSource('out') === 'default' ? undefined : options.out
      const files = [...exporters.map(e => e.fileName), RUN_FILE, CORRECTIONS_FILE]
      const own = folder === undefined ? [] : files.map(name => path.join(folder, name))
      const found = await discover(paths, { exclude: own })
      const problems = found.problems.map(p => say[p.reason](plain(p.uri)))
      if (!found.files.length) throw new UsageError(say.nothingToRead(), problems)
      for (const problem of problems) await context.warn(say.error(problem))
      const outputs = folder === undefined ? undefined : new Outputs(folder)
      const corrections = folder === undefined ? [] : await correctionsOf(folder, context)
      const { counts } = await extract({ found, inputs: paths, options, outputs, corrections }, folder, context)
      context.code = counts.status.failed || counts.status.unread || counts.problems ? 1 : 0
    })
}
