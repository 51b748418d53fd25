/** Documents in lists and searches: what a row shows, from the corrected record. */
import { z } from 'zod'
import { AdministrativeLevel, DocumentType, SourceFormat } from '../codes.ts'
import { Evidence, PartialDate } from '../evidence.ts'
import { DocumentId, page, pageQuery, Timestamp, Words } from './common.ts'

/** queued, reading: accepted and kept, its record is still to come. refused: secret; its bytes are not kept. */
export const DocumentState = z.enum(['queued', 'reading', 'complete', 'partial', 'failed', 'refused'])
export type DocumentState = z.infer<typeof DocumentState>

export const DocumentSummary = z
  .object({
    id: DocumentId,
    fileName: z.string(),
    format: SourceFormat.nullable(),
    bytes: z.number().int(),
    uploadedAt: Timestamp,
    uploadedBy: z.string(),
    state: DocumentState,
    /** why it failed or was refused */
    reason: Words.nullable(),
    type: DocumentType.nullable(),
    isCampaign: z.boolean().nullable(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    level: AdministrativeLevel.nullable(),
    /** name of the unit that the issuer governs */
    unit: z.string().nullable(),
    province: z.string().nullable(),
    issuedDate: PartialDate.nullable(),
    years: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
    campaign: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** values below the line of doubt that nobody decided on yet */
    doubts: z.number().int(),
    /** confidence of the most doubtful of them */
    lowest: z.number().nullable(),
    corrections: z.number().int(),
    /** who looked it through, and when */
    reviewed: z.object({ by: z.string(), at: Timestamp }).nullable(),
  })
  .meta({ id: 'DocumentSummary' })
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const DocumentDetail = DocumentSummary.extend({
  mediaType: z.string().nullable(),
  pages: z.number().int().nullable(),
  /** every upload of the same bytes */
  uploads: z.array(z.object({ fileName: z.string(), at: Timestamp, by: z.string() })),
  /** extractor versions whose records are kept, newest first */
  versions: z.array(z.object({ version: z.string(), at: Timestamp })),
}).meta({ id: 'DocumentDetail' })
export type DocumentDetail = z.infer<typeof DocumentDetail>

export const DocumentSort = z.enum(['uploaded', '-uploaded', 'issued', '-issued', 'title', 'issuer', 'doubt', 'relevance'])
export type DocumentSort = z.infer<typeof DocumentSort>

export const DocumentQuery = z.object({
  /** words in any spelling; the same accents come first */
  q: z.string().trim().max(200).optional(),
  campaign: z.string().max(200).optional(),
  level: AdministrativeLevel.optional(),
  province: z.string().max(100).optional(),
  type: DocumentType.optional(),
  state: DocumentState.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** true: only documents with values to look at */
  doubtful: z.enum(['true', 'false']).optional(),
  /** relevance where there is `q`, else -uploaded */
  sort: DocumentSort.optional(),
  ...pageQuery,
})
export type DocumentQuery = z.infer<typeof DocumentQuery>

export const DocumentPage = page(DocumentSummary).meta({ id: 'DocumentPage' })
export type DocumentPage = z.infer<typeof DocumentPage>

/** A document that was found, with the words where they stand. */
export const SearchHit = z
  .object({
    document: DocumentSummary,
    /** exact: with the same accents */
    match: z.enum(['exact', 'folded']),
    /** head: title, issuer, number */
    where: z.enum(['head', 'text']),
    /** a stretch of the text; `marks` are offsets in it */
    snippet: z.object({ text: z.string(), marks: z.array(z.tuple([z.number().int(), z.number().int()])) }),
    /** offset of the first mark in the record's text; null for a match in the head alone */
    start: z.number().int().nullable(),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

export const SearchQuery = z.object({ q: z.string().trim().min(1).max(200), ...pageQuery })
export const SearchPage = page(SearchHit).meta({ id: 'SearchPage' })
export type SearchPage = z.infer<typeof SearchPage>

/** A value that a person should look at. */
export const Doubt = z
  .object({
    document: DocumentId,
    title: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    fileName: z.string(),
    /** key of the record */
    field: z.string(),
    /** place of the value in the corrected record: "targets[3]" */
    path: z.string(),
    value: z.unknown(),
    confidence: z.number(),
    rule: z.string(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Doubt' })
export type Doubt = z.infer<typeof Doubt>

export const ReviewQuery = z.object({
  campaign: z.string().max(200).optional(),
  field: z.string().max(40).optional(),
  ...pageQuery,
})
export const DoubtPage = page(Doubt).meta({ id: 'DoubtPage' })
export type DoubtPage = z.infer<typeof DoubtPage>
