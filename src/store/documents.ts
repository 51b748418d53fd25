/** Documents: lists with filters and search, their bytes, what was read of them. */
import { type SqlBool, sql } from 'kysely'
import type { DocumentDetail, DocumentQuery, DocumentSort, DocumentSummary } from '../../schemas/api/documents.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { applyCorrections, type Corrected } from '../review/index.ts'
import { type Kind, type Listed, listed, placeOf } from './cursor.ts'
import { NotFound } from './errors.ts'
import { etagOf } from './etag.ts'
import { conditions, isFiltered } from './filter.ts'
import { documentIdOf } from './id.ts'
import type { Db } from './open.ts'
import { bestFirst, byIndex, holders } from './search.ts'
import { summaries } from './summary.ts'
import { type Queries, queriesOf } from './text.ts'
import { extracted, holding } from './write.ts'

/** Column and direction of each order; the id decides between equals, in the same direction. */
const ORDERS: Record<Exclude<DocumentSort, 'relevance'>, { by: string; kind: Kind; down: boolean }> = {
  uploaded: { by: 'extract(epoch from documents.uploaded_at)::float8', kind: 'number', down: false },
  '-uploaded': { by: 'extract(epoch from documents.uploaded_at)::float8', kind: 'number', down: true },
  issued: { by: 'list_rows.issued_key', kind: 'text', down: false },
  '-issued': { by: `case list_rows.issued_key when E'\\x7f' then '' else list_rows.issued_key end`, kind: 'text', down: true },
  title: { by: 'list_rows.title_key', kind: 'text', down: false },
  issuer: { by: 'list_rows.issuer_key', kind: 'text', down: false },
  doubt: { by: 'coalesce(list_rows.lowest, 2)::float8', kind: 'number', down: false },
}

export interface OneRecord extends Corrected {
  etag: string
  version: number
  /** corrections that hold */
  corrections: number
}

interface Rows {
  rows: { id: string; at: string | number }[]
  total: number
}

/** Documents that fit a filter. */
const fitting = (db: Db, query: DocumentQuery) =>
  db
    .selectFrom('list_rows')
    .innerJoin('documents', 'documents.id', 'list_rows.document_id')
    .where(eb => eb.and(conditions(eb, query)))

/** Documents that hold the words, the best first. Without a filter nothing but the words is looked at. */
async function ranked(db: Db, queries: Queries, query: DocumentQuery): Promise<Rows> {
  const place = placeOf(query.cursor, ['whole', 'text'])
  const fit = isFiltered(query) ? fitting(db, query).select('documents.id') : null
  const rows = await bestFirst(queries, Number(place?.[0] ?? 0), query.limit, found =>
    db
      .selectFrom(found.as('hits'))
      .select(['hits.document_id as id', 'hits.tier as at'])
      .$if(fit !== null, qb => qb.where('hits.document_id', 'in', fit!))
      .$if(place !== null, qb => qb.where(sql<SqlBool>`(hits.tier, hits.document_id) > (${place![0]}, ${place![1]})`))
      .orderBy('hits.tier')
      .orderBy('hits.document_id')
      .limit(query.limit + 1)
      .execute(),
  )
  const { total } = await db
    .selectFrom(holders(queries).as('found'))
    .$if(fit !== null, qb => qb.where('found.document_id', 'in', fit!))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** Documents in an order of their own, those that hold the words where there are any. */
async function sorted(db: Db, sort: keyof typeof ORDERS, queries: Queries | undefined, query: DocumentQuery): Promise<Rows> {
  const order = ORDERS[sort]
  const place = placeOf(query.cursor, [order.kind, 'text'])
  const by = sql.raw(order.by)
  const direction = sql.raw(order.down ? 'desc' : 'asc')
  const compare = sql.raw(order.down ? '<' : '>')
  const all = fitting(db, query).$if(queries !== undefined, qb => qb.where(sql<SqlBool>`documents.id in ${holders(queries!)}`))
  const rows = await all
    .$if(place !== null, qb => qb.where(sql<SqlBool>`(${by}, documents.id) ${compare} (${place![0]}, ${place![1]})`))
    .select(['documents.id', sql<string | number>`${by}`.as('at')])
    .orderBy(sql`${by} ${direction}, documents.id ${direction}`)
    .limit(query.limit + 1)
    .execute()
  const { total } = await all.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export class Documents {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Throws Refused for a cursor of another list. */
  async list(query: DocumentQuery): Promise<Listed<DocumentSummary>> {
    const queries = query.q ? queriesOf(query.q) : undefined
    if (queries === null) return { items: [], total: 0, next: null }
    const sort = query.sort ?? (queries ? 'relevance' : '-uploaded')
    const { rows, total } = queries
      ? await byIndex(this.db, db => (sort === 'relevance' ? ranked(db, queries, query) : sorted(db, sort, queries, query)))
      : await sorted(this.db, sort === 'relevance' ? '-uploaded' : sort, undefined, query)
    const page = listed(rows, { limit: query.limit, total, place: r => [r.at, r.id], item: r => r.id })
    return { ...page, items: await summaries(this.db, page.items) }
  }

  /** Throws NotFound. */
  async get(id: string): Promise<DocumentDetail> {
    const [summary] = await summaries(this.db, [id])
    if (!summary) throw new NotFound(id)
    const sha256 = id.slice(0, 64)
    const uploads = await this.db.selectFrom('uploads').selectAll().where('sha256', '=', sha256).orderBy('id').execute()
    const versions = await this.db
      .selectFrom('records')
      .select(['extractor_version', 'created_at', sql<CampaignRecord['source']>`record -> 'source'`.as('source')])
      .where('document_id', '=', id)
      .orderBy('created_at', 'desc')
      .execute()
    return {
      ...summary,
      mediaType: versions[0]?.source.mediaType ?? null,
      pages: versions[0]?.source.pages ?? null,
      uploads: uploads.map(u => ({ fileName: u.file_name, at: u.at.toISOString(), by: u.by })),
      versions: versions.map(v => ({ version: v.extractor_version, at: v.created_at.toISOString() })),
    }
  }

  /** Bytes as they were uploaded. Throws NotFound, also for files that were refused. */
  async bytes(id: string): Promise<{ bytes: Uint8Array; fileName: string }> {
    const row = await this.db
      .selectFrom('documents')
      .innerJoin('files', 'files.sha256', 'documents.sha256')
      .select(['files.bytes', 'documents.file_name'])
      .where('documents.id', '=', id)
      .executeTakeFirst()
    if (!row?.bytes) throw new NotFound(id)
    return { bytes: row.bytes, fileName: row.file_name }
  }

  /** The document that its parser made of the whole file, packed, and which part of it this is. Throws NotFound. */
  async parsed(id: string): Promise<{ packed: Uint8Array; part: number | null }> {
    const row = await this.db
      .selectFrom('documents')
      .innerJoin('parsed', 'parsed.sha256', 'documents.sha256')
      .select(['parsed.document', 'documents.part'])
      .where('documents.id', '=', id)
      .orderBy('parsed.created_at', 'desc')
      .executeTakeFirst()
    if (!row) throw new NotFound(id)
    return { packed: row.document, part: row.part }
  }

  private async version(id: string): Promise<number> {
    const row = await this.db.selectFrom('documents').select('version').where('id', '=', id).executeTakeFirst()
    if (!row) throw new NotFound(id)
    return row.version
  }

  async etag(id: string): Promise<string> {
    return etagOf(id, await this.version(id))
  }

  /** The record as the newest extractor read it, without corrections. Throws NotFound. */
  async extracted(id: string): Promise<CampaignRecord> {
    const record = await extracted(this.db, id)
    if (!record) throw new NotFound(id)
    return record
  }

  /** The record with its corrections. Throws NotFound. */
  async record(id: string): Promise<OneRecord> {
    // one snapshot: the tag must be that of the record that is given
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async tx => {
        const row = await tx.selectFrom('documents').select('version').where('id', '=', id).executeTakeFirst()
        const record = row && (await extracted(tx, id))
        if (!record) throw new NotFound(id)
        const corrections = await holding(tx, id)
        return {
          ...applyCorrections(record, corrections),
          etag: etagOf(id, row.version),
          version: row.version,
          corrections: corrections.length,
        }
      })
  }

  /** Days on which documents came in (YYYY-MM-DD), by record id. */
  async receipts(recordIds: readonly string[]): Promise<Map<string, string>> {
    const ids = new Map(recordIds.map(id => [documentIdOf(id), id]))
    const rows = await this.db
      .selectFrom('documents')
      .select(['id', 'uploaded_at'])
      .where(sql<boolean>`id = any(${[...ids.keys()]}::text[])`)
      .execute()
    return new Map(rows.map(r => [ids.get(r.id)!, r.uploaded_at.toISOString().slice(0, 10)]))
  }

  /** Corrected records of many documents, one by one: of a campaign, or of all. */
  async *records(filter: { campaign?: string; ids?: readonly string[] } = {}): AsyncGenerator<CampaignRecord> {
    const ids = await this.db
      .selectFrom('list_rows')
      .innerJoin('records', 'records.document_id', 'list_rows.document_id')
      .select('list_rows.document_id as id')
      .distinct()
      .$if(filter.campaign !== undefined, qb => qb.where('campaign_id', '=', filter.campaign!))
      .$if(filter.ids !== undefined, qb => qb.where('list_rows.document_id', 'in', [...filter.ids!]))
      .orderBy('list_rows.document_id')
      .execute()
    for (const { id } of ids) yield (await this.record(id)).record
  }
}
