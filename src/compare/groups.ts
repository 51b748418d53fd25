/**
 * Rows as the reader asks for them: a unit, a province of the day, or a year.
 * Reads: campaigns, records, units. Writes: groups of record ids.
 */
import type { ComparedRecord, Comparison, UnitRow } from '../../schemas/comparison.ts'
import type { Row } from './matrices/index.ts'

const UNKNOWN = 'Không rõ'
const collator = new Intl.Collator('vi', { numeric: true })

/** Every year that a campaign runs. */
const yearsOf = ({ years }: Row): string[] =>
  years ? Array.from({ length: Math.min(years.to - years.from, 30) + 1 }, (_, i) => String(years.from + i)) : [UNKNOWN]

export function groupsOf(
  by: Comparison['by'],
  rows: readonly Row[],
  records: readonly ComparedRecord[],
  units: readonly UnitRow[],
): Comparison['groups'] {
  const groups = new Map<string, { id: string; name: string; records: string[] }>()
  const add = (id: string, name: string, record: string) => {
    const group = groups.get(id) ?? { id, name, records: [] }
    groups.set(id, group)
    group.records.push(record)
  }
  const unitOf = (record: ComparedRecord) => units.find(u => u.id === record.unit)
  const years = new Map(rows.map(row => [row.at.campaign, yearsOf(row)]))
  for (const record of records) {
    const unit = unitOf(record)
    if (by === 'unit') add(unit?.id ?? '', unit?.name ?? UNKNOWN, record.id)
    if (by === 'province') add(unit?.province ?? '', unit?.province ?? UNKNOWN, record.id)
    if (by === 'year') for (const year of years.get(record.campaign) ?? [UNKNOWN]) add(year, year, record.id)
  }
  return [...groups.values()].sort((a, b) => collator.compare(a.name, b.name))
}
