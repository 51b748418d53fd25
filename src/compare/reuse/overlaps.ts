/**
 * Exact counts of what documents have in common.
 * Reads: prepared documents, candidate pairs. Writes: pairs with reuse, and the marks that novelty is made of.
 */
import type { ReuseRelation } from '../../../schemas/reuse.ts'
import { before, dateOf } from './dates.ts'
import type { Prepared } from './prepare.ts'
import { SEQUENCE } from './sequences.ts'

/** Two documents by their places in the list, j before i; the counts are of syllables covered in each. */
export interface Overlap {
  i: number
  j: number
  relation: ReuseRelation
  /** sequences in common, as a share of those of the document that has fewer */
  sequences: number
  coveredI: number
  coveredJ: number
  /** at or above the threshold; a parent's pair is kept below it too */
  found: boolean
}

/** Syllables of one document that stand elsewhere: by documents that may have come first, and by any. */
export interface Covered {
  earlier: Uint8Array
  any: Uint8Array
}

export interface OverlapOptions {
  threshold: number
  relation(a: Prepared, b: Prepared): ReuseRelation
}

/** One sentence in common is no reuse, however short a document is: 16 syllables are nine sequences. */
const FEWEST = 9

/** Marks which sequences a document has: a list over all sequences, written anew for each document by its place. */
class Holder {
  private readonly by: Int32Array
  constructor(size: number) {
    this.by = new Int32Array(size).fill(-1)
  }
  hold(index: number, { distinct }: Prepared): void {
    for (const id of distinct) this.by[id] = index
  }
  count(index: number, { distinct }: Prepared): number {
    let n = 0
    for (const id of distinct) if (this.by[id] === index) n++
    return n
  }
  /** Syllables of the document that lie in sequences which the held one has; marks them in the lists given. */
  cover(index: number, { ids }: Prepared, marks: readonly Uint8Array[]): number {
    let covered = 0
    let until = 0
    for (let p = 0; p < ids.length; p++) {
      const id = ids[p]!
      if (id < 0 || this.by[id] !== index) continue
      const from = Math.max(p, until)
      until = p + SEQUENCE
      covered += until - from
      // most sequences overlap the one before and add one syllable: a loop is ten times faster than fill()
      for (let k = from; k < until; k++) for (let m = 0; m < marks.length; m++) marks[m]![k] = 1
    }
    return covered
  }
}

export function overlapsOf(
  documents: readonly Prepared[],
  candidates: readonly (readonly number[])[],
  sequences: number,
  { threshold, relation }: OverlapOptions,
): { overlaps: Overlap[]; covered: Covered[] } {
  const holder = new Holder(sequences)
  const covered = documents.map(d => ({ earlier: new Uint8Array(d.ids.length), any: new Uint8Array(d.ids.length) }))
  const dates = documents.map(d => dateOf(d.record))
  /** the lists in which text of `target` that stands in `source` is marked */
  const marksOf = (o: Overlap, target: number, source: number): Uint8Array[] => {
    if (o.relation === 'same_campaign' || !(o.found || o.relation === 'parent')) return []
    const { any, earlier } = covered[target]!
    return before(dates[target]!, dates[source]!) ? [any] : [any, earlier]
  }

  const overlaps: Overlap[] = []
  for (const [i, others] of candidates.entries()) {
    const a = documents[i]!
    holder.hold(i, a)
    for (const j of others) {
      const b = documents[j]!
      const shared = holder.count(i, b)
      if (!shared) continue
      const o: Overlap = { i, j, relation: relation(a, b), sequences: 0, coveredI: 0, coveredJ: 0, found: false }
      o.sequences = shared / Math.min(a.distinct.length, b.distinct.length)
      o.found = o.sequences >= threshold && shared >= FEWEST
      if (!o.found && o.relation !== 'parent') continue
      o.coveredJ = holder.cover(i, b, marksOf(o, j, i))
      overlaps.push(o)
    }
  }
  // the other direction, each second document held once
  const byJ = Map.groupBy(overlaps, o => o.j)
  for (const [j, list] of byJ) {
    holder.hold(j, documents[j]!)
    for (const o of list) o.coveredI = holder.cover(j, documents[o.i]!, marksOf(o, o.i, j))
  }
  return { overlaps, covered }
}
