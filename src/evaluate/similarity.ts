/**
 * How much two texts say the same: the words they share, however they are ordered.
 * Reads: two texts. Writes: a share between 0 and 1.
 */
import { fold } from './fold.ts'

const wordsOf = (s: string): string[] => fold(s).split(' ').filter(Boolean)

/** Dice coefficient over the words with their repetitions: twice the shared words by the sum of both lengths. Two empty texts are equal. */
export function similarity(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (!left.length || !right.length) return left.length === right.length ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const n = counts.get(word) ?? 0
    if (!n) continue
    shared++
    counts.set(word, n - 1)
  }
  return (2 * shared) / (left.length + right.length)
}
