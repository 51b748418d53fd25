/**
 * One unit's plan against the parent's items: a cell an item, and one for each thing the unit added.
 * Reads: items of both. Writes: Cells.
 */
import type { Cell, CellKind, Item } from '../../../schemas/comparison.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { readWhole } from '../read-whole.ts'
import { fitAwards, fitQuotas, judgeAwards, judgeQuotas } from './awards.ts'
import { sectionsByContent } from './by-content.ts'
import { fitDeadlines, judgeDeadlines } from './deadlines.ts'
import { awardsOf, deadlinesOf, type ItemOf, quotasOf, sectionsOf, targetsOf } from './items.ts'
import { pair } from './pairs.ts'
import { fitTargets, judgeTargets } from './targets.ts'
import { type Verdict, verdict } from './verdict.ts'

interface Kind<I extends Item> {
  kind: CellKind
  /** the field of the record, whose absence tells "not there" from "not read" */
  field: keyof CampaignRecord
  items: (record: CampaignRecord) => I[]
  /** what answers a parent's item too, but is no addition where it answers none */
  more?: (record: CampaignRecord, items: readonly I[]) => I[]
  match: (a: I, b: I) => number
  judge: (a: I, b: I) => Verdict
}

type Section = ItemOf<'section'>

/** The kinds that are followed; `year`: of the parent's campaign, for dates that leave it out. */
export const kindsFor = (year: number | null): Kind<never>[] => {
  const kinds: unknown[] = [
    { kind: 'target', field: 'targets', items: targetsOf, match: fitTargets, judge: judgeTargets },
    { kind: 'deadline', field: 'deadlines', items: deadlinesOf, match: fitDeadlines(year), judge: judgeDeadlines(year) },
    {
      kind: 'section',
      field: 'outline',
      items: sectionsOf,
      more: (record: CampaignRecord, own: readonly Section[]) => sectionsByContent(record, new Set(own.map(s => s.value.role))),
      match: (a: Section, b: Section) => (a.value.role === b.value.role ? 1 : 0),
      judge: (_: Section, b: Section) => verdict(0, b.value.heading === null && b.value.label === null ? 'Không có đề mục riêng.' : null),
    },
    { kind: 'award', field: 'awardForms', items: awardsOf, match: fitAwards, judge: judgeAwards },
    { kind: 'quota', field: 'quotas', items: quotasOf, match: fitQuotas, judge: judgeQuotas },
  ]
  return kinds as Kind<never>[]
}

/** Why the record's silence on a field tells nothing; null where silence means that nothing is there. */
function unread(record: CampaignRecord, field: string): string | null {
  const absence = record.absences[field]
  if (record.status === 'failed') return 'Văn bản không đọc được.'
  if (absence === 'unreadable' || absence === 'not_read') return 'Phần này của văn bản chưa đọc được.'
  return readWhole(record) ? null : 'Văn bản chỉ đọc được một phần.'
}

/** The parent's items: those that are followed, and those that are its own affair, which a unit that repeats them does not add. */
export interface ParentItems {
  followed: readonly Item[]
  own: readonly Item[]
}

/** `plan` null: the unit's document is not among the records. */
export function cellsOf(unit: string, parent: ParentItems, plan: CampaignRecord | null, kinds: readonly Kind<never>[]): Cell[] {
  return kinds.flatMap((k): Cell[] => {
    const { kind, field, items, more, match, judge } = k as unknown as Kind<Item>
    const asked = parent.followed.filter(i => i.kind === kind)
    if (!plan) {
      const note = 'Không có văn bản của đơn vị.'
      return asked.map(parentItem => ({ unit, kind, parentItem, unitItem: null, state: 'not_read', note }))
    }
    const own = items(plan)
    const { pairs, restA, restB } = pair(asked, [...own, ...(more?.(plan, own) ?? [])], match)
    const aside = parent.own.filter(i => i.kind === kind)
    const added = pair(aside, restB, match).restB
    const why = unread(plan, field)
    return [
      ...pairs.map(([parentItem, unitItem]): Cell => ({ unit, kind, parentItem, unitItem, ...judge(parentItem, unitItem) })),
      ...restA.map((parentItem): Cell => ({ unit, kind, parentItem, unitItem: null, state: why ? 'not_read' : 'missing', note: why })),
      ...added
        .filter(i => own.includes(i))
        .map((unitItem): Cell => ({ unit, kind, parentItem: null, unitItem, state: 'added', note: null })),
    ]
  })
}
