/** A server that ends in the middle of its work, and the next one over the same folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { engine } from '../../src/run/engine.ts'
import { failure } from '../../src/run/failures.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { here, type Reader } from '../../src/run/reader.ts'
import { startServer } from '../../src/server/index.ts'
import { Client, form, PLAN } from './client.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thidua-restart-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = { folder: path.join(folder, 'data') }
const LOCAL6 = Object.values(networkInterfaces()).some(all => all?.some(a => a.address === '::1'))

const unread = { unread: failure('unreadable', { detail: 'EIO' }) }

/** Cannot read what is called hong.txt, and is never done with anything else. */
function stuck(): Reader {
  const waiting: (() => void)[] = []
  return {
    read: ({ fileName }) => (fileName === 'hong.txt' ? Promise.resolve(unread) : new Promise(done => waiting.push(() => done(unread)))),
    open: async () => unread,
    close: async () => {
      for (const end of waiting) end()
    },
  }
}

it('what is being read when a server ends is read by the next, and what is left to do is done by the one after', {
  timeout: 300_000,
}, async () => {
  const logged = vi.spyOn(console, 'error')
  const first = await startServer({ place, concurrency: 1, reader: stuck() })
  const client = await new Client(first.url).open()
  const { jobId } = (await client.post('/uploads', form({ 'hong.txt': 'hỏng', 'ke-hoach.txt': PLAN }))).body
  const states = async (asked: Client) => (await asked.get(`/jobs/${jobId}`)).body.items.map((i: { state: string }) => i.state)
  await expect.poll(() => states(client)).toEqual(['failed', 'reading'])
  const [broken, plan] = (await client.get(`/jobs/${jobId}`)).body.items
  expect((await client.get(`/documents/${broken.document}`)).body).toMatchObject({ state: 'failed', reason: unread.unread.message })
  await first.close()
  // that a file could not be read is said to its owner, and is no trouble of the program
  expect(logged).not.toHaveBeenCalled()

  const reader = here(engine, DEFAULT_LIMITS)
  const second = await startServer({ place, concurrency: 1, reader })
  const next = await new Client(second.url).open()
  await next.done(jobId)
  expect(await states(next)).toEqual(['failed', 'done'])
  await second.close()

  const third = await startServer({ place, concurrency: 1, reader, host: LOCAL6 ? '::1' : '127.0.0.1' })
  expect(third.url).toMatch(LOCAL6 ? /^http:\/\/\[::1\]:\d+$/u : /^http:\/\/127/u)
  const last = await new Client(third.url).open()
  await expect.poll(async () => (await last.get('/campaigns')).body.total).toBe(1)
  await expect.poll(() => third.store.boards.unchecked()).toEqual([])
  expect((await last.get(`/records/${plan.document}/findings`)).status).toBe(200)
  await third.close()
})
