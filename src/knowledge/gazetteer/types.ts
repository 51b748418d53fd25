/**
 * Kinds of administrative units and the words that stand before their names.
 */
import { foldKey, stripAccents } from '../../text/fold.ts'

export type Level = 'province' | 'district' | 'commune'

/** A unit between two reforms: renamed, re-typed or merged, it is another unit with another validity. What is above it depends on the day: parentOf. */
export interface Unit {
  /** "046@" or "03006@2025-07-01": code and first day, unique over all eras (codes pass to other units) */
  key: string
  /** code of the General Statistics Office: 2 digits (province), 3 (district), 5 (commune) */
  code: string
  /** bare: "Nguyên Bình" */
  name: string
  /** lower case: "huyện", "xã", "phường", "thị trấn", "thị xã", "quận", "thành phố", "tỉnh", "đặc khu" */
  type: string
  level: Level
  /** first day in force; null: in force before September 2004, where the data begins */
  validFrom: string | null
  /** first day no longer in force; null: in force today */
  validTo: string | null
  /** other names in use */
  aliases: readonly string[]
}

/** Types of each level. "thành phố" is a province (trực thuộc trung ương) or a district (thuộc tỉnh). */
export const TYPES: Record<Level, readonly string[]> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
}
export const LEVELS: readonly Level[] = ['province', 'district', 'commune']

/** Written out, and as offices shorten them; a single letter counts only with a stop behind it. Longest first within one start. */
export const TYPE_WORDS: readonly (readonly [word: string, type: string])[] = [
  ['tỉnh', 'tỉnh'],
  ['thành phố', 'thành phố'],
  ['thủ đô', 'thành phố'],
  ['huyện đảo', 'huyện'],
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['thị xã', 'thị xã'],
  ['thị trấn', 'thị trấn'],
  ['phường', 'phường'],
  ['xã đảo', 'xã'],
  ['xã', 'xã'],
  ['đặc khu', 'đặc khu'],
]
export const TYPE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'thị trấn',
  t: 'tỉnh',
  h: 'huyện',
  q: 'quận',
  p: 'phường',
  x: 'xã',
  đk: 'đặc khu',
}

const BY_WORD = new Map(TYPE_WORDS.map(([w, t]) => [foldKey(w), t]))
/** Without accents, "xã đảo" would take the head off "xa Dao Duc" (xã Đạo Đức). */
const BY_PLAIN_WORD = new Map(TYPE_WORDS.filter(([w]) => !w.endsWith(' đảo')).map(([w, t]) => [stripAccents(foldKey(w)), t]))

/** "Huyện" → "huyện", "TP." → "thành phố", "Thanh pho" → "thành phố"; undefined for any other word. */
export function typeOf(word: string): string | undefined {
  const key = foldKey(word).replace(/\.$/u, '')
  return BY_WORD.get(key) ?? TYPE_ABBREVIATIONS[key.replace(/\./gu, '')] ?? BY_PLAIN_WORD.get(key)
}

export interface ParsedName {
  /** the name as given, without what follows a comma */
  whole: string
  /** the name behind a type word; null where none stands there */
  rest: string | null
  type: string | null
  /** the type word was typed without accents, so the name is taken to be without them too: "Huyen Nguyen Binh" */
  plain: boolean
  /** what follows a comma: "huyện Nguyên Bình, tỉnh Cao Bằng" → ["tỉnh Cao Bằng"] */
  context: string[]
}

const PREFIX = new RegExp(
  `^(?:(${[...BY_WORD.keys()].join('|')})|(${[...BY_PLAIN_WORD.keys()].join('|')})|(t\\.?p|tx|tt|đk)[. ]|([thqpx])\\.)[\\s.]*(?=[\\p{L}\\p{N}])`,
  'u',
)

/** Splits a type word off a name: "TP. Hồ Chí Minh", "TX Sa Pa", "H.Nguyên Bình", "thị trấn Châu Thành, huyện Châu Thành". */
export function parseName(text: string): ParsedName {
  const [whole = '', ...context] = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .split(/\s*,\s*/u)
    .map(s => s.trim())
  const lower = whole.toLowerCase()
  const m = PREFIX.exec(lower)
  // "Phường Đúc", "Thành Long": a word that only begins like a type word belongs to the name
  const glued = m && (m[1] ?? m[2]) !== undefined && !/[\s.]$/u.test(m[0])
  if (!m || glued || lower.length !== whole.length) return { whole, rest: null, type: null, plain: false, context }
  const word = m[1] ?? m[2] ?? m[3] ?? m[4]!
  return { whole, rest: whole.slice(m[0].length), type: typeOf(word)!, plain: m[2] !== undefined, context }
}
