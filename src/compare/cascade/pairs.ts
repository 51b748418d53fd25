/**
 * One-to-one pairs of the best fit.
 * Reads: two lists and how alike each two are. Writes: pairs, and what is left of either list.
 */
export interface Paired<A, B> {
  pairs: [A, B][]
  restA: A[]
  restB: B[]
}

/** The best fit of all first; of equal fits the earlier ones. Fits of 0 are none. */
export function pair<A, B>(as: readonly A[], bs: readonly B[], likeness: (a: A, b: B) => number): Paired<A, B> {
  const fits = as.flatMap((a, i) => bs.map((b, j) => ({ i, j, score: likeness(a, b) }))).filter(f => f.score > 0)
  fits.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const usedA = new Map<number, number>()
  const usedB = new Set<number>()
  for (const { i, j } of fits) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.set(i, j)
    usedB.add(j)
  }
  return {
    pairs: as.flatMap((a, i): [A, B][] => (usedA.has(i) ? [[a, bs[usedA.get(i)!]!]] : [])),
    restA: as.filter((_, i) => !usedA.has(i)),
    restB: bs.filter((_, j) => !usedB.has(j)),
  }
}
