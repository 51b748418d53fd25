/**
 * Campaigns side by side.
 * Reads: CampaignRecords, a list of units. Writes: a Comparison. The result depends on the records only, not on their order.
 */
import { COMPARISON_VERSION, type ComparedRecord, type Comparison, type Family } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { seriesOf } from './by-year.ts'
import { type CascadeResult, cascadeOf } from './cascade/index.ts'
import { dateOf, dayInWords, lastDay } from './day.ts'
import { type FamilyOf, findFamilies } from './families.ts'
import { groupsOf } from './groups.ts'
import { ledgerOf } from './ledger.ts'
import { matricesOf, type Row } from './matrices/index.ts'
import { type Member, memberOf } from './member.ts'
import { readWhole } from './read-whole.ts'
import { groupSources } from './sources.ts'
import type { RosterEntry } from './submissions.ts'
import { type Settled, UnitTable } from './units/table.ts'

export { type Roster, RosterError, readRoster } from './roster.ts'
export type { RosterEntry } from './submissions.ts'

export interface CompareOptions {
  /** the record that all others are measured against; it may be among the records or not */
  parent?: CampaignRecord
  /** the units that owe a plan, with days of receipt */
  roster?: readonly RosterEntry[]
  /** the day whose units are shown (ISO); default: that of the latest record */
  asOf?: string
  by?: Comparison['by']
  /** days on which documents came in (ISO), by record id */
  uploads?: ReadonlyMap<string, string>
}

/** First day of the reform that the gazetteer ends with: where no record has a date, units are shown as they are since. */
const LAST_REFORM = '2025-07-01'

/** The day of the latest record: units are shown as the newest document knows them. A year alone counts only where nothing is dated nearer. */
function latestDay(records: readonly CampaignRecord[]): string {
  const dates = records.flatMap(r => dateOf(r) ?? [])
  const near = dates.filter(date => date.length > 4)
  const days = (near.length ? near : dates).map(date => lastDay(date)!)
  return days.sort().at(-1) ?? LAST_REFORM
}

const idOf = (member: Member): string => `c-${member.sources.principal.id.slice(0, 12)}`

/** Rows of units for all campaigns. */
function tableOf(members: readonly Member[], day: string): UnitTable {
  const byHome = new Map<string, Settled>()
  for (const { sources, years } of members) {
    if (!sources.home) continue
    const known = byHome.get(sources.home.key) ?? { home: sources.home, years: [], records: [] }
    byHome.set(sources.home.key, known)
    if (years) known.years.push(years)
    known.records.push(...sources.sources.map(s => s.record.id))
  }
  return new UnitTable([...byHome.values()], day)
}

function familyOf(family: FamilyOf, id: string, table: UnitTable): Family {
  const { parent } = family
  const references = parent?.references ?? []
  const [best] = [...references].sort((a, b) => fullness(b.reference) - fullness(a.reference))
  const own = parent?.member?.sources.principal
  return {
    id,
    name: family.name,
    reason: family.reason,
    reasonEn: family.reasonEn,
    parent: parent && {
      record: own?.id ?? null,
      number: own?.number?.value.raw ?? best?.reference.number ?? null,
      issuer: own?.issuer?.value.name ?? best?.reference.issuer ?? null,
      date: own?.issuedDate?.value ?? best?.reference.date ?? null,
      title: own?.title?.value ?? best?.reference.title ?? null,
      cited: references.map(r => r.cited),
    },
    records: family.members.flatMap(m => m.sources.sources.map(s => s.record.id)),
    campaigns: family.members.map(member => ({
      id: idOf(member),
      name: nameOf(member.sources.principal),
      unit: table.rowOf(member.sources.home),
      years: member.years,
      principal: member.sources.principal.id,
      sources: member.sources.sources.map(({ record, as, reason }) => ({ record: record.id, as, reason })),
    })),
  }
}
const fullness = (r: { issuer: string | null; date: string | null; title: string | null }): number =>
  [r.issuer, r.date, r.title].filter(Boolean).length
const nameOf = (r: CampaignRecord): string => r.title?.value ?? r.theme?.value ?? r.publication?.value.headline ?? r.source.fileName

/** Units of families that have no parent among the records are known by their documents only. */
const ledgerOfRest = (rows: readonly Row[], done: ReadonlySet<string>): Comparison['ledger'] =>
  rows.flatMap(({ record, at }) => (at.unit && !done.has(at.family) ? ledgerOf(at.family, at.unit, record) : []))

const short = (record: CampaignRecord, member: Member, family: string, table: UnitTable): ComparedRecord => ({
  id: record.id,
  uri: record.source.uri,
  fileName: record.source.fileName,
  format: record.source.format,
  documentType: record.documentType?.value ?? null,
  number: record.number?.value.raw ?? null,
  issuer: record.issuer?.value.name ?? null,
  issuedDate: record.issuedDate?.value ?? null,
  title: record.title?.value ?? null,
  theme: record.theme?.value ?? null,
  years: record.years?.value ?? null,
  unit: table.rowOf(member.sources.home),
  campaign: idOf(member),
  family,
  as: member.sources.sources.find(s => s.record === record)!.as,
  readWhole: readWhole(record),
})

/** A family followed down from its parent; none where that is not among the records, or is news about it. */
function cascadeUnder(id: string, family: FamilyOf, table: UnitTable, options: CompareOptions): CascadeResult[] {
  const parent = family.parent?.member
  if (!parent || parent.sources.principal.documentType?.value === 'news') return []
  const { roster = null, uploads = new Map<string, string>() } = options
  return [cascadeOf({ id, family, parent, table, roster, uploads })]
}

/** Same bytes given twice are one record. */
const distinct = (records: readonly CampaignRecord[]): CampaignRecord[] => [...new Map(records.map(r => [r.id, r])).values()]

/**
 * Aligns records into campaigns and families, follows each parent plan down to its units, and sets units side by side. Nothing is fetched;
 * a record that could not be read stays in, as not read.
 */
export function compareRecords(given: readonly CampaignRecord[], options: CompareOptions = {}): Comparison {
  const records = distinct([...given, ...(options.parent ? [options.parent] : [])])
  const parent = records.find(r => r.id === options.parent?.id) ?? null
  const members = groupSources(records).map(memberOf)
  const asOf = options.asOf ?? latestDay(records)
  const table = tableOf(members, asOf)
  const families = findFamilies(members, parent)
  const ids = families.map((_, i) => `f${i + 1}`)
  /** a plan with plans under it is in two families: it is told with those */
  const familyOfMember = new Map(families.flatMap((f, i) => f.members.map(m => [m, ids[i]!] as const)))
  const rows = members.map(
    (m): Row => ({
      record: m.sources.principal,
      at: { unit: table.rowOf(m.sources.home), campaign: idOf(m), family: familyOfMember.get(m)! },
      years: m.years,
    }),
  )
  const cascades = families.flatMap((family, i) => cascadeUnder(ids[i]!, family, table, options))
  const matrices = matricesOf(rows)
  const compared = members.flatMap(m => m.sources.sources.map(s => short(s.record, m, familyOfMember.get(m)!, table)))
  const units = table.all()
  const by = options.by ?? 'unit'
  return {
    version: COMPARISON_VERSION,
    extractors: [...new Set(records.map(r => `${r.extractor.name} ${r.extractor.version}`))].sort(),
    asOf,
    asOfNote: `Đơn vị hành chính tính theo ngày ${dayInWords(asOf)}.`,
    asOfNoteEn: `Administrative units as of ${asOf}.`,
    by,
    groups: groupsOf(by, rows, compared, units),
    records: compared,
    families: families.map((family, i) => familyOf(family, ids[i]!, table)),
    units,
    cascade: cascades.map(c => c.cascade),
    submissions: cascades.flatMap(c => c.submissions),
    ledger: [...cascades.flatMap(c => c.ledger), ...ledgerOfRest(rows, new Set(cascades.map(c => c.cascade.family)))],
    matrices,
    byYear: seriesOf(matrices.targets, units),
  }
}
