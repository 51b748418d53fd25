/** Keys for finding and sorting Vietnamese text in the database. */
import { foldInPlace, foldKey, stripAccents } from '../text/fold.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Longer runs of letters are no words (PostgreSQL's own limit is 2046 bytes). */
const LONGEST = 60
/** A tsvector holds 1 MB at most; what does not fit are pairs of the end of a very long document. */
const MOST_BYTES = 900_000

/** Syllables of a text with their offsets, in lower case, tone marks at one place. */
export function syllables(text: string): { word: string; start: number; end: number }[] {
  const nfc = text.normalize('NFC')
  return Array.from(foldInPlace(nfc).matchAll(WORD), m => ({
    word: m[0].slice(0, LONGEST),
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** How an accented word stands in the index, beside its bare form: "=bình", "binh". */
const exactly = (word: string, bare: string): string => (word === bare ? bare : `=${word}`)

/** Words of a text for the index: each syllable, and each pair of neighbours, with and without accents. Pairs make phrases findable without positions. */
export function tokens(text: string): string[] {
  const words = syllables(text).map(s => s.word)
  const bare = words.map(stripAccents)
  const out = new Set<string>()
  let bytes = 0
  const add = (token: string) => {
    if (out.has(token)) return
    bytes += Buffer.byteLength(token) + 4
    if (bytes < MOST_BYTES) out.add(token)
  }
  for (const [i, word] of words.entries()) {
    add(bare[i]!)
    add(exactly(word, bare[i]!))
  }
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = `${bare[i]}_${bare[i + 1]}`
    add(pair)
    add(exactly(`${words[i]}_${words[i + 1]}`, pair))
  }
  return [...out]
}

/** tsquery of what was typed: the last word may be unfinished. */
export interface Queries {
  /** the words beside each other, with these accents */
  exact: string
  /** beside each other, in any accents */
  phrase: string
  /** all of the words, anywhere */
  all: string
}

const quoted = (token: string): string => `'${token}'`

/** Null where nothing that was typed is a word. */
export function queriesOf(typed: string): Queries | null {
  const words = syllables(typed)
    .map(s => s.word)
    .slice(0, 20)
  if (!words.length) return null
  const bare = words.map(stripAccents)
  const pairs = (list: readonly string[]): string[] => (list.length === 1 ? [...list] : list.slice(1).map((w, i) => `${list[i]}_${w}`))
  const query = (list: string[]): string => `${list.map(quoted).join(' & ')}:*`
  const barePairs = pairs(bare)
  return {
    exact: query(pairs(words).map((pair, i) => exactly(pair, barePairs[i]!))),
    phrase: query(barePairs),
    all: query(bare),
  }
}

/** Key of equality for names of places: "Tỉnh Cao Bằng " and "cao bang" are one. */
export const placeKey = (name: string): string => stripAccents(foldKey(name)).replace(/^(?:tinh|thanh pho|tp\.?) /u, '')

/** Letters in the order of the Vietnamese alphabet. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** Tones in the order of dictionaries: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Sorts as Vietnamese dictionaries do, compared byte by byte: letters first, tones where those are equal. */
export function sortKey(text: string): string {
  const nfd = foldKey(text).slice(0, 120).normalize('NFD')
  const letters = nfd.replace(TONE, '').normalize('NFC')
  const rank = Array.from(letters, c => {
    const i = ALPHABET.indexOf(c)
    return i < 0 ? c : String.fromCharCode(0x41 + i)
  }).join('')
  const tones = Array.from(nfd.matchAll(TONE), m => TONES.indexOf(m[0])).join('')
  return `${rank}\u0001${tones}`
}
