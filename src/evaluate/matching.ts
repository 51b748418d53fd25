/**
 * Facts of the gold against facts of a record.
 * Reads: both sides of one field. Writes: which belong together.
 */
export type Same = (gold: unknown, got: unknown) => boolean

export const isMissing = (x: unknown): x is null | undefined => x === null || x === undefined

/** For each fact of the gold the place of the first free fact that is the same, or -1. What is left on either side is an error. */
export function pairUp(gold: readonly unknown[], got: readonly unknown[], same: Same): number[] {
  const taken = new Set<number>()
  return gold.map(fact => {
    const at = got.findIndex((candidate, i) => !taken.has(i) && same(fact, candidate))
    if (at >= 0) taken.add(at)
    return at
  })
}
