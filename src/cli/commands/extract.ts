/** `thidua extract`: documents to records, tables and a log of the run. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Cache,
  CORRECTIONS_FILE,
  type CorrectedRecords,
  type Correction,
  type Discovery,
  discover,
  EXTRACTOR,
  type ExporterRow,
  exporters,
  isLastingRun,
  namesProvince,
  type Print,
  prepareRun,
  type RunItem,
  RunLog,
  type RunSummary,
  runBatch,
} from '../../index.ts'
import { CACHE_WORDS, type CacheChoice, cacheOf, cacheOption } from '../cache.ts'
import { type CliContext, UsageError } from '../context.ts'
import { correctionsOf, reviewLines } from '../corrections.ts'
import { cannotWrite } from '../files.ts'
import { alone, Gathered, noReview } from '../gathered.ts'
import { plain } from '../output.ts'
import { Outputs, RUN_FILE } from '../outputs.ts'
import { progress } from '../progress.ts'
import { SummaryTable } from '../summary.ts'
import { keyOf, unchanged } from '../unchanged.ts'

interface Options {
  out: string
  stdout?: boolean
  format: ExporterRow[]
  concurrency: number
  /** the province of all documents that do not say otherwise */
  province?: string
  /** documents that bear a stamp of secrecy are read as well */
  includeSecret?: boolean
  cache: CacheChoice
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

interface Job {
  found: Discovery
  prints: readonly Print[]
  cache: Cache | undefined
  signal: AbortSignal
  inputs: string[]
  options: Options
  /** undefined where records go to standard output only */
  outputs: Outputs | undefined
  /** what people decided about documents of this folder before */
  corrections: Correction[]
}

/** Ways in which a user ends a run; the second time the system does. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** The run was ended by the user; what is missing is read by the next one. */
class Stopped extends Error {}

/**
 * Reads all files and logs each as it comes. Outputs in a folder get the records when all are known to one another; standard output alone gets
 * each at once, settled by its own folders and the province.
 */
async function readAll(
  { found, prints, cache, signal, inputs, options, outputs, corrections }: Job,
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
  /** false where nobody reads any more: without a folder the rest would be for nothing */
  const give = async (item: RunItem): Promise<boolean> => {
    if (signal.aborted) throw new Stopped()
    tables.add(item)
    await outputs?.add(item)
    return item.kind !== 'record' || !options.stdout || (await context.print(JSON.stringify(item.record)))
  }
  const gathered = outputs && (await Gathered.create(outputs.folder))
  try {
    const bar = progress(found.files.length, context)
    const secret = options.includeSecret && { includeSecret: true }
    try {
      for await (const item of runBatch(found, { concurrency, prints, signal, ...(cache && { cache }), ...secret })) {
        await bar.file(log.add(item))
        if (gathered) await gathered.add(item)
        else if (!(await give(alone(item, options.province)))) break
      }
    } finally {
      bar.stop()
    }
    if (signal.aborted) throw new Stopped()
    const review = (await gathered?.settle(options.province, corrections, give)) ?? noReview()
    return { summary: log.finish(), review }
  } finally {
    await gathered?.close()
  }
}

/** One run from first file to last line of the report. */
async function extract(job: Job, key: string | undefined, folder: string | undefined, context: CliContext): Promise<RunSummary> {
  const { outputs, options } = job
  const { say, lang } = context
  const tables = new SummaryTable(context)
  let run: Awaited<ReturnType<typeof readAll>>
  try {
    await outputs?.open(options.format, lang)
    run = await readAll(job, tables, context)
    await outputs?.finish(run.summary, isLastingRun(run.summary) ? key : undefined)
  } catch (error) {
    await outputs?.discard()
    if (error instanceof Stopped) throw new UsageError(CACHE_WORDS[lang][job.cache ? 'stopped' : 'stoppedBare'])
    throw folder === undefined ? error : cannotWrite(error, folder, context)
  }
  const { summary, review } = run
  const report = options.stdout ? context.warn : context.print
  const reused = summary.files.filter(f => f.cached).length
  const lines = reused ? [CACHE_WORDS[lang].reused(reused, summary.counts.files)] : []
  await report([tables.render(summary), ...lines, ...reviewLines(review, context)].join('\n'))
  if (outputs) {
    const files = [...outputs.list(lang), { file: outputs.runFile, what: say.runFile }]
    await report([say.outputsIn(plain(folder!)), ...files.map(({ file, what }) => `  ${plain(file)} – ${what}`)].join('\n'))
  }
  return summary
}

/** What of the options decides what is written. */
const decisive = ({ format, province, includeSecret }: Options, { lang }: CliContext) => ({
  format: format.map(f => f.name),
  province,
  includeSecret: includeSecret ?? false,
  lang,
})

/** Nothing to do: the outputs of the last run are those of this one. */
async function reportUnchanged(summary: RunSummary, folder: string, context: CliContext): Promise<void> {
  const { lang, say } = context
  const when = new Date(summary.finished).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-US')
  const files = [...(summary.state?.outputs ?? []).map(o => o.name), RUN_FILE].map(name => `  ${plain(path.join(folder, name))}`)
  const words = [CACHE_WORDS[lang].unchanged(when), new SummaryTable(context).brief(summary), say.outputsIn(plain(folder)), ...files]
  await context.print(words.join('\n'))
}

/** Runs until it is done, or until the user stops it. */
async function extractOnce(
  job: Pick<Job, 'found' | 'prints' | 'cache' | 'inputs' | 'options'>,
  key: string | undefined,
  folder: string | undefined,
  context: CliContext,
): Promise<RunSummary> {
  const outputs = folder === undefined ? undefined : new Outputs(folder)
  const corrections = folder === undefined ? [] : await correctionsOf(folder, context)
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const name of SIGNALS) process.once(name, onSignal)
  try {
    return await extract({ ...job, signal: stop.signal, outputs, corrections }, key, folder, context)
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal)
  }
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
    .addOption(cacheOption(context))
    .option('--no-cache', CACHE_WORDS[context.lang].none)
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async (paths: string[], options: Options, command: Command) => {
      // With --stdout a folder is written only where the user named one.
      const folder = options.stdout && command.getOptionValueSource('out') === 'default' ? undefined : options.out
      const files = [...exporters.map(e => e.fileName), RUN_FILE, CORRECTIONS_FILE].flatMap(name => [name, `${name}.part`])
      const own = folder === undefined ? [] : files.map(name => path.join(folder, name))
      const found = await discover(paths, { exclude: own })
      const problems = found.problems.map(p => say[p.reason](plain(p.uri)))
      if (!found.files.length) throw new UsageError(say.nothingToRead(), problems)
      for (const problem of problems) await context.warn(say.error(problem))
      const prints = await prepareRun(found)
      const cache = cacheOf(options.cache)
      const key = folder !== undefined && cache ? await keyOf({ found, prints, options: decisive(options, context), folder }) : undefined
      const done = key !== undefined && !options.stdout ? await unchanged(folder!, key) : undefined
      if (done) await reportUnchanged(done, folder!, context)
      const counts = (done ?? (await extractOnce({ found, prints, cache, inputs: paths, options }, key, folder, context))).counts
      const left = counts.status.failed + counts.status.unread + counts.status.secret + counts.problems
      context.code = left ? 1 : 0
    })
}
