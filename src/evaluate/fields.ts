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

const valueOf = <T>(x: { value: T } | null | undefined): T | null => x?.value ?? null
const valuesOf = <T>(xs: readonly { value: T }[] | undefined): T[] => (xs ?? []).map(x => x.value)

const value = (read: (r: ScoredRecord) => unknown, cmp: Same = same.equal): FieldSpec => ({ kind: 'value', read, same: cmp })
const list = <T>(read: (r: ScoredRecord) => T[], cmp: (gold: never, got: never) => boolean): FieldSpec => ({
  kind: 'list',
  read,
  same: cmp as Same,
})
const parts = (read: (r: ScoredRecord) => unknown, of: Record<string, Same>): FieldSpec => ({ kind: 'parts', read, parts: of })

/** "47/KH-UBND", with the year of a normative number; the ordinal as it is printed ("30c" reads as 30), "/KH-UBND" where its slot is blank. */
function numberText(record: ScoredRecord): string | null {
  const number = valueOf(record.number)
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
  documentType: value(r => valueOf(r.documentType)),
  isCampaign: value(r => valueOf(r.isCampaign)),
  issuer: value(r => valueOf(r.issuer)?.name ?? null, same.sameFolded),
  level: value(r => valueOf(r.issuer)?.level ?? null),
  province: value(r => valueOf(r.issuer)?.unit?.province ?? null, same.sameFolded),
  number: value(numberText, same.sameNumber),
  issuedPlace: value(r => valueOf(r.issuedPlace), same.sameFolded),
  issuedDate: value(r => valueOf(r.issuedDate)),
  title: value(r => valueOf(r.title), same.alike(0.85)),
  theme: value(r => valueOf(r.theme), same.alike(0.8)),
  publication: parts(r => valueOf(r.publication), { date: same.equal, author: same.sameFolded, publisher: same.alike(0.7) }),
  period: parts(r => valueOf(r.period), { start: same.equal, end: same.equal, endBound: same.equal }),
  signature: parts(r => valueOf(r.signature), { name: same.sameFolded, position: same.sameFolded, authority: same.equal }),
  // a document that is cited without a number is in the record, but not in the gold
  references: list(r => valuesOf(r.references).filter(ref => ref.number), same.sameReference),
  indices: list(r => valuesOf(r.indices).map(i => i.code), same.sameIndex),
  targets: list(r => valuesOf(r.targets), same.sameTarget),
  awardForms: list(r => [...new Set(valuesOf(r.awardForms).map(a => a.code))], same.equal),
  quotas: list(r => valuesOf(r.quotas), same.sameQuota),
  // an event without a date is in the record, but not in the gold
  deadlines: list(r => valuesOf(r.deadlines).filter(d => d.date), same.sameDeadline),
  dossier: list(r => valuesOf(r.dossier), text),
  participants: list(r => valuesOf(r.participants), same.sameItem),
  criteria: list(r => valuesOf(r.criteria), same.sameItem),
  purposes: list(r => valuesOf(r.purposes), text),
  requirements: list(r => valuesOf(r.requirements), text),
  objectives: list(r => valuesOf(r.objectives), text),
  contents: list(r => valuesOf(r.contents), text),
  solutions: list(r => valuesOf(r.solutions), text),
  responsibilities: list(r => valuesOf(r.responsibilities).map(x => x.body), same.alike(0.7)),
  recipients: list(r => valuesOf(r.recipients), text),
  sections: list(sectionRoles, same.equal),
}
