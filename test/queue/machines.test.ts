/** Three workers with folders of their own finish one corpus with the records of a single machine, byte for byte. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBatch } from '../../src/run/index.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { finish, start } from './folder.ts'
import { outcomesOf } from './outcomes.ts'

const CORPUS = path.join(import.meta.dirname, '../../corpus/documents')

let postgres: Postgres
const homes: string[] = []
beforeAll(async () => {
  postgres = await startPostgres()
  for (const name of ['a', 'b', 'c']) homes.push(await mkdtemp(path.join(tmpdir(), `thidua-machine-${name}-`)))
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  for (const home of homes) await rm(home, { recursive: true, force: true })
})

test('three workers, one corpus', async () => {
  const url = await postgres.database('machines')
  expect((await finish(['submit', CORPUS, '--db', url])).code).toBe(0)
  // caches, temporary files and settings of each lie in a folder of its own
  const workers = homes.map(home =>
    start(['worker', '--db', url, '--concurrency', '1', '--until-empty', '--log-level', 'info'], {
      HOME: home,
      XDG_CACHE_HOME: home,
      TMPDIR: home,
    }),
  )
  const ended = await Promise.all(workers.map(w => w.ended))
  for (const { code, err } of ended) expect(code, err).toBe(0)
  // all of them had a share, so that the sameness of the records says something
  for (const { err } of ended) expect(err).toContain('"outcome":"done"')

  const client = new pg.Client(url)
  await client.connect()
  const stored = (await client.query<{ record: string }>('select record::text from records')).rows.map(r => r.record)
  await client.end()
  const single: string[] = []
  for await (const item of runBatch([CORPUS])) if (item.kind === 'record') single.push(JSON.stringify(item.record))
  expect(stored.sort()).toEqual(single.sort())
  expect((await outcomesOf(url)).wrong).toEqual([])
}, 300_000)
