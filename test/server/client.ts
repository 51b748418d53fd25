/** A server of its own for the tests of a file, and a client that speaks to it as a browser does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { engine } from '../../src/run/engine.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { here, type Reader } from '../../src/run/reader.ts'
import { type RunningServer, startServer } from '../../src/server/index.ts'
import type { Settings } from '../../src/server/services.ts'

export interface Answer {
  status: number
  headers: Headers
  /** parsed where it is JSON, else text */
  // biome-ignore lint/suspicious/noExplicitAny: answers of every path
  body: any
}

export class Client {
  readonly url: string
  csrf: string | null = null
  cookie: string | null = null

  constructor(url: string) {
    this.url = url
  }

  async ask(method: string, way: string, init: { body?: BodyInit | object; headers?: Record<string, string> } = {}): Promise<Answer> {
    const { body } = init
    const isPlain = body !== undefined && Object.getPrototypeOf(body) === Object.prototype
    const send = () =>
      fetch(`${this.url}/api/v1${way}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(this.csrf !== null && method !== 'GET' && { 'x-csrf-token': this.csrf }),
          ...(this.cookie !== null && { cookie: this.cookie }),
          ...(isPlain && { 'content-type': 'application/json' }),
          ...init.headers,
        },
        ...(body !== undefined && { body: isPlain ? JSON.stringify(body) : (body as BodyInit) }),
      })
    // a connection that was kept may be closed by the server while this asks: what changes nothing is asked once more
    const response = await (method === 'GET' ? send().catch(send) : send())
    const text = await response.text()
    const isJson = /^application\/(?:problem\+)?json(?:;|$)/u.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  get = (way: string, headers?: Record<string, string>) => this.ask('GET', way, { ...(headers && { headers }) })
  post = (way: string, body?: BodyInit | object, headers?: Record<string, string>) =>
    this.ask('POST', way, { ...(body !== undefined && { body }), ...(headers && { headers }) })

  /** Takes up the session that there is without a login. */
  async open(): Promise<this> {
    this.csrf = (await this.get('/session')).body.csrf
    return this
  }

  async login(name: string, password: string): Promise<Answer> {
    const answer = await this.post('/session', { name, password })
    if (answer.status === 200) {
      this.csrf = answer.body.csrf
      this.cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    }
    return answer
  }

  /** Uploads files and waits until they are read; ids of their documents, in order. */
  async upload(files: Record<string, string | Uint8Array>): Promise<string[]> {
    const { body } = await this.post('/uploads', form(files))
    return (await this.done(body.jobId)).items.map((i: { document: string }) => i.document)
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer
  async done(job: string): Promise<any> {
    for (;;) {
      const { body } = await this.get(`/jobs/${job}`)
      if (body.state === 'done' || body.state === 'cancelled') return body
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

export function form(files: Record<string, string | Uint8Array>, field = 'files'): FormData {
  const data = new FormData()
  for (const [name, content] of Object.entries(files)) data.append(field, new Blob([content as BlobPart]), name)
  return data
}

/** A server over a folder of its own; it reads files in this process, or as `reader` does. */
export function serverOf(
  settings: Partial<Settings> = {},
  reader: Reader = here(engine, DEFAULT_LIMITS),
): { server: RunningServer; client: Client; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-server-'))
  const held = { folder } as { server: RunningServer; client: Client; folder: string }
  beforeAll(async () => {
    held.server = await startServer({
      place: { folder: path.join(folder, 'data') },
      concurrency: 1,
      settings,
      reader,
    })
    held.client = await new Client(held.server.url).open()
  }, 180_000)
  afterAll(async () => {
    await held.server?.close()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
  return held
}

/** A short plan, written for these tests. */
export const PLAN = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND
An Bình, ngày 15 tháng 3 năm 2024

KẾ HOẠCH
Phát động phong trào thi đua cải cách hành chính năm 2024

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

I. MỤC TIÊU
1. Phấn đấu 95% hồ sơ được giải quyết đúng hạn.

II. KHEN THƯỞNG
Tặng Giấy khen cho tối đa 05 tập thể và 10 cá nhân.

III. TỔ CHỨC THỰC HIỆN
1. Các thôn gửi báo cáo tổng kết trước ngày 30/11/2024 về Văn phòng UBND xã.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
`
