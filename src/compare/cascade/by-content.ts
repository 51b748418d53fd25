/**
 * Parts of a plan that have no heading of their own: a sentence about funds under "Tổ chức thực hiện" does the work of that part.
 * Reads: the facts of a record. Writes: items of sections, each with the sentence that does it.
 */
import type { Evidence, Sourced } from '../../../schemas/evidence.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord, Section } from '../../../schemas/record.ts'
import { cite } from '../cite.ts'
import type { ItemOf } from './items.ts'

type Role = Section['roles'][number]

/** Which facts do the work of a part. Standards of awards are criteria like others: only a heading tells them. */
const FACTS: Partial<Record<Role, (record: CampaignRecord) => [path: string, sourced: Sourced<unknown>][]>> = {
  purpose: r => list('purposes', r.purposes),
  requirements: r => list('requirements', r.requirements),
  theme: r => (r.theme && !inTitle(r) ? [['theme', r.theme]] : []),
  objectives: r => [...list('targets', r.targets), ...list('objectives', r.objectives)],
  participants: r => list('participants', r.participants),
  contents: r => list('contents', r.contents),
  criteria: r => list('criteria', r.criteria),
  solutions: r => list('solutions', r.solutions),
  schedule: r => (r.period?.value.end || r.period?.value.endEvent ? [['period', r.period]] : []),
  award_forms: r => list('awardForms', r.awardForms),
  award_quota: r => list('quotas', r.quotas),
  award_dossier: r => list('dossier', r.dossier),
  award_timing: r =>
    list('deadlines', r.deadlines).filter(([, d]) => (d as CampaignRecord['deadlines'][number]).value.kind === 'award_dossier'),
  funding: r => list('funding', r.funding),
  implementation: r => list('responsibilities', r.responsibilities),
  reporting: r => [...list('reporting', r.reporting), ...list('deadlines', r.deadlines).filter(isReport)],
}

const isReport = ([, d]: [string, Sourced<unknown>]): boolean => (d as CampaignRecord['deadlines'][number]).value.kind === 'report'
const list = (field: string, values: Sourced<unknown>[]): [string, Sourced<unknown>][] => values.map((v, i) => [`${field}[${i}]`, v])

const overlap = (a: Evidence, b: Evidence): boolean => a.start < b.end && b.start < a.end
/** The name of the campaign in the title is no part of the plan. */
const inTitle = (r: CampaignRecord): boolean => !!r.theme?.evidence.some(e => r.title?.evidence.some(t => overlap(e, t)))

/** The parts without a heading that the facts do the work of. */
export function sectionsByContent(record: CampaignRecord, headed: ReadonlySet<string>): ItemOf<'section'>[] {
  return Object.entries(FACTS).flatMap(([role, facts]): ItemOf<'section'>[] => {
    const first = headed.has(role) ? undefined : facts(record).find(([, s]) => s.review?.state !== 'rejected')
    if (!first) return []
    const value = { role: role as Role, label: null, heading: null }
    return [{ ...cite(record, first[0], first[1], value), kind: 'section', label: codeLabel('SectionRole', role, 'vi') }]
  })
}
