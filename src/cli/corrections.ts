/** Corrections of a folder, for commands: read, and said in words what became of them. */
import path from 'node:path'
import {
  CORRECTIONS_FILE,
  type CorrectedRecords,
  type Correction,
  LineError,
  type LoadedRecords,
  loadRecords,
  readCorrections,
} from '../index.ts'
import { type CliContext, UsageError } from './context.ts'
import { reasonOf } from './files.ts'
import { plain } from './output.ts'

const WORDS = {
  vi: {
    notItsLine: (file: string, line: number) => `${file}: dòng ${line} không phải là bản ghi hoặc chỗ sửa hợp lệ`,
    used: (n: number, documents: number) => `Đã dùng ${n} chỗ sửa, duyệt của người dùng cho ${documents} văn bản (${CORRECTIONS_FILE}).`,
    conflicts: (n: number) => `${n} chỗ máy đọc khác với lần được duyệt; giữ theo người duyệt, xem trang “Cần xem”.`,
    unplaced: (n: number) => `${n} chỗ sửa không còn tìm thấy trong văn bản, chưa dùng được; xem trang “Cần xem”.`,
  },
  en: {
    notItsLine: (file: string, line: number) => `${file}: line ${line} is no valid record or correction`,
    used: (n: number, documents: number) =>
      `${n} corrections and reviews of people are in use for ${documents} documents (${CORRECTIONS_FILE}).`,
    conflicts: (n: number) => `${n} values are read otherwise than when they were reviewed; the review stands, see the sheet “Review”.`,
    unplaced: (n: number) => `${n} corrections have no place in the text any more and are not in use; see the sheet “Review”.`,
  },
} as const

/** What became of the corrections of a folder, in words; nothing where there are none. */
export function reviewLines({ records, conflicts, unplaced, corrected }: CorrectedRecords, { lang }: CliContext): string[] {
  const words = WORDS[lang]
  const used = records.reduce((sum, r) => sum + (r.corrections?.length ?? 0), 0)
  return [
    ...(used ? [words.used(used, corrected)] : []),
    ...(conflicts.length ? [words.conflicts(conflicts.length)] : []),
    ...(unplaced.length ? [words.unplaced(unplaced.length)] : []),
  ]
}

/** A failure to read records or corrections in the user's words. */
function cannotRead(error: unknown, file: string, { say, lang }: CliContext): UsageError {
  if (error instanceof LineError) return new UsageError(WORDS[lang].notItsLine(plain(error.file), error.line))
  return new UsageError(say.cannotRead(plain(file), reasonOf(error)))
}

/** The corrections in the folder of the outputs. */
export async function correctionsOf(folder: string, context: CliContext): Promise<Correction[]> {
  return readCorrections(folder).catch(error => {
    throw cannotRead(error, path.join(folder, CORRECTIONS_FILE), context)
  })
}

/** The records of a folder or file with their corrections; what cannot be read ends the command. */
export async function recordsIn(place: string, context: CliContext): Promise<LoadedRecords> {
  return loadRecords(place).catch(error => {
    throw cannotRead(error, place, context)
  })
}
