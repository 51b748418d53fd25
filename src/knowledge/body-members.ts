/**
 * Members of a class of bodies, by the gazetteer and the standing offices of a day.
 * Reads: a code of body-class-codes.ts, an area, a date. Writes: canonical names.
 */
import data from '../../data/body-classes.json' with { type: 'json' }
import type { BodyKind } from '../../schemas/codes.ts'
import { type Area, type ClassLevel, type Group, type GroupLevel, type Organ, organs, partsOf } from './body-class-codes.ts'
import { childrenOf, provinceOf, provinces, type Unit } from './gazetteer/index.ts'
import { dayBefore, EVER, rangeOf } from './gazetteer/validity.ts'
import { standingIn, standingOn } from './standing-bodies.ts'

/** The latest day of the date on which the area was in force: a plan of "2025" by a province that ended in July means its districts. */
function dayFor(area: Unit | null, at: string | null): string {
  const last = rangeOf(at)[1]
  const end = area?.validTo ? dayBefore(area.validTo) : EVER[1]
  // ISO days sort as text
  return [last, end].sort()[0]!
}

/** Units of a level in an area, in code order. */
function unitsIn(area: Unit, level: ClassLevel, day: string): Unit[] {
  if (area.level === level) return [area]
  const order: ClassLevel[] = ['province', 'district', 'commune']
  if (order.indexOf(level) < order.indexOf(area.level)) return []
  const children = childrenOf(area, day)
  const found = children.flatMap(child => (child.level === level ? [child] : unitsIn(child, level, day)))
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}

function unitsOf(area: Area, within: Unit | null, day: string): Unit[] {
  if (area.level === 'province') return provinces(day)
  if (!within) return []
  if (area.level === 'below') return childrenOf(within, day)
  if (area.level === 'all')
    return [within, ...(['district', 'commune'] as const).flatMap(l => unitsIn(within, l, day)).filter(u => u !== within)]
  return unitsIn(within, area.level, day).filter(u => !area.type || u.type === area.type)
}

/** "xã Công Hải"; kinds before a number are written with a capital (NĐ 30/2020, Phụ lục II): "Quận 1". */
const named = ({ type, name }: Unit): string =>
  /^\d/u.test(name) ? `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}` : `${type} ${name}`

function organMembers(organ: Organ, units: readonly Unit[], heads: boolean): string[] {
  const name = heads ? (organ.head?.name ?? null) : organ.name
  return name === null ? [] : units.filter(u => organ.levels.includes(u.level)).map(u => `${name} ${named(u)}`.trim())
}

/** "Giám đốc Sở Nội vụ", "Trưởng Phòng Nội vụ" */
function headOf(name: string): string {
  const title = data.titles.find(([first]) => name.startsWith(`${first} `))?.[1]
  return title ? `${title} ${name}` : `Thủ trưởng ${name}`
}

type Members = NonNullable<Group['members']>

/** Names of offices and organisations in a unit. */
function groupMembers({ kinds, names, organs: joined }: Members, unit: Unit, day: string): string[] {
  const offices = standingIn(unit, day, kinds as BodyKind[], names).map(body => `${body.name} ${named(unit)}`)
  return [...offices, ...organs.filter(o => joined?.includes(o.id)).flatMap(o => organMembers(o, [unit], false))]
}

function namesOf(members: Members, level: GroupLevel | null, area: Unit | null, day: string): string[] {
  if (level === 'central') return standingOn(day, members.kinds as BodyKind[], members.names).map(body => body.name)
  if (!area) return []
  return groupMembers(members, level === 'province' ? provinceOf(area, day) : area, day)
}

/**
 * Members of a class within an area at a date (ISO, also partial; null: today, or the area's last day): "people-committees.commune" in huyện Thuận Bắc
 * → "Ủy ban nhân dân xã Công Hải", …; "departments" in tỉnh Ninh Thuận → "Sở Nội vụ tỉnh Ninh Thuận", …. Departments lie in the area's province,
 * divisions in the area itself. [] where the members are not known: open groups, offices that only some provinces have, a class without area.
 */
export function membersOf(code: string, area: Unit | null, at: string | null): string[] {
  const parts = partsOf(code)
  if (!parts) return []
  const day = dayFor(area, at)
  if (parts.organ && parts.area) return organMembers(parts.organ, unitsOf(parts.area, area, day), parts.heads)
  const { group } = parts
  if (!group?.members) return []
  const names = namesOf(group.members, parts.level, area, day)
  return parts.heads ? names.map(headOf) : names
}
