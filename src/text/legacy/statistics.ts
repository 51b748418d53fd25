/**
 * Legacy encodings by the text itself: the words that hold letters beyond ASCII are Vietnamese syllables in one reading, and none as they stand.
 * Reads: text of unknown encoding. Writes: the encoding that makes syllables of it, or nothing.
 */
import { decodeLegacy } from './decode.ts'
import { isSyllable } from './syllable.ts'
import { LEGACY_ENCODINGS, type LegacyEncoding } from './tables.ts'

export interface Detected {
  encoding: LegacyEncoding
  /** share of the words with letters beyond ASCII that are syllables when decoded, 0..1 */
  score: number
}

/** How much of a text is looked at. */
const SAMPLE = 60_000
/** Words that say something: fewer prove nothing. */
const FEWEST = 8
/** No word with the quotes around it is longer. */
const LONGEST = 24
/** Vietnamese marks three words of four; French and German one of five. */
const SHARE = 0.3
const PLAUSIBLE = 0.8
/** By how much a reading must be better than the text as it stands, and than the next reading. */
const BETTER = 0.3
const APART = 0.08

/** Letters that only Unicode has: none of the encodings can look so. */
const UNICODE = /[ăđĩũơư\u1ea0-\u1ef9]|[\u0300\u0301\u0303\u0309\u0323]/iu
const UNICODE_SHARE = 0.1
/** Signs that stand at letters' places in one of the encodings; quotes and dashes, which every text has, are none. */
const CODE = /[\u00a1-\u00ff€‚ƒ„†‡ˆ‰Š‹Œ˜™š›œžŸŽ\u0080-\u009f]/u
/** What stands between spaces, digits and ASCII signs. */
const TOKEN = /[^\s!-/:-@[-`{-~\d]+/gu
/** Quotes, dashes and dots around a word. */
const AROUND = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu

const bare = (word: string): string => word.replace(AROUND, '')

/** Share of words that are syllables in a reading. */
const plausible = (words: readonly string[], read: (word: string) => string): number =>
  words.filter(w => isSyllable(bare(read(w)))).length / words.length

/**
 * The legacy encoding of `text`; null for Unicode Vietnamese, for other languages, and where the text is too short to tell
 * (under eight words with codes) or two readings are equally good.
 */
export function detectByStatistics(text: string): Detected | null {
  const tokens = text.slice(0, SAMPLE).normalize('NFC').match(TOKEN) ?? []
  const words = tokens.filter(t => t.length <= LONGEST && CODE.test(t))
  const lettered = tokens.filter(t => /\p{L}/u.test(t)).length
  if (words.length < FEWEST || words.length < lettered * SHARE) return null
  if (tokens.filter(t => UNICODE.test(t)).length > words.length * UNICODE_SHARE) return null
  const raw = plausible(words, w => w)
  const [best, next] = LEGACY_ENCODINGS.map(encoding => ({ encoding, score: plausible(words, w => decodeLegacy(w, encoding)) })).sort(
    (a, b) => b.score - a.score,
  )
  if (!best || best.score < PLAUSIBLE || best.score < raw + BETTER || best.score < next!.score + APART) return null
  return best
}
