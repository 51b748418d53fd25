/** Outcomes that are written together: what is wrong with one of them costs no other. */
import type { JobWithMetadata } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQueue, type Queue } from '../../src/queue/index.ts'
import { type JobData, READ } from '../../src/queue/queue.ts'
import { Settler } from '../../src/queue/settler.ts'
import { type Outcome, openStore, type Store } from '../../src/store/index.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { hashOf, recordOf } from '../store/documents.ts'

const VERSION = '0.1.0'
let postgres: Postgres
let store: Store
let queue: Queue
beforeAll(async () => {
  postgres = await startPostgres()
  const url = await postgres.database('settler')
  store = await openStore({ url })
  queue = await openQueue(url, { supervise: false, version: VERSION })
}, 120_000)
afterAll(async () => {
  await queue?.close()
  await store?.close()
  await postgres?.stop()
})

/** Submits these places and takes their jobs. */
async function take(places: readonly string[]): Promise<Map<string, JobWithMetadata<JobData>>> {
  const files = places.map(place => ({ place, uri: place, mark: '1' }))
  await store.submissions.transaction(async tx => queue.insert(tx, READ, await store.submissions.add(tx, files), 0))
  const jobs = (await queue.boss.fetch<JobData>(READ, { batchSize: places.length, includeMetadata: true })) as JobWithMetadata<JobData>[]
  expect(jobs).toHaveLength(places.length)
  return new Map(jobs.map(j => [j.data.place, j]))
}

function readOf(text: string, fileName: string): Outcome {
  const bytes = Buffer.from(text)
  const record = recordOf(bytes, fileName, { version: VERSION })
  const file = { sha256: hashOf(bytes), size: bytes.length, fileName, bytes: null }
  return { file, reading: { records: [record], parsed: Buffer.from(text), reason: null }, extractorVersion: VERSION }
}

const states = async (places: readonly string[]): Promise<(string | undefined)[]> => {
  const rows = await store.connection.db.selectFrom('submissions').select(['place', 'state']).execute()
  return places.map(p => rows.find(r => r.place === p)?.state)
}

test('one job lost to another worker, one that the database refuses: the rest is settled', async () => {
  const places = ['a', 'b', 'lost', 'refused by the database', 'secret', 'unread']
  const jobs = await take(places)
  await queue.boss.complete(READ, jobs.get('lost')!.id)
  const outcomes: Outcome[] = [
    readOf('text a', 'a.txt'),
    readOf('text b', 'b.txt'),
    readOf('text lost', 'lost.txt'),
    readOf('text refused', 'a name with \u0000 in it'),
    { ...readOf('text secret', 'secret.txt'), reading: { refused: { vi: 'mật', en: 'secret' } } },
    { ...readOf('text unread', 'unread.txt'), reading: { failed: { vi: 'hỏng', en: 'broken' } } },
  ]
  const settler = new Settler(store, queue, step => step())
  const ends = places.map((place, i) => settler.settle({ name: READ, job: jobs.get(place)!, outcome: outcomes[i]! }))
  const settled = await Promise.allSettled(ends)
  expect(settled.map(s => (s.status === 'fulfilled' ? s.value : 'rejected'))).toEqual([
    'done',
    'done',
    'lost',
    'rejected',
    'refused',
    'failed',
  ])
  expect(await states(places)).toEqual(['done', 'done', 'queued', 'queued', 'refused', 'failed'])
  const document = async (i: number) => (await store.documents.get(outcomes[i]!.file!.sha256)).state
  expect([await document(0), await document(1), await document(4), await document(5)]).toEqual([
    'complete',
    'complete',
    'refused',
    'failed',
  ])
  await expect(document(2)).rejects.toThrow()
  await expect(document(3)).rejects.toThrow()
})

test('two places of one file, and one whose bytes were read before, come to one document', async () => {
  const places = ['first copy', 'second copy', 'third copy']
  const jobs = await take(places)
  const outcome = readOf('text of copies', 'copy.txt')
  const settler = new Settler(store, queue, step => step())
  const together = places.slice(0, 2).map(place => settler.settle({ name: READ, job: jobs.get(place)!, outcome }))
  expect(await Promise.all(together)).toEqual(['done', 'done'])
  const known = { known: outcome.file!.sha256, extractorVersion: VERSION }
  expect(await settler.settle({ name: READ, job: jobs.get('third copy')!, outcome: known })).toBe('known')
  const rows = await store.connection.db.selectFrom('submissions').select('document_id').where('place', 'in', places).execute()
  expect(rows.map(r => r.document_id)).toEqual(places.map(() => outcome.file!.sha256))
  const { items } = await store.documents.list({ q: 'copy', limit: 10 })
  expect(items).toHaveLength(1)
})
