/**
 * The fields that gold can annotate: how each is read from a record and compared.
 * Reads: a record. Writes: facts in the gold's shape.
 */
import type { CampaignRecord } from '../../schemas/record.ts'
import * as same from './comparators.ts'
import type { Same } from './matching.ts'

/** A record as it comes from a file: keys may be missing in records of other versions. */
export type ScoredRecord = Partial<CampaignRecord> & { source: { fileName: string; part?: { index: number } | null } }

export type FieldSpec =
  | { kind: 'value'; read: (record: ScoredRecord) => unknown; same: Same }
  | { kind: 'list'; read: (record: ScoredRecord) => unknown[]; same: Same }
  /** scored part by part, as field.part */
  | { kind: 'parts'; read: (record: ScoredRecord) => unknown; parts: Record<string, Same> }

const oneValue = <T>(x: { value: T } | null | undefined): T | null => x?.value ?? null
const allValues = <T>(xs: readonly { value: T }[] | undefined): T[] => (xs ?? []).map(x => x.value)

const value = (read: (r: ScoredRecord) => unknown, cmp: Same = same.equal): FieldSpec => ({ kind: 'value', read, same: cmp })
const list = <T>(read: (r: ScoredRecord) => T[], cmp: (gold: never, got: never) => boolean): FieldSpec => ({
  kind: 'list',
  read,
  same: cmp as Same,
})
const parts = (read: (r: ScoredRecord) => unknown, of: Record<string, Same>): FieldSpec => ({ kind: 'parts', read, parts: of })

/** "47/KH-UBND", with the year of a normative number; the ordinal as it is printed ("30c" reads as 30), "/KH-UBND" where its slot is blank. */
function numberText(record: ScoredRecord): string | null {
  const number = oneValue(record.number)
  if (!number) return null
  const printed = /^\s*0*(\d+)/u.exec(number.raw ?? '')?.[1]
  const ordinal = (number.ordinal ?? null) === null ? '' : (printed ?? number.ordinal)
  return `${ordinal}/${number.year ? `${number.year}/` : ''}${number.symbol}`
}

function sectionRoles(record: ScoredRecord): string[] {
  const roles = new Set<string>()
  const visit = (section: CampaignRecord['outline'][number]) => {
    for (const role of section.roles ?? []) roles.add(role)
    for (const child of section.children ?? []) visit(child)
  }
  for (const section of record.outline ?? []) visit(section)
  return [...roles]
}

const text = same.alike(0.75)

export const FIELDS: Readonly<Record<string, FieldSpec>> = {
  documentType: value(r => oneValue(r.documentType)),
  isCampaign: value(r => oneValue(r.isCampaign)),
  issuer: value(r => oneValue(r.issuer)?.name ?? null, same.sameFolded),
  level: value(r => oneValue(r.issuer)?.level ?? null),
  province: value(r => oneValue(r.issuer)?.unit?.province ?? null, same.sameFolded),
  number: value(numberText, same.sameNumber),
  issuedPlace: value(r => oneValue(r.issuedPlace), same.sameFolded),
  issuedDate: value(r => oneValue(r.issuedDate)),
  title: value(r => oneValue(r.title), same.alike(0.85)),
  theme: value(r => oneValue(r.theme), same.alike(0.8)),
  publication: parts(r => oneValue(r.publication), { date: same.equal, author: same.sameFolded, publisher: same.alike(0.7) }),
  period: parts(r => oneValue(r.period), { start: same.equal, end: same.equal, endBound: same.equal }),
  signature: parts(r => oneValue(r.signature), { name: same.sameFolded, position: same.sameFolded, authority: same.equal }),
  // a document that is cited without a number is in the record, but not in the gold
  references: list(r => allValues(r.references).filter(ref => ref.number), same.sameReference),
  indices: list(r => allValues(r.indices).map(i => i.code), same.sameIndex),
  targets: list(r => allValues(r.targets), same.sameTarget),
  awardForms: list(r => [...new Set(allValues(r.awardForms).map(a => a.code))], same.equal),
  quotas: list(r => allValues(r.quotas), same.sameQuota),
  // an event without a date is in the record, but not in the gold
  deadlines: list(r => allValues(r.deadlines).filter(d => d.date), same.sameDeadline),
  dossier: list(r => allValues(r.dossier), text),
  participants: list(r => allValues(r.participants), same.sameItem),
  criteria: list(r => allValues(r.criteria), same.sameItem),
  purposes: list(r => allValues(r.purposes), text),
  requirements: list(r => allValues(r.requirements), text),
  objectives: list(r => allValues(r.objectives), text),
  contents: list(r => allValues(r.contents), text),
  solutions: list(r => allValues(r.solutions), text),
  responsibilities: list(r => allValues(r.responsibilities).map(x => x.body), same.alike(0.7)),
  recipients: list(r => allValues(r.recipients), text),
  sections: list(sectionRoles, same.equal),
}
