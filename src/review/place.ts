/** Finding again, in a text that may have changed, what a person pointed at. */
import type { Evidence } from '../../schemas/evidence.ts'

interface Span {
  start: number
  end: number
  quote: string
}

/** Start of the occurrence of `quote` that lies nearest to `near` (the earlier of two as near); undefined where there is none. */
function nearest(text: string, quote: string, near: number): number | undefined {
  const before = text.lastIndexOf(quote, near)
  const after = text.indexOf(quote, near)
  if (before < 0) return after < 0 ? undefined : after
  return after >= 0 && after - near < near - before ? after : before
}

/** The span where its words stand in `text` now: at its place, else where they stand nearest to it; undefined where they do not stand at all. */
export function placeIn<T extends Span>(text: string, span: T): T | undefined {
  const { start, end, quote } = span
  if (!quote) return undefined
  if (text.slice(start, end) === quote) return span
  const at = nearest(text, quote, start)
  return at === undefined ? undefined : { ...span, start: at, end: at + quote.length }
}

/** The pieces of evidence that stand in `text`, moved to where they stand. Pages and boxes stay: the bytes of the document are the same. */
export const evidenceIn = (text: string, evidence: readonly Evidence[]): Evidence[] => evidence.flatMap(e => placeIn(text, e) ?? [])

/** Characters that two spans share; 0 for none. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
