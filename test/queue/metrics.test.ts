/** What a worker tells Prometheus. */
import { expect, test } from 'vitest'
import { metricsOf, serveMetrics } from '../../src/queue/index.ts'
import type { Store } from '../../src/store/index.ts'

const store = (counts: () => Promise<object>) => ({ submissions: { counts } }) as unknown as Store

test('counts outcomes, attempts that are tried again, and trouble', async () => {
  const { events, text } = metricsOf(
    store(async () => ({ queued: 4, done: 2 })),
    () => ({ size: 3 }),
  )
  events.ended!('a', 'done', 1500)
  events.postponed!('b', new Error('x'))
  events.trouble!(new Error('y'))
  events.trouble!(new Error('z'))
  const said = await text()
  for (const line of [
    'thidua_documents_total{outcome="done"} 1',
    'thidua_document_seconds_sum 1.5',
    'thidua_postponed_total 1',
    'thidua_trouble_total 2',
    'thidua_in_work 3',
    'thidua_submissions{state="queued"} 4',
  ])
    expect(said).toContain(`\n${line}\n`)
})

test('says that it is not to be had where the database is away, and nothing elsewhere', async () => {
  const metrics = metricsOf(
    store(() => Promise.reject(new Error('away'))),
    () => ({ size: 0 }),
  )
  const { url, close } = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 })
  try {
    expect((await fetch(url)).status).toBe(503)
    expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  } finally {
    await close()
  }
})
