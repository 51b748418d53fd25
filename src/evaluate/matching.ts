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

/** For each fact of the gold the place of the first free fact that is the same, or -1. */
export function pairUp(gold: readonly unknown[], got: readonly unknown[], same: Same): number[] {
  const taken = new Set<number>()
  return gold.map(fact => {
    const at = got.findIndex((candidate, i) => !taken.has(i) && same(fact, candidate))
    if (at >= 0) taken.add(at)
    return at
  })
}

/** Each fact of the gold takes the first free fact that is the same; what is left on either side is an error. */
export function matchLists(gold: readonly unknown[], got: readonly unknown[], same: Same): Match {
  const pairs = pairUp(gold, got, same)
  const taken = new Set(pairs)
  const missed = gold.filter((_, i) => pairs[i]! < 0)
  const extra = got.filter((_, i) => !taken.has(i))
  return { tp: gold.length - missed.length, fp: extra.length, fn: missed.length, missed, extra }
}

/** One value against one value: a wrong value is missed and extra at once. Both absent: nothing to count. */
export const matchValues = (gold: unknown, got: unknown, same: Same): Match =>
  matchLists(isMissing(gold) ? [] : [gold], isMissing(got) ? [] : [got], same)
