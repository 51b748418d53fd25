/**
 * Which values of two versions are each other's.
 * Reads: the values of one field in both. Writes: pairs that differ, and what stands in one only; equal values are left out.
 */
import { keyOf, likeness, wordsOf } from './values.ts'

export interface Unequal<T> {
  a: T | null
  b: T | null
}

/** From here on two values are one that was changed, not one that went and one that came. */
const ALIKE = 0.5
/** Comparisons of leftovers that are made at most: a thousand against a thousand. */
const MOST = 1_000_000

/** Citations of two numbers are two documents, however alike their names; other values have none. */
const numberOf = (value: unknown): string | null => (value as { number?: string | null } | null)?.number ?? null

export function unequal<T extends { value: unknown }>(listA: readonly T[], listB: readonly T[]): Unequal<T>[] {
  const rest = new Map<string, T[]>()
  for (const b of listB) rest.set(keyOf(b.value), [...(rest.get(keyOf(b.value)) ?? []), b])
  const onlyA = listA.filter(a => !rest.get(keyOf(a.value))?.shift())
  const onlyB = [...rest.values()].flat().sort((x, y) => listB.indexOf(x) - listB.indexOf(y))

  const partner = new Map<T, T>()
  const taken = new Set<T>()
  if (onlyA.length * onlyB.length <= MOST) {
    const wordsB = onlyB.map(b => wordsOf(b.value))
    const scored = onlyA.flatMap((a, i) => {
      const words = wordsOf(a.value)
      return onlyB
        .map((b, j) => ({ a, b, i, j, like: numberOf(a.value) === numberOf(b.value) ? likeness(words, wordsB[j]!) : 0 }))
        .filter(s => s.like >= ALIKE)
    })
    scored.sort((x, y) => y.like - x.like || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i)
    for (const { a, b } of scored) {
      if (partner.has(a) || taken.has(b)) continue
      partner.set(a, b)
      taken.add(b)
    }
  }
  return [...onlyA.map(a => ({ a, b: partner.get(a) ?? null })), ...onlyB.filter(b => !taken.has(b)).map(b => ({ a: null, b }))]
}
