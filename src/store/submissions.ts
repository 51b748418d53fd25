/** What was submitted to the queue: places of files, and the one outcome that each of them comes to. */
import { sql, type Transaction } from 'kysely'
import type { Words } from '../../schemas/api/common.ts'
import { tell } from './changes.ts'
import { type Delivered, deliver, keepRead, type OutcomeFile, type Reading, unreadOf } from './delivery.ts'
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
  file: OutcomeFile | null
  reading: Reading
  extractorVersion: string
}

/** Bytes that were read before, under another name or by another worker: the record of this file stands. */
export interface KnownOutcome {
  known: string
  extractorVersion: string
}

export interface Settled {
  place: string
  outcome: Outcome | KnownOutcome
}

/** "known": settled with the record that was there. */
export type SettledState = 'done' | 'failed' | 'refused' | 'known'

/** How a submission ends. */
interface Closed {
  place: string
  end: SettledState
  state: 'done' | 'failed' | 'refused'
  reason: Words | null
  document: string | null
  sha256: string | null
  version: string
}

function closing(
  outcome: Outcome | KnownOutcome,
  delivered: ReadonlyMap<string, Delivered>,
  known: ReadonlyMap<string, string>,
): Omit<Closed, 'place'> {
  const version = outcome.extractorVersion
  if ('known' in outcome)
    return { end: 'known', state: 'done', reason: null, document: known.get(outcome.known)!, sha256: outcome.known, version }
  const { file, reading } = outcome
  if (file) {
    const { state, reason, document } = delivered.get(file.sha256)!
    return { end: state, state, reason, document, sha256: file.sha256, version }
  }
  // without bytes there was nothing to read
  const { state, reason } = unreadOf(reading)!
  return { end: state, state, reason, document: null, sha256: null, version }
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

  constructor(db: Db) {
    this.db = db
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

  /**
   * Writes down the outcomes of places and gives their states, by place. A place that another has settled meanwhile is left out, and nothing of its
   * outcome is written. Outcomes are settled together, in as many statements as one of them takes.
   */
  async settle(tx: Tx, settled: readonly Settled[]): Promise<Map<string, SettledState>> {
    const rows = await tx
      .selectFrom('submissions')
      .select(['place', 'state'])
      .where(
        'place',
        'in',
        settled.map(s => s.place),
      )
      // those who settle the same places wait for each other in the same order
      .orderBy('place')
      .forUpdate()
      .execute()
    const queued = new Set(rows.filter(r => r.state === 'queued').map(r => r.place))
    const open = settled.filter(s => queued.has(s.place))
    if (!open.length) return new Map()
    // two places of one file have one outcome
    const files = [
      ...new Map(open.flatMap(({ outcome: o }) => ('reading' in o && o.file ? [[o.file.sha256, { ...o, file: o.file }]] : []))).values(),
    ]
    files.sort((a, b) => (a.file.sha256 < b.file.sha256 ? -1 : 1))
    const [delivered, known] = [await this.deliver(tx, files), await this.firstDocuments(tx, open)]
    const closed = open.map(({ place, outcome }) => ({ place, ...closing(outcome, delivered, known) }))
    await this.close(tx, closed)
    await tell(
      tx,
      [...delivered.values()].flatMap(d => d.changes),
    )
    return new Map(closed.map(c => [c.place, c.end]))
  }

  private async deliver(tx: Tx, outcomes: readonly (Outcome & { file: OutcomeFile })[]): Promise<Map<string, Delivered>> {
    if (!outcomes.length) return new Map()
    await keepRead(
      tx,
      outcomes.map(o => o.file),
    )
    return deliver(
      tx,
      outcomes.map(({ file, reading }) => ({ sha256: file.sha256, fileName: file.fileName, reading })),
    )
  }

  /** The first document of each file whose bytes were read before: its record stands for the place too. */
  private async firstDocuments(tx: Tx, open: readonly Settled[]): Promise<Map<string, string>> {
    const hashes = open.flatMap(({ outcome }) => ('known' in outcome ? [outcome.known] : []))
    if (!hashes.length) return new Map()
    const rows = await tx
      .selectFrom('documents')
      .distinctOn('sha256')
      .select(['sha256', 'id'])
      .where('sha256', 'in', hashes)
      .orderBy('sha256')
      .orderBy('part')
      .execute()
    return new Map(rows.map(r => [r.sha256, r.id]))
  }

  private async close(tx: Tx, closed: readonly Closed[]): Promise<void> {
    const rows = JSON.stringify(closed)
    await sql`
      update submissions set state = c.state, reason = c.reason, document_id = c.document, sha256 = c.sha256, extractor_version = c.version,
        attempts = attempts + 1, finished_at = now()
      from json_to_recordset(${rows}::json) as c(place text, state text, reason json, document text, sha256 text, version text)
      where submissions.place = c.place`.execute(tx)
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
