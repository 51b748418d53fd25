/**
 * The HTTP API and the web pages over one store. docs/guide/server.md is for people; GET /api/v1/openapi.json says every path with its shapes.
 *
 *   server = await startServer({ place: { folder: 'data' } })   // http://127.0.0.1:<port>
 *
 * Requests that change something send X-CSRF-Token (from GET /session); corrections send If-Match with the record's ETag.
 */
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { serve } from '@hono/node-server'
import { EXTRACTOR, loadStore, Pool, type Reader, type Store, type StorePlace } from '../index.ts'
import { createApp } from './app.ts'
import { Background } from './background.ts'
import { Rate } from './rate.ts'
import { Runner } from './runner.ts'
import { DEFAULT_SETTINGS, type Services, type Settings } from './services.ts'
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

/** Throws FolderInUse, MigrationError, NeedsAccounts, or the system's error (a port that is taken). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { openStore } = await loadStore()
  const { host = '127.0.0.1', port = 0, concurrency = availableParallelism() } = options
  const isLocal = LOOPBACK.includes(host)
  const store = await openStore(options.place)
  const pool = options.reader ?? new Pool({ extractor: EXTRACTOR, size: concurrency })
  const drafts = options.reader ?? new Pool({ extractor: EXTRACTOR, size: 1 })
  const thread = new WorkThread()
  const background = new Background(store, thread)
  try {
    if (!isLocal && !(await store.accounts.any())) throw new NeedsAccounts(host)
    const runner = new Runner(store, pool, concurrency)
    const cliToken = store.connection.lock?.owner.token ?? null
    const settings: Settings = { ...DEFAULT_SETTINGS, openToAll: isLocal, cliToken, ...options.settings }
    const services: Services = {
      store,
      runner,
      background,
      drafts,
      thread,
      settings,
      logins: new Rate(settings.loginTries, 15 * 60_000),
      localCsrf: randomBytes(32).toString('base64url'),
    }
    const app = createApp(services)
    const { server, address } = await listen(app.fetch, host, port)
    const name = host.includes(':') ? `[${host}]` : host
    const url = `http://${name}:${address}`
    if (isLocal && !options.settings?.hosts)
      settings.hosts = [...LOOPBACK.map(h => (h.includes(':') ? `[${h}]` : h))].map(h => `${h}:${address}`)
    await store.connection.lock?.serves(url)
    await runner.start()
    await background.start()
    return {
      url,
      store,
      async close() {
        const gone = new Promise<void>(resolve => server.close(() => resolve()))
        server.closeAllConnections()
        await gone
        await runner.close()
        await drafts.close()
        await background.close()
        await store.close()
      },
    }
  } catch (error) {
    await pool.close()
    await drafts.close()
    await background.close()
    await store.close()
    throw error
  }
}

type Fetch = Parameters<typeof serve>[0]['fetch']

function listen(fetch: Fetch, hostname: string, port: number): Promise<{ server: import('node:http').Server; address: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, info => resolve({ server, address: info.port })) as import('node:http').Server
    server.once('error', reject)
    // a client that sends its headers or body a byte at a time is not waited for
    server.headersTimeout = 20_000
    server.requestTimeout = 600_000
  })
}
