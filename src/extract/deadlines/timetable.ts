/** Lines that give a time and leave the duty to what stands above or beside them. */
import type { Line, Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'

/** Lines of a timetable name no duty of their own: "Đợt 1: Trong tháng 12/2025", "Lúc 14 giờ 00 phút, ngày …". */
const SCHEDULED = /^[\s*+\-\d.)]*(?:đợt|giai đoạn|lúc|vào lúc|buổi|sáng|chiều|từ ngày|ngày\s+[\d/.]+\s*[:(])/u
/** "- Thời gian hoàn thành: …" */
const TIME_LEAD = /^[\s*+-]*(?:thời gian|thời hạn|tiến độ|hoàn thành(?=\s*:))/u
/** A line of more characters says more than a month, however many marks stand in it. */
const BARE_AT_MOST = 200
/** A line that is nothing but a month or quarter: a cell of a table that was flattened. */
export const isBareDate = (ctx: Context, line: Line, d: FoundDate): boolean =>
  /^\d{4}/u.test(d.date) &&
  line.end - line.start <= BARE_AT_MOST &&
  ctx.foldedSlice(line).replace(/[^\p{L}\d]/gu, '').length <= ctx.folded.slice(d.start, d.end).replace(/[^\p{L}\d]/gu, '').length + 6
/** "Quý IV năm 2021: các đơn vị ban hành kế hoạch" */
export const opensLine = (ctx: Context, line: Line, d: FoundDate): boolean =>
  d.start - line.start <= (line.label?.length ?? 0) + 6 && /^\s*:/u.test(ctx.folded.slice(d.end, d.end + 3))
export const isTimeItem = (ctx: Context, line: Span): boolean => TIME_LEAD.test(ctx.foldedSlice(line))

export const isTimetable = (ctx: Context, line: Line, d: FoundDate): boolean =>
  SCHEDULED.test(ctx.foldedSlice(line)) || isTimeItem(ctx, line) || isBareDate(ctx, line, d)
