/** Why a file gave no reading, in words for the user. */
import type { ParseFailure } from '../../parsers/errors.ts'
import { formatRow } from '../../parsers/registry.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { Label } from '../../schemas/labels.ts'
import { MB } from './read.ts'

/** A parser's reasons, and those of the run itself. */
export type FailureReason =
  | ParseFailure
  | 'schema' // the record breaks its contract: an error of the program
  | 'crashed' // an exception: an error of the program
  | 'unreadable' // the system does not give the bytes
  | 'changed' // the file changed while it was being read

export interface Failure {
  reason: FailureReason
  message: Label
}

export interface FailureFacts {
  format?: SourceFormat
  /** bytes */
  size?: number
  limit?: number
  /** a word of the parser or the system, in English */
  detail?: string
}

const inBrackets = (detail?: string): string => (detail ? ` (${detail})` : '')

const megabytes = (bytes: number, lang: keyof Label): string =>
  `${new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 }).format(bytes / MB)} MB`

const messages: Record<FailureReason, (facts: FailureFacts) => Label> = {
  empty: () => ({ vi: 'Tệp rỗng, không có nội dung để đọc.', en: 'The file is empty: there is nothing to read.' }),
  too_large: ({ size = 0, limit = 0 }) => ({
    vi: `Tệp có dung lượng ${megabytes(size, 'vi')}, vượt giới hạn ${megabytes(limit, 'vi')} đối với định dạng này.`,
    en: `The file has ${megabytes(size, 'en')}, more than the limit of ${megabytes(limit, 'en')} for its format.`,
  }),
  not_text: ({ detail }) => ({
    vi: `Nội dung tệp không phải là văn bản và không thuộc định dạng nào đọc được${inBrackets(detail)}.`,
    en: `The content is neither text nor of any known format${inBrackets(detail)}.`,
  }),
  // A sniffer that knows a format which is none of ours gives its name as the detail.
  unsupported: ({ format, detail }) => ({
    vi: `Chưa đọc được định dạng ${detail || (format ? formatRow(format).label.vi : 'này')}.`,
    en: `The format ${detail || (format ? formatRow(format).label.en : 'of this file')} is not read yet.`,
  }),
  encrypted: () => ({ vi: 'Tệp có đặt mật khẩu nên không mở được.', en: 'The file is protected by a password.' }),
  damaged: ({ detail }) => ({
    vi: `Tệp bị hỏng hoặc thiếu dữ liệu${inBrackets(detail)}.`,
    en: `The file is damaged${inBrackets(detail)}.`,
  }),
  no_text: () => ({
    vi: 'Tệp mở được nhưng không có chữ để đọc (có thể là bản quét).',
    en: 'The file opens but holds no text (it may be a scan).',
  }),
  schema: ({ detail }) => ({
    vi: `Lỗi của chương trình: bản ghi không đúng cấu trúc${inBrackets(detail)}.`,
    en: `An error of the program: the record breaks its schema${inBrackets(detail)}.`,
  }),
  crashed: ({ detail }) => ({
    vi: `Lỗi của chương trình khi đọc tệp${inBrackets(detail)}.`,
    en: `An error of the program while reading the file${inBrackets(detail)}.`,
  }),
  unreadable: ({ detail }) => ({
    vi: `Hệ thống không cho đọc tệp${inBrackets(detail)}.`,
    en: `The system does not let the file be read${inBrackets(detail)}.`,
  }),
  changed: () => ({ vi: 'Tệp bị thay đổi trong khi đang đọc.', en: 'The file changed while it was being read.' }),
}

export const failure = (reason: FailureReason, facts: FailureFacts = {}): Failure => ({ reason, message: messages[reason](facts) })

/** Rule id of the diagnostic of a failed record: 'too_large' → "read-too-large". */
export const failureRule = (reason: FailureReason): string => `read-${reason.replaceAll('_', '-')}`
