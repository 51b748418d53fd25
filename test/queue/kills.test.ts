/** Five deaths and a hang at random moments; fifty are in test/full/queue-kills.test.ts. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { folderOf } from './folder.ts'
import { runWithDeaths } from './kills.ts'
import { outcomesOf } from './outcomes.ts'

const COUNT = 60

let postgres: Postgres
let folder = ''
beforeAll(async () => {
  postgres = await startPostgres()
  folder = await folderOf(COUNT)
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('whoever dies, each file ends in exactly one record or one named failure', async () => {
  const url = await postgres.database('kills')
  await runWithDeaths(postgres, url, folder, ['submitter', 'worker', 'postgres', 'hang', 'worker'], 20_261_128)
  expect(await outcomesOf(url)).toEqual({ places: COUNT + 1, open: 0, records: COUNT, failures: 1, wrong: [] })
}, 300_000)
