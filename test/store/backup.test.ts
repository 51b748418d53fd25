/** Files that are given out as backups: what is none leads to nothing, and what is one comes back whole. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { backup, restore } from '../../src/store/backup.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { type Connection, openFolder } from '../../src/store/open.ts'
import { dataFolder } from './stores.ts'

const folder = dataFolder()
let connection: Connection
beforeAll(async () => {
  connection = await openFolder(path.join(folder, 'data'))
}, 120_000)
afterAll(() => connection?.close())
beforeEach(async () => {
  for (const statement of ['drop schema public cascade', 'create schema public']) await sql.raw(statement).execute(connection.db)
})

const HEAD = { format: 'thidua-backup-1', migrations: Object.keys(migrations) }
const packed = (text: string) => Readable.from([zstdCompressSync(Buffer.from(text))])
const lines = (...all: unknown[]) => all.map(line => `${JSON.stringify(line)}\n`).join('')

it.each([
  ['nothing at all', '', 'not_a_backup'],
  ['no JSON', 'thidua\n', 'not_a_backup'],
  ['a head that says nothing', lines(null), 'not_a_backup'],
  ['the file of another program', lines({ format: 'other', migrations: ['0001-first'] }), 'not_a_backup'],
  ['a head without a version', lines({ ...HEAD, migrations: undefined }), 'not_a_backup'],
  ['a head of no version', lines({ ...HEAD, migrations: [] }), 'not_a_backup'],
  ['a newer version', lines({ ...HEAD, migrations: [...HEAD.migrations, '9999-later'] }), 'newer'],
  ['a table that there is not', lines(HEAD, { table: 'pg_authid', columns: ['rolname'] }), 'not_a_backup'],
  ['rows of no table', lines(HEAD, ['a', 'b']), 'not_a_backup'],
  ['a last line that is cut off', `${lines(HEAD, { table: 'audit', columns: ['id'] })}["1`, 'not_a_backup'],
])('%s is refused', async (_, text, reason) => {
  await expect(restore(connection.db, packed(text))).rejects.toMatchObject({ name: 'BackupError', reason })
})

it('a file that cannot be read says so, and is not called a broken backup', async () => {
  await expect(restore(connection.db, createReadStream(path.join(folder, 'not-there')))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('more rows than go into one statement come back, and numbers go on behind them', async () => {
  const row = (n: number) => [String(n), '2026-01-05 08:00:00+00', 'lan', 'test', null, JSON.stringify({ n })]
  const table = { table: 'audit', columns: ['id', 'at', 'by', 'action', 'target', 'detail'] }
  const rows = Array.from({ length: 450 }, (_, n) => row(n + 1))
  await restore(connection.db, packed(lines(HEAD, table, ...rows)))
  const pieces: Uint8Array[] = []
  for await (const piece of backup(connection.db)) pieces.push(piece)
  const again = zstdDecompressSync(Buffer.concat(pieces)).toString()
  expect(again).toContain(lines(table, ...rows))
  await connection.db.insertInto('audit').values({ by: 'lan', action: 'next', target: null, detail: null }).execute()
  const kept = await connection.db.selectFrom('audit').select(['id', 'action', 'detail']).orderBy('id').execute()
  expect(kept.map(r => Number(r.id))).toEqual(Array.from({ length: 451 }, (_, n) => n + 1))
  expect(kept[449]).toMatchObject({ action: 'test', detail: { n: 450 } })
  expect(kept[450]!.action).toBe('next')
})
