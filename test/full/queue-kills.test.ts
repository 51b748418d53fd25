/** Fifty deaths at random moments of ten runs, and a database that is away for a minute: nothing lost, nothing twice. */
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { finish, folderOf, start } from '../queue/folder.ts'
import { random, runWithDeaths, type Victim } from '../queue/kills.ts'
import { outcomesOf } from '../queue/outcomes.ts'

const COUNT = 60
const RUNS = 10
const VICTIMS: readonly Victim[] = ['worker', 'submitter', 'postgres', 'worker', 'hang', 'worker', 'postgres', 'submitter']

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

describe.each(Array.from({ length: RUNS }, (_, i) => i + 1))('run %i', seed => {
  test('five deaths at random moments', async () => {
    const url = await postgres.database(`kills_${seed}`)
    const next = random(seed)
    const victims = Array.from({ length: 5 }, () => VICTIMS[Math.floor(next() * VICTIMS.length)]!)
    await runWithDeaths(postgres, url, folder, victims, seed)
    expect(await outcomesOf(url), victims.join(' ')).toEqual({ places: COUNT + 1, open: 0, records: COUNT, failures: 1, wrong: [] })
  }, 400_000)
})

test('a database that is away for a minute', async () => {
  const url = await postgres.database('away')
  expect((await finish(['submit', folder, '--db', url])).code).toBe(0)
  const worker = start(['worker', '--db', url, '--until-empty', '--log-level', 'warn'])
  await sleep(2000)
  await postgres.kill()
  await sleep(60_000)
  await postgres.start()
  expect((await worker.ended).code).toBe(0)
  expect(await outcomesOf(url)).toEqual({ places: COUNT + 1, open: 0, records: COUNT, failures: 1, wrong: [] })
}, 400_000)
