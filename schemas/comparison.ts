/**
 * Comparison: what several records come to side by side. Made by src/compare, read by exports, the command line, the server and the web.
 * Every value is a Cited: it names its record and its place there, so that a cell opens its sentence. Values are copies of what records hold
 * (corrections of a review included); texts of documents are not repeated here.
 */
import { z } from 'zod'
import * as code from './codes.ts'
import { Absence, Basis, Evidence, PartialDate } from './evidence.ts'
import { AwardForm, Condition, Deadline, Quota, Target } from './record.ts'
import { Reuse } from './reuse.ts'

const text = z.string()
/** `CampaignRecord.id` */
const recordId = text
/** `UnitRow.id` */
const unitId = text
const year = z.number().int()

/** A value with its place in a record. */
const cited = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    record: recordId,
    /** place of the value in its record: "targets[3]", "criteria[0].conditions[1]", "outline[2].children[0]" */
    path: text,
    /** the sentence: `record.text.slice(start, end) === quote`; none where a person wrote the value */
    evidence: z.array(Evidence),
    confidence: z.number().min(0).max(1),
    basis: Basis,
  })

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

export const CellKind = z.enum(['target', 'deadline', 'section', 'award', 'quota'])
export type CellKind = z.infer<typeof CellKind>

/** A part of a plan by its role. */
export const SectionPart = z.object({ role: code.SectionRole, label: text.nullable(), heading: text.nullable() })
export type SectionPart = z.infer<typeof SectionPart>

/** A fact that is followed from the parent plan to the unit plans; `label` says it in few words. */
export const Item = z.discriminatedUnion('kind', [
  cited(Target).extend({ kind: z.literal('target'), label: text }),
  cited(Deadline).extend({ kind: z.literal('deadline'), label: text }),
  cited(SectionPart).extend({ kind: z.literal('section'), label: text }),
  cited(AwardForm).extend({ kind: z.literal('award'), label: text }),
  cited(Quota).extend({ kind: z.literal('quota'), label: text }),
])
export type Item = z.infer<typeof Item>

/**
 * What became of a parent's item in a unit's plan. `raised`: asks more (a higher target, an earlier deadline, a smaller quota); `lowered`: less;
 * `not_read`: the unit's document is not there, or was not read where the item would stand, so that nothing is known.
 */
export const CellState = z.enum(['kept', 'raised', 'lowered', 'missing', 'added', 'not_read'])
export type CellState = z.infer<typeof CellState>

export const Cell = z.object({
  unit: unitId,
  kind: CellKind,
  /** null for what the unit added */
  parentItem: Item.nullable(),
  /** null for missing and not_read */
  unitItem: Item.nullable(),
  state: CellState,
  /** how it was decided, in few words: "90 → 95 %", "sớm hơn 5 ngày"; a reader must look where it says so */
  note: text.nullable(),
})
export type Cell = z.infer<typeof Cell>

/** One parent plan against the plans of its units. */
export const Cascade = z.object({
  family: text,
  parent: recordId,
  /** where the list of units comes from, and a sentence that says it with the date */
  unitsFrom: z.enum(['roster', 'gazetteer', 'records']),
  unitsNote: text,
  units: z.array(unitId),
  items: z.array(Item),
  cells: z.array(Cell),
})
export type Cascade = z.infer<typeof Cascade>

/** Whether a unit's plan came, and when. Never `on_time` where no day of receipt is known. */
export const Submission = z.object({
  family: text,
  unit: unitId,
  state: z.enum(['on_time', 'late', 'not_submitted', 'unknown']),
  received: PartialDate.nullable(),
  receivedFrom: z.enum(['roster', 'incoming_stamp', 'upload']).nullable(),
  /** the stamp as read, the line of the roster, the time of the file */
  receivedText: text.nullable(),
  /** calendar days after the last day allowed */
  daysLate: z.number().int().nullable(),
  due: PartialDate.nullable(),
  /** the parent's deadline that says it */
  dueItem: cited(Deadline).nullable(),
  /** the unit's plan */
  record: recordId.nullable(),
  note: text.nullable(),
})
export type Submission = z.infer<typeof Submission>

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

/** What a campaign asks of an index. */
export const Demand = z.enum(['rise', 'fall', 'hold', 'reach', 'rank', 'grade'])
export type Demand = z.infer<typeof Demand>

const inCampaign = { unit: unitId.nullable(), campaign: text, family: text }

/** An index in a plan: a target, or a condition of a criterion ("tiêu chí"). One cell may state several demands. */
export const IndexCell = z.object({
  ...inCampaign,
  code: code.IndexCode,
  name: text,
  /** the year the demand is for; else the campaign's last year; null where neither is stated */
  year: year.nullable(),
  /** `mention`: the plan names the index and asks nothing measurable */
  kind: z.enum(['target', 'criterion', 'mention']),
  demands: z.array(Demand),
  comparator: code.Comparator.nullable(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  measureUnit: text.nullable(),
  grade: text.nullable(),
  /** the n of "thuộc nhóm n", "xếp thứ n" */
  rank: z.number().nullable(),
  rankedAmong: text.nullable(),
  /** in words: "tăng ít nhất 2 bậc", "nhóm 10 cả nước" */
  label: text,
  source: cited(z.union([Condition, z.object({ name: text })])),
})
export type IndexCell = z.infer<typeof IndexCell>

/** A measurable target, with a key that is the same for the same measure in other plans. */
export const TargetCell = z.object({
  ...inCampaign,
  measureKey: text,
  measure: text,
  year: year.nullable(),
  item: cited(Target),
  label: text,
})
export type TargetCell = z.infer<typeof TargetCell>

export const SectionCell = z.object({ ...inCampaign, item: cited(SectionPart) })
export const QuotaCell = z.object({ ...inCampaign, item: cited(Quota), label: text })
export const AwardFormCell = z.object({ ...inCampaign, item: cited(AwardForm), label: text })
export const DeadlineCell = z.object({
  ...inCampaign,
  /** a day of the calendar where one is stated */ date: PartialDate.nullable(),
  item: cited(Deadline),
  label: text,
})

export const Matrices = z.object({
  indices: z.array(IndexCell),
  targets: z.array(TargetCell),
  sections: z.array(SectionCell),
  quotas: z.array(QuotaCell),
  awardForms: z.array(AwardFormCell),
  deadlines: z.array(DeadlineCell),
})
export type Matrices = z.infer<typeof Matrices>

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
