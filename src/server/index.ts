/**
 * The HTTP API and the web pages over one store. docs/guide/server.md is for people; GET /api/v1/openapi.json says every path with its shapes.
 *
 *   server = await startServer({ place: { folder: 'data' } })   // http://127.0.0.1:<port>
 *
 * Requests that change something send X-CSRF-Token (from GET /session); corrections send If-Match with the record's ETag.
 */
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { availableParallelism } from 'node:os'
import { serve } from '@hono/node-server'
import { EXTRACTOR, loadStore, Pool, type Reader, type Store, type StorePlace } from '../index.ts'
import { createApp } from './app.ts'
import { Background } from './background.ts'
import { Rate } from './rate.ts'
import { Runner } from './runner.ts'
import { DEFAULT_SETTINGS, type Settings } from './services.ts'
import { WorkThread } from './threads/worker.ts'

export interface ServerOptions {
  place: StorePlace
  /** loopback where it is not given; elsewhere only where there are accounts */
  host?: string
  /** 0: any that is free */
  port?: number
  /** files that are read at a time */
  concurrency?: number
  settings?: Partial<Settings>
  /** reads files instead of a pool of processes: for tests */
  reader?: Reader
}

export interface RunningServer {
  url: string
  store: Store
  /** ends it: what is being read is taken up at the next start */
  close(): Promise<void>
}

/** A server may be open to others only where it knows who they are. */
export class NeedsAccounts extends Error {}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** As it stands in an address. */
const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** What works over a store beside the requests; `close` ends it, and the store with it. */
function workersOf(store: Store, { reader, concurrency = availableParallelism() }: ServerOptions) {
  const runner = new Runner(store, reader ?? new Pool({ extractor: EXTRACTOR, size: concurrency }), concurrency)
  const drafts = reader ?? new Pool({ extractor: EXTRACTOR, size: 1 })
  const thread = new WorkThread()
  const background = new Background(store, thread)
  const close = async () => {
    await runner.close()
    await drafts.close()
    await background.close()
    await store.close()
  }
  return { runner, drafts, thread, background, close }
}

/** Throws FolderInUse, MigrationError, NeedsAccounts, or the system's error (a port that is taken). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0 } = options
  const { openStore } = await loadStore()
  const isLocal = LOOPBACK.includes(host)
  const store = await openStore(options.place)
  const { close: closeWorkers, ...workers } = workersOf(store, options)
  try {
    if (!isLocal && !(await store.accounts.any())) throw new NeedsAccounts(host)
    const cliToken = store.connection.lock?.owner.token ?? null
    const settings: Settings = { ...DEFAULT_SETTINGS, openToAll: isLocal, cliToken, ...options.settings }
    const logins = new Rate(settings.loginTries, 15 * 60_000)
    const localCsrf = randomBytes(32).toString('base64url')
    const app = createApp({ store, ...workers, settings, logins, localCsrf })
    const { server, own } = await listen(app.fetch, host, port)
    const url = `http://${inAddress(host)}:${own}`
    if (isLocal && !options.settings?.hosts) settings.hosts = LOOPBACK.map(h => `${inAddress(h)}:${own}`)
    await store.connection.lock?.serves(url)
    await workers.runner.start()
    await workers.background.start()
    const close = async () => {
      const gone = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await gone
      await closeWorkers()
    }
    return { url, store, close }
  } catch (error) {
    await closeWorkers()
    throw error
  }
}

type Fetch = Parameters<typeof serve>[0]['fetch']

function listen(fetch: Fetch, hostname: string, port: number): Promise<{ server: Server; own: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, info => resolve({ server, own: info.port })) as Server
    server.once('error', reject)
    // a client that sends its headers or body a byte at a time is not waited for
    server.headersTimeout = 20_000
    server.requestTimeout = 600_000
  })
}
