/** Opens the database: PGlite in a folder, or any PostgreSQL by its URL. One dialect, the same queries. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { FolderLock } from './lock.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

export interface Connection {
  db: Db
  /** null for PostgreSQL, which many may use at a time */
  lock: FolderLock | null
  /** calls `heard` with every notification on the channel */
  listen(channel: string, heard: () => void): Promise<void>
  close(): Promise<void>
}

/** Throws FolderInUse. */
export async function openFolder(folder: string): Promise<Connection> {
  const lock = await FolderLock.take(folder)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const place = path.join(folder, 'pg')
    // what is wrong with the place is said by the system: PGlite would only say that it stopped
    await mkdir(place, { recursive: true })
    const pglite = await PGlite.create(place)
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    return {
      db,
      lock,
      async listen(channel, heard) {
        await pglite.listen(channel, heard)
      },
      async close() {
        // Kysely closes what it has opened; it has not where no query was made
        await db.destroy()
        if (!pglite.closed) await pglite.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

export async function openUrl(url: string): Promise<Connection> {
  const { default: pg } = await import('pg')
  const INT8 = 20
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid as never, format as never),
  }
  const config = { connectionString: url, types: types as never, application_name: 'thidua' }
  const pool = new pg.Pool({ ...config, max: 10, connectionTimeoutMillis: 10_000 })
  // a connection that breaks while nobody uses it: the pool opens another
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const listeners: { end(): Promise<void> }[] = []
  return {
    db,
    lock: null,
    async listen(channel, heard) {
      const client = new pg.Client(config)
      client.on('error', () => {})
      client.on('notification', heard)
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      listeners.push(client)
    },
    async close() {
      await Promise.all(listeners.map(l => l.end().catch(() => {})))
      await db.destroy()
    },
  }
}
