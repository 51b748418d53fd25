/**
 * The units that owe a plan: those of the user's list, else those of the parent's area on the parent's day.
 * Reads: the roster, the parent's record, the gazetteer. Writes: rows of units, and a sentence that says where they come from.
 */
import type { Cascade } from '../../../schemas/comparison.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { childrenOf, provinces, type Unit } from '../../knowledge/gazetteer/index.ts'
import { dayInWords } from '../day.ts'
import type { RosterEntry } from '../submissions.ts'
import type { Home } from './home.ts'
import type { UnitTable } from './table.ts'

export interface ListInput {
  table: UnitTable
  roster: readonly RosterEntry[] | null
  /** territory of the parent */
  area: Unit | null
  home: Home | null
  /** the parent's day */
  at: string | null
  parent: CampaignRecord
  /** rows that have a plan */
  planned: readonly string[]
}

export interface UnitList {
  units: string[]
  /** row → its line of the roster */
  entries: Map<string, RosterEntry>
  from: Cascade['unitsFrom']
  note: string
}

const collator = new Intl.Collator('vi', { numeric: true })
const sorted = (table: UnitTable, ids: Iterable<string>): string[] =>
  [...new Set(ids)].sort((a, b) => collator.compare(table.get(a).name, table.get(b).name) || (a < b ? -1 : 1))

/** Levels below the parent that it asks for plans, by the codes of those it addresses: "people-committees.commune", "divisions.district". */
function levelsAsked(parent: CampaignRecord): Set<string> | null {
  const codes = parent.deadlines.filter(d => d.value.kind === 'submit_plan').flatMap(d => d.value.addressees.map(a => a.code ?? ''))
  if (!codes.length) return null
  const local = codes.filter(c => /^(?:people-committees|councils-and-committees|localities)\./u.test(c))
  const levels = new Set(
    local.flatMap(c =>
      /commune|xa$|phuong|thi-tran|dac-khu|below|all/u.test(c) ? ['commune'] : /district|huyen|quan/u.test(c) ? ['district'] : [],
    ),
  )
  // "các đơn vị", "các cơ quan, đơn vị, địa phương" may be anybody: the units next below
  return local.length || codes.some(c => /^(?:units|localities|agencies-units-localities|agencies-and-units|)(?:\.|$)/u.test(c))
    ? levels
    : new Set(['none'])
}

function areaUnits({ area, home, at, parent }: ListInput): { units: Unit[]; what: string } | null {
  if (home?.level === 'central') return { units: provinces(at), what: 'tỉnh, thành phố' }
  // an office's campaign is for its own offices, whatever territory they lie in
  if (!area || home?.kind !== 'territory') return null
  const asked = levelsAsked(parent)
  if (asked?.has('none')) return null
  const direct = childrenOf(area, at)
  const communes =
    asked?.has('commune') && !asked.has('district') ? direct.flatMap(u => (u.level === 'district' ? childrenOf(u, at) : [u])) : direct
  return communes.length
    ? { units: communes, what: communes.some(u => u.level === 'district') ? 'đơn vị cấp huyện' : 'đơn vị cấp xã' }
    : null
}

export function listUnits(input: ListInput): UnitList {
  const { table, roster, area, at, planned } = input
  const entries = new Map<string, RosterEntry>()
  const day = at ? ` theo ngày ${dayInWords(at)}` : ''
  if (roster) {
    for (const entry of roster) {
      const id = table.ofName(entry.name, area, at, planned)
      if (!entries.get(id)?.received) entries.set(id, entry)
    }
    const extra = planned.filter(id => !entries.has(id))
    const beyond = extra.length ? ` ${extra.length} đơn vị có văn bản nhưng không có trong danh sách.` : ''
    const note = `Danh sách đơn vị: theo tệp của người dùng (${entries.size} đơn vị).${beyond}`
    return { units: [...entries.keys(), ...sorted(table, extra)], entries, from: 'roster', note }
  }
  const below = areaUnits(input)
  if (!below) {
    const note = 'Không có danh sách đơn vị: chỉ tính các đơn vị có văn bản, không biết đơn vị nào chưa nộp.'
    return { units: sorted(table, planned), entries, from: 'records', note }
  }
  const listed = below.units.map(u => table.ofUnit(u, at, 'gazetteer'))
  const extra = planned.filter(id => !listed.includes(id))
  const beyond = extra.length ? ` Thêm ${extra.length} đơn vị khác có văn bản.` : ''
  const where = area ? ` của ${area.type} ${area.name}` : ''
  const note = `Không có danh sách đơn vị: lấy ${below.units.length} ${below.what}${where}${day}; sở, ngành chỉ tính khi có văn bản.${beyond}`
  return { units: sorted(table, [...listed, ...extra]), entries, from: 'gazetteer', note }
}
