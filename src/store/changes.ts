/** What changed, told to everyone who listens: in this process and in others on the same database. */
import { EventEmitter } from 'node:events'
import { sql, type Transaction } from 'kysely'
import type { ChangeEvent } from '../../schemas/api/records.ts'
import { etagOf } from './etag.ts'
import type { Connection, Db } from './open.ts'
import type { Tables } from './tables.ts'

const CHANNEL = 'thidua_changes'
/** Changes get their numbers one transaction after the other, so that a reader who has seen one has seen all before it. */
const TURN = 7_246_001

export interface NewChange {
  by: string
  kind: ChangeEvent['kind']
  document: string
  version: number
}

/** Writes a change down; heard by others once the transaction is committed. Comes last in it. */
export async function tell(tx: Transaction<Tables>, changes: readonly NewChange[]): Promise<void> {
  if (!changes.length) return
  await sql`select pg_advisory_xact_lock(${sql.lit(TURN)})`.execute(tx)
  const rows = changes.map(c => ({ by: c.by, kind: c.kind, document_id: c.document, version: c.version }))
  const { seq } = await tx.insertInto('changes').values(rows).returning('seq').executeTakeFirstOrThrow()
  await sql`select pg_notify(${CHANNEL}, ${String(seq)})`.execute(tx)
}

export class Changes {
  private readonly db: Db
  private readonly heard = new EventEmitter().setMaxListeners(0)
  private last = 0
  private reading: Promise<void> = Promise.resolve()

  constructor(db: Db) {
    this.db = db
  }

  async start(connection: Connection): Promise<void> {
    const { last } = await this.db
      .selectFrom('changes')
      .select(sql<number>`coalesce(max(seq), 0)::int`.as('last'))
      .executeTakeFirstOrThrow()
    this.last = last
    await connection.listen(CHANNEL, () => {
      this.reading = this.reading.then(() => this.catchUp()).catch(() => {})
    })
  }

  private async catchUp(): Promise<void> {
    for (const event of await this.since(this.last)) {
      this.last = event.seq
      this.heard.emit('change', event)
    }
  }

  /** Calls back with every change from now on, in order; gives what ends it. */
  subscribe(listener: (event: ChangeEvent) => void): () => void {
    this.heard.on('change', listener)
    return () => this.heard.off('change', listener)
  }

  /** Changes after `seq`, at most 1000. */
  async since(seq: number): Promise<ChangeEvent[]> {
    const rows = await this.db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(1000).execute()
    return rows.map(r => ({
      seq: Number(r.seq),
      at: r.at.toISOString(),
      by: r.by,
      kind: r.kind as ChangeEvent['kind'],
      document: r.document_id,
      etag: etagOf(r.document_id, r.version),
    }))
  }
}
