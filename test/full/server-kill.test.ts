/** kill -9 of the server during a hundred uploads, ten times, on PGlite and on PostgreSQL. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { startPostgres } from '../helpers/postgres.ts'
import { killWhileUploading } from '../server/kills.ts'
import { dataFolder } from '../store/stores.ts'

const folder = dataFolder()
const all = { accepted: 100, kills: 10, lost: [], documents: 100, states: { complete: 100 } }

it('loses no accepted upload on PGlite', { timeout: 1_800_000 }, async () => {
  expect(await killWhileUploading(['--data', path.join(folder, 'data')], { uploads: 100, kills: 10 })).toEqual(all)
})

it('loses no accepted upload on PostgreSQL', { timeout: 1_800_000 }, async () => {
  const server = await startPostgres()
  try {
    expect(await killWhileUploading(['--db', await server.database('kills')], { uploads: 100, kills: 10 })).toEqual(all)
  } finally {
    await server.stop()
  }
})
