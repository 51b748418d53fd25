/** Uploads and what becomes of them: bytes are kept before anything is answered, and read afterwards, whatever happens in between. */
import { createHash, randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Job, JobDetail } from '../../schemas/api/jobs.ts'
import { type NewChange, tell } from './changes.ts'
import type { Listed, Paged } from './cursor.ts'
import { deliver, keep, type Reading } from './delivery.ts'
import { NotFound, Refused } from './errors.ts'
import { jobDetail, jobPage } from './job-list.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

export interface NewFile {
  fileName: string
  bytes: Uint8Array
}

/** An item that was taken to be read. */
export interface Claim {
  job: string
  n: number
  fileName: string
  sha256: string
  bytes: Uint8Array
  /** what a parser made of it before, packed: it need not be parsed again */
  parsed: Uint8Array | null
}

const isOpen = (state: string): boolean => state === 'queued' || state === 'reading'

export class Jobs {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /**
   * Keeps files and queues them; once this resolves they are in the database. Bytes that are there already are not read again (`duplicate`), unless
   * their reading failed. With `job` they join a job that was begun. Throws NotFound for a job that is not there, Refused for one that is over.
   */
  async accept(
    files: readonly NewFile[],
    { by, kind = 'upload', job }: { by: string; kind?: Job['kind']; job?: string | undefined },
  ): Promise<string> {
    return this.db.transaction().execute(async tx => {
      const id = job ?? randomUUID()
      if (job === undefined) await tx.insertInto('jobs').values({ id, kind, state: 'queued', created_by: by }).execute()
      else await this.reopen(tx, id)
      const { last } = await tx
        .selectFrom('job_items')
        .select(sql<number>`coalesce(max(n), -1)::int`.as('last'))
        .where('job_id', '=', id)
        .executeTakeFirstOrThrow()
      const changes: NewChange[] = []
      for (const [i, file] of files.entries()) {
        const sha256 = createHash('sha256').update(file.bytes).digest('hex')
        const { state, document, reason } = await keep(tx, { ...file, size: file.bytes.byteLength }, sha256, by)
        if (state === 'queued') changes.push({ by, kind: 'uploaded', document: sha256, version: 1 })
        await tx
          .insertInto('job_items')
          .values({
            job_id: id,
            n: last + 1 + i,
            file_name: file.fileName,
            sha256,
            document_id: document,
            state,
            reason: reason && JSON.stringify(reason),
            milliseconds: null,
            claimed_by: null,
          })
          .execute()
      }
      await this.settle(tx, id)
      await tell(tx, changes)
      return id
    })
  }

  /**
   * Queues every file of which no record of this version is kept, to be read again beside the old records; null where there is none. Corrections stay,
   * and are laid over what is read anew.
   */
  async reextract(version: string, by: string): Promise<string | null> {
    return this.db.transaction().execute(async tx => {
      const files = await tx
        .selectFrom('documents')
        .select(['sha256', sql<string>`min(file_name)`.as('file_name'), sql<string>`min(documents.id)`.as('id')])
        .innerJoin('records', 'records.document_id', 'documents.id')
        .where('documents.state', 'in', ['complete', 'partial', 'failed'])
        .having(sql<boolean>`not bool_or(records.extractor_version = ${version})`)
        .groupBy('sha256')
        .orderBy('sha256')
        .execute()
      if (!files.length) return null
      const id = randomUUID()
      await tx.insertInto('jobs').values({ id, kind: 'reextract', state: 'queued', created_by: by }).execute()
      for (let i = 0; i < files.length; i += 500) {
        const rows = files.slice(i, i + 500).map((f, n) => ({
          job_id: id,
          n: i + n,
          file_name: f.file_name,
          sha256: f.sha256,
          document_id: f.id,
          state: 'queued',
          milliseconds: null,
          claimed_by: null,
        }))
        await tx.insertInto('job_items').values(rows).execute()
      }
      return id
    })
  }

  /**
   * The state of a job, which nobody else changes until the transaction is over. Whoever changes items of a job holds the job first: of two who come at
   * once one waits, and they never wait for each other. Throws NotFound.
   */
  private async hold(tx: Tx, id: string): Promise<string> {
    const row = await tx.selectFrom('jobs').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new NotFound(`job ${id}`)
    return row.state
  }

  private async reopen(tx: Tx, id: string): Promise<void> {
    if ((await this.hold(tx, id)) === 'cancelled') throw new Refused('the job was cancelled')
    await tx.updateTable('jobs').set({ state: 'running', finished_at: null }).where('id', '=', id).execute()
  }

  /** Brings a job's own state in line with its items. */
  private async settle(tx: Tx, id: string): Promise<void> {
    const rows = await tx.selectFrom('job_items').select('state').where('job_id', '=', id).execute()
    const state = rows.some(r => isOpen(r.state)) ? (rows.every(r => r.state === 'queued') ? 'queued' : 'running') : 'done'
    const finished = state === 'done' ? new Date() : null
    await tx.updateTable('jobs').set({ state, finished_at: finished }).where('id', '=', id).where('state', '<>', 'cancelled').execute()
  }

  /** Takes the oldest item that nobody reads; undefined where there is none. What a server that died had taken is free after its time. */
  async claim(server: string, seconds: number): Promise<Claim | undefined> {
    const claim = await this.take(server, seconds)
    // by itself: many claim items of a job at the same time, and none of them holds it
    if (claim)
      await this.db.updateTable('jobs').set({ state: 'running' }).where('id', '=', claim.job).where('state', '=', 'queued').execute()
    return claim
  }

  private take(server: string, seconds: number): Promise<Claim | undefined> {
    return this.db.transaction().execute(async tx => {
      const item = await tx
        .selectFrom('job_items')
        .innerJoin('jobs', 'jobs.id', 'job_items.job_id')
        .select(['job_items.job_id', 'job_items.n', 'job_items.file_name', 'job_items.sha256'])
        .where('jobs.state', '<>', 'cancelled')
        .where(eb =>
          eb.or([
            eb('job_items.state', '=', 'queued'),
            eb.and([eb('job_items.state', '=', 'reading'), eb('job_items.claimed_until', '<', sql<Date>`now()`)]),
          ]),
        )
        .orderBy('jobs.created_at')
        .orderBy('job_items.n')
        .limit(1)
        .forUpdate('job_items')
        .skipLocked()
        .executeTakeFirst()
      if (!item) return undefined
      await tx
        .updateTable('job_items')
        .set({ state: 'reading', claimed_by: server, claimed_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
        .where('job_id', '=', item.job_id)
        .where('n', '=', item.n)
        .execute()
      await tx.updateTable('documents').set({ state: 'reading' }).where('sha256', '=', item.sha256).where('state', '=', 'queued').execute()
      const file = await tx.selectFrom('files').select('bytes').where('sha256', '=', item.sha256).executeTakeFirstOrThrow()
      const kept = await tx
        .selectFrom('parsed')
        .select('document')
        .where('sha256', '=', item.sha256)
        .orderBy('created_at', 'desc')
        .executeTakeFirst()
      const { job_id: job, n, file_name: fileName, sha256 } = item
      return { job, n, fileName, sha256, bytes: file.bytes ?? new Uint8Array(), parsed: kept?.document ?? null }
    })
  }

  /** Says that this server still reads what it has taken. */
  async renew(server: string, seconds: number): Promise<void> {
    await this.db
      .updateTable('job_items')
      .set({ claimed_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
      .where('state', '=', 'reading')
      .where('claimed_by', '=', server)
      .execute()
  }

  /** Frees what this server had taken before it was started anew. */
  async release(server: string | null): Promise<void> {
    await this.db
      .updateTable('job_items')
      .set({ state: 'queued', claimed_by: null, claimed_until: null })
      .where('state', '=', 'reading')
      .$if(server !== null, qb => qb.where('claimed_by', '=', server))
      .execute()
  }

  /** Writes down what reading an item came to, records and all, in one step. Nothing happens where the item was cancelled or taken by another meanwhile. */
  async finish(claim: Claim, server: string, reading: Reading, milliseconds: number): Promise<void> {
    await this.db.transaction().execute(async tx => {
      await this.hold(tx, claim.job)
      const item = await tx
        .selectFrom('job_items')
        .selectAll()
        .where('job_id', '=', claim.job)
        .where('n', '=', claim.n)
        .where('state', '=', 'reading')
        .where('claimed_by', '=', server)
        .forUpdate()
        .executeTakeFirst()
      if (!item) return
      const { sha256, fileName } = claim
      const { state, reason, changes, document } = (await deliver(tx, [{ sha256, fileName, reading }])).get(sha256)!
      await tx
        .updateTable('job_items')
        .set({ state, reason: reason && JSON.stringify(reason), milliseconds, document_id: document, claimed_until: null })
        .where('job_id', '=', claim.job)
        .where('n', '=', claim.n)
        .execute()
      await this.settle(tx, claim.job)
      await tell(tx, changes)
    })
  }

  /** Throws NotFound. */
  async cancel(id: string): Promise<JobDetail> {
    await this.db.transaction().execute(async tx => {
      const state = await this.hold(tx, id)
      if (state === 'done' || state === 'cancelled') return
      const open = await tx
        .updateTable('job_items')
        .set({ state: 'cancelled', claimed_until: null })
        .where('job_id', '=', id)
        .where('state', 'in', ['queued', 'reading'])
        .returning('sha256')
        .execute()
      const waiting = tx.selectFrom('job_items').select('sha256').where('state', 'in', ['queued', 'reading'])
      await tx
        .updateTable('documents')
        .set({ state: 'failed', reason: JSON.stringify({ vi: 'Đã dừng trước khi đọc.', en: 'Stopped before it was read.' }) })
        .where(sql<boolean>`sha256 = any(${open.map(o => o.sha256)}::text[])`)
        .where('state', 'in', ['queued', 'reading'])
        .where('sha256', 'not in', waiting)
        .execute()
      await tx.updateTable('jobs').set({ state: 'cancelled', finished_at: new Date() }).where('id', '=', id).execute()
    })
    return this.get(id)
  }

  /** Queues once more what failed or was stopped. Throws NotFound. */
  async retry(id: string): Promise<JobDetail> {
    await this.db.transaction().execute(async tx => {
      await this.hold(tx, id)
      const again = await tx
        .updateTable('job_items')
        .set({ state: 'queued', reason: null, milliseconds: null })
        .where('job_id', '=', id)
        .where('state', 'in', ['failed', 'cancelled'])
        .returning('sha256')
        .execute()
      if (!again.length) return
      const hashes = again.map(a => a.sha256)
      await tx
        .updateTable('documents')
        .set({ state: 'queued', reason: null })
        .where('sha256', 'in', hashes)
        .where('state', '=', 'failed')
        .execute()
      await tx.updateTable('jobs').set({ state: 'queued', finished_at: null }).where('id', '=', id).execute()
    })
    return this.get(id)
  }

  /** Throws NotFound. */
  get(id: string): Promise<JobDetail> {
    return jobDetail(this.db, id)
  }

  /** Newest first. */
  list(query: Paged): Promise<Listed<Job>> {
    return jobPage(this.db, query)
  }
}
