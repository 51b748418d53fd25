/**
 * Names of bodies printed in capitals, in normal case (NĐ 30/2020, Phụ lục II: the words for kind, function and field begin with a capital).
 * Reads: a name as printed. Writes: the name as it is written.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import { foldInPlace, foldKey } from '../text/fold.ts'
import { writeOut } from './body-abbreviations.ts'
import { findProvinceMentions, findUnitMentions } from './gazetteer/index.ts'

interface Word {
  start: number
  end: number
  key: string
}
const LETTERS = /[\p{L}\p{M}\p{N}'’]+/gu
const ACRONYMS = new Set(data.acronyms)
const LOWER = new Set(data.lowerInProperNames.map(foldKey))

type Phrase = { key: string; name: string }
const phrasesByFirstWord = (names: Iterable<string>): Map<string, Phrase[]> =>
  Map.groupBy(
    [...new Set(names)].map(name => ({ key: foldKey(name), name })).sort((a, b) => b.key.length - a.key.length),
    p => p.key.split(' ')[0]!,
  )
let names: Map<string, Phrase[]> | undefined
let fields: Map<string, Phrase[]> | undefined
const PROPER = new Set(data.properNameBehind.map(foldKey))

/** A name of the table that stands at a word. */
function phraseAt(table: Map<string, Phrase[]>, key: string, word: Word): Phrase | undefined {
  return table
    .get(word.key)
    ?.find(p => key.startsWith(p.key, word.start) && !/^[\p{L}\p{M}\p{N}]/u.test(key.slice(word.start + p.key.length)))
}

const raise = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

/** Characters of a folded name, written over from left to right; what was written stays. */
class Slate {
  readonly key: string
  readonly words: Word[]
  private readonly out: string[]
  private readonly done: boolean[]

  constructor(key: string) {
    this.key = key
    this.words = Array.from(key.matchAll(LETTERS), m => ({ start: m.index, end: m.index + m[0].length, key: m[0] }))
    this.out = key.split('')
    this.done = new Array(key.length).fill(false)
  }

  isDone = (from: number, to: number): boolean => this.done.slice(from, to).some(Boolean)

  /** True where it was free. */
  put(at: number, text: string): boolean {
    if (this.isDone(at, at + text.length)) return false
    for (let i = 0; i < text.length; i++) {
      this.out[at + i] = text[i]!
      this.done[at + i] = true
    }
    return true
  }

  text = (): string => this.out.join('')
}

/** "xã hội", "tỉnh ủy", "huyện đoàn": no kind of unit with a name behind. */
const NO_UNIT = /^(?:tỉnh|huyện|quận|thị|thành|xã|phường)\s+(?:hội|ủy|đoàn|viên|lỵ|trưởng|đội|xã|phố)(?![\p{L}\p{M}])/u
const KIND_OF_UNIT = /(?<![\p{L}\p{M}])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{L}\p{M}])/gu
/** A name that the gazetteer does not know has at most this many words. */
const MOST_WORDS = 4

const titled = (s: string): string => s.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, c => c.toUpperCase())

function putNames(slate: Slate): Phrase[] {
  names ??= phrasesByFirstWord([...data.names, ...data.standing.map(row => row.name)])
  const found: Phrase[] = []
  for (const word of slate.words) {
    const phrase = slate.isDone(word.start, word.end) ? undefined : phraseAt(names, slate.key, word)
    if (phrase && slate.put(word.start, phrase.name)) found.push({ ...phrase, key: `${word.start + phrase.key.length}:${phrase.key}` })
  }
  return found
}

function putUnits(slate: Slate, full: string): void {
  for (const m of findUnitMentions(full, null)) {
    const name = m.candidates[0]!.name
    const nameAt = m.end - m.name.length
    const kind = full.slice(m.start, nameAt).toLowerCase()
    slate.put(m.start, `${kind}${foldKey(name) === foldKey(m.name) ? foldedLike(name, m.name) : titled(m.name.toLowerCase())}`)
  }
  for (const m of slate.key.matchAll(KIND_OF_UNIT)) {
    const from = m.index + m[0].length
    if (slate.isDone(m.index, from + 2) || NO_UNIT.test(slate.key.slice(m.index))) continue
    const stop = /,|\s-\s|\d{2,}|$/u.exec(slate.key.slice(from))!.index + from
    const name = slate.key.slice(from, stop)
    const count = name.trim().split(' ').length
    if (name.trim() && count <= MOST_WORDS && !slate.isDone(from, stop)) slate.put(m.index, `${m[0]}${titled(name)}`)
  }
  for (const m of findProvinceMentions(full, null)) if (!m.typed) slate.put(m.start, titled(full.slice(m.start, m.end).toLowerCase()))
}
/** The gazetteer's letters where they are as many as the printed ones. */
const foldedLike = (name: string, printed: string): string => (name.length === printed.length ? name : titled(printed.toLowerCase()))

/** Schools of general education have proper names behind their kind: every word with a capital, "số 2" and "chuyên" without. */
function putProperNames(slate: Slate, found: readonly Phrase[]): void {
  for (const { key } of found) {
    const [end = '', name = ''] = key.split(':')
    if (!PROPER.has(name)) continue
    for (const word of slate.words.filter(w => w.start >= Number(end))) {
      if (slate.isDone(word.start, word.end)) break
      if (!LOWER.has(word.key)) slate.put(word.start, raise(word.key))
    }
  }
}

/** "Trung tâm Khuyến nông", "Phòng Kinh tế - Hạ tầng": the field behind the head of a name that is not known as a whole. */
function putFields(slate: Slate): void {
  fields ??= phrasesByFirstWord(data.fieldBehind)
  const [first] = slate.words
  const head = first && phraseAt(fields, slate.key, first)
  if (!head || !first) return
  const from = first.start + head.key.length
  const rest = slate.key.slice(from)
  const parts = head.key === 'tiểu ban' ? /^\s+/gu : /^\s+|(?:\s+và|,|\s-)\s+/gu
  for (const m of rest.matchAll(parts)) {
    const at = from + m.index + m[0].length
    if (slate.key[at] && !slate.isDone(at, at + 1)) slate.put(at, slate.key[at]!.toUpperCase())
  }
}

/** The whole name in normal case. */
function recased(full: string): string {
  const slate = new Slate(foldInPlace(full))
  // codes of documents, and short names that stay: "318/QĐ-SNV", "VNPT"
  for (const m of full.matchAll(/\S*\d\S*\/\S+|[\p{L}\p{N}]+/gu)) if (m[0].includes('/') || ACRONYMS.has(m[0])) slate.put(m.index, m[0])
  const found = putNames(slate)
  putUnits(slate, full)
  putProperNames(slate, found)
  putFields(slate)
  const text = slate.text()
  return ACRONYMS.has(/^\p{L}+/u.exec(full)?.[0] ?? '') ? text : raise(text)
}

/** Words that are printed in capitals and are no short name. */
const inCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) && !ACRONYMS.has(word)

/** Among words in mixed case: "HUYỆN KIM SƠN" and "TRƯỜNG" are words, "VP" and "TĐTM" abbreviations. */
function mixedCase(full: string, cased: string): string {
  const words = Array.from(full.matchAll(/[\p{L}\p{M}\p{N}]+/gu), m => ({ text: m[0], at: m.index }))
  const accented = (word: string) => /\p{M}/u.test(word.normalize('NFD').replace(/Đ/gu, ''))
  let out = full
  words.forEach(({ text, at }, i) => {
    const beside = [words[i - 1], words[i + 1]].some(w => w && inCapitals(w.text) && accented(w.text))
    if (inCapitals(text) && (accented(text) || beside))
      out = out.slice(0, at) + cased.slice(at, at + text.length) + out.slice(at + text.length)
  })
  return out
}

/**
 * A name printed in capitals in normal case, abbreviations written out: known names as they are written, kinds of units in lower case, names of units
 * as the gazetteer has them. Of a name in mixed case only the words in capitals change. `seen` gives the writing of the same words elsewhere in
 * the document, if there is one.
 */
export function bodyCase(printed: string, seen: (key: string) => string | null = () => null): string {
  const full = writeOut(printed.replace(/[–—]/gu, '-'))
  const words = full.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (!words.some(inCapitals)) return full
  const elsewhere = seen(foldKey(full))
  if (elsewhere) return elsewhere
  const cased = recased(full)
  const count = (letters: RegExp): number => printed.match(letters)?.length ?? 0
  if (count(/\p{Ll}/gu) * 2 < count(/\p{Lu}/gu)) return cased
  return mixedCase(full, cased)
}
