/** Corrections over the API, and the events that tell other readers of them. */
import { z } from 'zod'
import { Correction, CorrectionAction, ItemPlace } from '../correction.ts'
import { Box, Evidence } from '../evidence.ts'
import { DocumentId, Timestamp } from './common.ts'

/** What a client sends: who and when are known to the server. Sent with If-Match: the record's ETag. */
export const CorrectionInput = z
  .strictObject({
    field: z.string().max(40),
    item: ItemPlace.nullable().default(null),
    action: CorrectionAction,
    /** the value that the person saw */
    old: z.unknown(),
    value: z.unknown(),
    evidence: z.array(Evidence).max(50).default([]),
    regions: z.array(Box).max(50).default([]),
    reason: z.string().max(2000).nullable().default(null),
  })
  .meta({ id: 'CorrectionInput' })
export type CorrectionInput = z.infer<typeof CorrectionInput>

/** A kept correction. `undone`: taken back by a later one; its row stays. */
export const KeptCorrection = z
  .object({
    /** 1, 2, 3 … within a record */
    seq: z.number().int(),
    correction: Correction,
    undone: z.object({ by: z.string(), at: Timestamp }).nullable(),
    /** it speaks of a value that the present extraction has not: to be looked at again */
    conflict: z.string().nullable(),
  })
  .meta({ id: 'KeptCorrection' })
export type KeptCorrection = z.infer<typeof KeptCorrection>

export const CorrectionList = z.object({ etag: z.string(), items: z.array(KeptCorrection) }).meta({ id: 'CorrectionList' })
export type CorrectionList = z.infer<typeof CorrectionList>

/** Data of `event: change` of /events: something of a document changed; `seq` is the event's id. */
export const ChangeEvent = z
  .object({
    seq: z.number().int(),
    at: Timestamp,
    by: z.string(),
    kind: z.enum(['uploaded', 'read', 'corrected', 'undone', 'reviewed', 'refused', 'campaigns']),
    document: DocumentId.nullable(),
    /** of the record after the change */
    etag: z.string().nullable(),
  })
  .meta({ id: 'ChangeEvent' })
export type ChangeEvent = z.infer<typeof ChangeEvent>
