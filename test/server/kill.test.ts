/** kill -9 of the server during uploads, a few; test/full has the hundred. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { startPostgres } from '../helpers/postgres.ts'
import { dataFolder } from '../store/stores.ts'
import { killWhileUploading } from './kills.ts'

const folder = dataFolder()
const all = { accepted: 12, kills: 2, lost: [], documents: 12, states: { complete: 12 } }

it('loses no accepted upload on PGlite', { timeout: 300_000 }, async () => {
  expect(await killWhileUploading(['--data', path.join(folder, 'data')], { uploads: 12, kills: 2 })).toEqual(all)
})

it('loses no accepted upload on PostgreSQL', { timeout: 300_000 }, async () => {
  const server = await startPostgres()
  try {
    expect(await killWhileUploading(['--db', await server.database('kills')], { uploads: 12, kills: 2 })).toEqual(all)
  } finally {
    await server.stop()
  }
})
