/** `thidua compare`: campaigns side by side, a parent plan followed down to its units. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type CampaignRecord, discover, EXTRACTOR, loadCompare, RECORDS_FILE, RunLog, resolveRecords, runBatch } from '../../index.ts'
import { CACHE_WORDS, type CacheChoice, cacheOf, cacheOption } from '../cache.ts'
import { COMPARISON_FILE, comparisonOutputs } from '../comparison-outputs.ts'
import { comparisonSummary } from '../comparison-summary.ts'
import { type CliContext, UsageError } from '../context.ts'
import { recordsIn, reviewLines } from '../corrections.ts'
import { OutputFile } from '../files.ts'
import { plain } from '../output.ts'
import { progress, remark } from '../progress.ts'

const WORDS = {
  vi: {
    about: 'So các phong trào, theo dõi kế hoạch cấp trên xuống từng đơn vị',
    paths: 'records.jsonl, thư mục kết quả của extract, hoặc tệp, thư mục văn bản (sẽ được đọc trước)',
    parent: 'văn bản cấp trên để so các kế hoạch với nó: tệp văn bản, hoặc .jsonl có một bản ghi',
    units: 'danh sách đơn vị phải gửi kế hoạch (xlsx, csv): cột đơn vị, cột ngày nhận',
    by: 'mỗi hàng của các bảng là một đơn vị, một tỉnh hay một năm',
    asOf: 'tính đơn vị hành chính theo ngày này, dạng 2026-05-31 (mặc định: ngày của văn bản mới nhất)',
    out: 'thư mục ghi kết quả',
    noReuse: 'không tìm phần câu chữ trùng nhau',
    exit: 'Mã thoát:\n  0  đọc và so được tất cả\n  1  có văn bản không đọc được\n  2  dùng sai lệnh, không có gì để so hoặc không ghi được kết quả',
    oneParent: (file: string, n: number) => `${file} có ${n} bản ghi; văn bản cấp trên phải là đúng một`,
    unread: (file: string, why: string) => `Không đọc được ${file}: ${why}`,
    roster: {
      not_a_table: (file: string) => `${file} không phải là bảng xlsx hoặc csv (UTF-8)`,
      no_units: (file: string) => `${file} không có cột tên đơn vị`,
      too_large: (file: string) => `${file} quá lớn`,
    },
    notDays: (n: number, first: string) =>
      `Danh sách đơn vị: ${n} ô ngày nhận không đọc được thành ngày (ví dụ “${first}”), coi như chưa biết.`,
    outputs: (dir: string) => `Kết quả nằm trong ${dir}:`,
  },
  en: {
    about: 'Compare campaigns and follow a parent plan down to its units',
    paths: 'records.jsonl, an output folder of extract, or documents and folders of documents (they are read first)',
    parent: 'the document from above that plans are measured against: a document, or a .jsonl file of one record',
    units: 'list of the units that owe a plan (xlsx, csv): a column of units, one of days of receipt',
    by: 'a row of the tables is a unit, a province or a year',
    asOf: 'show administrative units as of this day, such as 2026-05-31 (default: the day of the newest document)',
    out: 'folder of the outputs',
    noReuse: 'do not look for text in common',
    exit: 'Exit codes:\n  0  everything was read and compared\n  1  a document could not be read\n  2  wrong usage, nothing to compare, or the outputs cannot be written',
    oneParent: (file: string, n: number) => `${file} holds ${n} records; the parent must be exactly one`,
    unread: (file: string, why: string) => `${file} could not be read: ${why}`,
    roster: {
      not_a_table: (file: string) => `${file} is no xlsx or csv (UTF-8) table`,
      no_units: (file: string) => `${file} has no column of units`,
      too_large: (file: string) => `${file} is too large`,
    },
    notDays: (n: number, first: string) =>
      `List of units: ${n} days of receipt cannot be read as days (such as “${first}”) and count as unknown.`,
    outputs: (dir: string) => `The outputs are in ${dir}:`,
  },
} as const

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
        unread.push(WORDS[lang].unread(plain(file.path), remark(file, context)))
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
  if (records.length !== 1) throw new UsageError(WORDS[context.lang].oneParent(plain(file), records.length))
  return records[0]!
}

type Compare = Awaited<ReturnType<typeof loadCompare>>

async function rosterOf(file: string, { readRoster, RosterError }: Compare, context: CliContext) {
  const words = WORDS[context.lang]
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? context.say.not_found(plain(file)) : context.say.cannotRead(plain(file), error.code ?? ''),
    )
  })
  try {
    const { entries, unreadable } = await readRoster(bytes)
    if (unreadable.length) await context.warn(words.notDays(unreadable.length, plain(unreadable[0]!)))
    return entries
  } catch (error) {
    if (error instanceof RosterError) throw new UsageError(words.roster[error.reason](plain(file)))
    throw error
  }
}

async function write(folder: string, name: string, content: string | Uint8Array, { say }: CliContext): Promise<void> {
  try {
    const file = await OutputFile.create(folder, name)
    await file.write(content)
    await file.close()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(say.cannotWrite(plain(folder), code ?? message))
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
  const all = [...records, ...(parent ? [parent] : [])]
  const comparison = options.reuse && compared.records.length > 1 ? { ...compared, reuse: room.reuseOf(all, compared) } : compared
  await context.print(comparisonSummary(comparison, context))
  const written = [COMPARISON_FILE]
  await write(options.out, COMPARISON_FILE.name, `${JSON.stringify(comparison)}\n`, context)
  for (const output of await comparisonOutputs(comparison, all, context.lang)) {
    await write(options.out, output.name, output.content, context)
    written.push(output)
  }
  const lines = written.map(({ name, label }) => `  ${plain(path.join(options.out, name))} – ${label[context.lang]}`)
  await context.print([WORDS[context.lang].outputs(plain(options.out)), ...lines].join('\n'))
  context.code = failed ? 1 : 0
}

export function addCompare(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
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
