/** `thidua compare`: campaigns side by side, a parent plan followed down to its units. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type CampaignRecord, discover, EXTRACTOR, loadCompare, RECORDS_FILE, RunLog, resolveRecords, runBatch } from '../../index.ts'
import { CACHE_WORDS, type CacheChoice, cacheOf, cacheOption } from '../cache.ts'
import { COMPARE_WORDS } from '../compare-words.ts'
import { COMPARISON_FILE, comparisonOutputs } from '../comparison-outputs.ts'
import { comparisonSummary } from '../comparison-summary.ts'
import { type CliContext, UsageError } from '../context.ts'
import { recordsIn, reviewLines } from '../corrections.ts'
import { bytesOf, save } from '../files.ts'
import { plain } from '../output.ts'
import { progress, remark } from '../progress.ts'

interface Options {
  out: string
  parent?: string
  units?: string
  by: 'unit' | 'province' | 'year'
  asOf?: string
  reuse: boolean
  cache: CacheChoice
}

function parseDay(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) throw new InvalidArgumentError(value)
  return value
}

/** What the paths hold: records that are there, and documents to read. */
interface Sorted {
  records: string[]
  documents: string[]
}

async function isRecords(place: string): Promise<boolean> {
  if (/\.jsonl$/iu.test(place)) return true
  const inside = await stat(path.join(place, RECORDS_FILE)).catch(() => null)
  return inside?.isFile() ?? false
}

async function sorted(paths: readonly string[]): Promise<Sorted> {
  const out: Sorted = { records: [], documents: [] }
  for (const place of paths) ((await isRecords(place)) ? out.records : out.documents).push(place)
  return out
}

interface Read {
  records: CampaignRecord[]
  /** something could not be read */
  failed: boolean
}

/** Records of documents, read now; those that could not be read are named. */
async function readDocuments(paths: readonly string[], { cache }: Options, context: CliContext): Promise<Read> {
  const { say, lang } = context
  const found = await discover([...paths])
  for (const problem of found.problems) await context.warn(say.error(say[problem.reason](plain(problem.uri))))
  const log = new RunLog(found, EXTRACTOR, { inputs: [...paths], format: [], lang, concurrency: 0, includeSecret: false })
  const kept = cacheOf(cache)
  const bar = progress(found.files.length, context)
  const records: CampaignRecord[] = []
  const unread: string[] = []
  try {
    for await (const item of runBatch(found, { ...(kept && { cache: kept }) })) {
      const file = log.add(item)
      await bar.file(file)
      if (item.kind === 'record') records.push(item.record)
      if (file.status === 'failed' || file.status === 'unread' || file.status === 'secret') {
        unread.push(COMPARE_WORDS[lang].unread(plain(file.path), remark(file, context)))
      }
    }
  } finally {
    bar.stop()
  }
  for (const line of unread) await context.warn(line)
  return { records: resolveRecords(records), failed: unread.length > 0 || found.problems.length > 0 }
}

async function readAll(paths: readonly string[], options: Options, context: CliContext): Promise<Read> {
  const { records: stored, documents } = await sorted(paths)
  const out: Read = { records: [], failed: false }
  for (const place of stored) {
    const loaded = await recordsIn(place, context)
    out.records.push(...loaded.records)
    for (const line of reviewLines(loaded, context)) await context.warn(line)
  }
  if (documents.length) {
    const read = await readDocuments(documents, options, context)
    out.records.push(...read.records)
    out.failed = read.failed
  }
  return out
}

async function parentOf(file: string, options: Options, context: CliContext): Promise<CampaignRecord> {
  const { records } = await readAll([file], options, context)
  if (records.length !== 1) throw new UsageError(COMPARE_WORDS[context.lang].oneParent(plain(file), records.length))
  return records[0]!
}

type Compare = Awaited<ReturnType<typeof loadCompare>>

async function rosterOf(file: string, { readRoster, RosterError }: Compare, context: CliContext) {
  const words = COMPARE_WORDS[context.lang]
  const bytes = await bytesOf(file, context)
  try {
    const { entries, unreadable } = await readRoster(bytes)
    if (unreadable.length) await context.warn(words.notDays(unreadable.length, plain(unreadable[0]!)))
    return entries
  } catch (error) {
    if (error instanceof RosterError) throw new UsageError(words.roster[error.reason](plain(file)))
    throw error
  }
}

async function compare(paths: readonly string[], options: Options, context: CliContext): Promise<void> {
  const room = await loadCompare()
  const { records, failed } = await readAll(paths, options, context)
  if (!records.length) throw new UsageError(context.say.nothingToRead())
  const parent = options.parent === undefined ? undefined : await parentOf(options.parent, options, context)
  const roster = options.units === undefined ? undefined : await rosterOf(options.units, room, context)
  const compared = room.compareRecords(records, {
    by: options.by,
    ...(parent && { parent }),
    ...(roster && { roster }),
    ...(options.asOf && { asOf: options.asOf }),
  })
  if (roster && !compared.cascade.length) await context.warn(COMPARE_WORDS[context.lang].noParent)
  const all = [...records, ...(parent ? [parent] : [])]
  const comparison = options.reuse && compared.records.length > 1 ? { ...compared, reuse: room.reuseOf(all, compared) } : compared
  await context.print(comparisonSummary(comparison, context))
  const written = [COMPARISON_FILE]
  await save(path.join(options.out, COMPARISON_FILE.name), `${JSON.stringify(comparison)}\n`, context)
  for (const output of await comparisonOutputs(comparison, all, context.lang)) {
    await save(path.join(options.out, output.name), output.content, context)
    written.push(output)
  }
  const lines = written.map(({ name, label }) => `  ${plain(path.join(options.out, name))} – ${label[context.lang]}`)
  await context.print([COMPARE_WORDS[context.lang].outputs(plain(options.out)), ...lines].join('\n'))
  context.code = failed ? 1 : 0
}

export function addCompare(program: Command, context: CliContext): void {
  const words = COMPARE_WORDS[context.lang]
  program
    .command('compare')
    .description(words.about)
    .argument('<paths...>', words.paths)
    .option('--parent <file>', words.parent)
    .option('--units <file>', words.units)
    .addOption(new Option('--by <row>', words.by).choices(['unit', 'province', 'year']).default('unit'))
    .addOption(new Option('--as-of <day>', words.asOf).argParser(parseDay))
    .addOption(new Option('-o, --out <dir>', words.out).default('out'))
    .option('--no-reuse', words.noReuse)
    .addOption(cacheOption(context))
    .option('--no-cache', CACHE_WORDS[context.lang].none)
    .addHelpText('after', `\n${words.exit}`)
    .action((paths: string[], options: Options) => compare(paths, options, context))
}
