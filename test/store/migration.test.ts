/** A database of the first version, kept as a fixture, comes up to date with everything that is in it; one of a newer program is left alone. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { MigrationError, openStore, restoreStore } from '../../src/store/index.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { openFolder } from '../../src/store/open.ts'
import { dataFolder } from './stores.ts'

const FIXTURE = path.join(import.meta.dirname, 'fixtures/first-version')
const expected = JSON.parse(readFileSync(path.join(FIXTURE, 'expected.json'), 'utf8'))
const folder = dataFolder()

it('every migration of the folder is listed, in its order', () => {
  const files = readdirSync(path.join(import.meta.dirname, '../../src/store/migrations')).filter(f => /^\d/u.test(f))
  expect(Object.keys(migrations)).toEqual(files.sort().map(f => f.replace('.ts', '')))
})

it('a store of the first version is read by this one', async () => {
  const place = { folder: path.join(folder, 'first') }
  await restoreStore(place, createReadStream(path.join(FIXTURE, 'store.backup')))
  const store = await openStore(place)
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(store.connection.db)
    expect(rows.map(r => r.name)).toEqual(Object.keys(migrations))
    const { record, etag } = await store.documents.record(expected.document)
    expect(record.title?.value).toBe(expected.title)
    expect(etag).toBe(expected.etag)
    const { items } = await store.corrections.list(expected.document)
    expect(items).toHaveLength(expected.corrections)
    expect(items[1]!.undone?.by).toBe('Lan')
    expect((await store.documents.get(expected.document)).reviewed?.by).toBe('Lan')
    const found = await store.search.find({ ...expected.search, limit: 10 })
    expect(found.items.map(h => h.document.id)).toEqual(expected.search.finds)
    expect(await store.accounts.login('lan', expected.password)).not.toBeNull()
  } finally {
    await store.close()
  }
  // as a newer program would leave it
  const connection = await openFolder(place.folder)
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00Z')`.execute(connection.db)
  await connection.close()
  await expect(openStore(place)).rejects.toBeInstanceOf(MigrationError)
}, 240_000)
