/** Requests as they come: with headers that are missing, forms with more than was asked for, callers of every kind. */

import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { cleanName } from '../../src/server/body.ts'
import { Client, form, PLAN, serverOf } from './client.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Sends bytes as they are, and gives the first line of the answer. */
const said = (url: string, ...lines: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    let answer = ''
    socket.on('data', piece => {
      answer += piece
      if (!answer.includes('\r\n')) return
      socket.destroy()
      resolve(answer.split('\r\n')[0]!)
    })
    socket.on('error', reject)
  })

it.each([
  ['../../x.txt', 'x.txt'],
  ['a\\b.txt', 'b.txt'],
  [' kế hoạch.docx ', 'kế hoạch.docx'],
  ['', 'tep'],
  ['../', 'tep'],
  ['\u202e\u0000\n', 'tep'],
])('a file that is sent as %j is called %j', (name, called) => expect(cleanName(name)).toBe(called))

describe('a server without accounts', () => {
  const held = serverOf()

  it('answers whoever names no host, no kind of content, no origin with what is missing', async () => {
    const { url } = held.server
    const { host } = new URL(url)
    expect(await said(url, 'GET /api/v1/health HTTP/1.0')).toContain(' 421 ')
    expect(await said(url, 'GET /api/v1/health HTTP/1.1', `Host: ${host.toUpperCase()}`)).toContain(' 200 ')
    const token = `X-CSRF-Token: ${held.client.csrf}`
    expect(await said(url, 'POST /api/v1/uploads HTTP/1.1', `Host: ${host}`, token, 'Content-Length: 0')).toContain(' 415 ')
    expect(await said(url, 'POST /api/v1/compare HTTP/1.1', `Host: ${host}`, token, 'Content-Type: application/json')).toContain(' 400 ')
  })

  it('takes of a form what it asked for, and leaves the rest', async () => {
    const data = form({ 'a.txt': 'một' })
    for (const field of ['other', '__proto__', 'constructor']) data.append(field, new Blob(['x']), 'x.txt')
    const { body } = await held.client.post('/uploads', data)
    expect((await held.client.done(body.jobId)).items.map((i: { fileName: string }) => i.fileName)).toEqual(['a.txt'])
    const none = await held.client.post('/uploads', form({ 'a.txt': 'một' }, '__proto__'))
    expect([none.status, none.body.errors]).toEqual([400, [{ path: 'body.files', message: 'missing' }]])
  })

  it('of an error that nobody foresaw the answer tells nothing, and the log what it was', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(held.server.store.documents, 'list').mockRejectedValueOnce(new Error('relation "list_rows" is not there'))
    const { status, body } = await held.client.get('/documents')
    expect([status, body]).toEqual([500, { type: 'about:blank', status: 500, title: expect.any(String), titleEn: expect.any(String) }])
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Error: relation "list_rows" is not there\n\s+at /u))
    expect((await held.client.get('/documents')).status).toBe(200)
  })

  it('a record that the reader has already is not sent again', async () => {
    const [id] = await held.client.upload({ 'ke-hoach.txt': PLAN })
    const tag = (await held.client.get(`/records/${id}`)).headers.get('etag')!
    const again = await held.client.get(`/records/${id}`, { 'if-none-match': tag })
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await held.client.get(`/records/${id}`, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('the documents of one file are read, shown and checked apart', async () => {
    const file = readFileSync(path.join(import.meta.dirname, '../structure/parts-fixtures/decision-and-plan/input.md'))
    const [first] = await held.client.upload({ 'hai-van-ban.md': file })
    expect(first).toMatch(/^[0-9a-f]{64}-1$/u)
    const second = first!.replace(/1$/u, '2')
    for (const id of [first, second]) {
      const { body: record } = await held.client.get(`/records/${id}`)
      const { body: parsed } = await held.client.get(`/documents/${id}/parsed`)
      expect(parsed.text).toBe(record.text)
      expect(parsed.text.includes('Điều 1.')).toBe(id === first)
      const { status, body } = await held.client.get(`/records/${id}/findings`)
      expect(status).toBe(200)
      for (const e of body.findings.flatMap((f: { evidence: object[] }) => f.evidence))
        expect(record.text.slice(e.start, e.end)).toBe(e.quote)
    }
  })

  it('what another version read is read again from what is kept, beside the old record', async () => {
    const { store } = held.server
    const [id] = await held.client.upload({ 'doc-lai.txt': `${PLAN}\nđọc lại` })
    await store.connection.db.updateTable('records').set({ extractor_version: '0.0.1' }).where('document_id', '=', id!).execute()
    const read = vi.spyOn(store.jobs, 'claim')
    const { status, body } = await held.client.post('/reextract')
    expect(status).toBe(202)
    const job = await held.client.done(body.jobId)
    expect([job.kind, job.items.map((i: { document: string; state: string }) => [i.document, i.state])]).toEqual([
      'reextract',
      [[id, 'done']],
    ])
    const claims = await Promise.all(read.mock.results.map(r => r.value))
    expect(claims.find(c => c?.sha256 === id)!.parsed).not.toBeNull()
    const versions = (await held.client.get(`/documents/${id}`)).body.versions.map((v: { version: string }) => v.version)
    expect([versions.length, versions.at(-1)]).toEqual([2, '0.0.1'])
  })
})

describe('a server with accounts', () => {
  const held = serverOf({ heavyPerMinute: 2 })
  const password = 'một mật khẩu dài'
  beforeAll(() => held.server.store.accounts.add({ name: 'admin-1', displayName: 'Admin', role: 'admin', password }))

  it('tells who is not logged in that he must be', async () => {
    expect((await new Client(held.server.url).get('/session')).body).toEqual({ user: null, csrf: null, needsLogin: true })
  })

  it('lets nobody in whom the page of another site sends', async () => {
    const login = (site: string) => new Client(held.server.url).post('/session', { name: 'admin-1', password }, { 'sec-fetch-site': site })
    for (const site of ['cross-site', 'same-site']) {
      const { status, body, headers } = await login(site)
      expect([status, body.type, headers.get('set-cookie')], site).toEqual([403, '/problems/csrf', null])
    }
    for (const site of ['same-origin', 'none']) expect((await login(site)).status, site).toBe(200)
  })

  it('writes down that a password was changed, and never which', async () => {
    const admin = new Client(held.server.url)
    await admin.login('admin-1', password)
    await admin.post('/users', { name: 'lan', displayName: 'Lan', role: 'viewer', password })
    for (const change of [{ password: 'mật khẩu mới hẳn' }, { displayName: 'Lan Anh' }])
      expect((await admin.ask('PUT', '/users/lan', { body: change })).status).toBe(200)
    const { body } = await admin.get('/audit?action=user-change')
    expect(body.items.map((i: { detail: unknown }) => i.detail)).toEqual([{ displayName: 'Lan Anh' }, { password: true }])
  })

  it('takes the command line of its own user without a login, and slows it as it slows others', async () => {
    const { token } = held.server.store.connection.lock!.owner
    const cli = new Client(held.server.url)
    const authorization = { authorization: `Bearer ${token}` }
    expect((await cli.get('/users', authorization)).status).toBe(200)
    const upload = () => cli.post('/uploads', form({ 'a.txt': 'một' }), authorization)
    expect([(await upload()).status, (await upload()).status]).toEqual([202, 202])
    const slowed = await upload()
    expect([slowed.status, slowed.body.titleEn]).toEqual([429, 'Too many requests'])
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await cli.get('/users', authorization)).status).toBe(200)
    expect((await cli.get('/users', { authorization: `Bearer ${token}x` })).status).toBe(401)
  })
})
