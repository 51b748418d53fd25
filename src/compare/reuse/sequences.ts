/**
 * Sequences of eight syllables, numbered over a whole set of documents: the same number means the same words, without the chance of a hash.
 * Reads: syllables and their marks. Writes: for each document the number of the sequence that begins at each syllable.
 *
 * Numbers are given by doubling: pairs of words, pairs of pairs, pairs of those. Each level is one map from two numbers to one.
 */
import type { Syllables } from './syllables.ts'

/** Syllables of a sequence; a power of two. Eight words in a row are seldom the same by chance (the usual length in work on text reuse). */
export const SEQUENCE = 8

/** No sequence begins here: too near the end, or across boilerplate. */
export const NONE = -1

/** Numbers stay below 2^26 (67 million distinct sequences: some 50,000 documents), so that two of them make one exact key. */
const LIMIT = 2 ** 26

export class Numbering {
  private readonly words = new Map<string, number>()
  private readonly levels: Map<number, number>[] = []
  /** one hash a sequence, from its words: the same in every run and for every order of the documents */
  readonly hashes: number[] = []

  /** Numbers of the sequences of one document; `NONE` where none begins. */
  add({ words }: Pick<Syllables, 'words'>, boilerplate: Uint8Array): Int32Array {
    let ids = Int32Array.from(words, (w, i) => (boilerplate[i] ? NONE : this.word(w)))
    let hashes = words.map(hashOf)
    for (let width = 1, level = 0; width < SEQUENCE; width *= 2, level++) {
      const next = new Int32Array(words.length).fill(NONE)
      const nextHashes = new Array<number>(words.length).fill(0)
      for (let i = 0; i + width < words.length; i++) {
        const left = ids[i]!
        const right = ids[i + width]!
        if (left === NONE || right === NONE) continue
        nextHashes[i] = mix(hashes[i]!, hashes[i + width]!)
        next[i] = this.pair(level, left, right, width * 2 === SEQUENCE ? nextHashes[i]! : null)
      }
      ids = next
      hashes = nextHashes
    }
    return ids
  }

  /** How many distinct sequences there are. */
  get size(): number {
    return this.hashes.length
  }

  private word(word: string): number {
    const known = this.words.get(word)
    if (known !== undefined) return known
    this.words.set(word, this.words.size)
    return this.words.size - 1
  }

  private pair(level: number, left: number, right: number, hash: number | null): number {
    this.levels[level] ??= new Map()
    const map = this.levels[level]!
    const key = left * LIMIT + right
    const known = map.get(key)
    if (known !== undefined) return known
    const id = map.size
    if (id >= LIMIT) throw new RangeError('too many documents for one comparison of texts')
    map.set(key, id)
    if (hash !== null) this.hashes[id] = hash
    return id
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Two hashes to one, order kept; the last step of MurmurHash3. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
