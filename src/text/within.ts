/** Searching lists of spans that are sorted by their start: a document may hold 200,000 of them. */

interface Placed {
  start: number
  end: number
}

/** Index of the first span that begins at or behind an offset. */
export function lowerBound(sorted: readonly Placed[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that lie inside another, in order. */
export function within<T extends Placed>(sorted: readonly T[], span: Placed): T[] {
  const out: T[] = []
  for (let i = lowerBound(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++) {
    if (sorted[i]!.end <= span.end) out.push(sorted[i]!)
  }
  return out
}
