/** `thidua review import`: decisions that a person wrote into the workbook go into the log of corrections, and the outputs are made anew. */
import { access, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import {
  addCorrections,
  CORRECTIONS_FILE,
  exporters,
  type LoadedRecords,
  type Returned,
  type RowProblem,
  returnedCorrections,
} from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { recordsIn, reviewLines } from '../corrections.ts'
import { bytesOf, cannotWrite } from '../files.ts'
import { plain } from '../output.ts'
import { unreadIn, writeOutput } from '../written.ts'

const WORDS = {
  vi: {
    about: 'Đưa chỗ sửa, duyệt của người dùng vào bản ghi',
    aboutImport: 'Đọc quyết định trong bảng tính (trang “Cần xem”, “Dẫn chứng”), ghi vào corrections.jsonl và làm lại các kết quả',
    book: 'bảng tính do thidua xuất, đã điền cột “Quyết định”, “Giá trị mới”',
    records: 'thư mục kết quả của extract',
    by: 'tên người duyệt (mặc định: tên đăng nhập)',
    exit: 'Mã thoát:\n  0  mọi dòng đã điền đều được dùng\n  1  có dòng không dùng được\n  2  không đọc được bảng tính hoặc bản ghi, không ghi được kết quả',
    noBook: (file: string) => `${file} không phải là bảng tính Excel (.xlsx) đọc được`,
    taken: (n: number, known: number) => `Đã nhận ${n} chỗ sửa, duyệt${known ? `; ${known} chỗ đã có từ trước` : ''}.`,
    row: (sheet: string, line: number) => `trang “${sheet}” dòng ${line}`,
    anew: (files: string) => `Đã làm lại: ${files}`,
  },
  en: {
    about: 'Take corrections and reviews of people into the records',
    aboutImport: 'Read the decisions in a workbook (sheets “Review”, “Evidence”) into corrections.jsonl and make the outputs anew',
    book: 'a workbook made by thidua, with the columns “Decision” and “New value” filled in',
    records: 'the folder of outputs of extract',
    by: 'name of the reviewer (default: the name of the login)',
    exit: 'Exit codes:\n  0  every filled row is in use\n  1  some rows could not be used\n  2  the workbook or the records could not be read, or the outputs not be written',
    noBook: (file: string) => `${file} is no Excel workbook (.xlsx) that can be read`,
    taken: (n: number, known: number) => `${n} corrections and reviews taken${known ? `; ${known} were known before` : ''}.`,
    row: (sheet: string, line: number) => `sheet “${sheet}” row ${line}`,
    anew: (files: string) => `Made anew: ${files}`,
  },
} as const

const PROBLEMS: Record<RowProblem, { vi: string; en: string }> = {
  unknown_record: { vi: 'không tìm thấy văn bản hoặc giá trị của dòng này', en: 'the document or value of this row is not known' },
  changed: {
    vi: 'giá trị đã khác từ khi xuất bảng tính; xuất lại rồi duyệt dòng này',
    en: 'the value has changed since the workbook was made; export it anew and decide again',
  },
  no_value: { vi: 'chọn “Sửa” nhưng chưa ghi giá trị mới', en: 'to be corrected, but without a new value' },
  not_understood: { vi: 'không hiểu nội dung', en: 'not understood' },
  no_decision: { vi: 'có ý kiến nhưng chưa chọn quyết định', en: 'a remark without a decision' },
}

function problemLines({ problems }: Returned, { lang }: CliContext): string[] {
  return problems.map(({ sheet, line, problem, words }) => {
    const about = words ? ` (${plain(words)})` : ''
    return `${WORDS[lang].row(plain(sheet), line)}: ${PROBLEMS[problem][lang]}${about}`
  })
}

/** The name of the login; where the system knows none, that of nobody in particular. */
function login(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

/** Writes records.jsonl with the corrections, and anew those of the usual outputs that lie beside it. Gives the names of what was written. */
async function refresh({ records, file }: LoadedRecords, { lang }: CliContext): Promise<string[]> {
  const folder = path.dirname(file)
  const unread = await unreadIn(folder)
  const written: string[] = []
  for (const row of exporters.filter(e => e.byDefault)) {
    const target = row.name === 'jsonl' ? file : path.join(folder, row.fileName)
    const isThere = await access(target).then(
      () => true,
      () => false,
    )
    if (!isThere) continue
    await writeOutput({ row, records, unread, context: { lang, at: new Date().toISOString() } }, target)
    written.push(target)
  }
  return written
}

interface Options {
  records: string
  by?: string
}

async function importBook(book: string, { records: place, by }: Options, context: CliContext): Promise<void> {
  const { say, lang } = context
  const words = WORDS[lang]
  const bytes = await bytesOf(book, context)
  const loaded = await recordsIn(place, context)
  const { records, corrections } = loaded
  const at = new Date().toISOString()
  const returned = await returnedCorrections(bytes, { records, corrections, by: by?.trim() || login(), at }).catch(() => {
    throw new UsageError(words.noBook(plain(book)))
  })
  const folder = (await stat(place)).isDirectory() ? place : path.dirname(place)
  let lines: string[] = []
  try {
    if (returned.corrections.length) {
      await addCorrections(folder, returned.corrections)
      const after = await recordsIn(place, context)
      lines = reviewLines(after, context)
      const files = await refresh(after, context)
      lines.push(words.anew([path.join(folder, CORRECTIONS_FILE), ...files].map(plain).join(', ')))
    }
  } catch (error) {
    throw cannotWrite(error, folder, context)
  }
  await context.print([words.taken(returned.corrections.length, returned.known), ...lines].join('\n'))
  for (const line of problemLines(returned, context)) await context.warn(say.error(line))
  context.code = returned.problems.length ? 1 : 0
}

export function addReview(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  program
    .command('review')
    .description(words.about)
    .command('import')
    .description(words.aboutImport)
    .argument('<book>', words.book)
    .requiredOption('--records <dir>', words.records)
    .option('--by <name>', words.by)
    .addHelpText('after', `\n${words.exit}`)
    .action((book: string, options: Options) => importBook(book, options, context))
}
