/**
 * Facts of the gold against facts of a record.
 * Reads: both sides of one field. Writes: what matched, what is missed, what is extra.
 */
import type { Counts } from './figures.ts'

export type Same = (gold: unknown, got: unknown) => boolean

export interface Match extends Counts {
  missed: unknown[]
  extra: unknown[]
}

export const isMissing = (x: unknown): x is null | undefined => x === null || x === undefined

/** Each fact of the gold takes the first free fact that is the same; what is left on either side is an error. */
export function matchLists(gold: readonly unknown[], got: readonly unknown[], same: Same): Match {
  const free = [...got]
  const missed: unknown[] = []
  for (const fact of gold) {
    const at = free.findIndex(candidate => same(fact, candidate))
    if (at < 0) missed.push(fact)
    else free.splice(at, 1)
  }
  return { tp: gold.length - missed.length, fp: free.length, fn: missed.length, missed, extra: free }
}

/** One value against one value: a wrong value is missed and extra at once. Both absent: nothing to count. */
export function matchValues(gold: unknown, got: unknown, same: Same): Match {
  const right = !isMissing(gold) && !isMissing(got) && same(gold, got)
  if (right) return { tp: 1, fp: 0, fn: 0, missed: [], extra: [] }
  const missed = isMissing(gold) ? [] : [gold]
  const extra = isMissing(got) ? [] : [got]
  return { tp: 0, fp: extra.length, fn: missed.length, missed, extra }
}
