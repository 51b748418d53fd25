/** Attempts on the server: each is made as an attacker would make it, and must lead nowhere. */
import { existsSync, readdirSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanName } from '../../src/server/body.ts'
import { startServer } from '../../src/server/index.ts'
import { routes } from '../../src/server/routes/index.ts'
import { Client, form, PLAN, serverOf } from './client.ts'

const MB = 1024 * 1024

/** A request as raw as it can be: paths and headers that fetch would mend. */
function raw(
  url: string,
  way: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: way, method, headers }, answer => {
      let body = ''
      answer.on('data', chunk => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode!, body, headers: answer.headers }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('a server without accounts', () => {
  const held = serverOf({ requestBytes: 2 * MB, fileBytes: MB, filesPerRequest: 5 })

  it('no path of a client reaches the file system', async () => {
    const { server, client } = held
    const ways = [
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f..%2f..%2fetc%2fpasswd',
      '//etc/passwd',
      '/..\\..\\package.json',
      '/api/v1/../../package.json',
      '/src/server/index.ts',
      '/assets/%00.js',
      '/.env',
      '/owner.json',
    ]
    for (const way of ways) {
      const { status, body } = await raw(server.url, way)
      expect(body, way).not.toMatch(/root:|"dependencies"|export async function|"token"/u)
      if (status === 200) expect(body, way).toContain('<!doctype html')
    }
    // names of uploads are words to be shown, whatever path they hold
    const names = [
      '../../../tmp/pwned.txt',
      '/etc/cron.d/x',
      '..\\..\\windows\\x.txt',
      'a\u202egpj.exe',
      '\u0000\n.txt',
      '.'.repeat(500),
      'CON',
      '',
    ]
    for (const [i, name] of names.entries()) await client.upload({ [name || 'x']: `${PLAN}${i}` })
    for (const d of (await client.get('/documents?limit=200')).body.items) {
      expect(d.fileName).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u)
      expect(d.fileName.length).toBeLessThanOrEqual(200)
    }
    expect(existsSync('/tmp/pwned.txt')).toBe(false)
    expect(readdirSync(held.folder)).toEqual(['data'])
    expect(cleanName('../..')).toBe('..')
  })

  it('what is too large is refused, however it comes, and nothing of it is kept', async () => {
    const { client } = held
    const before = (await client.get('/documents?limit=1')).body.total
    const large = await client.post('/uploads', form({ 'a.txt': new Uint8Array(MB + 1) }))
    expect(large.status).toBe(413)
    const many = await client.post('/uploads', form(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, `nhiều ${i}`]))))
    expect(many.status).toBe(413)
    // a body that does not say how long it is
    const endless = new ReadableStream({ pull: c => c.enqueue(new Uint8Array(256 * 1024)) })
    const chunked = await fetch(`${held.server.url}/api/v1/uploads`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'x-csrf-token': client.csrf!, 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit).then(
      r => r.status,
      () => 413,
    )
    expect(chunked).toBe(413)
    expect((await client.get('/documents?limit=1')).body.total).toBe(before)
    expect((await client.get('/health')).status).toBe(200)
  })

  it('damaged and hostile files become named failures', async () => {
    const { client } = held
    const ids = await client.upload({
      'zip.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
      'a.pdf': Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>\ntrailer<</Root 1 0 R>>'),
      'b.html': `<!doctype html><html><body><p>x</p>${'<div>'.repeat(20_000)}`,
      'rong.txt': '',
    })
    for (const id of ids) {
      const { body } = await client.get(`/documents/${id}`)
      expect(['failed', 'partial', 'complete'], body.fileName).toContain(body.state)
      if (body.state === 'failed') expect(body.reason.vi).toBeTruthy()
    }
    expect((await client.get('/health')).status).toBe(200)
  })

  it('a secret document is refused and not kept', async () => {
    const { client, server } = held
    const secret = PLAN.replace('Số: 12/KH-UBND', 'Số: 13/KH-UBND\n\nTỐI MẬT').replace('95%', '96%')
    const [id] = await client.upload({ 'toi-mat.txt': secret, 'mo.txt': `${PLAN}mở` })
    const { body } = await client.get(`/documents/${id}`)
    expect(body.state).toBe('refused')
    expect(body.reason.vi).toContain('TỐI MẬT')
    for (const way of ['original', 'parsed']) expect((await client.get(`/documents/${id}/${way}`)).status).toBe(404)
    expect((await client.get(`/records/${id}`)).status).toBe(404)
    expect((await client.get('/search?q=13/KH-UBND')).body.total).toBe(0)
    const kept: Uint8Array[] = []
    for await (const piece of server.store.backup()) kept.push(piece)
    // its words stand nowhere, neither as text nor within bytes
    const cells = zstdDecompressSync(Buffer.concat(kept))
      .toString()
      .split('\n')
      .flatMap(line => (line.startsWith('[') ? (JSON.parse(line) as (string | null)[]) : []))
    expect(cells.some(cell => cell !== null && (cell.includes('13/KH-UBND') || Buffer.from(cell, 'base64').includes('13/KH-UBND')))).toBe(
      false,
    )
    expect(cells.some(cell => cell !== null && Buffer.from(cell, 'base64').includes('12/KH-UBND'))).toBe(true)
    const check = await client.post('/check', form({ 'toi-mat.txt': secret }, 'file'))
    expect(check.status).toBe(422)
    expect(check.body.type).toBe('/problems/secret')
  })

  it('pages of other sites can change nothing', async () => {
    const { client, server } = held
    const foreign: Record<string, string>[] = [
      { 'x-csrf-token': '' },
      { 'x-csrf-token': 'guess' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ]
    const before = (await client.get('/documents?limit=1')).body.total
    for (const headers of foreign) {
      const answer = await client.post('/uploads', form({ 'x.txt': `csrf ${JSON.stringify(headers)}` }), headers)
      expect(answer.status, JSON.stringify(headers)).toBe(403)
      expect(answer.body.type).toBe('/problems/csrf')
    }
    // every path that changes something is behind the same gate
    const stranger = new Client(server.url)
    for (const row of routes.filter(r => r.method !== 'get' && r.access !== 'anyone')) {
      const way = row.path.replace('{id}', '0'.repeat(64)).replace('{seq}', '1').replace('{name}', 'x')
      expect((await stranger.ask(row.method.toUpperCase(), way)).status, way).toBe(403)
    }
    expect((await client.get('/documents?limit=1')).body.total).toBe(before)
    // and no answer may be read from elsewhere
    const { headers } = await client.get('/session', { origin: 'http://evil.example' })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('names that lead here but are not its own are answered nothing (DNS rebinding)', async () => {
    const { port } = new URL(held.server.url)
    for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, '127.0.0.1'])
      expect((await raw(held.server.url, '/api/v1/session', { host })).status, host).toBe(421)
    expect((await raw(held.server.url, '/api/v1/session', { host: `localhost:${port}` })).status).toBe(200)
  })

  it('SQL in any value is words', async () => {
    const { client } = held
    const { total } = (await client.get('/documents?limit=1')).body
    const hostile = [
      "'; drop table documents; --",
      "x' or '1'='1",
      '1; select pg_sleep(5)',
      "\\'; --",
      '%27%3B',
      '$1',
      '{{7*7}}',
      "' union select password from users --",
    ]
    for (const text of hostile) {
      const q = encodeURIComponent(text)
      for (const way of [
        `/documents?q=${q}`,
        `/documents?campaign=${q}`,
        `/documents?province=${q}`,
        `/search?q=${q}`,
        `/deadlines?unit=${q}`,
        `/review?campaign=${q}`,
        `/review?field=${q}`,
        `/audit?by=${q}`,
        `/campaigns/${q}`,
        `/exports/${q}`,
      ]) {
        const started = performance.now()
        const answer = await client.get(way)
        expect([200, 400, 404], way).toContain(answer.status)
        expect(JSON.stringify(answer.body)).not.toMatch(/syntax error|argon2id/u)
        expect(performance.now() - started, way).toBeLessThan(30_000)
      }
      const cursor = Buffer.from(JSON.stringify([text, text])).toString('base64url')
      expect([200, 400]).toContain((await client.get(`/documents?sort=title&cursor=${cursor}`)).status)
    }
    expect((await client.get('/documents?limit=1')).body.total).toBe(total)
  })

  it('originals are given as bytes to save, never as pages', async () => {
    const { client } = held
    const page = '<!doctype html><html><body><h1>KẾ HOẠCH</h1><script>alert(1)</script><p>Nội dung của một trang.</p></body></html>'
    const [id] = await client.upload({ 'trang.html"; filename="x.exe': page })
    const { headers, body } = await client.get(`/documents/${id}/original`)
    expect(body).toBe(page)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''[^"; ]*$/u)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('the pages run no inline script', async () => {
    const { headers } = await raw(held.server.url, '/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(/script-src ([^;]*)/u.exec(policy)![1]).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/u)
  })
})

describe('what a document links to', () => {
  const held = serverOf()
  let outside: Server
  const asked: string[] = []
  beforeAll(async () => {
    outside = createServer((q, r) => {
      asked.push(q.url!)
      r.end('x')
    })
    await new Promise<void>(resolve => outside.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise(resolve => outside.close(resolve)))

  it('is never fetched', { timeout: 300_000 }, async () => {
    const base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
    const { client } = held
    const html = `<!doctype html><html><head><base href="${base}/"><link rel="stylesheet" href="/a.css"><meta http-equiv="refresh" content="0;url=${base}/b"></head><body><h1>KẾ HOẠCH</h1><img src="/c.png"><iframe src="${base}/d"></iframe><object data="${base}/e"></object><p>Một đoạn văn đủ dài để đọc.</p></body></html>`
    const [id] = await client.upload({
      'a.html': html,
      'b.md': `# KẾ HOẠCH\n\n![x](${base}/f.png) [y](${base}/g)\n\n<img src="${base}/h">`,
      'c.txt': `${PLAN}\n${base}/i file:///etc/passwd`,
    })
    for (const way of [
      `/documents/${id}/parsed`,
      `/records/${id}`,
      `/records/${id}/findings`,
      '/exports/html',
      '/exports/xlsx',
      `/documents/${id}/original`,
    ])
      await client.get(way)
    await client.post('/check', form({ 'a.html': html }, 'file'))
    // no path takes an address to fetch
    for (const row of routes)
      expect(JSON.stringify(Object.keys((row.query as { shape?: object } | undefined)?.shape ?? {}))).not.toMatch(/url|uri|href/iu)
    expect(asked).toEqual([])
  })
})

describe('a server with accounts', () => {
  const held = serverOf({ loginTries: 4 })
  const password = 'một mật khẩu dài'
  let admin: Client
  beforeAll(async () => {
    const { store, url } = held.server
    for (const role of ['admin', 'reviewer', 'viewer'] as const)
      await store.accounts.add({ name: `${role}-1`, displayName: role, role, password })
    admin = new Client(url)
    await admin.login('admin-1', password)
  }, 60_000)

  it('asks for a login on every path but those that are open', async () => {
    const stranger = new Client(held.server.url)
    for (const row of routes.filter(r => r.access !== 'anyone')) {
      const way = row.path.replace('{id}', '0'.repeat(64)).replace('{seq}', '1').replace('{name}', 'x').replace('{format}', 'csv')
      expect((await stranger.ask(row.method.toUpperCase(), way)).status, way).toBe(401)
    }
    for (const authorization of ['Bearer x', 'Bearer undefined', 'Bearer null', 'Basic YTpi'])
      expect((await stranger.get('/documents', { authorization })).status).toBe(401)
  })

  it('a role may what it may, and no more', async () => {
    const viewer = new Client(held.server.url)
    await viewer.login('viewer-1', password)
    const reviewer = new Client(held.server.url)
    await reviewer.login('reviewer-1', password)
    for (const row of routes.filter(r => r.access === 'admin' || r.access === 'reviewer')) {
      const way = row.path.replace('{id}', '0'.repeat(64)).replace('{seq}', '1').replace('{name}', 'x')
      expect((await viewer.ask(row.method.toUpperCase(), way)).status, `viewer ${way}`).toBe(403)
      if (row.access === 'admin') expect((await reviewer.ask(row.method.toUpperCase(), way)).status, `reviewer ${way}`).toBe(403)
    }
    expect((await viewer.get('/documents')).status).toBe(200)
    expect((await reviewer.post('/uploads', form({ 'a.txt': PLAN }))).status).toBe(202)
  })

  it('cookies are HttpOnly and SameSite; a login is never one that somebody planted', async () => {
    const { url } = held.server
    const planted = new Client(url)
    planted.cookie = 'thidua=planted-by-somebody'
    const answer = await planted.login('reviewer-1', password)
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/u)
    expect(cookie).toMatch(/SameSite=Strict/u)
    expect(cookie).not.toContain('planted-by-somebody')
    const attacker = new Client(url)
    attacker.cookie = 'thidua=planted-by-somebody'
    expect((await attacker.get('/documents')).status).toBe(401)
    // a second login of the same browser ends the first
    const first = planted.cookie!
    await planted.login('reviewer-1', password)
    expect(planted.cookie).not.toBe(first)
    attacker.cookie = first
    expect((await attacker.get('/documents')).status).toBe(401)
    // another's token of protection does not fit
    attacker.cookie = planted.cookie
    attacker.csrf = admin.csrf
    expect((await attacker.post('/uploads', form({ 'a.txt': 'x' }))).status).toBe(403)
    expect((await planted.ask('DELETE', '/session')).status).toBe(204)
    expect((await planted.get('/documents')).status).toBe(401)
  })

  it('guesses of passwords are slowed, and the answer does not tell which names there are', async () => {
    const guesser = new Client(held.server.url)
    const answers = []
    for (const name of ['admin-1', 'nobody', 'admin-1', 'nobody', 'admin-1', 'admin-1'])
      answers.push(await guesser.login(name, 'đoán mật khẩu'))
    expect(answers[0]!.body).toEqual(answers[1]!.body)
    expect(answers.map(a => a.status).slice(0, 4)).toEqual([401, 401, 401, 401])
    expect(answers.at(-1)!.status).toBe(429)
    expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0)
    // who is logged in works on
    expect((await admin.get('/documents')).status).toBe(200)
  })

  it('accounts are managed by administrators; the log tells who did what and holds no password', async () => {
    const added = await admin.post('/users', { name: 'moi', displayName: 'Người mới', role: 'viewer', password })
    expect(added.status).toBe(201)
    expect(JSON.stringify(added.body)).not.toContain('argon2')
    expect((await admin.post('/users', { name: 'moi', displayName: 'x', role: 'viewer', password })).status).toBe(400)
    for (const bad of [{ name: '../x' }, { name: 'X Y' }, { password: 'ngắn' }, { role: 'root' }])
      expect((await admin.post('/users', { name: 'ten', displayName: 'x', role: 'viewer', password, ...bad })).status).toBe(400)
    expect((await admin.ask('PUT', '/users/moi', { body: { disabled: true } })).status).toBe(200)
    expect((await admin.ask('PUT', '/users/khong-co', { body: { disabled: true } })).status).toBe(404)
    expect((await admin.ask('PUT', '/users/admin-1', { body: { role: 'viewer' } })).status).toBe(400)
    const { body } = await admin.get('/audit?limit=200')
    const actions = body.items.map((i: { action: string }) => i.action)
    for (const action of ['login', 'login-failed', 'user-add', 'user-change', 'upload', 'logout']) expect(actions).toContain(action)
    expect(JSON.stringify(body)).not.toContain(password)
  })

  it('is not opened to others without accounts', async () => {
    const { NeedsAccounts } = await import('../../src/server/index.ts')
    await expect(startServer({ place: { folder: `${held.folder}/other` }, host: '0.0.0.0' })).rejects.toBeInstanceOf(NeedsAccounts)
  }, 120_000)
})
