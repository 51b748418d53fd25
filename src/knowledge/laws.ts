/**
 * The legal timeline: what a cited number is, and whether it was in force at a date.
 * Reads: data/laws.json (sources and doubts in data/PROVENANCE.md). Writes: Law, LawStatus.
 */
import data from '../../data/laws.json' with { type: 'json' }
import { codeLabel } from '../../schemas/code-labels.ts'
import type { DocumentType, ReferenceStatus } from '../../schemas/codes.ts'
import type { PartialDate } from '../../schemas/evidence.ts'
import { foldKey, stripAccents } from '../text/fold.ts'

/** How well a row is founded: read in a primary text · partly · in secondary lists only · general knowledge. */
export type Certainty = 'confirmed' | 'partial' | 'secondary' | 'general'

export interface Law {
  number: string
  /** a series of numbers in one row (34 resolutions on communes): the last ordinal */
  until?: number
  type: DocumentType
  title: string
  issuer: string
  field: string
  issued: PartialDate
  /** null: not known; the day of issue is then taken as the first day in force */
  effective: PartialDate | null
  /** first day on which it is no longer in force */
  expired: PartialDate | null
  replacedBy: string | null
  amendedBy: string[]
  /** a last day that it sets for itself and that may yet be moved */
  sunset?: PartialDate
  aliases?: string[]
  certainty: Certainty
  sources: string[]
  note?: { vi: string; en: string }
}

export interface LawStatus {
  status: ReferenceStatus
  replacedBy: string | null
  amendedBy: string[]
}

/** All rows of the timeline. */
export const laws = data.laws as readonly Law[]
/** What the short names under `sources` stand for. */
export const lawSources: Readonly<Record<string, string>> = data.sources

/** Letters of other scripts that stand in numbers of the national portals: Cyrillic С in "TT-BTС", eth in "NÐ-CP". */
const FOREIGN: Record<string, string> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X' }

/** "NĐ 98 /2023/ NÐ–CP" → "98/2023/ND/CP": "/" and "-" are mixed up in print ("34-CT/TW", "34/CT-TW"). Null where no number stands in it. */
function keyOf(text: string): string | null {
  const plain = stripAccents(
    text
      .normalize('NFC')
      .toUpperCase()
      .replace(/[АВСЕНКМОРТХ]/gu, c => FOREIGN[c]!),
  )
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s*([/-])\s*/gu, '$1')
    .replace(/(QH)\s+(?=\d)/gu, '$1')
  // "98/2023/ND-CP", "30C/NQ-CP", "1654-1687/NQ-UBTVQH15", "34-CT/TW"
  const m = /(?<!\d)0*(\d+[A-Z]?)(?:-\d+(?=\/))?[/-]([A-Z\d&]+(?:[/-][A-Z\d&]+)*)/u.exec(plain)
  return m ? `${m[1]}/${m[2]!.replaceAll('-', '/')}` : null
}

const byKey = new Map<string, Law>()
for (const law of laws) {
  const key = keyOf(law.number)!
  byKey.set(key, law)
  const [ordinal, ...rest] = key.split('/')
  for (let n = Number(ordinal) + 1; n <= (law.until ?? 0); n++)
    byKey.set(`${n}/${rest.join('/')}`, { ...law, number: law.number.replace(/^\d+/u, String(n)), until: undefined })
}

const byName = new Map(laws.flatMap(law => [law.title, ...(law.aliases ?? [])].map(name => [foldKey(name), law] as const)))

/**
 * The row of a number, in any printed form ("Nghị định số 98/2023/NÐ – CP", "6/2022/QH15", "34/CT-TW").
 * Null where the timeline does not know it: that says nothing about the document.
 */
export function findLaw(number: string): Law | null {
  const key = keyOf(number)
  return (key && byKey.get(key)) || null
}

/** First and last day that a date may mean ("2023-01": 1st to 31st); null where no year stands in it. */
function days(date: PartialDate): [string, string] | null {
  const m = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/u.exec(date)
  if (!m) return null
  const [, year, quarter, half, month, day] = m
  const span = (from: number, to: number): [string, string] => [
    `${year}-${String(from).padStart(2, '0')}-01`,
    `${year}-${String(to).padStart(2, '0')}-31`,
  ]
  if (quarter) return span(Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (half) return span(Number(half) * 6 - 5, Number(half) * 6)
  if (day) return [date, date]
  return month ? span(Number(month), Number(month)) : span(1, 12)
}

/** A day against a date of the timeline, which may be no finer than a month or a year. */
function reached(day: string, date: PartialDate): boolean | 'perhaps' {
  const [first, last] = days(date)!
  return day >= last ? true : day < first ? false : 'perhaps'
}

function statusOn(law: Law, day: string): LawStatus {
  const none = { replacedBy: null, amendedBy: [] as string[] }
  const begun = reached(day, law.effective ?? law.issued)
  if (begun !== true) return { status: begun ? 'unknown' : 'not_yet', ...none }
  const amendedBy = law.amendedBy.filter(number => {
    const by = findLaw(number)
    return by !== null && reached(day, by.effective ?? by.issued) === true
  })
  const ended = law.expired ? reached(day, law.expired) : false
  if (ended === true) return { status: law.replacedBy ? 'replaced' : 'expired', replacedBy: law.replacedBy, amendedBy }
  if (ended === 'perhaps' || (law.sunset && reached(day, law.sunset) !== false)) return { status: 'unknown', ...none }
  return { status: amendedBy.length > 0 ? 'amended' : 'in_force', replacedBy: null, amendedBy }
}

const UNKNOWN: LawStatus = { status: 'unknown', replacedBy: null, amendedBy: [] }

/**
 * Status of a cited number at a date, normally the citing document's own.
 * Unknown: not in the timeline, no date, or a date too coarse to tell ("2024" for a law that ended in that year).
 * `cited`, the date printed beside the number, guards numbers that begin anew every year ("23/CT-TTg"): another year is another document.
 */
export function statusAt(number: string, at: PartialDate | null, cited: PartialDate | null = null): LawStatus {
  const law = findLaw(number)
  const span = at === null ? null : days(at)
  if (!law || !span) return { ...UNKNOWN }
  const normative = /^\d+[a-z]?\/\d{4}\//iu.test(law.number)
  if (!normative && cited !== null && days(cited) && cited.slice(0, 4) !== law.issued.slice(0, 4)) return { ...UNKNOWN }
  const first = statusOn(law, span[0])
  return first.status === statusOn(law, span[1]).status ? first : { ...UNKNOWN }
}

export type Language = 'vi' | 'en'

const STATUS: Record<ReferenceStatus, [string, string]> = {
  in_force: ['còn hiệu lực', 'in force'],
  not_yet: ['chưa có hiệu lực', 'not yet in force'],
  amended: ['còn hiệu lực, đã được sửa đổi', 'in force as amended'],
  expired: ['hết hiệu lực', 'no longer in force'],
  replaced: ['đã được thay thế', 'replaced'],
  unknown: ['chưa xác định', 'not known'],
}
const CERTAINTY: Record<Certainty, [string, string]> = {
  confirmed: ['đã đối chiếu nguồn', 'confirmed in the source named'],
  partial: ['đối chiếu một phần', 'partly checked'],
  secondary: ['theo nguồn thứ cấp', 'from secondary sources'],
  general: ['hiểu biết chung, cần kiểm tra lại', 'general knowledge, to be checked'],
}

/** "2024-01-01" → "01/01/2024", "2026-04" → "04/2026". */
const shown = (date: PartialDate) => date.split('-').reverse().join('/')

/**
 * What is known of a law, a line a fact, for printing. `text` is a number in any form, or a name ("Luật Thi đua, khen thưởng năm 2022").
 * [] where nothing is known.
 */
export function describeLaw(text: string, at: PartialDate | null, lang: Language): string[] {
  const law = findLaw(text) ?? byName.get(foldKey(text))
  if (!law) return []
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const pick = ([vi, en]: [string, string]) => say(vi, en)
  const lines = [
    `${codeLabel('DocumentType', law.type, lang)} ${law.number}: ${law.title} (${law.issuer})`,
    say('Ban hành: ', 'Issued: ') +
      shown(law.issued) +
      (law.effective ? say('; hiệu lực từ: ', '; in force from: ') + shown(law.effective) : ''),
  ]
  for (const number of law.amendedBy) {
    const { effective, issued } = findLaw(number)!
    lines.push(say('Sửa đổi bởi: ', 'Amended by: ') + number + say(' từ ', ' from ') + shown(effective ?? issued))
  }
  if (law.expired) lines.push(say('Hết hiệu lực từ: ', 'Not in force from: ') + shown(law.expired))
  if (law.replacedBy) lines.push(say('Thay thế bởi: ', 'Replaced by: ') + law.replacedBy)
  if (at) lines.push(`${say('Tình trạng ngày', 'Status on')} ${shown(at)}: ${pick(STATUS[statusAt(law.number, at).status])}`)
  if (law.note) lines.push(say('Ghi chú: ', 'Note: ') + law.note[lang])
  lines.push(`${say('Nguồn', 'Source')} (${pick(CERTAINTY[law.certainty])}): ${law.sources.map(s => lawSources[s]).join('; ')}`)
  return lines
}
