/** Jobs: what an upload or a re-extraction does, file by file. */
import { z } from 'zod'
import { DocumentId, page, pageQuery, Timestamp, Words } from './common.ts'

export const JobState = z.enum(['queued', 'running', 'done', 'cancelled'])
export type JobState = z.infer<typeof JobState>

/** duplicate: the same bytes were there already; they are not read again. */
export const JobItemState = z.enum(['queued', 'reading', 'done', 'duplicate', 'failed', 'refused', 'cancelled'])
export type JobItemState = z.infer<typeof JobItemState>

export const JobItem = z
  .object({
    /** from 0, in the order of the upload */
    n: z.number().int(),
    fileName: z.string(),
    document: DocumentId.nullable(),
    state: JobItemState,
    reason: Words.nullable(),
    milliseconds: z.number().int().nullable(),
  })
  .meta({ id: 'JobItem' })
export type JobItem = z.infer<typeof JobItem>

export const Job = z
  .object({
    id: z.string(),
    kind: z.enum(['upload', 'reextract', 'demo']),
    state: JobState,
    createdAt: Timestamp,
    createdBy: z.string(),
    finishedAt: Timestamp.nullable(),
    total: z.number().int(),
    /** items by state; every state is there */
    counts: z.record(JobItemState, z.number().int()),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

export const JobDetail = Job.extend({ items: z.array(JobItem) }).meta({ id: 'JobDetail' })
export type JobDetail = z.infer<typeof JobDetail>

export const JobPage = page(Job).meta({ id: 'JobPage' })
export type JobPage = z.infer<typeof JobPage>
export const JobQuery = z.object(pageQuery)

/** Data of the events of /jobs/{id}/events: `event: item` (JobItem), `event: job` (Job; the last one has state done or cancelled). */
export const JobAccepted = z.object({ jobId: z.string() }).meta({ id: 'JobAccepted' })
export type JobAccepted = z.infer<typeof JobAccepted>
