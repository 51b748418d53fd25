/**
 * Rows of units: documents of one unit in one row, over reforms and renamings, as the units are on one day.
 * Reads: homes of records, the day. Writes: UnitRows; a row is made once and found again by home, by unit and by name.
 */
import type { UnitRow } from '../../../schemas/comparison.ts'
import { standingNamed, writeOut } from '../../knowledge/bodies.ts'
import { provinceOf, resolveUnit, type Unit } from '../../knowledge/gazetteer/index.ts'
import { foldKey } from '../../text/fold.ts'
import { dayInWords } from '../day.ts'
import { inForce, provinceOn, unitsOn } from './as-of.ts'
import { type Home, unitName } from './home.ts'

/** A home with the years that its documents are of, and their records. */
export interface Settled {
  home: Home
  years: { from: number; to: number }[]
  records: string[]
}

const place = (unit: Unit, day: string) => ({ name: unit.name, type: unit.type, code: unit.code, province: provinceOn(unit, day).name })
const placeThen = (unit: Unit, at: string | null) => ({
  name: unit.name,
  type: unit.type,
  code: unit.code,
  province: provinceOf(unit, at).name,
})

const overlap = (a: Settled, b: Settled): boolean => a.years.some(x => b.years.some(y => x.from <= y.to && y.from <= x.to))

/** "Ủy ban nhân dân xã Hải Lăng", "UBND xã Hải Lăng" → "xã Hải Lăng". */
const bareName = (name: string): string => writeOut(name).replace(/^\s*(?:ủy|uỷ) ban nhân dân\s+/iu, '')

export class UnitTable {
  readonly day: string
  private readonly rows = new Map<string, UnitRow>()
  /** home key → row id */
  private readonly homes = new Map<string, string>()
  /** unit key → row id */
  private readonly units = new Map<string, string>()

  /** Units of different documents share a row only where they followed one another: two units of one time are two rows. */
  constructor(settled: readonly Settled[], day: string) {
    this.day = day
    const wanted = Map.groupBy(settled, s => this.keyOn(s.home))
    for (const [key, group] of wanted) {
      const clash = group.filter(s => group.some(other => other !== s && overlap(s, other)))
      const apart = group.filter(s => clash.includes(s) && s.home.key !== key && !this.bearsOn(s.home))
      const together = group.filter(s => !apart.includes(s))
      if (together.length) this.addHomes(key, together)
      for (const s of apart) this.addHomes(s.home.key, [s])
    }
  }

  /** Id of the row that the home would have on the day: that of the one unit which holds its land. */
  private keyOn(home: Home): string {
    const now = home.unit ? unitsOn(home.unit, this.day) : []
    const only = now.length === 1 ? now[0]! : null
    if (!only) return home.key
    return home.kind === 'territory' ? `u:${only.key}` : home.key.replace(/\|.*$/u, `|${only.key}`)
  }

  /** True for a unit that took others in and kept its name and code: it is the same to everybody. */
  private bearsOn({ unit }: Home): boolean {
    const [now] = unit ? unitsOn(unit, this.day) : []
    return !!unit && !!now && now.code === unit.code && now.name === unit.name && now.type === unit.type
  }

  private addHomes(id: string, group: readonly Settled[]): void {
    const homes = group.map(s => s.home)
    // the latest name is the one that is shown
    const home = homes.reduce((a, b) => ((a.at ?? '') > (b.at ?? '') ? a : b))
    const units = [...new Set(homes.flatMap(h => (h.unit ? [h.unit] : [])))]
    const now = [...new Set(units.flatMap(u => unitsOn(u, this.day)))]
    const isNow = home.kind === 'territory' && id === `u:${now[0]?.key}`
    const past = units.filter(u => !inForce(u, this.day))
    const row: UnitRow = {
      id,
      name: isNow ? unitName(now[0]!) : home.name,
      kind: home.kind,
      level: isNow && now[0] ? now[0].level : home.level,
      today: isNow ? place(now[0]!, this.day) : null,
      province: home.unit ? provinceOn(home.unit, this.day).name : null,
      historical: past.map(u => ({ ...placeThen(u, homes.find(h => h.unit === u)!.at), until: u.validTo })),
      successors: past.length ? now.map(u => place(u, this.day)) : [],
      records: group.flatMap(s => s.records),
      from: 'record',
      note: noteOf(home, past, now, isNow),
    }
    this.rows.set(id, row)
    for (const h of homes) this.homes.set(h.key, id)
    if (home.kind === 'territory') for (const u of [...units, ...(isNow ? [now[0]!] : [])]) this.units.set(u.key, id)
  }

  rowOf(home: Home | null): string | null {
    return home && this.homes.get(home.key)!
  }

  get(id: string): UnitRow {
    return this.rows.get(id)!
  }

  all(): UnitRow[] {
    return [...this.rows.values()]
  }

  /** Row of a unit of the gazetteer, made where no document has given it one. `at`: the day for which it is listed. */
  ofUnit(unit: Unit, at: string | null, from: 'roster' | 'gazetteer'): string {
    const known = this.units.get(unit.key)
    if (known) return known
    const id = `u:${unit.key}`
    const now = unitsOn(unit, this.day)
    const isNow = now.length === 1 && now[0] === unit
    this.rows.set(id, {
      id,
      name: unitName(unit),
      kind: 'territory',
      level: unit.level,
      today: isNow ? place(unit, this.day) : null,
      province: provinceOn(unit, this.day).name,
      historical: isNow ? [] : [{ ...placeThen(unit, at), until: unit.validTo }],
      successors: isNow ? [] : now.map(u => place(u, this.day)),
      records: [],
      from,
      note: null,
    })
    this.units.set(unit.key, id)
    return id
  }

  /**
   * Row of a name on a roster: of a document's unit, else of the gazetteer's unit of that name in the area, else a row of its own.
   * `among`: rows that are looked at first, those of the campaign's documents.
   */
  ofName(name: string, area: Unit | null, at: string | null, among: readonly string[]): string {
    const bare = bareName(name)
    const key = foldKey(bare)
    const rows = among.map(id => this.get(id))
    const same = rows.filter(r => foldKey(r.name) === key || foldKey(bareName(r.name)) === key)
    if (same.length === 1) return same[0]!.id
    // a people's committee is its territory
    const office = bare === writeOut(name) ? standingNamed(name)[0] : undefined
    const offices = office ? rows.filter(r => r.kind === 'body' && r.id.startsWith(`b:${office.code}|`)) : []
    if (offices.length === 1) return offices[0]!.id
    const { unit } = office ? { unit: null } : resolveUnit(bare, at, area ? { province: provinceOf(area, at).name } : {})
    if (unit) return this.ofUnit(unit, at, 'roster')
    // "Sở Nội vụ" for "Sở Nội vụ tỉnh X": the roster names it shorter
    const longer = rows.filter(r => foldKey(r.name).startsWith(`${key} `))
    if (longer.length === 1) return longer[0]!.id
    const id = `n:${key}`
    if (!this.rows.has(id)) {
      this.rows.set(id, {
        id,
        name: name.trim(),
        kind: office ? 'body' : 'unknown',
        level: null,
        today: null,
        province: area ? provinceOn(area, this.day).name : null,
        historical: [],
        successors: [],
        records: [],
        from: 'roster',
        note: office ? null : 'Tên trong danh sách chưa khớp với đơn vị nào.',
      })
    }
    return id
  }
}

function noteOf(home: Home, past: readonly Unit[], now: readonly Unit[], isNow: boolean): string | null {
  if (home.kind === 'unknown') return 'Chưa xác định được đơn vị hành chính: có nhiều nơi cùng tên hoặc văn bản không nói rõ.'
  const [before] = past
  if (!before?.validTo) return null
  const until = dayInWords(before.validTo)
  const names = now.map(u => `${u.type} ${u.name}`).join(', ')
  if (isNow) return `Gồm văn bản của ${past.map(u => `${u.type} ${u.name}`).join(', ')} (trước ngày ${until}).`
  return now.length ? `Trước ngày ${until}; nay thuộc ${names}.` : `Không còn từ ngày ${until}.`
}
