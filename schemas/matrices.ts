/** What campaigns ask, laid side by side: indices, targets, parts, quotas, awards and deadlines. Part of a comparison; values are Cited. */
import { z } from 'zod'
import { SectionPart } from './cascade.ts'
import { cited, unitId, year } from './cited.ts'
import * as code from './codes.ts'
import { PartialDate } from './evidence.ts'
import { AwardForm, Condition, Deadline, Quota, Target } from './record.ts'

const text = z.string()

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
