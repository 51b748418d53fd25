/** Shapes that all answers of the API share: problems, pages, words in two languages. */
import { z } from 'zod'

/** A word or sentence in both languages; the reader shows one. */
export const Words = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Words' })
export type Words = z.infer<typeof Words>

/** RFC 9457 `application/problem+json`; title and detail in Vietnamese, English beside them. */
export const Problem = z
  .object({
    /** "about:blank", or "/problems/<code>" for what a client may act on: "conflict", "csrf", "too-large", "secret" */
    type: z.string(),
    status: z.number().int().min(400).max(599),
    title: z.string(),
    titleEn: z.string(),
    detail: z.string().optional(),
    detailEn: z.string().optional(),
    /** what is wrong in the request, by its place: "query.limit", "body.value.ordinal" */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** of a conflict: the entity tag that holds now */
    etag: z.string().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** A page of a list: `next` goes back as `cursor`; null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int().min(0), next: z.string().nullable() })

/** Query of every list. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** SHA-256 of a document's bytes: its id, and that of its record. A part of a file has "-<index>" behind it. */
export const DocumentId = z.string().regex(/^[0-9a-f]{64}(-\d{1,4})?$/)
export const Timestamp = z.iso.datetime({ offset: true })
