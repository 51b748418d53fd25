/** Rows of a list as the API shows them. */
import { sql } from 'kysely'
import type { DocumentState, DocumentSummary } from '../../schemas/api/documents.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { Db } from './open.ts'

const rowsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('documents')
    .innerJoin('list_rows', 'list_rows.document_id', 'documents.id')
    .innerJoin('files', 'files.sha256', 'documents.sha256')
    .leftJoin('campaigns', 'campaigns.id', 'list_rows.campaign_id')
    .where('documents.id', 'in', ids)
    .selectAll('list_rows')
    .select([
      'documents.id',
      'documents.file_name',
      'documents.state',
      'documents.reason',
      'documents.uploaded_at',
      'documents.uploaded_by',
    ])
    .select(['files.size', 'campaigns.name as campaign_name'])
    .select(eb =>
      eb
        .selectFrom('reviews')
        .select(sql<{ by: string; at: string }>`json_build_object('by', reviews.by, 'at', reviews.at)`.as('reviewed'))
        .whereRef('reviews.document_id', '=', 'documents.id')
        .orderBy('reviews.id', 'desc')
        .limit(1)
        .as('reviewed'),
    )
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const summaryOf = (r: Row): DocumentSummary => ({
  id: r.id,
  fileName: r.file_name,
  format: r.format as SourceFormat | null,
  bytes: r.size,
  uploadedAt: r.uploaded_at.toISOString(),
  uploadedBy: r.uploaded_by,
  state: r.state as DocumentState,
  reason: r.reason as DocumentSummary['reason'],
  type: r.type as DocumentSummary['type'],
  isCampaign: r.is_campaign,
  title: r.title,
  number: r.number,
  issuer: r.issuer,
  level: r.level as DocumentSummary['level'],
  unit: r.unit,
  province: r.province,
  issuedDate: r.issued,
  years: r.year_from === null || r.year_to === null ? null : { from: r.year_from, to: r.year_to },
  campaign: r.campaign_id === null ? null : { id: r.campaign_id, name: r.campaign_name! },
  doubts: r.doubts,
  lowest: r.lowest,
  corrections: r.corrections,
  reviewed: r.reviewed && { by: r.reviewed.by, at: new Date(r.reviewed.at).toISOString() },
})

/** The documents in `ids`, in that order; ids that are not there are left out. */
export async function summaries(db: Db, ids: readonly string[]): Promise<DocumentSummary[]> {
  if (!ids.length) return []
  const byId = new Map((await rowsOf(db, ids)).map(r => [r.id, summaryOf(r)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
