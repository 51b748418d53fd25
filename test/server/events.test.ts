/** What the server tells by itself: how jobs go on, and what changes, each thing once and nothing too little. */
import { expect, it, vi } from 'vitest'
import { engine } from '../../src/run/engine.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { here } from '../../src/run/reader.ts'
import { eventStream } from '../../src/server/sse.ts'
import { form, PLAN, serverOf } from './client.ts'

const reader = here(engine, DEFAULT_LIMITS)
/** What a reading waits for. */
let gate: () => Promise<unknown> = async () => {}
const held = serverOf({}, { ...reader, read: job => gate().then(() => reader.read(job)) })

interface Told {
  id: number
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: data of every kind of event
  data: any
}

/** Events of a stream, as they come. */
async function* eventsOf(response: Response): AsyncGenerator<Told> {
  let rest = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split('\n\n')
    rest = parts.pop()!
    for (const part of parts) {
      const fields = Object.fromEntries(part.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
      if (fields.event) yield { id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data!) }
    }
  }
}

/** A path that is listened to: what came so far, when it is over, and what ends it. */
async function listen(way: string, headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const response = await fetch(`${held.server.url}/api/v1${way}`, { headers, signal: stop.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const came: Told[] = []
  const over = (async () => {
    for await (const event of eventsOf(response)) came.push(event)
  })().catch(error => expect(error.name).toBe('AbortError'))
  const end = () => {
    stop.abort()
    return over
  }
  return { came, over, end }
}

const accept = async (id: string) => {
  const { store } = held.server
  const { etag, record } = await store.documents.record(id)
  const input = {
    field: 'title',
    item: null,
    action: 'accept' as const,
    old: record.title?.value,
    value: null,
    evidence: [],
    regions: [],
    reason: null,
  }
  return store.corrections.add(id, etag, input, 'Lan')
}
const lastSeq = async () => (await held.server.store.changes.since(0)).at(-1)?.seq ?? 0

it('a job is told at once, with each step, and no more when it is over', { timeout: 120_000 }, async () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.txt`, `${PLAN}\nbản ${n}`]))
  const before = (await held.client.post('/uploads', form({ 'truoc.txt': `${PLAN}\ntrước` }))).body.jobId
  await held.client.done(before)
  // each file waits until what came before it is told
  let came: Told[] = []
  let reads = 0
  gate = () => {
    const told = ++reads
    return expect.poll(() => came.length).toBeGreaterThanOrEqual(told)
  }
  const job = (await held.client.post('/uploads', form(files))).body.jobId
  const listening = await listen(`/jobs/${job}/events`)
  came = listening.came
  await listening.over
  gate = async () => {}
  expect(new Set(came.map(e => e.event))).toEqual(new Set(['job']))
  expect(new Set(came.map(e => e.data.id))).toEqual(new Set([job]))
  const done = came.map(e => e.data.counts.done)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(came.length).toBeGreaterThan(12)
  expect(came.at(-1)!.data).toMatchObject({ state: 'done', total: 12, counts: { done: 12 } })
  // whoever comes when it is over is told so
  const late = await listen(`/jobs/${before}/events`)
  await late.over
  expect(late.came.at(-1)!.data.state).toBe('done')
})

it('changes are told as they happen, those of one document alone where that is asked for', { timeout: 120_000 }, async () => {
  const [one, other] = await held.client.upload({ 'mot.txt': `${PLAN}\nmột`, 'hai.txt': `${PLAN}\nhai` })
  const all = await listen('/events', { 'last-event-id': 'no number' })
  const own = await listen(`/events?document=${one}`)
  await accept(other!)
  const { etag } = await accept(one!)
  await expect.poll(() => [all.came.at(-1)?.data.etag, own.came.at(-1)?.data.etag]).toEqual([etag, etag])
  expect(new Set(own.came.map(e => e.data.document))).toEqual(new Set([one]))
  expect(new Set(all.came.map(e => e.data.document))).toEqual(new Set([one, other]))
  for (const { id, event, data } of all.came) expect([event, data.seq, data.kind]).toEqual(['change', id, 'corrected'])
  await Promise.all([all.end(), own.end()])
})

it('whoever was away is told what he missed, each change once though more come meanwhile', { timeout: 120_000 }, async () => {
  const [id] = await held.client.upload({ 'vang-mat.txt': `${PLAN}\nvắng mặt` })
  const seen = await lastSeq()
  const { changes } = held.server.store
  const since = changes.since.bind(changes)
  const heard = vi.fn()
  const stop = changes.subscribe(heard)
  const missed = [await accept(id!), await accept(id!)]
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
  const watched = vi.spyOn(changes, 'since').mockImplementation(async seq => {
    if (seq !== seen || missed.length > 2) return since(seq)
    missed.push(await accept(id!))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3))
    return since(seq)
  })
  const back = await listen('/events', { 'last-event-id': String(seen) })
  await expect.poll(() => back.came.at(-1)?.data.etag).toBe(missed[2]?.etag)
  watched.mockRestore()
  stop()
  const last = await accept(id!)
  await expect.poll(() => back.came.at(-1)?.data.etag).toBe(last.etag)
  const told = back.came.filter(e => e.data.document === id)
  expect(told.map(e => e.id)).toEqual(told.map(e => e.id).toSorted((a, b) => a - b))
  expect(told.map(e => e.data.etag)).toEqual([...missed, last].map(m => m.etag))
  await back.end()
})

it('whoever does not read is let go, and what fed him ends', async () => {
  const ended = vi.fn()
  const { body } = eventStream(async send => {
    for (let n = 0; n < 8; n++) send('change', 'a'.repeat(1024 * 1024))
    return ended
  })
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce())
  let bytes = 0
  for await (const piece of body!) bytes += piece.byteLength
  expect(bytes).toBeGreaterThan(4 * 1024 * 1024)
  expect(bytes).toBeLessThan(8 * 1024 * 1024)
})

it('whoever goes away is forgotten', async () => {
  const ended = vi.fn()
  const { body } = eventStream(async () => ended)
  const reader = body!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe(': thidua\n\n')
  await reader.cancel()
  expect(ended).toHaveBeenCalledOnce()
})
