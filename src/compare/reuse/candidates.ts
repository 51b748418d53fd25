/**
 * Pairs of documents that are worth comparing, by MinHash signatures and locality-sensitive hashing.
 * Reads: the hashes of each document's sequences. Writes: pairs of indices.
 *
 * A signature is, for each of 128 fixed permutations of the hashes, the smallest one; two documents agree in one place with the probability of
 * their Jaccard similarity. Reuse begins low (a plan of one page inside a long one: 0.04), so that every place is a band of its own: of pairs of
 * similarity 0.04, 99.5 in a hundred become candidates; of 0.08, all but 2 in 100,000. What is a candidate by chance falls in the exact count.
 * Source: Broder, "On the resemblance and containment of documents" (1997); Leskovec et al., "Mining of Massive Datasets", ch. 3.
 */
import { mix } from './sequences.ts'

const PERMUTATIONS = 128
/** Up to this many documents every pair is compared: chance has no part in small sets. */
const EXHAUSTIVE = 64

/** One seed a permutation; fixed, so that the same documents give the same pairs. */
const SEEDS = Uint32Array.from({ length: PERMUTATIONS }, (_, i) => mix(i + 1, 0x2545f491))

export function signatureOf(hashes: Iterable<number>): Uint32Array {
  const out = new Uint32Array(PERMUTATIONS).fill(0xffffffff)
  for (const hash of hashes) {
    for (let p = 0; p < PERMUTATIONS; p++) {
      const seed = SEEDS[p]!
      // multiplying by an odd number permutes 32 bits; the shift brings the high ones down
      let h = Math.imul(hash ^ seed, seed | 1)
      h = (h ^ (h >>> 15)) >>> 0
      if (h < out[p]!) out[p] = h
    }
  }
  return out
}

/** For each document the earlier ones (in the list) that share a band with it, ascending. Documents without sequences share none. */
export function candidatesOf(documents: readonly (readonly number[])[], exhaustive = EXHAUSTIVE): number[][] {
  if (documents.length <= exhaustive) return documents.map((_, i) => Array.from({ length: i }, (__, j) => j))
  const bands = Array.from({ length: PERMUTATIONS }, () => new Map<number, number[]>())
  const seen = new Int32Array(documents.length).fill(-1)
  return documents.map((hashes, i) => {
    const found: number[] = []
    if (!hashes.length) return found
    for (const [p, value] of signatureOf(hashes).entries()) {
      const bucket = bands[p]!.get(value)
      if (!bucket) {
        bands[p]!.set(value, [i])
        continue
      }
      for (const j of bucket) {
        if (seen[j] === i) continue
        seen[j] = i
        found.push(j)
      }
      bucket.push(i)
    }
    return found.sort((a, b) => a - b)
  })
}
