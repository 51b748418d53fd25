/** Sums of rulings, and the figures made of them. */
import { DOUBT_THRESHOLD } from '../../schemas/doubt.ts'
import type { Ruling } from './claims.ts'
import type { FieldFigures, GroupFigures, SureFigures } from './evaluation.ts'
import { addCounts, type Counts, figuresOf, noCounts } from './figures.ts'

/** Facts that the record holds without a value of their own, and so without a confidence. */
const WITHOUT_CONFIDENCE = new Set(['sections'])

export interface Tally {
  counts: Counts
  strict: Counts
  sure: { given: number; right: number; support: number }
}

export const noTally = (): Tally => ({ counts: noCounts(), strict: noCounts(), sure: { given: 0, right: 0, support: 0 } })

export function addTally(to: Tally, from: Tally): void {
  addCounts(to.counts, from.counts)
  addCounts(to.strict, from.strict)
  to.sure.given += from.sure.given
  to.sure.right += from.sure.right
  to.sure.support += from.sure.support
}

export function tallyOf({ field, want, given, missed, exact }: Ruling, threshold = DOUBT_THRESHOLD): Tally {
  const right = given.filter(g => g.right).length
  const sure = given.filter(g => g.of && g.of.confidence >= threshold)
  return {
    counts: { tp: right, fp: given.length - right, fn: missed.length },
    strict: { tp: exact, fp: given.length - exact, fn: want.length - exact },
    sure: WITHOUT_CONFIDENCE.has(field)
      ? { given: 0, right: 0, support: 0 }
      : { given: sure.length, right: sure.filter(g => g.right).length, support: want.length },
  }
}

export const sureFigures = ({ given, right, support }: Tally['sure']): SureFigures => ({
  given,
  right,
  support,
  precision: given ? right / given : null,
  coverage: support ? right / support : null,
})

export const groupFigures = (t: Tally): GroupFigures => ({ ...figuresOf(t.counts), sure: sureFigures(t.sure) })
export const fieldFigures = (t: Tally): FieldFigures => ({ ...groupFigures(t), strict: figuresOf(t.strict) })

/** Tallies by a key, summed; keys in order of their names. */
export function sumBy(rows: Iterable<readonly [string, Tally]>): Map<string, Tally> {
  const sums = new Map<string, Tally>()
  for (const [key, tally] of rows) {
    const known = sums.get(key) ?? noTally()
    addTally(known, tally)
    sums.set(key, known)
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}
