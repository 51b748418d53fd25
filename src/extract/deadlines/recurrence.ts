/** Whether a term comes again: said with its date, at the end of its series, or elsewhere in its sentence. */
import type { Recurrence } from '../../../schemas/codes.ts'
import type { Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'

export function recurrenceOf(ctx: Context, s: Span, d: FoundDate, next: FoundDate | undefined): Recurrence {
  if (!d.date.startsWith('-')) return 'none'
  if (d.recurrence !== 'none') return d.recurrence
  // "trước 01/6 và 15/11 hằng năm": the last one says it for both
  if (next && next.start - d.end < 30 && next.recurrence !== 'none') return next.recurrence
  const folded = ctx.foldedSlice(s)
  if (d.date.startsWith('---')) return /(?:hằng|hàng|mỗi)\s*quý/u.test(folded) ? 'quarterly' : 'monthly'
  return /(?:hằng|hàng|mỗi)\s*năm|định kỳ/u.test(folded) ? 'yearly' : 'none'
}
