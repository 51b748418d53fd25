/** `thidua check`: what a draft is missing, before it goes to be signed. */
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Accepted,
  type CheckedFile,
  type CheckInput,
  discover,
  EXTRACTOR,
  type Label,
  loadCheck,
  loadRules,
  openDocument,
  Pool,
  type Preset,
  type ReportFormat,
  type Settings,
} from '../../light.ts'
import { type CliContext, UsageError } from '../context.ts'
import { reasonOf, save } from '../files.ts'
import { plain } from '../output.ts'

const FORMATS: readonly ReportFormat[] = ['stylish', 'json', 'junit', 'github', 'sarif', 'html']
const PRESETS: readonly Preset[] = ['nd30', 'campaign']
const SETTINGS = 'thidua.config.json'
/** Beside the draft: findings that were looked at and let stand. */
const ACCEPTED = '.accepted.json'

/** This command's own words. */
const WORDS = {
  vi: {
    about: 'Kiểm tra dự thảo kế hoạch trước khi trình ký',
    files: 'dự thảo: tệp, thư mục, mẫu tên hoặc - để đọc đầu vào chuẩn',
    parent: 'kế hoạch cấp trên để đối chiếu',
    preset: 'bộ quy tắc: nd30 (thể thức), campaign (kế hoạch phong trào), cách nhau bằng dấu phẩy',
    format: 'dạng kết quả',
    out: 'ghi kết quả vào tệp',
    max: 'số cảnh báo tối đa được phép',
    config: 'tệp cấu hình',
    watch: 'kiểm tra lại mỗi khi tệp thay đổi',
    annotate: 'ghi bản Word có chú thích tại từng chỗ (một tệp .docx)',
    packet: 'ghi phiếu rà soát Word để ký',
    oneWord: '--annotate cần đúng một tệp .docx',
    watching: 'Đang theo dõi thay đổi, nhấn Ctrl+C để dừng.',
    exit: 'Mã thoát:\n  0  không có lỗi nghiêm trọng, số cảnh báo không quá --max-warnings (mặc định 0); gợi ý không tính\n  1  có thiếu sót\n  2  có tệp không đọc được hoặc không phải dự thảo, hoặc dùng sai lệnh',
    beside: `Chấp nhận một thiếu sót: ghi [{ "rule": "…", "quote": "…", "reason": "…" }] vào tệp <dự thảo>${ACCEPTED} cạnh dự thảo.`,
    badJson: (file: string, why: string) => `${file} không đúng dạng (${why})`,
  },
  en: {
    about: 'Check a draft plan before it goes to be signed',
    files: 'drafts: files, folders, globs, or - for standard input',
    parent: 'the plan of the body above, to compare with',
    preset: 'rules: nd30 (form), campaign (plan of a campaign), separated by commas',
    format: 'form of the result',
    out: 'write the result to a file',
    max: 'warnings that may stand',
    config: 'settings',
    watch: 'check again whenever a file changes',
    annotate: 'write the Word file with a comment at each place (one .docx)',
    packet: 'write a review sheet as a Word file, to be signed',
    oneWord: '--annotate needs exactly one .docx file',
    watching: 'Watching for changes; Ctrl+C ends it.',
    exit: 'Exit codes:\n  0  nothing serious, and no more warnings than --max-warnings (default 0); suggestions do not count\n  1  something was found\n  2  a file could not be read or is no draft, or wrong usage',
    beside: `To let a finding stand, write [{ "rule": "…", "quote": "…", "reason": "…" }] to <draft>${ACCEPTED} beside the draft.`,
    badJson: (file: string, why: string) => `${file} is not as it should be (${why})`,
  },
} as const

interface Options {
  parent?: string
  preset?: Preset[]
  format: ReportFormat
  out?: string
  maxWarnings: number
  config?: string
  annotate?: string
  packet?: string
  watch?: boolean
}

function parsePresets(value: string): Preset[] {
  const names = [...new Set(value.split(',').map(s => s.trim().toLowerCase()))]
  return names.map(name => PRESETS.find(p => p === name) ?? fail(name))
}

function parseCount(value: string): number {
  return /^\d{1,4}$/.test(value) ? Number(value) : fail(value)
}

function fail(value: string): never {
  throw new InvalidArgumentError(value)
}

/** Parsed JSON of a file; undefined where there is no such file. */
async function readJson(file: string, { lang, say }: CliContext): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(say.cannotRead(plain(file), reasonOf(error)))
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(WORDS[lang].badJson(plain(file), plain((error as Error).message)))
  }
}

type Check = Awaited<ReturnType<typeof loadCheck>>

/** A settings file through its parser, its faults in the user's words. */
function parsed<T>(parse: (value: unknown) => T, value: unknown, file: string, { SettingsError }: Check, { lang }: CliContext): T {
  try {
    return parse(value)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new UsageError(WORDS[lang].badJson(plain(file), plain(error.message)))
  }
}

async function settingsOf(options: Options, check: Check, context: CliContext): Promise<Settings> {
  const file = options.config ?? SETTINGS
  const value = await readJson(file, context)
  if (value === undefined && options.config !== undefined) throw new UsageError(context.say.not_found(plain(file)))
  return value === undefined ? {} : parsed(check.parseSettings, value, file, check, context)
}

async function acceptedOf(file: string, check: Check, context: CliContext): Promise<Accepted[]> {
  const value = file === '-' ? undefined : await readJson(`${file}${ACCEPTED}`, context)
  return value === undefined ? [] : parsed(check.parseAccepted, value, `${file}${ACCEPTED}`, check, context)
}

type Opened = { input: CheckInput; problem: null } | { input: null; problem: Label }

/** A document with its record, or why there is none. */
async function open(file: string, pool: Pool): Promise<Opened> {
  // the process that reads has begun before the rules are loaded here
  const opening = openDocument(file, { reader: pool })
  const [{ source, document, failure }, { extractRecord }] = await Promise.all([opening, loadRules(), loadCheck()])
  return document
    ? { input: { document, record: extractRecord(document, source) }, problem: null }
    : { input: null, problem: failure.message }
}

/** Text of a file whose lines an editor counts; undefined for other formats. */
async function sourceText(file: string, format: string): Promise<string | undefined> {
  return file !== '-' && ['text', 'markdown', 'html'].includes(format) ? readFile(file, 'utf8') : undefined
}

interface Job {
  files: readonly string[]
  parent: CheckInput | null
  options: Options
  settings: Settings
  check: Check
  pool: Pool
  /** the first file, which was begun before the rules were loaded */
  first: Promise<Opened> | undefined
}

async function checkAll(job: Job, context: CliContext): Promise<CheckedFile[]> {
  const { files, parent, options, settings, check, pool } = job
  const out: CheckedFile[] = []
  let next = job.first ?? open(files[0]!, pool)
  job.first = undefined
  for (const [i, file] of files.entries()) {
    const { input, problem } = await next
    // the next is read while this one is checked
    if (i + 1 < files.length) next = open(files[i + 1]!, pool)
    if (!input) {
      out.push({ path: file, result: null, problem })
      continue
    }
    const accepted = await acceptedOf(file, check, context)
    const source = await sourceText(file, input.document.format)
    out.push({
      path: file,
      problem: null,
      result: check.checkDocument(input, parent, { presets: options.preset, settings, accepted, source }),
    })
  }
  return out
}

/** See `exit` above. */
function codeOf(files: readonly CheckedFile[], maxWarnings: number): number {
  if (files.some(f => f.problem || f.result?.refused)) return 2
  const counts = files.flatMap(f => (f.result ? [f.result.counts] : []))
  const sum = (level: 'error' | 'warning') => counts.reduce((n, c) => n + c[level], 0)
  return sum('error') > 0 || sum('warning') > maxWarnings ? 1 : 0
}

async function report(files: CheckedFile[], { options, check }: Job, context: CliContext): Promise<void> {
  const text = check.reporters[options.format](files, { lang: context.lang, version: EXTRACTOR.version })
  context.code = codeOf(files, options.maxWarnings)
  if (options.out === undefined) {
    if (text) await context.print(text)
    return
  }
  await save(options.out, `${text}\n`, context)
}

/** The Word files that were asked for: the draft with comments, the sheet to sign. */
async function writeWord(files: CheckedFile[], { options, check }: Job, context: CliContext): Promise<void> {
  if (options.packet !== undefined) await save(options.packet, check.reviewPacket(files, context.lang), context)
  if (options.annotate === undefined) return
  const [file] = files
  if (files.length !== 1 || !file?.result || file.path === '-') throw new UsageError(WORDS[context.lang].oneWord)
  try {
    await save(options.annotate, check.annotateDocx(await readFile(file.path), file.result.findings, context.lang), context)
  } catch (error) {
    if (error instanceof check.NotWordError) throw new UsageError(WORDS[context.lang].oneWord)
    throw error
  }
}

/** Checks again when a file changes; editors write in several steps, so that a moment is waited for. Ends with the process. */
async function keepWatching(job: Job, context: CliContext): Promise<void> {
  await context.warn(WORDS[context.lang].watching)
  let waiting: NodeJS.Timeout | undefined
  const again = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void checkAll(job, context).then(files => report(files, job, context)), 200)
  }
  for (const file of job.files) if (file !== '-') watch(file, again)
  await new Promise(() => {})
}

export function addCheck(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  program
    .command('check')
    .description(words.about)
    .argument('<files...>', words.files)
    .option('--parent <plan>', words.parent)
    .addOption(new Option('--preset <list>', words.preset).argParser(parsePresets))
    .addOption(new Option('--format <format>', words.format).choices(FORMATS).default('stylish'))
    .option('-o, --out <file>', words.out)
    .addOption(new Option('--max-warnings <n>', words.max).argParser(parseCount).default(0))
    .option('--config <file>', words.config)
    .option('--annotate <file>', words.annotate)
    .option('--packet <file>', words.packet)
    .option('--watch', words.watch)
    .addHelpText('after', `\n${words.beside}\n\n${words.exit}`)
    .action(async (paths: string[], options: Options) => {
      const found = await discover(paths)
      const problems = found.problems.map(p => context.say[p.reason](plain(p.uri)))
      const files = found.files.map(f => f.uri).filter(f => !f.endsWith(ACCEPTED))
      if (!files.length) throw new UsageError(context.say.nothingToRead(), problems)
      for (const problem of problems) await context.warn(context.say.error(problem))
      const pool = new Pool({ extractor: EXTRACTOR })
      try {
        const [first, above] = [open(files[0]!, pool), options.parent === undefined ? null : open(options.parent, pool)]
        const check = await loadCheck()
        const settings = await settingsOf(options, check, context)
        const parent = await above
        if (parent?.problem) throw new UsageError(`${plain(options.parent!)}: ${parent.problem[context.lang]}`)
        const job: Job = { files, parent: parent?.input ?? null, options, settings, check, pool, first }
        const checked = await checkAll(job, context)
        await report(checked, job, context)
        await writeWord(checked, job, context)
        if (problems.length) context.code = 2
        if (options.watch) await keepWatching(job, context)
      } finally {
        await pool.close()
      }
    })
}
