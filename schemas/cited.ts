/** What every part of a comparison is made of: ids of records and units, and values that name their place in a record. */
import { z } from 'zod'
import { Basis, Evidence } from './evidence.ts'

/** `CampaignRecord.id` */
export const recordId = z.string()
/** `UnitRow.id` */
export const unitId = z.string()
export const year = z.number().int()

/** A value with its place in a record. */
export const cited = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    record: recordId,
    /** place of the value in its record: "targets[3]", "criteria[0].conditions[1]", "outline[2].children[0]" */
    path: z.string(),
    /** the sentence: `record.text.slice(start, end) === quote`; none where a person wrote the value */
    evidence: z.array(Evidence),
    confidence: z.number().min(0).max(1),
    basis: Basis,
  })
