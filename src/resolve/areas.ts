/**
 * Narrowing the units that a name can mean by where it must lie.
 * Reads: units, places of other records, names of folders. Writes: the units that remain; none where the clue fits none of them.
 */
import {
  findProvinceMentions,
  findUnitMentions,
  findUnits,
  liesIn,
  provinceOf,
  provinceToday,
  resolveUnit,
  type Unit,
} from '../knowledge/gazetteer/index.ts'
import type { Place } from './open.ts'

/** Candidates whose province is one of these at the date, else those that one of these holds today. */
function inProvinces(candidates: readonly Unit[], named: readonly Unit[], at: string | null): Unit[] {
  const names = new Set(named.map(p => p.name))
  const then = candidates.filter(u => names.has(provinceOf(u, at).name))
  return then.length ? then : candidates.filter(u => names.has(provinceToday(u).name))
}

/** Where all places lie in one province of today; `district` narrows to their district where all share one. */
export function byPlaces(candidates: readonly Unit[], at: string | null, places: readonly Place[], district: boolean): Unit[] {
  const today = new Set(places.map(p => p.today))
  if (today.size !== 1) return []
  const then = inProvinces(candidates, [...new Set(places.map(p => p.province))], at)
  const kept = then.length ? then : candidates.filter(u => today.has(provinceToday(u)))
  const codes = new Set(places.map(p => p.district?.name ?? ''))
  if (!district || codes.size !== 1 || codes.has('')) return kept
  const inside = kept.filter(u => places.some(p => u === p.district || liesIn(u, p.district!, at)))
  return inside.length ? inside : kept
}

interface Named {
  provinces: Unit[]
  units: Unit[]
}
const read = new Map<string, Named>()

/** "01. Tây Ninh 2023", "tay-ninh", "H. Châu Thành": the provinces and other units that a folder or an option names. */
function namedIn(text: string): Named {
  const known = read.get(text)
  if (known) return known
  const words = text
    .normalize('NFC')
    .replace(/[_+]/gu, ' ')
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, ' ')
    .replace(/^[\s\d.)(-]+|[\s.)(-]+$/gu, '')
    .replace(/\s+/gu, ' ')
  const province = words ? resolveUnit(words, null, { level: 'province' }) : null
  const whole = province && !province.rule.includes('typo') ? province.candidates : []
  const found: Named = {
    provinces: whole.length ? whole : findProvinceMentions(words, null).map(m => m.unit),
    units: [...(words ? findUnits(words, null) : []), ...findUnitMentions(words, null).flatMap(m => m.candidates)].filter(
      u => u.level !== 'province',
    ),
  }
  if (read.size < 5_000) read.set(text, found)
  return found
}

/** True where the text names a province, of whatever time. */
export const namesProvince = (text: string): boolean => namedIn(text).provinces.length > 0

/** Candidates that lie in what the text names: its province, or else its district; all that is named otherwise tells nothing. */
export function byText(candidates: readonly Unit[], at: string | null, text: string): Unit[] {
  const { provinces, units } = namedIn(text)
  const inside = inProvinces(candidates, provinces, at)
  if (inside.length) return inside
  return candidates.filter(c => units.some(u => u !== c && u.name !== c.name && liesIn(c, u, at)))
}
