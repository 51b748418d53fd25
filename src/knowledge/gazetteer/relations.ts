/**
 * What a unit belongs to, what it came from and what became of it.
 * Reads: the tables. Writes: units and today's successors.
 */
import type { UnitRow } from './rows.ts'
import { levelOfCode, table } from './store.ts'
import type { Level, Unit } from './types.ts'
import { type DayRange, dayBefore, overlaps, rangeOf } from './validity.ts'

const row = (unit: Unit): UnitRow => unit as UnitRow
const dayRange = (day: string): DayRange => [day, day]

/** The unit of a code on a day; undefined where none is in force. */
export function unitByCode(code: string, day: string): Unit | undefined {
  const level = levelOfCode(code)
  return (
    level &&
    table(level)
      .coded(code)
      .find(u => overlaps(u, dayRange(day)))
  )
}

/** Last day in force, or a day after all reforms known. */
const lastDay = (unit: Unit): string => (unit.validTo ? dayBefore(unit.validTo) : '9999-12-31')

/** A day on which the unit was in force and which lies in the range, the latest; its own last day where there is none. */
function sharedDay(unit: Unit, at: string | null | undefined): string {
  const last = lastDay(unit)
  if (!at) return last
  const [from, to] = rangeOf(at)
  const day = [to, last].sort()[0]!
  return day >= from && (unit.validFrom === null || day >= unit.validFrom) ? day : last
}

/**
 * The unit above, on the latest day of `at` on which the unit was in force (default: its last day).
 * Ba Vì was a district of Hà Tây until 2008-08-01 and of Hà Nội since.
 */
export function parentOf(unit: Unit, at?: string | null): Unit | null {
  const { parentCode } = row(unit)
  const level = levelOfCode(parentCode)
  if (!level) return null
  const day = sharedDay(unit, at)
  const then = table(level)
    .coded(parentCode)
    .find(u => overlaps(u, dayRange(day)))
  const final = table(level)
    .coded(parentCode)
    .find(u => overlaps(u, dayRange(lastDay(unit))))
  if (!then || !final || then === final || leadsTo(then, final)) return then ?? final ?? null
  // codes changed hands in between (447 and 449, Kỳ Anh, in 2015): the parent is what the final parent was then
  return predecessorsOf(final).find(u => overlaps(u, dayRange(day))) ?? then
}

/** True where `later` is reached from `unit` through successors of its own level. */
export function leadsTo(unit: Unit, later: Unit, depth = 8): boolean {
  if (unit === later) return true
  return depth > 0 && nextOf(unit).some(n => n.unit.level === unit.level && leadsTo(n.unit, later, depth - 1))
}

/** The unit's province on the latest day of `at` on which it was in force; a province is its own. */
export function provinceOf(unit: Unit, at?: string | null): Unit {
  let top = unit
  for (let above = parentOf(unit, at); above; above = parentOf(above, at)) top = above
  return top
}

/** Direct successors; a district split up on 2025-07-01 names none, they follow from its communes. */
const nextOf = (unit: Unit): { unit: Unit; partial: boolean }[] =>
  // only what has ended has successors, and each is in force on its day: the data are checked
  row(unit).successorCodes.map(s => ({ unit: unitByCode(s.code, s.from ?? unit.validTo!)!, partial: s.partial }))

export interface Successor {
  name: string
  type: string
  code: string
  /** name of the province it lies in today */
  province: string
  /**
   * The successor got no whole commune of the unit, only pieces: of a commune, that it was cut up;
   * of a district, that the successor holds a fringe of it.
   */
  partial: boolean
}

/** Units in force today that hold the unit's territory, through every reform in between; the unit itself where it is still in force. */
export function successorUnits(unit: Unit): { unit: Unit; partial: boolean }[] {
  const found = new Map<Unit, boolean>()
  const add = (u: Unit, partial: boolean) => found.set(u, partial && (found.get(u) ?? true))
  const walk = (u: Unit, partial: boolean, depth: number) => {
    if (u.validTo === null) return add(u, partial)
    if (depth === 0) return
    const communes = u.level === 'district' ? childrenOf(u, lastDay(u)) : []
    const known = communes.filter(c => row(c).successorCodes.length > 0)
    if (known.length) for (const c of known) walk(c, partial, depth - 1)
    else for (const n of nextOf(u)) walk(n.unit, partial || (n.partial && u.level === 'commune'), depth - 1)
  }
  walk(unit, false, 12)
  return [...found].map(([u, partial]) => ({ unit: u, partial })).sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
}

/**
 * Today's units (code order): those that hold the unit's territory. Empty where the sources do not say what became of it
 * (a commune merged before 2025); provinceToday answers even then.
 */
export const successorsOf = (unit: Unit): Successor[] =>
  successorUnits(unit).map(({ unit: u, partial }) => ({ name: u.name, type: u.type, code: u.code, province: provinceOf(u).name, partial }))

/** The province that holds the unit's territory today: no reform since 2008 cut a province's communes apart. */
export function provinceToday(unit: Unit): Unit {
  let province = provinceOf(unit)
  while (province.validTo !== null) province = nextOf(province)[0]!.unit
  return province
}

/**
 * Units that became this one, in whole or in part, in the last step (code order).
 * A district made out of others' communes (Bắc Từ Liêm) has the districts those communes came from.
 */
export function predecessorsOf(unit: Unit): Unit[] {
  // a special zone of an island has the district itself before it
  const levels: Level[] = unit.level === 'commune' ? ['commune', 'district'] : [unit.level]
  const direct = levels
    .flatMap(level => table(level).leadingTo(unit.code))
    .filter(u => u !== unit && nextOf(u).some(n => n.unit === unit) && withinAYear(u, unit))
  if (direct.length || unit.level !== 'district' || unit.validFrom === null) return direct
  const before = dayRange(dayBefore(unit.validFrom))
  const sources = new Set<Unit>()
  for (const child of childrenOf(unit, unit.validFrom))
    for (const old of [child, ...predecessorsOf(child)]) {
      const district = overlaps(old, before) ? parentOf(old, before[0]) : null
      if (district && district !== unit) sources.add(district)
    }
  return [...sources].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Some communes had been gone for years before the unit that holds their land now was made; they are not what it was made from. */
function withinAYear(ended: Unit, begun: Unit): boolean {
  if (ended.validTo === null || begun.validFrom === null) return true
  return `${Number(ended.validTo.slice(0, 4)) + 1}${ended.validTo.slice(4)}` >= begun.validFrom
}

/** Units directly below that were in force at the date (null: at any): districts of a province before July 2025, communes since; communes of a district. */
export function childrenOf(unit: Unit, at: string | null): Unit[] {
  if (unit.level === 'commune') return []
  const range = rangeOf(at)
  const codes = new Set([
    unit.code,
    ...nextOf(unit)
      .filter(n => n.unit.level === unit.level)
      .map(n => n.unit.code),
  ])
  const levels: Level[] = unit.level === 'province' ? ['district', 'commune'] : ['commune']
  return levels
    .flatMap(level => [...codes].flatMap(code => table(level).under(code)))
    .filter(u => overlaps(u, range) && overlaps(u, [unit.validFrom ?? '0000', unit.validTo ? dayBefore(unit.validTo) : '9999']))
    .filter(u => parentOf(u, at ?? lastShared(u, unit)) === unit)
}

/** The last day on which both units were in force (ISO days sort as text). */
const lastShared = (a: Unit, b: Unit): string => [lastDay(a), lastDay(b)].sort()[0]!

/** Provinces in force at the date (null: of all dates), in code order: 64 in 2004, 63 from 2008, 34 from 2025-07-01. */
export function provinces(at: string | null): Unit[] {
  const range = rangeOf(at)
  return [...table('province').all()].filter(u => overlaps(u, range))
}

/** True where `unit` lies in `area` (or is it) on the latest shared day of the date. */
export function liesIn(unit: Unit, area: Unit, at: string | null): boolean {
  for (let u: Unit | null = unit; u; u = parentOf(u, at)) if (u === area) return true
  return false
}
