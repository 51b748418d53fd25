/** A worker against a store and a queue of the test's own: what passes is tried again, what lasts is an outcome. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { both, type Queue, submit, Worker, type WorkerEvents } from '../../src/queue/index.ts'
import { DEAD, READ } from '../../src/queue/queue.ts'
import { Settler } from '../../src/queue/settler.ts'
import { failure } from '../../src/run/failures.ts'
import type { Reader } from '../../src/run/index.ts'
import type { Outcome, Store } from '../../src/store/index.ts'

const root = mkdtempSync(path.join(tmpdir(), 'thidua-worker-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const placeOf = (name: string): string => pathToFileURL(path.join(root, name)).href
const file = (name: string, text = name): string => {
  writeFileSync(path.join(root, name), text)
  return placeOf(name)
}

type Settled = { place: string; outcome: Outcome | { known: string } }

interface Setting {
  places?: string[]
  dead?: string[]
  /** thrown by the store or the queue, one at each attempt, before they work again */
  away?: unknown[]
  fetchFails?: Error[]
  known?: boolean
  read?: Reader['read']
  options?: object
}

/** Runs a worker until nothing is left; gives what was settled and what was told. */
async function work({ places = [], dead = [], away = [], fetchFails = [], known = false, read, options }: Setting) {
  const settled: Settled[] = []
  const failed: unknown[] = []
  const told: string[] = []
  const waiting = new Map([
    [READ, places],
    [DEAD, dead],
  ])
  const open = new Set(places)
  const store = {
    submissions: {
      counts: async () => ({ queued: open.size }),
      readBy: async () => known,
      async transaction(step: (tx: object) => unknown) {
        if (away.length) throw away.shift()
        return step({})
      },
      async settle(_: object, all: Settled[]) {
        settled.push(...all)
        for (const { place } of all) open.delete(place)
        return new Map(all.map(({ place, outcome }) => [place, 'known' in outcome ? 'known' : 'done']))
      },
    },
  } as unknown as Store
  const boss = {
    async fetch(name: string, { batchSize }: { batchSize: number }) {
      if (name === READ && fetchFails.length) throw fetchFails.shift()
      return (waiting.get(name) ?? []).splice(0, batchSize).map(place => ({ id: place, retryCount: 0, data: { place, uri: place } }))
    },
    complete: async (_: string, ids: unknown[]) => ({ affected: ids.length }),
    async fail(_: string, { id }: { id: string }, why: unknown) {
      failed.push(why)
      open.delete(id)
      throw new Error('the database is away again')
    },
    touch: async () => {},
  }
  const events: WorkerEvents = {
    ended: (place, outcome) => told.push(`${path.basename(place)}: ${outcome}`),
    postponed: (place, error) => told.push(`${path.basename(place)} postponed: ${error.message}`),
    trouble: error => told.push(`trouble: ${error.message}`),
  }
  const reader = { read: read ?? (async job => ({ record: { id: job.sha256 }, failure: null, notes: [] })) } as unknown as Reader
  const queue = { boss } as unknown as Queue
  await new Worker({ store, queue, reader, version: '1', concurrency: 2, untilEmpty: true, events: both(events, {}), ...options }).run()
  return { settled, failed, told }
}

const outcomes = (settled: Settled[]) => Object.fromEntries(settled.map(s => [path.basename(s.place), s.outcome]))

describe('what lasts is an outcome', () => {
  test('a file that is gone, and one that the reader refuses or cannot have', async () => {
    const refused = failure('secret', { detail: 'MẬT' })
    const changed = failure('changed')
    const { settled } = await work({
      places: [placeOf('none.md'), file('secret.md'), file('changed.md')],
      read: async job => ({ unread: job.fileName === 'secret.md' ? refused : changed }),
    })
    expect(outcomes(settled)).toMatchObject({
      'none.md': { file: null, reading: { failed: { en: 'The file is not there.' } } },
      'secret.md': { reading: { refused: refused.message } },
      'changed.md': { reading: { failed: changed.message } },
    })
  })

  test('bytes that this version has read are not read again', async () => {
    const read = () => Promise.reject(new Error('must not be asked'))
    const { settled, told } = await work({ places: [file('a.md')], known: true, read })
    expect(outcomes(settled)).toMatchObject({ 'a.md': { known: expect.stringMatching(/^[0-9a-f]{64}$/u) } })
    expect(told).toEqual(['a.md: known'])
  })

  test('all records of a file, its bytes where they are kept, secrets where they may be read', async () => {
    const asked: unknown[] = []
    const { settled } = await work({
      places: [file('a.md', 'chữ')],
      options: { keepBytes: true, includeSecret: true },
      read: async job => {
        asked.push(job.includeSecret)
        return { record: { id: '1' }, behind: [{ id: '2' }], failure: failure('schema'), notes: [] } as never
      },
    })
    expect(asked).toEqual([true])
    expect(outcomes(settled)).toMatchObject({
      'a.md': { file: { bytes: Buffer.from('chữ') }, reading: { records: [{ id: '1' }, { id: '2' }], reason: failure('schema').message } },
    })
  })

  test('what was tried in vain time and again becomes a named failure', async () => {
    const { settled } = await work({ dead: [placeOf('cursed.md')] })
    expect(outcomes(settled)).toMatchObject({ 'cursed.md': { reading: { failed: { en: expect.stringContaining('several times') } } } })
  })
})

describe('what may pass is tried again', () => {
  test.each([
    ['a database that is being stopped', Object.assign(new Error('shutting down'), { code: '57P01' })],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ])('%s', async (_, error) => {
    const { settled, told } = await work({ places: [file('a.md')], away: [error] })
    expect(told).toEqual([`trouble: ${error.message}`, 'a.md: done'])
    expect(settled).toHaveLength(1)
  })

  test('a queue that does not answer is asked again', async () => {
    const { told } = await work({ places: [file('a.md')], fetchFails: [new Error('no answer')] })
    expect(told).toEqual(['trouble: no answer', 'a.md: done'])
  })

  test.each([
    ['a fault of the database', new Error('a column is missing')],
    ['something that is no error', {}],
  ])('%s is left to another attempt, with its reason', async (_, thrown) => {
    const { settled, failed, told } = await work({ places: [file('a.md')], away: [thrown] })
    const { message } = thrown as Error
    expect(settled).toEqual([])
    expect(failed).toEqual([{ message }])
    expect(told).toEqual([`a.md postponed: ${message}`])
  })
})

test('outcomes are written at once where there are many, and one that was withdrawn meanwhile counts as lost', async () => {
  const groups: number[] = []
  const store = {
    submissions: {
      transaction: (step: (tx: object) => unknown) => step({}),
      async settle(_: object, all: Settled[]) {
        groups.push(all.length)
        return new Map(all.slice(1).map(s => [s.place, 'done']))
      },
    },
  } as unknown as Store
  const queue = { boss: { complete: async (_: string, ids: unknown[]) => ({ affected: ids.length }) } } as unknown as Queue
  const settler = new Settler(store, queue, step => step())
  const settle = (i: number) =>
    settler.settle({ name: READ, job: { id: String(i), retryCount: 0, data: { place: String(i) } }, outcome: {} } as never)
  const ends = await Promise.all(Array.from({ length: 40 }, (_, i) => settle(i)))
  expect(groups).toEqual([32, 8])
  expect(ends.map(end => end === 'lost')).toEqual(Array.from({ length: 40 }, (_, i) => i === 0 || i === 32))
  // nothing waits: nothing is written
  settler.flush()
  expect(groups).toHaveLength(2)
})

test('files are submitted some hundred at a time, and how many is told after each', async () => {
  const folder = mkdtempSync(path.join(root, 'many-'))
  for (let i = 0; i < 500; i++) writeFileSync(path.join(folder, `${i}.md`), '')
  const inserted: number[] = []
  const store = {
    submissions: {
      transaction: (step: (tx: object) => unknown) => step({}),
      add: async (_: object, batch: object[]) => batch.slice(1),
    },
  } as unknown as Store
  const queue = { insert: async (_: object, __: string, files: object[]) => void inserted.push(files.length) } as unknown as Queue
  const told: object[] = []
  const paths = [folder, path.join(folder, '0.md'), '-', path.join(root, 'none')]
  expect(await submit(store, queue, paths, { progress: r => told.push(r) })).toEqual({ found: 500, queued: 499 })
  expect(inserted).toEqual([499])
  writeFileSync(path.join(folder, 'one more.md'), '')
  expect(await submit(store, queue, [folder])).toEqual({ found: 501, queued: 499 })
  expect(told).toEqual([{ found: 500, queued: 499 }])
})
