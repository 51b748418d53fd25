/** Files and what reading them came to, into the store; always within the caller's transaction. */
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { Words } from '../../schemas/api/common.ts'
import type { JobItemState } from '../../schemas/api/jobs.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { NewChange } from './changes.ts'
import { EMPTY_LIST } from './derive.ts'
import { documentIdOf } from './id.ts'
import type { Tables } from './tables.ts'
import { tokens } from './text.ts'
import { renew } from './write.ts'

type Tx = Transaction<Tables>

/** Who writes what was read. */
const BY = 'thidua'

/** What reading a file came to. */
export type Reading =
  | {
      records: readonly CampaignRecord[]
      /** the parsed document of the whole file, packed */
      parsed: Uint8Array | null
      /** why those of its records failed that did */
      reason: Words | null
    }
  /** secret: nothing of it is kept */
  | { refused: Words }
  /** no record could be made of it */
  | { failed: Words }

/** What stands for a file of which there is no record; null for one that was read. */
export function unreadOf(reading: Reading): { state: 'refused' | 'failed'; reason: Words } | null {
  if ('refused' in reading) return { state: 'refused', reason: reading.refused }
  return 'failed' in reading ? { state: 'failed', reason: reading.failed } : null
}

/** Queues a file within a transaction; without `bytes` it stays where it is, and only what is read from it is kept. */
export async function keep(
  tx: Tx,
  { fileName, bytes, size }: { fileName: string; bytes: Uint8Array | null; size: number },
  sha256: string,
  by: string,
): Promise<{ state: JobItemState; document: string | null; reason: Words | null }> {
  const fresh = await tx
    .insertInto('files')
    .values({ sha256, bytes: bytes && Buffer.from(bytes), size })
    .onConflict(c => c.doNothing())
    .returning('sha256')
    .executeTakeFirst()
  await tx.insertInto('uploads').values({ sha256, file_name: fileName, by }).execute()
  if (fresh) {
    await queueNew(tx, [{ sha256, fileName }], by)
    return { state: 'queued', document: sha256, reason: null }
  }
  const known = await tx.selectFrom('documents').selectAll().where('sha256', '=', sha256).orderBy('part').executeTakeFirstOrThrow()
  const reason = known.reason as Words | null
  if (known.state === 'refused') return { state: 'refused', document: known.id, reason }
  if (known.state !== 'failed') return { state: 'duplicate', document: known.id, reason: null }
  await tx.updateTable('documents').set({ state: 'queued', reason: null }).where('id', '=', known.id).execute()
  return { state: 'queued', document: known.id, reason: null }
}

/** A file that was read where it lies; `bytes` only where they are to be kept as well. */
export interface OutcomeFile {
  sha256: string
  size: number
  fileName: string
  bytes: Uint8Array | null
}

/** Keeps files whose reading is delivered in the same transaction: those that are new get a document each, for what cannot be read has one too. */
export async function keepRead(tx: Tx, files: readonly OutcomeFile[]): Promise<void> {
  const fresh = await tx
    .insertInto('files')
    .values(files.map(({ sha256, bytes, size }) => ({ sha256, bytes: bytes && Buffer.from(bytes), size })))
    .onConflict(c => c.doNothing())
    .returning('sha256')
    .execute()
  await tx
    .insertInto('uploads')
    .values(files.map(f => ({ sha256: f.sha256, file_name: f.fileName, by: BY })))
    .execute()
  const isNew = new Set(fresh.map(f => f.sha256))
  await queueNew(
    tx,
    files.filter(f => isNew.has(f.sha256)),
    BY,
  )
}

/** A document for each new file, which can be found by its file's name before it has a record. */
async function queueNew(tx: Tx, files: readonly { sha256: string; fileName: string }[], by: string): Promise<void> {
  if (!files.length) return
  await tx
    .insertInto('documents')
    .values(
      files.map(({ sha256, fileName }) => ({ id: sha256, sha256, part: null, file_name: fileName, state: 'queued', uploaded_by: by })),
    )
    .execute()
  await tx
    .insertInto('list_rows')
    .values(files.map(f => ({ document_id: f.sha256, campaign_id: null, ...EMPTY_LIST })))
    .onConflict(c => c.doNothing())
    .execute()
  await tx
    .insertInto('search_rows')
    .values(
      files.map(f => ({
        document_id: f.sha256,
        head: sql<string>`array_to_tsvector(${tokens(f.fileName)}::text[])`,
        body: sql<string>`''::tsvector`,
      })),
    )
    .onConflict(c => c.doNothing())
    .execute()
}

/** A file and what reading it came to. */
export interface Read {
  sha256: string
  fileName: string
  reading: Reading
}

export interface Delivered {
  state: Extract<JobItemState, 'done' | 'failed' | 'refused'>
  reason: Words | null
  /** the first of its documents */
  document: string
  changes: NewChange[]
}

/**
 * Writes what reading files came to into their documents, within a transaction whose last step is to tell the changes. Each file comes once. Many files
 * take no more statements than one: it is the way to the database and back that costs.
 */
export async function deliver(tx: Tx, files: readonly Read[]): Promise<Map<string, Delivered>> {
  const unread = files.flatMap(({ sha256, reading }) => {
    const instead = unreadOf(reading)
    return instead ? [{ sha256, ...instead }] : []
  })
  const read = files.flatMap(f => ('records' in f.reading ? [{ ...f, reading: f.reading }] : []))
  return new Map([...(unread.length ? await putUnread(tx, unread) : []), ...(read.length ? await putRead(tx, read) : [])])
}

type Unread = NonNullable<ReturnType<typeof unreadOf>> & { sha256: string }

async function putUnread(tx: Tx, unread: readonly Unread[]): Promise<[string, Delivered][]> {
  const secret = unread.filter(u => u.state === 'refused').map(u => u.sha256)
  // a secret document: its bytes go, that it was refused stays
  if (secret.length) await tx.updateTable('files').set({ bytes: null }).where('sha256', 'in', secret).execute()
  const { rows } = await sql<{ id: string; sha256: string; version: number }>`
    update documents set state = u.state, reason = u.reason, version = documents.version + 1
    from json_to_recordset(${JSON.stringify(unread)}::json) as u(sha256 text, state text, reason json)
    where documents.sha256 = u.sha256 returning documents.id, documents.sha256, documents.version`.execute(tx)
  return unread.map(({ sha256, state, reason }) => {
    const own = rows.filter(r => r.sha256 === sha256)
    const kind = state === 'refused' ? 'refused' : 'read'
    const changes = own.map((r): NewChange => ({ by: BY, kind, document: r.id, version: r.version }))
    return [sha256, { state, reason, document: own[0]!.id, changes }]
  })
}

type Readable = Omit<Read, 'reading'> & { reading: Extract<Reading, { records: unknown }> }

async function putRead(tx: Tx, files: readonly Readable[]): Promise<[string, Delivered][]> {
  const documents = files.flatMap(({ sha256, fileName, reading }) =>
    reading.records.map(record => ({ id: documentIdOf(record.id), sha256, fileName, record, reason: reading.reason })),
  )
  const parsed = files.flatMap(({ sha256, reading }) =>
    reading.parsed ? [{ sha256, extractor_version: reading.records[0]!.extractor.version, document: Buffer.from(reading.parsed) }] : [],
  )
  if (parsed.length)
    await tx
      .insertInto('parsed')
      .values(parsed)
      .onConflict(c => c.columns(['sha256', 'extractor_version']).doUpdateSet(eb => ({ document: eb.ref('excluded.document') })))
      .execute()
  const versions = await putDocuments(tx, documents)
  await putRecords(tx, documents)
  // the row that stood for a file while nobody knew that it holds several
  const ids = new Set(documents.map(d => d.id))
  const stood = files.map(f => f.sha256).filter(sha256 => !ids.has(sha256))
  if (stood.length) {
    for (const table of ['list_rows', 'search_rows'] as const) await tx.deleteFrom(table).where('document_id', 'in', stood).execute()
    await tx.deleteFrom('documents').where('id', 'in', stood).execute()
  }
  return files.map(({ sha256, reading }) => {
    const own = documents.filter(d => d.sha256 === sha256)
    const changes = own.map((d): NewChange => ({ by: BY, kind: 'read', document: d.id, version: versions.get(d.id)! }))
    const failed = reading.records.every(r => r.status === 'failed')
    return [sha256, { state: failed ? 'failed' : 'done', reason: reading.reason, document: own[0]!.id, changes }]
  })
}

interface NewDocument {
  id: string
  sha256: string
  fileName: string
  record: CampaignRecord
  reason: Words | null
}

/** The version of each document after this. */
async function putDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<Map<string, number>> {
  const owners = await tx
    .selectFrom('uploads')
    .distinctOn('sha256')
    .select(['sha256', 'by'])
    .where('sha256', 'in', [...new Set(documents.map(d => d.sha256))])
    .orderBy('sha256')
    .orderBy('id')
    .execute()
  const ownerOf = new Map(owners.map(o => [o.sha256, o.by]))
  const rows = await tx
    .insertInto('documents')
    .values(
      documents.map(({ id, sha256, fileName, record, reason }) => ({
        id,
        sha256,
        part: record.source.part?.index ?? null,
        file_name: fileName,
        state: record.status,
        reason: reason && record.status === 'failed' ? JSON.stringify(reason) : null,
        uploaded_by: ownerOf.get(sha256)!,
      })),
    )
    .onConflict(c =>
      c
        .column('id')
        .doUpdateSet(eb => ({ state: eb.ref('excluded.state'), reason: eb.ref('excluded.reason'), version: sql`documents.version + 1` })),
    )
    .returning(['id', 'version'])
    .execute()
  return new Map(rows.map(r => [r.id, r.version]))
}

async function putRecords(tx: Tx, documents: readonly NewDocument[]): Promise<void> {
  // the same version reads the same; only what it could not read may come out otherwise the next time
  const written = await tx
    .insertInto('records')
    .values(
      documents.map(({ id, record }) => ({ document_id: id, extractor_version: record.extractor.version, record: JSON.stringify(record) })),
    )
    .onConflict(c =>
      c
        .columns(['document_id', 'extractor_version'])
        .doUpdateSet(eb => ({ record: eb.ref('excluded.record'), created_at: sql<Date>`now()` }))
        .where(sql<SqlBool>`records.record ->> 'status' = 'failed'`),
    )
    .returning('document_id')
    .execute()
  const fresh = new Set(written.map(w => w.document_id))
  await renew(
    tx,
    documents.map(({ id, record }) => ({ id, newest: fresh.has(id) ? record : null })),
  )
}
