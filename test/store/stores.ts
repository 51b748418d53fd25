/** Stores for tests: PGlite in a folder of its own, and a database of a real PostgreSQL; gone when the file's tests are over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openStore, type Place, type Store } from '../../src/store/index.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'

export const KINDS = ['PGlite', 'PostgreSQL'] as const

/** A folder for the tests of a file. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** One store of a kind for all tests of a `describe`; places that several openers share. */
export function storeOf(kind: (typeof KINDS)[number]): { store: Store; place: Place } {
  const held = {} as { store: Store; place: Place }
  const folder = dataFolder()
  let server: Postgres | undefined
  beforeAll(async () => {
    if (kind === 'PGlite') held.place = { folder: path.join(folder, 'data') }
    else {
      server = await startPostgres()
      held.place = { url: await server.database('store') }
    }
    held.store = await openStore(held.place)
  }, 180_000)
  afterAll(async () => {
    await held.store?.close()
    await server?.stop()
  }, 60_000)
  return held
}
