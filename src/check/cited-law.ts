/**
 * Documents that a draft cites, with what the legal timeline knows of them on the day of the draft.
 * Reads: Draft, data of laws. Writes: CitedLaw[].
 */
import type { PartialDate } from '../../schemas/evidence.ts'
import type { Label } from '../../schemas/labels.ts'
import { findLaw, type Law, type LawStatus, laws, statusAt } from '../knowledge/laws.ts'
import { foldKey } from '../text/fold.ts'
import type { Draft } from './draft.ts'
import { label, type Spot } from './spot.ts'

export interface CitedLaw {
  law: Law
  status: LawStatus
  at: Spot
  role: Draft['record']['references'][number]['value']['role']
  date: PartialDate | null
  issuer: string | null
}

// "Luật Thi đua, khen thưởng ngày 26/11/2003", "… ngày 15 tháng 6 năm 2022", "… năm 2003": laws by name, with their day or year
const BY_NAME =
  /(?<!\p{L})(?<name>luật\s+\p{L}[\p{L}\s,]{4,60}?)\s+(?:ngày\s+(?<day>\d{1,2})(?:\/|\s+tháng\s+)(?<month>\d{1,2})(?:\/|\s+năm\s+)(?<year>\d{4})|năm\s+(?<only>\d{4}))(?!\d)/u

/** Name of a law in the timeline without what tells it from its namesakes: "Thi đua, khen thưởng (2003)" → "luật thi đua, khen thưởng". */
const bareName = (law: Law): string =>
  `luật ${foldKey(law.title)
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/^luật\s+/u, '')}`

const statusOn = (draft: Draft, law: Law, cited: PartialDate | null): LawStatus => statusAt(law.number, draft.date ?? draft.lawDay, cited)

/** Laws that are cited by name and day or year, without their number. */
function citedByName(draft: Draft): CitedLaw[] {
  const preamble = new Set(draft.zones.preamble)
  return [...draft.find(BY_NAME, [...draft.zones.preamble, ...draft.zones.body])].flatMap(({ at, match, line }): CitedLaw[] => {
    const { name, day, month, year, only } = match.groups as Record<string, string | undefined>
    if (draft.isCited(at.start)) return []
    const date = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null
    const key = foldKey(name!)
    const law = laws.find(l => l.type === 'law' && bareName(l) === key && (date ? l.issued === date : l.issued.startsWith(only!)))
    if (!law) return []
    return [{ law, status: statusOn(draft, law, date), at, role: preamble.has(line) ? 'legal_basis' : 'cites', date, issuer: null }]
  })
}

/** References that the timeline knows; those that only report or amend are left out. */
export function citedLaws(draft: Draft): CitedLaw[] {
  return draft.once('cited-laws', () => [
    ...draft.record.references.flatMap(({ value, evidence }): CitedLaw[] => {
      const { number, date, role, issuer } = value
      const law = number ? findLaw(number) : null
      if (!law || role === 'amends' || role === 'reported') return []
      return [{ law, status: statusOn(draft, law, date), at: evidence[0]!, role, date, issuer }]
    }),
    ...citedByName(draft),
  ])
}

/** "152/2025/NĐ-CP (Phân cấp, …)" for the one that took its place, which stands in the timeline as well. */
export function successorOf(law: Law): Label | null {
  if (!law.replacedBy) return null
  const name = `${law.replacedBy} (${findLaw(law.replacedBy)!.title})`
  return label(name, name)
}

/** Words of doubt where the row is general knowledge only. */
export const doubtOf = (law: Law): Label =>
  law.certainty === 'general' || law.certainty === 'secondary'
    ? label(' (theo nguồn thứ cấp, cần kiểm tra lại)', ' (from secondary sources, to be checked)')
    : label('', '')
