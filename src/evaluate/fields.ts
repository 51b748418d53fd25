/**
 * The fields that gold can annotate: how each is read from a record and compared.
 * Reads: a record. Writes: facts in the gold's shape, with what the record says of its own certainty.
 */
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import * as same from './comparators.ts'
import type { Same } from './matching.ts'

/** A record as it comes from a file: keys may be missing in records of other versions. */
export type ScoredRecord = Partial<CampaignRecord> & { source: { fileName: string; part?: { index: number } | null } }

/** A fact that a record gives, and the value it is part of; null for what stands in the record without one (roles of sections). */
export interface Claim {
  fact: unknown
  of: Sourced<unknown> | null
}

export type FieldSpec =
  | { kind: 'value'; claim: (record: ScoredRecord) => Claim | null; same: Same }
  | { kind: 'list'; claims: (record: ScoredRecord) => Claim[]; same: Same }
  /** scored part by part, as field.part */
  | { kind: 'parts'; claim: (record: ScoredRecord) => Claim | null; parts: Record<string, Same> }

type One<T> = Sourced<T> | null | undefined
type Many<T> = readonly Sourced<T>[] | undefined

const oneOf =
  <T>(read: (r: ScoredRecord) => One<T>, fact: (value: T) => unknown = x => x) =>
  (record: ScoredRecord): Claim | null => {
    const of = read(record)
    return of ? { fact: fact(of.value) ?? null, of } : null
  }

const value = <T>(read: (r: ScoredRecord) => One<T>, cmp: Same = same.equal, fact?: (value: T) => unknown): FieldSpec => ({
  kind: 'value',
  claim: oneOf(read, fact),
  same: cmp,
})
const list = <T>(
  read: (r: ScoredRecord) => Many<T>,
  cmp: (gold: never, got: never) => boolean,
  fact: (value: T) => unknown = x => x,
): FieldSpec => ({
  kind: 'list',
  claims: record => (read(record) ?? []).map(of => ({ fact: fact(of.value), of })).filter(c => c.fact !== undefined),
  same: cmp as Same,
})
const parts = <T>(read: (r: ScoredRecord) => One<T>, of: Record<string, Same>): FieldSpec => ({
  kind: 'parts',
  claim: oneOf(read),
  parts: of,
})

/** "47/KH-UBND", with the year of a normative number; the ordinal as it is printed ("30c" reads as 30), "/KH-UBND" where its slot is blank. */
function numberText(number: NonNullable<CampaignRecord['number']>['value']): string {
  const printed = /^\s*0*(\d+)/u.exec(number.raw ?? '')?.[1]
  const ordinal = (number.ordinal ?? null) === null ? '' : (printed ?? number.ordinal)
  return `${ordinal}/${number.year ? `${number.year}/` : ''}${number.symbol}`
}

function sectionRoles(record: ScoredRecord): Claim[] {
  const roles = new Set<string>()
  const visit = (section: CampaignRecord['outline'][number]) => {
    for (const role of section.roles ?? []) roles.add(role)
    for (const child of section.children ?? []) visit(child)
  }
  for (const section of record.outline ?? []) visit(section)
  return [...roles].map(fact => ({ fact, of: null }))
}

/** Each form of reward once: the surest mention of it. */
function awardCodes(record: ScoredRecord): Claim[] {
  const best = new Map<string, Claim>()
  for (const of of record.awardForms ?? []) {
    const known = best.get(of.value.code)
    if (!known || known.of!.confidence < of.confidence) best.set(of.value.code, { fact: of.value.code, of })
  }
  return [...best.values()]
}

const text = same.alike(0.75)

export const FIELDS: Readonly<Record<string, FieldSpec>> = {
  documentType: value(r => r.documentType),
  isCampaign: value(r => r.isCampaign),
  issuer: value(
    r => r.issuer,
    same.sameFolded,
    v => v.name,
  ),
  level: value(
    r => r.issuer,
    same.equal,
    v => v.level,
  ),
  province: value(
    r => r.issuer,
    same.sameFolded,
    v => v.unit?.province,
  ),
  number: value(r => r.number, same.sameNumber, numberText),
  issuedPlace: value(r => r.issuedPlace, same.sameFolded),
  issuedDate: value(r => r.issuedDate),
  title: value(r => r.title, same.alike(0.85)),
  theme: value(r => r.theme, same.alike(0.8)),
  publication: parts(r => r.publication, { date: same.equal, author: same.sameFolded, publisher: same.alike(0.7) }),
  period: parts(r => r.period, { start: same.equal, end: same.equal, endBound: same.equal }),
  signature: parts(r => r.signature, { name: same.sameFolded, position: same.sameFolded, authority: same.equal }),
  // a document that is cited without a number is in the record, but not in the gold
  references: list(
    r => r.references,
    same.sameReference,
    v => (v.number ? v : undefined),
  ),
  indices: list(
    r => r.indices,
    same.sameIndex,
    v => v.code,
  ),
  targets: list(r => r.targets, same.sameTarget),
  awardForms: { kind: 'list', claims: awardCodes, same: same.equal },
  quotas: list(r => r.quotas, same.sameQuota),
  // an event without a date is in the record, but not in the gold
  deadlines: list(
    r => r.deadlines,
    same.sameDeadline,
    v => (v.date ? v : undefined),
  ),
  dossier: list(r => r.dossier, text),
  participants: list(r => r.participants, same.sameItem),
  criteria: list(r => r.criteria, same.sameItem),
  purposes: list(r => r.purposes, text),
  requirements: list(r => r.requirements, text),
  objectives: list(r => r.objectives, text),
  contents: list(r => r.contents, text),
  solutions: list(r => r.solutions, text),
  responsibilities: list(
    r => r.responsibilities,
    same.alike(0.7),
    v => v.body,
  ),
  recipients: list(r => r.recipients, text),
  sections: { kind: 'list', claims: sectionRoles, same: same.equal },
}

/** The facts that a record gives for a field, in the gold's shape: a list, or a value that may be null. */
export function factsOf(spec: FieldSpec, record: ScoredRecord): unknown {
  return spec.kind === 'list' ? spec.claims(record).map(c => c.fact) : (spec.claim(record)?.fact ?? null)
}
