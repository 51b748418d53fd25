/** A server of the built pages over a store of its own in a temporary folder, and the browser that visits it. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core'
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/index.ts'
import { Visitor } from './visitor.ts'

const ROOT = join(import.meta.dirname, '../..')
export const DOCUMENTS = join(ROOT, 'corpus/documents')

/** The packaged browser cannot start its sandbox as root; what it opens is our own page. Memory is not taken from /dev/shm, which may be small. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']

export class Site {
  readonly server: RunningServer
  readonly browser: Browser
  private readonly folder: string

  private constructor(server: RunningServer, browser: Browser, folder: string) {
    this.server = server
    this.browser = browser
    this.folder = folder
  }

  static async open(options: Partial<ServerOptions> = {}): Promise<Site> {
    if (!existsSync(join(ROOT, 'dist/web/index.html'))) throw new Error('dist/web is not built: npm run web')
    const folder = await mkdtemp(join(tmpdir(), 'thidua-web-'))
    const server = await startServer({ place: { folder: join(folder, 'data') }, ...options })
    const browser = await playwright.launch({ args: ARGS, executablePath: await chromium.executablePath(), headless: true })
    return new Site(server, browser, folder)
  }

  /** Somebody with a browser of his own: cookies and storage are not shared. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    })
    return new Visitor(await context.newPage(), this.server.url)
  }

  private async token(): Promise<string> {
    const session = (await (await fetch(`${this.server.url}/api/v1/session`)).json()) as { csrf: string }
    return session.csrf
  }

  /** Uploads files past the pages and waits until they are read. Names of files of the corpus, or names with their bytes. */
  async upload(...files: (string | { name: string; bytes: Uint8Array })[]): Promise<Map<string, string>> {
    const form = new FormData()
    for (const file of files) {
      const { name, bytes } = typeof file === 'string' ? { name: basename(file), bytes: await readFile(join(DOCUMENTS, file)) } : file
      form.append('files', new Blob([new Uint8Array(bytes)]), name)
    }
    const headers = { 'x-csrf-token': await this.token() }
    const answer = await fetch(`${this.server.url}/api/v1/uploads`, { method: 'POST', body: form, headers })
    if (answer.status !== 202) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
    const { jobId } = (await answer.json()) as { jobId: string }
    for (;;) {
      const job = (await (await fetch(`${this.server.url}/api/v1/jobs/${jobId}`)).json()) as {
        state: string
        items: { fileName: string; document: string }[]
      }
      if (job.state === 'done') return new Map(job.items.map(i => [i.fileName, i.document]))
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
