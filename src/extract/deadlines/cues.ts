/** Words before a date that make it a term, and those that make it none. Folded text in. */
import type { DeadlineBound } from '../../../schemas/codes.ts'

export interface Cue {
  bound: DeadlineBound
  /** says by itself that somebody must have acted; a weak one only names a day */
  strong: boolean
}

/** Words right before a date that make it a term. The last words before the date decide. */
const CUES: readonly (Cue & { pattern: RegExp })[] = [
  {
    pattern:
      /(?:chậm nhất|muộn nhất)(?:\s+(?:là|vào|trước|đến|trong|hết|các))*\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?(?:mùng\s*)?$/u,
    bound: 'by',
    strong: true,
  },
  {
    pattern: /(?:hết|đến hết|cho đến hết|tới hết|đến hết ngày)\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?$/u,
    bound: 'by',
    strong: true,
  },
  {
    pattern: /trước\s+(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:các\s+)?(?:ngày\s*)?(?:mùng\s*)?$/u,
    bound: 'before',
    strong: true,
  },
  { pattern: /(?:xong|hoàn thành)\s+(?:vào\s+)?(?:ngày\s*)?$/u, bound: 'by', strong: true },
  {
    pattern:
      /(?:thời gian hoàn thành|thời hạn hoàn thành|thời gian|thời hạn|hoàn thành|tiến độ)(?:\s+(?:thực hiện|gửi|nộp|báo cáo|hoàn thành))?\s*:?\s*(?:vào\s+|trong\s+)?$/u,
    bound: 'within',
    strong: true,
  },
  { pattern: /(?:trong|vào|đầu|giữa|cuối|dịp)(?:\s+(?:đầu|giữa|cuối))?\s*(?:khoảng\s+)?$/u, bound: 'within', strong: true },
  { pattern: /(?:đến|tới)\s*(?:ngày\s*)?$/u, bound: 'by', strong: true },
  { pattern: /(?:vào|đúng|lúc)?\s*(?:ngày|sáng ngày|chiều ngày)\s*$/u, bound: 'on', strong: false },
]
/** "kể từ ngày …": the term begins there. */
const START = /(?:(?:kể\s+)?từ|sau|bắt đầu(?:\s+từ)?)\s*(?:ngày\s*)?$/u
/** A series goes on: "trước ngày 01/6 và 15/11", "Quý I, Quý III/2026". */
const SERIES = /^\s*(?:,|và|;|hoặc)\s*(?:trước\s+)?(?:ngày\s*)?$/u
/** "ban hành ngày …", "Kế hoạch … ngày …": the date of a document or an event. */
const NOT_A_TERM =
  /(?:ban hành|ký|kèm theo|số|sinh|thành lập|kỷ niệm|truyền thống|quyết định|nghị định|luật|thông tư|nghị quyết|chỉ thị|kế hoạch|hướng dẫn|công văn)\s*(?:ngày\s*)?$/u
/** "Kế hoạch trước ngày …": the document is what is due. */
const DUE = /(?:kế hoạch|hồ sơ|báo cáo)\s*(?:trước|chậm)/u

/** `before`: the text up to the date. */
export const cueIn = (before: string): Cue | undefined => CUES.find(c => c.pattern.test(before))
export const strongCueIn = (before: string): Cue | undefined => CUES.find(c => c.strong && c.pattern.test(before))
export const isStart = (before: string): boolean => START.test(before)
/** `between`: from one date to the next. */
export const goesOn = (between: string): boolean => SERIES.test(between)
export const isOfAnother = (before: string): boolean => NOT_A_TERM.test(before.replace(/ngày\s*$/u, '')) && !DUE.test(before)
