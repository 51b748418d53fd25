/** What a worker does, for Prometheus: text at /metrics, on loopback unless asked otherwise. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../store/index.ts'
import type { Worker, WorkerEvents } from './worker.ts'

export interface Metrics {
  events: WorkerEvents
  /** text in the format of Prometheus */
  text(): Promise<string>
}

/** Counts what happens; what is queued is asked of the database when somebody looks. */
export function metricsOf(store: Store, worker: () => Pick<Worker, 'size'>): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const ended = new Counter({
    name: 'thidua_documents_total',
    help: 'Documents that came to an end here, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const postponed = new Counter({ name: 'thidua_postponed_total', help: 'Attempts that are tried again', registers })
  const trouble = new Counter({ name: 'thidua_trouble_total', help: 'Times that the database or the storage did not answer', registers })
  const seconds = new Histogram({
    name: 'thidua_document_seconds',
    help: 'Seconds from taking a document to its outcome',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800],
    registers,
  })
  new Gauge({
    name: 'thidua_in_work',
    help: 'Documents in work here',
    registers,
    collect() {
      this.set(worker().size)
    },
  })
  new Gauge({
    name: 'thidua_submissions',
    help: 'Submitted places by state, in the database',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await store.submissions.counts())) this.set({ state }, count)
    },
  })
  return {
    events: {
      ended(_, outcome, milliseconds) {
        ended.inc({ outcome })
        seconds.observe(milliseconds / 1000)
      },
      postponed: () => postponed.inc(),
      trouble: () => trouble.inc(),
    },
    text: () => registry.metrics(),
  }
}

/** Serves the metrics; gives the address and what ends it. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    metrics.text().then(
      text => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      // the database is away: that is what the one who asks should see
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
