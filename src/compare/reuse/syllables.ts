/**
 * The syllables of a text, folded, with their places.
 * Reads: a record's text (NFC). Writes: words and offsets into that text.
 */
import { foldInPlace } from '../../text/fold.ts'

/** Parallel lists: the i-th syllable is `words[i]`, from `starts[i]` to `ends[i]` in the text. Punctuation and white space are no syllables. */
export interface Syllables {
  words: string[]
  starts: Uint32Array
  ends: Uint32Array
}

/** "Uỷ ban nhân dân" → uỷ folded to "ủy", ban, nhân, dân: `foldInPlace` keeps every offset. */
export function syllablesOf(text: string): Syllables {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const m of foldInPlace(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(m[0])
    starts.push(m.index)
    ends.push(m.index + m[0].length)
  }
  return { words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
