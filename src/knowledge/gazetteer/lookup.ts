/**
 * What is known of a unit, as lines for a terminal.
 * Reads: a name or a code, a date, a language. Writes: printable lines.
 */
import { actOf } from './acts.ts'
import { parentOf, predecessorsOf, provinceToday, successorUnits } from './relations.ts'
import { type Resolution, resolveUnit } from './resolve.ts'
import { levelOfCode, table } from './store.ts'
import type { Unit } from './types.ts'
import { overlaps, rangeOf } from './validity.ts'

export type Language = 'vi' | 'en'

const WORDS = {
  vi: {
    none: 'Không có đơn vị hành chính nào tên như vậy',
    many: 'Nhiều đơn vị cùng tên, chưa đủ căn cứ để chọn:',
    code: 'Mã số',
    province: 'Thuộc',
    valid: 'Hiệu lực',
    since: 'từ',
    before: 'từ trước 31/8/2004',
    until: 'đến trước',
    now: 'đến nay',
    from: 'Hình thành từ',
    became: 'Nay là',
    unknown: 'không rõ đã nhập vào đâu',
    part: '(một phần)',
    aliases: 'Tên khác',
    act: 'Nghị quyết số',
    rule: 'Cách nhận ra',
    source: 'Nguồn: data/gazetteer/PROVENANCE.md',
  },
  en: {
    none: 'No administrative unit of that name',
    many: 'Several units of that name, nothing decides between them:',
    code: 'Code',
    province: 'In',
    valid: 'In force',
    since: 'since',
    before: 'since before 2004-08-31',
    until: 'until before',
    now: 'to date',
    from: 'Made from',
    became: 'Today',
    unknown: 'not known what it was merged into',
    part: '(part)',
    aliases: 'Other names',
    act: 'Resolution',
    rule: 'Matched by',
    source: 'Source: data/gazetteer/PROVENANCE.md',
  },
} as const
type Words = (typeof WORDS)[Language]

/** More than this in one list and the rest is counted. */
const MOST = 12

const named = (unit: Unit): string => `${unit.type} ${unit.name}`
const day = (iso: string, lang: Language): string => (lang === 'en' ? iso : iso.split('-').reverse().map(Number).join('/'))
const listed = (items: readonly string[]): string =>
  items.length > MOST ? `${items.slice(0, MOST).join(', ')}, … (${items.length})` : items.join(', ')
const short = (unit: Unit, at: string | null): string => [unit, ...above(unit, at)].map(named).join(', ')

function above(unit: Unit, at: string | null): Unit[] {
  const out: Unit[] = []
  for (let u = parentOf(unit, at); u; u = parentOf(u, at)) out.push(u)
  return out
}

function validity(unit: Unit, w: Words, lang: Language): string {
  const act = (d: string | null) => (actOf(unit, d) ? ` (${w.act} ${actOf(unit, d)})` : '')
  const from = unit.validFrom ? `${w.since} ${day(unit.validFrom, lang)}${act(unit.validFrom)}` : w.before
  const to = unit.validTo ? `${w.until} ${day(unit.validTo, lang)}${act(unit.validTo)}` : w.now
  return `${from} ${to}`
}

function describe(unit: Unit, at: string | null, w: Words, lang: Language): string[] {
  const parents = above(unit, at)
  const came = predecessorsOf(unit).map(u => `${named(u)} (${u.code})`)
  const today = unit.validTo ? successorUnits(unit).map(s => `${named(s.unit)} (${s.unit.code})${s.partial ? ` ${w.part}` : ''}`) : null
  const home = unit.validTo && unit.level !== 'province' ? `; ${named(provinceToday(unit))}` : ''
  return [
    `${named(unit)}`,
    `  ${w.code}: ${unit.code}`,
    ...(parents.length ? [`  ${w.province}: ${parents.map(named).join(', ')}`] : []),
    `  ${w.valid}: ${validity(unit, w, lang)}`,
    ...(unit.aliases.length ? [`  ${w.aliases}: ${unit.aliases.join(', ')}`] : []),
    ...(came.length ? [`  ${w.from}: ${listed(came)}`] : []),
    ...(today ? [`  ${w.became}: ${today.length ? listed(today) : w.unknown}${home}`] : []),
  ]
}

/** A code given instead of a name: the units of that code at the date. */
function byCode(text: string, at: string | null): Resolution | undefined {
  const level = /^\d+$/u.test(text) ? levelOfCode(text) : undefined
  const units = level
    ? table(level)
        .coded(text)
        .filter(u => overlaps(u, rangeOf(at)))
    : []
  return units.length ? { unit: units.length === 1 ? units[0]! : null, candidates: units, rule: 'code', normalised: false } : undefined
}

/**
 * Lines about the unit that `text` names ("huyện Châu Thành, tỉnh Tây Ninh", "046"), in force at `at` (ISO date, also partial; null: any):
 * name, code, what it lies in, validity with its resolution, what it came from, what holds its territory today. Where several units
 * have the name, one line each.
 */
export function describeUnit(text: string, at: string | null, lang: Language = 'vi'): string[] {
  const w = WORDS[lang]
  const { unit, candidates, rule } = byCode(text.trim(), at) ?? resolveUnit(text, at)
  if (unit) return [...describe(unit, at, w, lang), `  ${w.rule}: ${rule}`, w.source]
  if (!candidates.length) return [`${w.none}: ${text}`]
  return [w.many, ...candidates.map(c => `  ${short(c, at)} (${c.code}; ${validity(c, w, lang)})`), w.source]
}
