/** Dates behind which nobody has anything to do any more. */
import type { Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'
import type { Known } from './known.ts'

/** Types whose past dates tell what was done. */
const TELLS = new Set<Known['type']>(['report', 'proposal', 'official_letter'])
/** Days of both sides; what is less exact cannot be told apart. */
const bothDays = (d: FoundDate, issued: string | undefined): issued is string => d.date.length === 10 && issued?.length === 10

/** Reports and proposals tell what was done: "Đến ngày 15/01/2023, … đã có kế hoạch", "Ngày 18/4/2024, Sở gửi văn bản …". */
export function tellsWhatHappened(ctx: Context, { issued, type }: Known, s: Span, d: FoundDate): boolean {
  const before = bothDays(d, issued) && d.date <= issued
  if (before && TELLS.has(type)) return true
  if (/tính đến\s*(?:hết\s*)?(?:ngày\s*)?$/u.test(ctx.folded.slice(s.start, d.start))) return true
  return before && /(?<!\p{L})(?:đã|vừa)(?!\p{L})/u.test(ctx.foldedSlice(s))
}

/** A day before the document was issued is no task's; a printed slip in a term ("trước ngày …") is kept, for the check to show. */
export const isBefore = ({ issued }: Known, d: FoundDate): boolean => bothDays(d, issued) && d.date < issued
