/**
 * Comparison: what several records come to side by side. Made by src/compare, read by exports, the command line, the server and the web.
 * Every value is a Cited: it names its record and its place there, so that a cell opens its sentence. Values are copies of what records hold
 * (corrections of a review included); texts of documents are not repeated here.
 */
import { z } from 'zod'
import { Cascade, Submission } from './cascade.ts'
import { cited, recordId, unitId, year } from './cited.ts'
import * as code from './codes.ts'
import { Absence, Evidence, PartialDate } from './evidence.ts'
import { Matrices } from './matrices.ts'
import { Target } from './record.ts'
import { Reuse } from './reuse.ts'

export * from './cascade.ts'
export * from './matrices.ts'

const text = z.string()

/** What a record is of its campaign. `copy`: the same plan once more, in another format. */
export const SourceRole = z.enum(['plan', 'draft', 'scan', 'copy', 'news', 'annex', 'other'])
export type SourceRole = z.infer<typeof SourceRole>

/** A record in short, so that a comparison can be read without the records. */
export const ComparedRecord = z.object({
  id: recordId,
  uri: text,
  fileName: text,
  format: code.SourceFormat,
  documentType: code.DocumentType.nullable(),
  /** as printed: "47/KH-UBND" */
  number: text.nullable(),
  issuer: text.nullable(),
  issuedDate: PartialDate.nullable(),
  title: text.nullable(),
  theme: text.nullable(),
  years: z.object({ from: year, to: year }).nullable(),
  unit: unitId.nullable(),
  campaign: text,
  family: text,
  as: SourceRole,
  /** false where the document could not be read, in full or in part */
  readWhole: z.boolean(),
})
export type ComparedRecord = z.infer<typeof ComparedRecord>

/** One campaign of one unit with all its sources: the plan, its draft, its signed scan, news about it. */
export const Campaign = z.object({
  id: text,
  name: text,
  unit: unitId.nullable(),
  years: z.object({ from: year, to: year }).nullable(),
  /** the record whose facts stand for the campaign */
  principal: recordId,
  sources: z.array(z.object({ record: recordId, as: SourceRole, /** why it is this campaign, in Vietnamese */ reason: text })),
})
export type Campaign = z.infer<typeof Campaign>

/** Campaigns that belong together: under one document from above, or of one theme and time. */
export const Family = z.object({
  id: text,
  name: text,
  /** why these belong together, one sentence in Vietnamese, and in English */
  reason: text,
  reasonEn: text,
  /** the document they all stand under */
  parent: z
    .object({
      /** null where it is cited but not among the records */
      record: recordId.nullable(),
      number: text.nullable(),
      issuer: text.nullable(),
      date: PartialDate.nullable(),
      title: text.nullable(),
      /** where it is cited */
      cited: z.array(z.object({ record: recordId, path: text, evidence: z.array(Evidence) })),
    })
    .nullable(),
  records: z.array(recordId),
  campaigns: z.array(Campaign),
})
export type Family = z.infer<typeof Family>

const PlaceName = z.object({ name: text, type: text, code: text.nullable(), province: text.nullable() })

/** A unit that plans, as it is at `asOf`, with what it was before. */
export const UnitRow = z.object({
  id: unitId,
  /** as shown: "Ủy ban nhân dân xã …", "Sở Nội vụ …", "Xã …" */
  name: text,
  kind: z.enum(['territory', 'body', 'unknown']),
  level: code.AdministrativeLevel.nullable(),
  /** the unit of `asOf`; null where it is a body without a territory of its own, or nothing settles it */
  today: PlaceName.nullable(),
  /** the province of `asOf` it lies in */
  province: text.nullable(),
  /** names its documents gave it that are no more those of `asOf` */
  historical: z.array(PlaceName.extend({ /** last day known */ until: PartialDate.nullable() })),
  /** units of `asOf` that took over its land; several where it was divided */
  successors: z.array(PlaceName),
  records: z.array(recordId),
  /** why the row is there */
  from: z.enum(['record', 'roster', 'gazetteer']),
  /** what a reader must know: "nhiều nơi cùng tên", "chia cho 3 đơn vị" */
  note: text.nullable(),
})
export type UnitRow = z.infer<typeof UnitRow>

/** What is known of one field of one unit: silence is never read as compliance. */
export const LedgerEntry = z.object({
  family: text,
  unit: unitId,
  record: recordId.nullable(),
  /** a field of the record: "targets", "number" */
  field: text,
  /** `not_read`: there is no document, or its part was not read */
  state: z.enum(['found', ...Absence.options]),
  /** values found */
  count: z.number().int().min(0),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** One measure of one unit over the years. `gone`: an earlier year states it and the last year of the unit does not. */
export const YearSeries = z.object({
  unit: unitId,
  measureKey: text,
  measure: text,
  points: z.array(z.object({ year, campaign: text, item: cited(Target), label: text })),
  change: z.enum(['raised', 'lowered', 'kept', 'new', 'gone', 'unclear']),
  note: text.nullable(),
})
export type YearSeries = z.infer<typeof YearSeries>

export const Comparison = z.object({
  version: text,
  /** of the records: "thidua 0.1.0" */
  extractors: z.array(text),
  /** the day whose units are shown, "2026-05-31" */
  asOf: PartialDate,
  /** "Đơn vị hành chính theo ngày 31/5/2026": to be shown wherever units are */
  asOfNote: text,
  asOfNoteEn: text,
  by: z.enum(['unit', 'province', 'year']),
  /** rows as asked by `by`, each with its records */
  groups: z.array(z.object({ id: text, name: text, records: z.array(recordId) })),
  records: z.array(ComparedRecord),
  families: z.array(Family),
  units: z.array(UnitRow),
  cascade: z.array(Cascade),
  submissions: z.array(Submission),
  ledger: z.array(LedgerEntry),
  matrices: Matrices,
  byYear: z.array(YearSeries),
  /** text reuse, where it was asked for */
  reuse: Reuse.optional(),
})
export type Comparison = z.infer<typeof Comparison>

/** Version of the shapes above. */
export const COMPARISON_VERSION = '1.0'
