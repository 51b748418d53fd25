/** Why a file gave no reading, in words for the user. */
import type { Excess, ParseFailure } from '../../parsers/errors.ts'
import { formatRow } from '../../parsers/registry.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { Label } from '../../schemas/labels.ts'
import { inUnit, limitRow } from './limits.ts'

/** A parser's reasons, and those of the run itself. */
export type FailureReason =
  | ParseFailure
  | 'schema' // the record breaks its contract: an error of the program
  | 'crashed' // an exception, or a process that died: an error of the program
  | 'timeout' // not done in its time: its process was ended
  | 'memory' // more memory than a process may have: it was ended
  | 'unreadable' // the system does not give the bytes
  | 'changed' // the file changed while it was being read
  | 'secret' // a stamp of secrecy: not extracted, not stored, unless the user says so

/** What the bytes alone decide; the rest (time, memory, an error of the program) may go well another time. */
const LASTING: readonly FailureReason[] = ['empty', 'too_large', 'not_text', 'unsupported', 'encrypted', 'damaged', 'no_text', 'secret']
export const isLasting = (reason: FailureReason): boolean => LASTING.includes(reason)

export interface Failure {
  reason: FailureReason
  message: Label
}

/** The bytes could not be had, or may not be. */
export interface Unread {
  unread: Failure
}

export interface FailureFacts {
  format?: SourceFormat
  /** bytes */
  size?: number
  limit?: number
  /** a limit within the file */
  excess?: Excess
  /** a word of the parser or the system, in English */
  detail?: string
}

const inBrackets = (detail?: string): string => (detail ? ` (${detail})` : '')

const megabytes = (bytes: number, lang: keyof Label): string => inUnit(bytes, 'bytes', lang)
const seconds = (milliseconds: number, lang: keyof Label): string => inUnit(milliseconds, 'milliseconds', lang)

/** "Nội dung tệp vượt giới hạn: số ô bảng 250.000 (tối đa 200.000)." */
function excessMessage({ limit, found }: Excess): Label {
  const { label, unit, value } = limitRow(limit)
  const count = (lang: keyof Label) => (found === undefined ? '' : ` ${inUnit(found, unit, lang)}`)
  return {
    vi: `Nội dung tệp vượt giới hạn: ${label.vi}${count('vi')} (tối đa ${inUnit(value, unit, 'vi')}).`,
    en: `The content goes past a limit: ${label.en}${count('en')} (at most ${inUnit(value, unit, 'en')}).`,
  }
}

const messages: Record<FailureReason, (facts: FailureFacts) => Label> = {
  empty: () => ({ vi: 'Tệp rỗng, không có nội dung để đọc.', en: 'The file is empty: there is nothing to read.' }),
  too_large: ({ size = 0, limit = 0, excess }) =>
    excess
      ? excessMessage(excess)
      : {
          vi: `Tệp có dung lượng ${megabytes(size, 'vi')}, vượt giới hạn ${megabytes(limit, 'vi')} đối với định dạng này.`,
          en: `The file has ${megabytes(size, 'en')}, more than the limit of ${megabytes(limit, 'en')} for its format.`,
        },
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
  timeout: ({ limit = 0 }) => ({
    vi: `Đọc tệp quá lâu nên đã dừng (giới hạn ${seconds(limit, 'vi')}).`,
    en: `Reading the file took too long and was ended (the limit is ${seconds(limit, 'en')}).`,
  }),
  memory: ({ limit = 0 }) => ({
    vi: `Đọc tệp cần quá nhiều bộ nhớ nên đã dừng (giới hạn ${megabytes(limit, 'vi')}).`,
    en: `Reading the file took too much memory and was ended (the limit is ${megabytes(limit, 'en')}).`,
  }),
  unreadable: ({ detail }) => ({
    vi: `Hệ thống không cho đọc tệp${inBrackets(detail)}.`,
    en: `The system does not let the file be read${inBrackets(detail)}.`,
  }),
  changed: () => ({ vi: 'Tệp bị thay đổi trong khi đang đọc.', en: 'The file changed while it was being read.' }),
  // the level stands as it is printed: "TỐI MẬT"
  secret: ({ detail = '' }) => ({
    vi: `Văn bản có dấu chỉ độ mật ${detail}: không trích xuất, không lưu (dùng --include-secret nếu được phép xử lý văn bản này).`,
    en: `The document bears the stamp of secrecy ${detail}: it was neither extracted nor stored (use --include-secret if you may process it).`,
  }),
}

export const failure = (reason: FailureReason, facts: FailureFacts = {}): Failure => ({ reason, message: messages[reason](facts) })

/** Rule id of the diagnostic of a failed record: 'too_large' → "read-too-large". */
export const failureRule = (reason: FailureReason): string => `read-${reason.replaceAll('_', '-')}`
