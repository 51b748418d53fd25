/**
 * Forms of awards and emulation titles, with the authority that confers them.
 * Reads: any text, data/awards.json (Luật 06/2022/QH15, NĐ 152/2025/NĐ-CP). Writes: mentions with their places in that text.
 */
import data from '../../data/awards.json' with { type: 'json' }
import type { AdministrativeLevel, AwardCode } from '../../schemas/codes.ts'
import { fold } from '../text/fold.ts'
import { lexicon, spaced } from './phrase.ts'

export interface AwardFacts {
  /** finer code: BANG_KHEN_TTG */
  code: string
  award: AwardCode
  vi: string
  en: string
  level: AdministrativeLevel | null
  basis: string
  phrases: string[]
  /** in capitals and only with an authority behind: "BK của Chủ tịch UBND tỉnh" */
  abbreviations: string[]
  notBefore: string[]
  /** also an ordinary word: counts in quotes or with a capital only */
  titleOnly?: boolean
  /** a name in quotes may follow: Kỷ niệm chương “…” */
  named?: boolean
  /** the finer code that an authority gives; the first whose words begin the authority (head of a committee left off) */
  byAuthority?: { code: string; vi: string; level: AdministrativeLevel; authority: string[] }[]
}

export interface AwardMention {
  code: AwardCode
  /** finer code of data/awards.json */
  detail: string
  start: number
  end: number
  /** as written, with an authority that stands behind it; white space single */
  text: string
  /** "Chủ tịch UBND tỉnh", as written; null where none is named with it */
  authority: string | null
  /** where the authority stands: inside the mention, or before it ("UBND huyện tặng Giấy khen") */
  authorityAt: { start: number; end: number } | null
}

/** All forms that are known. */
export const awards = data.forms as readonly AwardFacts[]

type Unit = 'position' | 'body' | 'generic' | 'sector' | 'level'

const FORMS = lexicon(
  awards.map(f => ({ value: f, phrases: [...f.phrases, ...f.abbreviations], notBefore: f.notBefore })),
  'keep',
)
const UNITS = lexicon<Unit>(
  [
    { value: 'position', phrases: data.authority.positions },
    { value: 'body', phrases: data.authority.bodies },
    { value: 'sector', phrases: data.authority.sectors },
    { value: 'level', phrases: data.authority.levels },
    { value: 'generic', phrases: data.authority.generic },
  ],
  'keep',
)
/** What may follow what inside an authority, by a space or by "," and "và". */
const AFTER_SPACE: Record<Unit, readonly Unit[]> = {
  position: ['body', 'generic', 'sector', 'level'],
  body: ['level', 'generic', 'body'],
  generic: ['generic', 'sector', 'level', 'body'],
  sector: ['level'],
  level: [],
}
const AFTER_COMMA: Record<Unit, readonly Unit[]> = { position: [], body: [], generic: ['generic', 'level'], sector: [], level: ['level'] }

// Patterns for folded text with plain spaces.
const ANCHOR = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...new Set([...FORMS.firstWords, 'cờ'])].join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
)
const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}]+/gu
/** 'Cờ "Đơn vị xuất sắc …"': a flag that is named by its inscription */
const INSCRIBED_FLAG = /cờ {0,3}"[^"]{3,90}"/uy
const QUOTED_NAME = / {0,3}"[^"]{3,90}"/uy
const OF = /["']? {0,3}của {1,4}/uy
const DIRECTLY = /["']? {1,4}/uy
const SPACE = / {1,4}/uy
const COMMA = / {0,2}(?:,|\/| -|(?<= )và| hoặc) {0,4}(?:và )?(?:các )?/uy
const PROPER = /(?<gap> {1,3}| - )\p{L}[\p{L}\p{M}']*/uy
/** "UBND huyện |xem xét, quyết định tặng| Giấy khen" */
const CONFERS =
  /(?:,? {1,4}(?:xem xét|quyết định|sẽ|đã|và|ký|được|để|xét),?){0,4} {1,4}(?:khen thưởng|tặng thưởng|trao tặng|tặng|trao|khen|thưởng)(?: {1,4}(?:cho|danh hiệu|các danh hiệu|thưởng))?:? {1,4}["']?$/u

const run = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at
  const m = pattern.exec(text)
  return m ? at + m[0].length : null
}

interface Scan {
  /** folded, plain spaces */
  f: string
  original: (from: number, to: number) => string
}

/** Names behind "tỉnh", "Sở": words with a capital, on the same line. */
function properNames({ f, original }: Scan, at: number): number {
  let end = at
  for (let n = 0; n < 6; n++) {
    PROPER.lastIndex = end
    const m = PROPER.exec(f)
    const word = end + (m?.groups?.gap?.length ?? 0)
    const written = m ? original(end, end + m[0].length) : ''
    if (!m || /[\n\r]/u.test(written) || !/^[\s\p{Pd}]+\p{Lu}/u.test(written) || FORMS.longestAt(f, word)) break
    end += m[0].length
  }
  return end
}

/** The end of an authority that begins at `at`; null where none begins. */
function authorityEnd(scan: Scan, at: number, begins: readonly Unit[]): number | null {
  const first = UNITS.longestAt(scan.f, at)
  if (!first || !begins.includes(first.value)) return null
  let { value: last, end } = first
  for (let n = 0; n < 12; n++) {
    const named = last === 'position' ? end : properNamesUnlessUnit(scan, end, last)
    const space = run(SPACE, scan.f, named)
    const comma = run(COMMA, scan.f, named)
    const bySpace = space === null ? null : UNITS.longestAt(scan.f, space)
    const byComma = comma === null ? null : UNITS.longestAt(scan.f, comma)
    end = named
    if (bySpace && AFTER_SPACE[last].includes(bySpace.value)) ({ value: last, end } = bySpace)
    else if (byComma && AFTER_COMMA[last].includes(byComma.value)) ({ value: last, end } = byComma)
    else break
  }
  return end
}

const properNamesUnlessUnit = (scan: Scan, end: number, last: Unit): number => {
  const space = run(SPACE, scan.f, end)
  const unit = space === null ? null : UNITS.longestAt(scan.f, space)
  return unit && AFTER_SPACE[last].includes(unit.value) ? end : properNames(scan, end)
}

interface Span {
  start: number
  end: number
}

function authorityBehind(scan: Scan, at: number): Span | null {
  const of = run(OF, scan.f, at)
  const start = of ?? run(DIRECTLY, scan.f, at)
  if (start === null) return null
  // without "của", a level counts only as "cấp tỉnh"
  const begins: Unit[] = of !== null || scan.f.startsWith('cấp ', start) ? ['position', 'body', 'generic', 'level'] : ['position', 'body']
  const end = authorityEnd(scan, start, begins)
  return end === null ? null : { start, end }
}

function authorityBefore(scan: Scan, at: number): Span | null {
  const from = Math.max(0, at - 140)
  const before = scan.f.slice(from, at)
  const confers = CONFERS.exec(before)
  if (!confers) return null
  const until = from + confers.index
  for (const m of before.slice(0, confers.index).matchAll(WORD_START)) {
    const start = from + m.index
    if (authorityEnd(scan, start, ['position', 'body']) === until) return { start, end: until }
  }
  return null
}

/** The finer code: of the first row whose words begin the authority, its committee's head left off. */
function detailOf(facts: AwardFacts, authority: string): string {
  const plain = `${authority
    .replace(/ủy ban nhân dân/gu, 'ubnd')
    .replace(/^(?:phó )?chủ tịch /u, '')
    .replace(/(?<= )các /gu, '')} `
  return (
    facts.byAuthority?.find(row => row.authority.some(words => plain.startsWith(`${words} `) || plain.startsWith(`${words},`)))?.code ??
    facts.code
  )
}

function formAt(scan: Scan, at: number): { facts: AwardFacts; end: number; short: boolean } | null {
  const form = FORMS.longestAt(scan.f, at)
  if (!form) {
    const flag = run(INSCRIBED_FLAG, scan.f, at)
    return flag === null ? null : { facts: awards.find(f => f.code === 'CO_TD')!, end: flag, short: false }
  }
  const facts = form.value
  const written = scan.original(at, form.end)
  if (facts.titleOnly && !/^\p{Lu}/u.test(written) && scan.f[at - 1] !== '"') return null
  const short = facts.abbreviations.some(a => a.toLowerCase() === scan.f.slice(at, form.end))
  if (short && written !== written.toUpperCase()) return null
  return { facts, end: (facts.named && run(QUOTED_NAME, scan.f, form.end)) || form.end, short: short && facts.code !== 'CSTD' }
}

/**
 * Mentions of award forms and titles, in order and without overlaps; offsets are into the text given.
 * "bằng khen thưởng" is no Bằng khen; praise without a form ("biểu dương", "tôn vinh") is none either.
 */
export function findAwards(text: string): AwardMention[] {
  const folded = fold(text)
  const scan: Scan = { f: spaced(folded.text), original: (from, to) => text.slice(folded.map(from), folded.map(to)) }
  const written = (from: number, to: number) => scan.original(from, to).replace(/\s+/gu, ' ').trim()
  const mentions: AwardMention[] = []
  let done = 0
  for (const m of scan.f.matchAll(ANCHOR)) {
    const start = m.index
    const form = start < done ? null : formAt(scan, start)
    if (!form) continue
    const behind = authorityBehind(scan, form.end)
    if (form.short && !behind) continue
    const by = behind ?? authorityBefore(scan, start)
    done = behind?.end ?? form.end
    mentions.push({
      code: form.facts.award,
      detail: by ? detailOf(form.facts, scan.f.slice(by.start, by.end).replace(/ +/gu, ' ')) : form.facts.code,
      start: folded.map(start),
      end: folded.map(done),
      text: written(start, done),
      authority: by ? written(by.start, by.end) : null,
      authorityAt: by ? { start: folded.map(by.start), end: folded.map(by.end) } : null,
    })
  }
  return mentions
}
