/** kill -9 of the server during uploads, a few; test/full has the hundred, and PostgreSQL, where what was claimed waits for a minute. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from '../store/stores.ts'
import { killWhileUploading } from './kills.ts'

const folder = dataFolder()
const all = { accepted: 12, kills: 2, lost: [], documents: 12, states: { complete: 12 } }

it('loses no accepted upload on PGlite', { timeout: 300_000 }, async () => {
  expect(await killWhileUploading(['--data', path.join(folder, 'data')], { uploads: 12, kills: 2 })).toEqual(all)
})
