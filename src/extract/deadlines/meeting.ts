/** A day on which something takes place, in a sentence or in a table. */
import type { Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'

/** "Quyết định số 41/QĐ-UBND ngày …": the date of a document. */
const OF_DOCUMENT =
  /(?:luật|nghị định|thông tư|quyết định|kế hoạch|chỉ thị|nghị quyết|hướng dẫn|công văn|biên bản|kỷ niệm|truyền thống)[^.;]{0,70}$/u
const TAKES_PLACE =
  /(?:vào|lúc|sáng|chiều|trong)\s+ngày\s*$|(?:lúc|buổi)[^.;]{0,40},?\s*ngày\s*$|thời gian[^.;]{0,40}$|^[\s*+-]*ngày\s*$|(?:tổ chức|họp|khai mạc|kiểm tra|làm việc|hội nghị|bắt đầu|tiến hành|công bố|bế mạc|diễn ra|tổng kết|sơ kết)[^.;]{0,60}$/u
/** Characters before a date that the patterns look back over. */
const NEAR = 120
/** How a task begins that is a meeting: "Họp hội đồng …". */
const MEETING = /^(?:họp|ký kết|hội nghị|hội thi|khai mạc|lễ|tổ chức (?:hội|lễ)|kiểm tra (?:tại|thực tế)|ngày hội)/u

/** "vào ngày …", "Thời gian: ngày …", "tổ chức hội nghị ngày …"; not the date of a law. */
export function isMeeting(ctx: Context, s: Span, d: FoundDate): boolean {
  const before = ctx.folded.slice(Math.max(s.start, d.start - NEAR), d.start + (ctx.folded.startsWith('ngày', d.start) ? 4 : 0))
  return !OF_DOCUMENT.test(before.slice(-90)) && TAKES_PLACE.test(before)
}

/** `task`: the folded text of a cell. */
export const namesMeeting = (task: string): boolean => MEETING.test(task)
