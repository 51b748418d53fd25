/**
 * Reading one mention of an index at a place of a text: in full, abbreviated, both, in a list.
 * Reads: the skeleton of a text, data/indices.json. Writes: Found, in offsets of the skeleton.
 */
import data from '../../data/indices.json' with { type: 'json' }
import type { IndexCode } from '../../schemas/codes.ts'
import { NOT_AFTER_WORD } from '../text/boundary.ts'
import { GAP, lexicon, SKELETON_WORD_ENDS, skeleton } from './phrase.ts'

export interface IndexFacts {
  id: string
  /** null: known by name, coded OTHER:<name as written> */
  code: IndexCode | null
  vi: string
  en: string
  publisher: { vi: string; en: string }
  scale: number[] | null
  unit: { vi: string; en: string }
  higherIsBetter: boolean
  firstYear: number | null
  /** numbers of the legal timeline */
  basis: string[]
  abbreviations: string[]
  /** abbreviations that mean the index only behind "chỉ số" ("chỉ số CCHC") */
  headAbbreviations: string[]
  names: string[]
  /** names that mean the index without "chỉ số" too */
  distinct: string[]
  /** names that another index may bear: a bracketed abbreviation behind them decides */
  weak: string[]
  notBefore: string[]
  /** its full name cannot be taken for an activity, so it counts behind "Chỉ số X, …" too */
  listed?: boolean
}

/** All indices that are known by name. */
export const indices = data.indices as readonly IndexFacts[]

interface Hit {
  facts: IndexFacts
  weak: boolean
}

const rows = (pick: (f: IndexFacts) => readonly string[], weak = false) =>
  indices.map(facts => ({ value: { facts, weak } as Hit, phrases: pick(facts), notBefore: facts.notBefore }))
const NAMES = lexicon([...rows(f => [...f.names, ...f.distinct]), ...rows(f => f.weak, true)], 'drop', data.macros)
const DISTINCT = lexicon(
  rows(f => f.distinct),
  'drop',
  data.macros,
)
const ABBREVIATIONS = lexicon(
  rows(f => f.abbreviations),
  'drop',
)
const HEAD_ABBREVIATIONS = lexicon(
  rows(f => [...f.abbreviations, ...f.headAbbreviations]),
  'drop',
)

// All patterns below run on the skeleton: folded, without accents, of the same length as the folded text.
/** "bộ chỉ số", "chỉ số"; not "địa chỉ số" (a digital address) */
const HEAD = `(?<!dia${GAP})(?:bo${GAP})?(?:ch[i1]${GAP}so)${SKELETON_WORD_ENDS}`
/** what may stand between head and name: "đánh giá, xếp hạng", "đo lường sự", "xác định mức độ" */
const QUALIFYING = 'theo dõi|đánh giá|xếp hạng|đo lường|xác định|tổng hợp|về|sự|mức độ|kết quả|công tác|việc|chung'
const QUALIFIER = `(?:${GAP}(?:${skeleton(QUALIFYING).replaceAll(' ', GAP)})(?:,|${GAP}va)?${SKELETON_WORD_ENDS}){0,4}`
const HEADED = new RegExp(`${NOT_AFTER_WORD}${HEAD}`, 'yu')
const QUALIFIED = new RegExp(`${QUALIFIER}(?: {0,3}:)? {1,4}["']?`, 'yu')
/** "chỉ số: ", "chỉ số “" */
const AFTER_HEAD = /(?: {0,3}:)? {1,4}["']?/uy
const STARTS = ['bo', 'chi', 'ch1', 'par', ...ABBREVIATIONS.firstWords, ...NAMES.firstWords]
/** Where a mention may begin. */
export const ANCHOR = new RegExp(`${NOT_AFTER_WORD}(?:${[...new Set(STARTS)].join('|')})${SKELETON_WORD_ENDS}`, 'gu')
/** "các chỉ số", "04 chỉ số"; not "năm 2025 chỉ số" */
const PLURAL_BEFORE = /(?:cac|nhung|nhom|(?<!\d)(?:0?[2-9]|1\d)) {1,4}(?:bo {1,4})?$/u
/** "(viết tắt là", "(chỉ số" in a bracket that gives the abbreviation */
const OPEN =
  /["']? {0,4}\( {0,3}["']?(?:(?:sau day {1,4})?(?:viet|goi) {1,4}tat(?: {1,4}la)?:? {1,4}|goi la {1,4}|(?:bo {1,4})?chi so {1,4}|theo {1,4}(?:bo {1,4})?chi so {1,4})?["']?/uy
/** ")", " năm 2024)" */
const CLOSE = /["']?(?: {1,4}(?:nam {1,4})?\d{4})? {0,3}\)/uy
/** " - PCI", " PCI", ": PCI" */
const DASH_OR_SPACE = / {0,4}[-:]? {0,4}["']?/uy
/** "của các bộ, cơ quan ngang bộ", "trên địa bàn huyện": what may stand between a name and the bracket that belongs to it */
const TAIL =
  /(?: {1,4}(?:cua|cap|o|tai|tren|doi voi|ve|giua|nha nuoc))(?= )(?:(?: {1,4}| {0,2}[,-] {1,4})(?!chi so)[a-z]+){1,16}?(?=["']? {0,4}\()/uy
/** ", ", " và ", "; ", "/" between the items of a list */
const SEPARATOR = / {0,3}(?:[,;/+&-]|(?<= )va(?= )) {0,4}(?:va {1,4})?["']?/uy
/** an item of a list ends: ", ", ".", " của tỉnh" */
const ITEM_ENDS = /(?= {0,4}(?:[,;.:()/"'-]|$|(?:va|cua|cap|nam|tren|dat|nham|theo|duoc)(?![a-z])))/uy
/** a bracketed abbreviation behind a name that is not known: "(NRI)", "(FTA Index)" */
const UNKNOWN_BRACKET = /\( ?([A-Z][A-Z-]{1,7}?(?:[ -]?(?:INDEX|Index))?) ?\)/uy
/** " đánh giá kết quả thực hiện " up to its bracket */
const WORDS_TO_BRACKET = /(?:(?: {1,4}| {0,2}[,-] {1,4})(?!chi so)[a-z]+){1,14}? {1,4}(?=\()/uy

const run = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at
  const m = pattern.exec(text)
  return m ? at + m[0].length : null
}

export interface Scan {
  /** skeleton */
  s: string
  /** the text given, by offset in the skeleton */
  upper: (at: number) => boolean
  original: (from: number, to: number) => string
}

export interface Found {
  facts: IndexFacts | null
  /** abbreviation of an index that is known by it alone */
  other?: string
  start: number
  end: number
  /** where the name without brackets ends */
  nameEnd: number
  plural?: boolean
}

/** A known abbreviation in brackets at `at` (or behind a tail): which index, and where the bracket ends. */
function bracketAt({ s }: Scan, at: number, headed: boolean): { facts: IndexFacts; end: number } | null {
  const open = run(OPEN, s, at)
  const hit = open === null ? null : (headed ? HEAD_ABBREVIATIONS : ABBREVIATIONS).longestAt(s, open)
  const end = hit && run(CLOSE, s, hit.end)
  return hit && end ? { facts: hit.value.facts, end } : null
}

/** "(NRI)": an abbreviation in capitals that ends as index names do; words that are statistics or Roman numbers are none. */
function unknownBracketAt({ original }: Scan, at: number): { name: string; end: number } | null {
  const text = original(at, at + 20)
  UNKNOWN_BRACKET.lastIndex = 0
  const m = UNKNOWN_BRACKET.exec(text)
  if (!m) return null
  const name = m[1]!.toUpperCase().replace(/[ -]/gu, '')
  return /I$|INDEX$/u.test(name) && !data.notIndices.includes(name) ? { name: m[1]!, end: at + m[0].length } : null
}

/** The same index said again right behind: "(PCI)", "- PCI", "PAR INDEX"; a bracket decides over a name that others bear too. */
function withBracket(scan: Scan, found: Found, { weak = false, headed = false }): Found {
  const { s } = scan
  const direct = bracketAt(scan, found.end, headed)
  if (direct) return { ...found, facts: direct.facts, end: direct.end }
  const tail = run(TAIL, s, found.end)
  const behind = tail === null ? null : bracketAt(scan, tail, headed)
  // over a comma another item may have begun
  const ownTail = weak && tail !== null && !s.slice(found.end, tail).includes(',')
  if (behind && (ownTail || behind.facts === found.facts)) return { ...found, facts: behind.facts, end: behind.end }
  if (weak) {
    const at = tail ?? found.end
    const unknown = unknownBracketAt(scan, at + /^\s*/u.exec(s.slice(at, at + 4))![0].length)
    if (unknown) return { ...found, facts: null, other: unknown.name, end: unknown.end }
  }
  const gap = run(DASH_OR_SPACE, s, found.end)
  const again = gap !== null && gap > found.end ? ABBREVIATIONS.longestAt(s, gap) : null
  if (again && again.value.facts === found.facts) return withBracket(scan, { ...found, end: again.end }, { headed })
  return found
}

/** "(Chỉ số năng lực cạnh tranh cấp tỉnh)" behind an abbreviation. */
function withNameInBracket(scan: Scan, found: Found): Found {
  const { s } = scan
  const open = run(/ {0,3}\( ?/y, s, found.end)
  if (open === null) return found
  const head = run(HEADED, s, open)
  const name = NAMES.longestAt(s, head === null ? open : (run(QUALIFIED, s, head) ?? open))
  const close = name && name.value.facts === found.facts ? run(/ {0,3}\)/y, s, name.end) : null
  return close === null ? found : { ...found, end: close }
}

function abbreviationAt(scan: Scan, start: number, at: number, headed: boolean): Found | null {
  const hit = (headed ? HEAD_ABBREVIATIONS : ABBREVIATIONS).longestAt(scan.s, at)
  if (!hit) return null
  // a lower-case abbreviation alone is part of an address ("papi.org.vn")
  if (!headed && !scan.upper(at)) return null
  const found = { facts: hit.value.facts, start, end: hit.end, nameEnd: hit.end }
  const named = withNameInBracket(scan, found)
  return named.end > found.end ? named : withBracket(scan, found, { headed })
}

/** PAR alone, in capitals, beside another index: "PAR, SIPAS, PAPI". */
function bareParAt(scan: Scan, at: number): Found | null {
  if (scan.original(at, at + 3) !== 'PAR') return null
  const next = run(SEPARATOR, scan.s, at + 3)
  if (next === null || !ABBREVIATIONS.longestAt(scan.s, next)) return null
  return { facts: indices.find(f => f.id === 'PAR_INDEX')!, start: at, end: at + 3, nameEnd: at + 3 }
}

function headedAt(scan: Scan, start: number, head: number): Found | null {
  const { s } = scan
  const plural = PLURAL_BEFORE.test(s.slice(Math.max(0, start - 14), start))
  let best: { hit: Hit; end: number } | null = null
  for (const at of [run(AFTER_HEAD, s, head), run(QUALIFIED, s, head)]) {
    const name = at === null ? null : NAMES.longestAt(s, at)
    if (name && name.end > (best?.end ?? 0)) best = { hit: name.value, end: name.end }
  }
  if (best)
    return {
      ...withBracket(scan, { facts: best.hit.facts, start, end: best.end, nameEnd: best.end }, { weak: best.hit.weak, headed: true }),
      plural,
    }
  const at = run(AFTER_HEAD, s, head)
  const abbreviation = at === null ? null : abbreviationAt(scan, s.slice(head, at!).includes(':') ? at! : start, at!, true)
  if (abbreviation) return { ...abbreviation, plural }
  // "(PCI)" right behind "các chỉ số" begins a list of its own
  const words = run(WORDS_TO_BRACKET, s, head)
  const unknown = words === null ? null : unknownBracketAt(scan, words)
  return unknown ? { facts: null, other: unknown.name, start, end: unknown.end, nameEnd: words! } : null
}

/** The mention that begins at `at`, read as long as it goes. */
export function mentionAt(scan: Scan, at: number): Found | null {
  const head = run(HEADED, scan.s, at)
  if (head !== null) return headedAt(scan, at, head)
  const abbreviation = abbreviationAt(scan, at, at, false) ?? bareParAt(scan, at)
  if (abbreviation) return abbreviation
  const distinct = DISTINCT.longestAt(scan.s, at)
  if (distinct) return withBracket(scan, { facts: distinct.value.facts, start: at, end: distinct.end, nameEnd: distinct.end }, {})
  // "nâng cao năng lực cạnh tranh cấp tỉnh (PCI)": without "chỉ số" only a bracket makes it an index
  const name = NAMES.longestAt(scan.s, at)
  if (!name) return null
  const found = { facts: name.value.facts, start: at, end: name.end, nameEnd: name.end }
  const full = withBracket(scan, found, { weak: name.value.weak })
  return full.end > found.end && full.facts ? full : null
}

/** "…, năng lực cạnh tranh cấp tỉnh và hiệu quả quản trị": names that share the head of the one before. */
export function nextInList(scan: Scan, last: Found): Found | null {
  const at = run(SEPARATOR, scan.s, last.end)
  if (at === null) return null
  const abbreviation = abbreviationAt(scan, at, at, false)
  if (abbreviation) return { ...abbreviation, plural: last.plural }
  const name = NAMES.longestAt(scan.s, at)
  if (!name || (name.value.weak && !last.plural)) return null
  const found = { facts: name.value.facts, start: at, end: name.end, nameEnd: name.end, plural: last.plural }
  const full = withBracket(scan, found, { weak: name.value.weak })
  if (full.end > found.end) return full
  return (last.plural || name.value.facts.listed) && run(ITEM_ENDS, scan.s, found.end) !== null ? found : null
}
