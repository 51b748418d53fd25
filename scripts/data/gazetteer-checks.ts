/**
 * Checks of the gazetteer's rows.
 * Reads: rows. Writes: problems, one sentence each.
 */
import { foldKey } from '../../src/text/fold.ts'
import { inForce, type Level, label, type Row, span } from './gazetteer-rows.ts'

const TYPES: Record<Level, readonly string[]> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
}
const CODE: Record<Level, RegExp> = { province: /^\d{2}$/u, district: /^\d{3}$/u, commune: /^\d{5}$/u }
const REFORM = '20250701'

const isDay = (s: string): boolean => {
  const iso = `${s.slice(0, 4)}-${s.slice(4, 6)}-${s.slice(6)}`
  const d = new Date(`${iso}T00:00:00Z`)
  return /^\d{8}$/u.test(s) && !Number.isNaN(d.getTime()) && d.toISOString().startsWith(iso)
}

function form(r: Row): string[] {
  const out: string[] = []
  if (!CODE[r.level].test(r.code)) out.push(`${label(r)}: not a ${r.level} code`)
  if (!TYPES[r.level].includes(r.type)) out.push(`${label(r)}: "${r.type}" is no type of a ${r.level}`)
  if (!r.name || r.name !== r.name.normalize('NFC').replace(/\s+/gu, ' ').trim()) out.push(`${label(r)}: name is not in normal form`)
  // one placement of tone marks in the whole gazetteer ("Hòa", not "Hoà"), so that names compare as strings
  if (foldKey(r.name) !== r.name.toLowerCase()) out.push(`${label(r)}: tone mark or sign not placed as elsewhere`)
  for (const day of [r.from, r.to, ...r.successors.map(s => s.day)]) if (day && !isDay(day)) out.push(`${label(r)}: ${day} is no day`)
  if (span(r)[0] >= span(r)[1]) out.push(`${label(r)}: ends before it begins`)
  return out
}

/** Two rows of one code in force on one day; rows sorted by first day. */
function overlapsOf(versions: readonly Row[]): string[] {
  const sorted = [...versions].sort((a, b) => (span(a)[0] < span(b)[0] ? -1 : 1))
  return sorted.flatMap((b, i) => {
    const a = sorted[i - 1]
    return a && span(b)[0] < span(a)[1] ? [`${label(b)}: overlaps ${label(a)}`] : []
  })
}

/** Days of the unit on which no unit has its parent's code. */
function parentGap(r: Row, parents: readonly Row[]): string[] {
  if (r.level === 'province') return r.parent ? [`${label(r)}: a province has no parent`] : []
  const [from, to] = span(r)
  let covered = from
  const sorted = parents.filter(p => p.level !== 'commune').sort((a, b) => (span(a)[0] < span(b)[0] ? -1 : 1))
  for (const p of sorted) if (span(p)[0] <= covered && span(p)[1] > covered) covered = span(p)[1]
  return covered < to ? [`${label(r)}: parent ${r.parent || '(none)'} is not in force on ${covered}`] : []
}

function dangling(r: Row, byCode: Map<string, Row[]>): string[] {
  const out: string[] = []
  if (!r.to && r.successors.length) out.push(`${label(r)}: in force, yet it has successors`)
  for (const s of r.successors) {
    const day = s.day || r.to
    if (s.day && s.day < r.to) out.push(`${label(r)}: successor ${s.code} is looked up before the unit ended`)
    if (!byCode.get(s.code)?.some(x => inForce(x, day))) out.push(`${label(r)}: successor ${s.code} is not in force on ${day}`)
  }
  if (new Set(r.successors.map(s => s.code)).size < r.successors.length) out.push(`${label(r)}: a successor twice`)
  return out
}

/** What ended with the reform of 2025 must say where it went; no commune left its province's successor. */
function reform(r: Row, rows: readonly Row[], byCode: Map<string, Row[]>): string[] {
  if (r.to !== REFORM) return []
  const at = (code: string, day: string) => byCode.get(code)?.find(x => inForce(x, day))
  if (r.level === 'district') {
    const split = r.successors.length > 0 || rows.some(c => c.level === 'commune' && c.parent === r.code && c.to === REFORM)
    return split ? [] : [`${label(r)}: ended on ${REFORM} without a successor`]
  }
  if (!r.successors.length) return [`${label(r)}: ended on ${REFORM} without a successor`]
  if (r.level === 'province') return r.successors.length === 1 ? [] : [`${label(r)}: a province became more than one`]
  const district = at(r.parent, '20250630')
  const province = district && at(district.parent, '20250630')
  const home = province && (province.to ? province.successors[0]?.code : province.code)
  return r.successors
    .filter(s => at(s.code, REFORM)?.parent !== home)
    .map(s => `${label(r)}: ${s.code} lies in another province than ${home}`)
}

/** All problems of the rows of all levels together. */
export function checkRows(rows: readonly Row[]): string[] {
  const byCode = Map.groupBy(rows, r => r.code)
  return [
    ...rows.flatMap(form),
    ...[...byCode.values()].flatMap(overlapsOf),
    ...rows.flatMap(r => parentGap(r, byCode.get(r.parent) ?? [])),
    ...rows.flatMap(r => dangling(r, byCode)),
    ...rows.flatMap(r => reform(r, rows, byCode)),
  ]
}
