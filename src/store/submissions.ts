/** What was submitted to the queue: places of files, and the one outcome that each of them comes to. */
import { sql, type Transaction } from 'kysely'
import type { Words } from '../../schemas/api/common.ts'
import { tell } from './changes.ts'
import type { Jobs, Reading } from './jobs.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** A file that is to be read: where it lies, what it is called, and what changes with its bytes. */
export interface NewSubmission {
  place: string
  uri: string
  mark: string
}

/** What reading it came to. */
export interface Outcome {
  /** null where the bytes could not be had */
  file: { sha256: string; size: number; fileName: string; bytes: Uint8Array | null } | null
  reading: Reading
  extractorVersion: string
}

export interface SubmissionCounts {
  queued: number
  done: number
  failed: number
  refused: number
}

/** A place that came to no record. */
export interface Submitted {
  place: string
  uri: string
  reason: Words | null
}

export class Submissions {
  private readonly db: Db
  private readonly jobs: Jobs

  constructor(db: Db, jobs: Jobs) {
    this.db = db
    this.jobs = jobs
  }

  /** Calls back in one transaction: either all of it is written, or nothing. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(work)
  }

  /** Writes down what is new or changed since it was submitted last; gives those, which are to be queued. The rest is queued or read already. */
  async add(tx: Tx, files: readonly NewSubmission[]): Promise<NewSubmission[]> {
    if (!files.length) return []
    return tx
      .insertInto('submissions')
      .values(files.map(f => ({ ...f })))
      .onConflict(c =>
        c
          .column('place')
          .doUpdateSet(eb => ({
            uri: eb.ref('excluded.uri'),
            mark: eb.ref('excluded.mark'),
            state: 'queued',
            reason: null,
            attempts: 0,
            submitted_at: sql<Date>`now()`,
            finished_at: null,
          }))
          .whereRef('submissions.mark', '<>', 'excluded.mark'),
      )
      .returning(['place', 'uri', 'mark'])
      .execute()
  }

  /** Sets places back to be read again: what failed, or what another version of the extractor read. At most `limit` of them, those after `after`. */
  async reopen(tx: Tx, which: 'failed' | { notBy: string }, after: string, limit: number): Promise<NewSubmission[]> {
    const found = tx
      .selectFrom('submissions')
      .select('place')
      .where('place', '>', after)
      .$if(which === 'failed', qb => qb.where('state', '=', 'failed'))
      .$if(which !== 'failed', qb => qb.where('state', '=', 'done').where('extractor_version', '<>', (which as { notBy: string }).notBy))
      .orderBy('place')
      .limit(limit)
      .forUpdate()
    return tx
      .updateTable('submissions')
      .set({ state: 'queued', reason: null, attempts: 0, finished_at: null })
      .where('place', 'in', found)
      .returning(['place', 'uri', 'mark'])
      .execute()
  }

  /** The version of the extractor that has read these bytes already; undefined where none has. */
  async readBy(sha256: string, version: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('records')
      .innerJoin('documents', 'documents.id', 'records.document_id')
      .select('records.document_id')
      .where('documents.sha256', '=', sha256)
      .where('documents.state', 'not in', ['failed', 'refused'])
      .where('records.extractor_version', '=', version)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  /** Writes down the outcome of a place and gives its state. Nothing happens where another has done so meanwhile: null. */
  async settle(tx: Tx, place: string, outcome: Outcome): Promise<'done' | 'failed' | 'refused' | null> {
    const row = await tx.selectFrom('submissions').select('state').where('place', '=', place).forUpdate().executeTakeFirst()
    if (row?.state !== 'queued') return null
    const { file, reading, extractorVersion } = outcome
    let state: 'done' | 'failed' | 'refused' = 'failed' in reading ? 'failed' : 'refused' in reading ? 'refused' : 'done'
    let reason = 'failed' in reading ? reading.failed : 'refused' in reading ? reading.refused : reading.reason
    let document: string | null = null
    if (file) {
      await this.jobs.keep(tx, file, file.sha256, 'thidua')
      const delivered = await this.jobs.deliver(tx, file, reading)
      state = delivered.state as typeof state
      reason = delivered.reason
      document = delivered.document
      await this.close(tx, place, { state, reason, document, sha256: file.sha256, version: extractorVersion })
      await tell(tx, delivered.changes)
    } else await this.close(tx, place, { state, reason, document, sha256: null, version: extractorVersion })
    return state
  }

  /** The bytes were read before, under another name or by another worker: their record stands for this place too. */
  async settleAsRead(tx: Tx, place: string, sha256: string, version: string): Promise<boolean> {
    const row = await tx.selectFrom('submissions').select('state').where('place', '=', place).forUpdate().executeTakeFirst()
    if (row?.state !== 'queued') return false
    const { id } = await tx
      .selectFrom('documents')
      .select('id')
      .where('sha256', '=', sha256)
      .orderBy('part')
      .limit(1)
      .executeTakeFirstOrThrow()
    await this.close(tx, place, { state: 'done', reason: null, document: id, sha256, version })
    return true
  }

  private async close(
    tx: Tx,
    place: string,
    {
      state,
      reason,
      document,
      sha256,
      version,
    }: { state: string; reason: Words | null; document: string | null; sha256: string | null; version: string },
  ): Promise<void> {
    await tx
      .updateTable('submissions')
      .set({
        state,
        reason: reason && JSON.stringify(reason),
        document_id: document,
        sha256,
        extractor_version: version,
        attempts: sql`attempts + 1`,
        finished_at: sql<Date>`now()`,
      })
      .where('place', '=', place)
      .execute()
  }

  async counts(): Promise<SubmissionCounts> {
    const rows = await this.db
      .selectFrom('submissions')
      .select(['state', sql<number>`count(*)::int`.as('n')])
      .groupBy('state')
      .execute()
    const of = (state: string) => rows.find(r => r.state === state)?.n ?? 0
    return { queued: of('queued'), done: of('done'), failed: of('failed'), refused: of('refused') }
  }

  /** Places that came to no record, in order of their names, those after `after`. */
  async failed(after: string, limit: number): Promise<Submitted[]> {
    const rows = await this.db
      .selectFrom('submissions')
      .select(['place', 'uri', 'reason'])
      .where('state', 'in', ['failed', 'refused'])
      .where('place', '>', after)
      .orderBy('place')
      .limit(limit)
      .execute()
    return rows.map(r => ({ place: r.place, uri: r.uri, reason: r.reason as Words | null }))
  }
}
