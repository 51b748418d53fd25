/** A date beside another: "từ A đến B". */
import type { Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'

/** "từ A đến B": B is a term. */
export const endsRange = (ctx: Context, s: Span, d: FoundDate): boolean =>
  /từ[^.;]{0,60}(?:đến|-)\s*(?:ngày\s*)?$/u.test(ctx.folded.slice(s.start, d.start))

/** "tháng 11/2025 đến tháng 4/2026": the first is a start. */
export const opensRange = (ctx: Context, d: FoundDate, next: FoundDate | undefined): boolean =>
  next !== undefined && /^\s*(?:-|đến|tới|cho đến)\s*(?:hết\s*)?(?:ngày\s*)?$/u.test(ctx.folded.slice(d.end, next.start))

/** A time that lasts: another date stands before this one, "đến" or a dash between them. */
export const closesSpan = (ctx: Context, line: Span, d: FoundDate): boolean => {
  const before = ctx.datesIn({ start: line.start, end: d.start }).at(-1)
  return before !== undefined && /^\s*(?:-|–|đến|tới|cho đến)\s*(?:hết\s*)?(?:ngày\s*)?$/u.test(ctx.folded.slice(before.end, d.start))
}
