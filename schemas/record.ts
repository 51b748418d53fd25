/**
 * CampaignRecord: what one document becomes. Keys and meanings are the contract's; see docs/record.md for the labels.
 * Every value is a Sourced<T>; what was not found is null (or an empty list) with its reason in `absences`.
 */
import { z } from 'zod'
import * as code from './codes.ts'
import { Diagnostic } from './diagnostic.ts'
import { Absence, PartialDate, sourced } from './evidence.ts'

const text = z.string()
const offset = z.number().int().min(0)

export const Source = z.object({
  /** as given by the user */
  uri: text,
  fileName: text,
  /** of the raw bytes */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
  /** sniffed from content */
  mediaType: text,
  format: code.SourceFormat,
  pages: z.number().int().optional(),
  ocr: z.object({ engine: text, language: text, meanConfidence: z.number(), pages: z.array(z.number().int()) }).optional(),
  part: z
    .object({ index: z.number().int().min(1), of: z.number().int().min(1), pages: z.tuple([z.number().int(), z.number().int()]) })
    .nullable(),
  legacyEncoding: z.enum(['TCVN3', 'VNI', 'VISCII', 'VPS', 'windows-1258']).optional(),
  /** other places where the same bytes were found in the run */
  alsoAt: z.array(text).optional(),
})
export type Source = z.infer<typeof Source>

const Successor = z.object({ name: text, type: text, code: text, province: text })
export const AdministrativeUnit = z.object({
  name: text,
  type: text,
  code: text.nullable(),
  province: text.nullable(),
  successors: z.array(Successor),
})
export type AdministrativeUnit = z.infer<typeof AdministrativeUnit>

export const Body = z.object({
  name: text,
  kind: code.BodyKind,
  level: code.AdministrativeLevel.nullable(),
  parent: text.nullable(),
  unit: AdministrativeUnit.nullable(),
})
export type Body = z.infer<typeof Body>

export const DocumentNumber = z.object({ raw: text, ordinal: z.number().int().nullable(), year: z.number().int().nullable(), symbol: text })
export type DocumentNumber = z.infer<typeof DocumentNumber>

export const Reference = z.object({
  type: code.DocumentType.nullable(),
  number: text.nullable(),
  date: PartialDate.nullable(),
  issuer: text.nullable(),
  title: text.nullable(),
  role: code.ReferenceRole,
  status: code.ReferenceStatus,
  replacedBy: text.nullable(),
  amendedBy: z.array(text),
})
export type Reference = z.infer<typeof Reference>

export const Period = z.object({
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  endBound: z.enum(['inclusive', 'exclusive']).nullable(),
  startEvent: text.nullable(),
  endEvent: text.nullable(),
  phases: z.array(z.object({ name: text.nullable(), start: PartialDate.nullable(), end: PartialDate.nullable() })),
})
export type Period = z.infer<typeof Period>

export const IndexMention = z.object({ code: code.IndexCode, name: text, as: code.IndexUse })
export type IndexMention = z.infer<typeof IndexMention>

export const Condition = z.object({
  /** an IndexCode, or a short noun phrase from the text */
  measure: text,
  measureId: text.nullable(),
  comparator: code.Comparator,
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: text.nullable(),
  year: z.number().int().nullable(),
  relativeTo: z.enum(['previous_year', 'baseline']).nullable(),
  baseline: z
    .object({ value: z.number().nullable(), unit: text.nullable(), year: z.number().int().nullable(), grade: text.nullable() })
    .nullable(),
  rankedAmong: text.nullable(),
  grade: text.nullable(),
  scope: text.nullable(),
})
export type Condition = z.infer<typeof Condition>

export const Target = Condition.extend({ text })
export type Target = z.infer<typeof Target>

export const Participant = z.object({ text, subject: code.Subject })
export type Participant = z.infer<typeof Participant>

export const Criterion = z.object({
  text,
  subject: code.Subject,
  award: text.nullable(),
  conditions: z.array(Condition),
  points: z.number().nullable(),
})
export type Criterion = z.infer<typeof Criterion>

export const AwardForm = z.object({ code: code.AwardCode, text, authority: text.nullable() })
export type AwardForm = z.infer<typeof AwardForm>

export const Quota = z.object({
  award: code.AwardCode,
  subject: code.QuotaSubject,
  count: z.number().int().nullable(),
  percent: z.number().nullable(),
  bound: code.QuotaBound,
  countMax: z.number().int().nullable(),
  perUnit: z.boolean(),
  scope: text.nullable(),
})
export type Quota = z.infer<typeof Quota>

export const Addressee = z.object({ kind: z.enum(['body', 'class']), name: text, code: text.nullable() })
export type Addressee = z.infer<typeof Addressee>

export const Deadline = z.object({
  date: PartialDate.nullable(),
  event: text.nullable(),
  bound: code.DeadlineBound,
  kind: code.DeadlineKind,
  recurrence: code.Recurrence,
  actor: text.nullable(),
  addressees: z.array(Addressee),
  recipient: text.nullable(),
  text,
})
export type Deadline = z.infer<typeof Deadline>

export const Responsibility = z.object({
  body: text,
  addressees: z.array(Addressee),
  tasks: z.array(z.object({ text, coordinators: z.array(text), deadline: Deadline.nullable(), product: text.nullable() })),
})
export type Responsibility = z.infer<typeof Responsibility>

export const ReportingDuty = z.object({ text, recurrence: code.Recurrence, kind: code.ReportingKind })
export type ReportingDuty = z.infer<typeof ReportingDuty>

export const Funding = z.object({ text, source: text.nullable(), basis: text.nullable() })
export type Funding = z.infer<typeof Funding>

export const Signature = z.object({
  name: text.nullable(),
  position: text.nullable(),
  authority: code.SignatureAuthority.nullable(),
  onBehalfOf: text.nullable(),
})
export type Signature = z.infer<typeof Signature>

export const Stamp = z.object({ kind: code.StampKind, body: text.nullable(), number: text.nullable(), date: text.nullable(), text })
export type Stamp = z.infer<typeof Stamp>

export const Publication = z.object({ publisher: text.nullable(), headline: text, date: PartialDate.nullable(), author: text.nullable() })
export type Publication = z.infer<typeof Publication>

export const Years = z.object({ from: z.number().int(), to: z.number().int() })

export const Section = z.object({
  label: text.nullable(),
  heading: text.nullable(),
  roles: z.array(code.SectionRole),
  start: offset,
  end: offset,
  get children() {
    return z.array(Section)
  },
})
export type Section = z.infer<typeof Section>

export const CampaignRecord = z.object({
  schemaVersion: text,
  id: text,
  source: Source,
  /** canonical text: NFC, one "\n" between blocks; every offset points into it */
  text,
  /** null only where nothing of the document could be read (`status: failed`) */
  documentType: sourced(code.DocumentType).nullable(),
  isCampaign: sourced(z.boolean()).nullable(),
  issuer: sourced(Body).nullable(),
  number: sourced(DocumentNumber).nullable(),
  issuedPlace: sourced(text).nullable(),
  issuedDate: sourced(PartialDate).nullable(),
  title: sourced(text).nullable(),
  publication: sourced(Publication).nullable(),
  theme: sourced(text).nullable(),
  period: sourced(Period).nullable(),
  years: sourced(Years).nullable(),
  references: z.array(sourced(Reference)),
  purposes: z.array(sourced(text)),
  requirements: z.array(sourced(text)),
  objectives: z.array(sourced(text)),
  targets: z.array(sourced(Target)),
  indices: z.array(sourced(IndexMention)),
  participants: z.array(sourced(Participant)),
  contents: z.array(sourced(text)),
  criteria: z.array(sourced(Criterion)),
  solutions: z.array(sourced(text)),
  awardForms: z.array(sourced(AwardForm)),
  quotas: z.array(sourced(Quota)),
  dossier: z.array(sourced(text)),
  funding: z.array(sourced(Funding)),
  deadlines: z.array(sourced(Deadline)),
  responsibilities: z.array(sourced(Responsibility)),
  reporting: z.array(sourced(ReportingDuty)),
  recipients: z.array(sourced(text)),
  signature: sourced(Signature).nullable(),
  stamps: z.array(sourced(Stamp)),
  outline: z.array(Section),
  absences: z.record(z.string(), Absence),
  diagnostics: z.array(Diagnostic),
  status: code.RecordStatus,
  extractor: z.object({ name: text, version: text }),
  /** ids of the corrections that the record carries (correction.ts), in the order in which they were laid over it; none where it is as it was read */
  corrections: z.array(text).optional(),
})
export type CampaignRecord = z.infer<typeof CampaignRecord>

/** Version of the shape above; a change of keys or meanings raises it. */
export const SCHEMA_VERSION = '1.0'
