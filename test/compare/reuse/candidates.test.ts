import { expect, test } from 'vitest'
import { candidatesOf, signatureOf } from '../../../src/compare/reuse/candidates.ts'
import { mix, NONE, Numbering } from '../../../src/compare/reuse/sequences.ts'

/** A set of `size` hashes of which the first `shared` are those of every other such set. */
const setOf = (who: number, size: number, shared: number): number[] =>
  Array.from({ length: size }, (_, i) => (i < shared ? mix(7, i) : mix(who + 100, i)))

test('of pairs at the threshold of reuse practically all become candidates', () => {
  // 80 of 1,000 sequences in common: Jaccard 0.042
  const sets = Array.from({ length: 200 }, (_, who) => setOf(who, 1000, 80))
  const found = candidatesOf(sets, 0).reduce((n, list) => n + list.length, 0)
  expect(found / ((200 * 199) / 2)).toBeGreaterThan(0.99)
})

test('documents that share nothing are seldom candidates', () => {
  const sets = Array.from({ length: 200 }, (_, who) => setOf(who, 1000, 0))
  expect(candidatesOf(sets, 0).flat().length).toBeLessThan(20)
})

test('agreement of signatures is near the Jaccard similarity', () => {
  const [a, b] = [signatureOf(setOf(1, 600, 300)), signatureOf(setOf(2, 600, 300))]
  const equal = a.filter((x, i) => x === b[i]).length / a.length
  expect(Math.abs(equal - 300 / 900)).toBeLessThan(0.13)
})

test('small sets are compared pair by pair; documents without sequences are no candidates in large ones', () => {
  expect(candidatesOf([[1], [2], [3]])).toEqual([[], [0], [0, 1]])
  expect(candidatesOf([[], [], [5], [5]], 0)).toEqual([[], [], [], [2]])
})

test('equal sequences have one number, and none runs across boilerplate or the end', () => {
  const numbering = new Numbering()
  const words = 'a b c d e f g h i a b c d e f g h'.split(' ')
  const ids = numbering.add({ words }, new Uint8Array(words.length))
  expect(ids[0]).toBe(ids[9])
  expect(new Set(ids.slice(0, 9)).size).toBe(9)
  expect([...ids.slice(10)]).toEqual(Array(7).fill(NONE))
  const marked = numbering.add(
    { words },
    Uint8Array.from(words, (_, i) => (i === 8 ? 1 : 0)),
  )
  expect([...marked]).toEqual([ids[0], ...Array(8).fill(NONE), ids[0], ...Array(7).fill(NONE)])
})
