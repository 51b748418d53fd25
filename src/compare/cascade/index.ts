/**
 * A parent plan against the plans of its units.
 * Reads: a family with its parent's record, the roster or the gazetteer's units. Writes: Cascade, Submissions, ledger entries.
 */
import type { Cascade, LedgerEntry, Submission } from '../../../schemas/comparison.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { lastDay } from '../day.ts'
import type { FamilyOf } from '../families.ts'
import { ledgerOf } from '../ledger.ts'
import type { Member } from '../member.ts'
import { dueFor, type RosterEntry, submissionOf } from '../submissions.ts'
import { homeOf } from '../units/home.ts'
import { listUnits } from '../units/list.ts'
import type { UnitTable } from '../units/table.ts'
import { sectionsByContent } from './by-content.ts'
import { cellsOf, kindsFor } from './cells.ts'
import { concernsUnits } from './concern.ts'
import { awardsOf, deadlinesOf, quotasOf, sectionsOf, targetsOf } from './items.ts'

export interface CascadeInput {
  id: string
  family: FamilyOf
  parent: Member
  table: UnitTable
  /** null where the user gave no list */
  roster: readonly RosterEntry[] | null
  uploads: ReadonlyMap<string, string>
}

export interface CascadeResult {
  cascade: Cascade
  submissions: Submission[]
  ledger: LedgerEntry[]
}

/** Paragraph in which an item stands: its first offset. */
const paragraphOf = (record: CampaignRecord, at: number): number => record.text.lastIndexOf('\n', at - 1) + 1

/**
 * Limits of each unit; "mỗi đơn vị …" holds to the end of its paragraph. A total of the parent's own is no unit's, and is followed only where the
 * parent states no other.
 */
function limitsOf(record: CampaignRecord) {
  const all = quotasOf(record)
  const place = (q: (typeof all)[number]) => (q.evidence[0] ? paragraphOf(record, q.evidence[0].start) : -1)
  const each = all.filter(q => q.value.perUnit)
  const paragraphs = new Set(each.map(place))
  return each.length ? all.filter(q => q.value.perUnit || paragraphs.has(place(q))) : all
}

/** Parts that are there by what they say, without a heading of their own. */
const PLAIN_PARTS = new Set(['award_forms', 'award_quota', 'award_dossier', 'schedule', 'funding', 'reporting'])

function partsOf(record: CampaignRecord) {
  const headed = sectionsOf(record)
  const roles = new Set<string>(headed.map(s => s.value.role))
  return [...headed, ...sectionsByContent(record, roles).filter(s => PLAIN_PARTS.has(s.value.role))]
}

/** What is followed down: the parent's facts, of its deadlines those of the units. */
const itemsOf = (record: CampaignRecord) => [
  ...targetsOf(record),
  ...deadlinesOf(record).filter(d => concernsUnits(d.value)),
  ...partsOf(record),
  ...awardsOf(record),
  ...limitsOf(record),
]

/** The campaigns under the parent, by the row of their unit; those of nobody are left out. */
function plansByUnit(family: FamilyOf, parent: Member, table: UnitTable): Map<string, Member[]> {
  const plans = new Map<string, Member[]>()
  for (const member of family.members) {
    const unit = member === parent ? null : table.rowOf(member.sources.home)
    if (unit) plans.set(unit, [...(plans.get(unit) ?? []), member])
  }
  return plans
}

export function cascadeOf({ id, family, parent, table, roster, uploads }: CascadeInput): CascadeResult {
  const record = parent.sources.principal
  const year = parent.years?.to ?? null
  const plans = plansByUnit(family, parent, table)
  const home = homeOf(record)
  const at = record.issuedDate ? lastDay(record.issuedDate.value) : (home?.at ?? null)
  const { units, entries, from, note } = listUnits({
    table,
    roster,
    area: home?.unit ?? null,
    home,
    at,
    parent: record,
    planned: [...plans.keys()],
  })
  const items = itemsOf(record)
  const places = new Set(items.map(i => i.path))
  const ownAffairs = [...deadlinesOf(record), ...quotasOf(record)].filter(i => !places.has(i.path))
  const parentItems = { followed: items, own: ownAffairs }
  const kinds = kindsFor(year)
  const result: CascadeResult = {
    cascade: { family: id, parent: record.id, unitsFrom: from, unitsNote: note, units, items, cells: [] },
    submissions: [],
    ledger: [],
  }
  for (const unit of units) {
    const own = plans.get(unit) ?? []
    const { plan, all } = planOf(own)
    const row = table.get(unit)
    result.cascade.cells.push(...cellsOf(unit, parentItems, plan, kinds))
    const due = dueFor(record, row.level, row.kind)
    const entry = entries.get(unit) ?? null
    result.submissions.push(submissionOf({ family: id, unit, entry, listed: roster !== null, plans: all, due, year, uploads }))
    result.ledger.push(...ledgerOf(id, unit, plan))
  }
  return result
}

/** The plan whose facts stand for the unit, never news about it, and all documents whose receipt counts. */
function planOf(members: readonly Member[]): { plan: CampaignRecord | null; all: CampaignRecord[] } {
  const principals = members.map(m => m.sources.principal).filter(r => r.documentType?.value !== 'news')
  const all = members.flatMap(m => m.sources.sources.filter(s => s.as !== 'news').map(s => s.record))
  return { plan: principals[0] ?? null, all }
}
