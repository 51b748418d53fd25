/** Every path of the OpenAPI document against the server, with good input and bad: what it answers is what the document says. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../schemas/api/common.ts'
import { exporters } from '../../src/index.ts'
import type { Route } from '../../src/server/route.ts'
import { routes } from '../../src/server/routes/index.ts'
import { type Answer, form, PLAN, serverOf } from './client.ts'

const held = serverOf()
const WORD = readFileSync(path.join(import.meta.dirname, '../../corpus/documents/ke-hoach-huyen-mot-lan-di-2022.docx'))

let id = ''
let job = ''
const NOBODY = '0'.repeat(64)

beforeAll(async () => {
  const { client } = held
  const up = await client.post('/uploads', form({ 'ke-hoach.txt': PLAN, 'khac.md': '# Một trang giấy\n\nKhông phải kế hoạch.' }))
  job = up.body.jobId
  id = (await client.done(job)).items[0].document
  await vi.waitFor(async () => expect((await client.get('/campaigns')).body.total).toBeGreaterThan(0), { timeout: 120_000, interval: 500 })
}, 240_000)

/** Campaigns are grouped anew as documents come: one that there is now. */
const aCampaign = async (): Promise<string> => (await held.client.get('/campaigns')).body.items[0].id
const etag = async () => (await held.client.get(`/records/${id}`)).headers.get('etag')!
const ifMatch = async () => ({ 'if-match': await etag() })
const correction = { field: 'theme', action: 'add', old: null, value: 'Một chủ đề' }

/** A good call of each path, with the status that it must give. */
const GOOD: Record<string, () => Promise<[Answer, number]>> = {
  'get /health': async () => [await held.client.get('/health'), 200],
  'post /uploads': async () => [await held.client.post('/uploads', form({ 'moi.txt': `${PLAN}\nmới` })), 202],
  'get /jobs': async () => [await held.client.get('/jobs?limit=1'), 200],
  'get /jobs/{id}': async () => [await held.client.get(`/jobs/${job}`), 200],
  'get /jobs/{id}/events': async () => [await held.client.get(`/jobs/${job}/events`), 200],
  'post /jobs/{id}/cancel': async () => [await held.client.post(`/jobs/${job}/cancel`), 200],
  'post /jobs/{id}/retry': async () => [await held.client.post(`/jobs/${job}/retry`), 200],
  'get /documents': async () => [
    await held.client.get('/documents?q=ke hoach&type=plan&level=commune&year=2024&sort=title&doubtful=true'),
    200,
  ],
  'get /search': async () => [await held.client.get('/search?q=an binh'), 200],
  'get /documents/{id}': async () => [await held.client.get(`/documents/${id}`), 200],
  'get /documents/{id}/original': async () => [await held.client.get(`/documents/${id}/original`), 200],
  'get /documents/{id}/parsed': async () => [await held.client.get(`/documents/${id}/parsed`), 200],
  'get /records/{id}': async () => [await held.client.get(`/records/${id}`), 200],
  'get /records/{id}/extracted': async () => [await held.client.get(`/records/${id}/extracted`), 200],
  'get /records/{id}/corrections': async () => [await held.client.get(`/records/${id}/corrections`), 200],
  'post /records/{id}/corrections': async () => [
    await held.client.post(`/records/${id}/corrections`, { ...correction, field: 'theme', action: 'correct' }, await ifMatch()),
    201,
  ],
  'post /records/{id}/corrections/{seq}/undo': async () => {
    const added = await held.client.post(`/records/${id}/corrections`, { ...correction, action: 'correct', value: 'Nhầm' }, await ifMatch())
    return [await held.client.post(`/records/${id}/corrections/${added.body.seq}/undo`, undefined, { 'if-match': added.body.etag }), 200]
  },
  'post /records/{id}/review': async () => [await held.client.post(`/records/${id}/review`, { note: null }, await ifMatch()), 200],
  'get /records/{id}/findings': async () => [await held.client.get(`/records/${id}/findings`), 200],
  'get /overview': async () => [await held.client.get('/overview'), 200],
  'get /review': async () => [await held.client.get('/review?limit=3'), 200],
  'get /deadlines': async () => [await held.client.get('/deadlines?unit=các thôn&from=2024-01-01&to=2024-12-31&kind=report'), 200],
  'get /campaigns': async () => [await held.client.get('/campaigns'), 200],
  'get /campaigns/{id}': async () => [await held.client.get(`/campaigns/${await aCampaign()}`), 200],
  'get /campaigns/{id}/comparison': async () => [
    await held.client.get(`/campaigns/${await aCampaign()}/comparison?reuse=true&by=year`),
    200,
  ],
  'post /check': async () => [await held.client.post(`/check?parent=${id}`, form({ 'du-thao.txt': PLAN }, 'file')), 200],
  'post /check/annotated': async () => [await held.client.post('/check/annotated', form({ 'du-thao.docx': WORD }, 'file')), 200],
  'post /compare': async () => [await held.client.post('/compare', { documents: [id] }), 200],
  'get /exports': async () => [await held.client.get('/exports'), 200],
  'get /exports/{format}': async () => [await held.client.get(`/exports/csv?campaign=${await aCampaign()}`), 200],
  'get /calendar.ics': async () => [await held.client.get('/calendar.ics'), 200],
  'get /session': async () => [await held.client.get('/session'), 200],
  'post /session': async () => [await held.client.post('/session', { name: 'khong-co', password: 'không đúng đâu' }), 401],
  'delete /session': async () => [await held.client.ask('DELETE', '/session'), 204],
  'get /users': async () => [await held.client.get('/users'), 200],
  'get /audit': async () => [await held.client.get('/audit?action=upload&limit=1'), 200],
  'post /backup': async () => [await held.client.post('/backup'), 200],
  'post /reextract': async () => [await held.client.post('/reextract'), 204],
  'post /demo': async () => {
    const answer = await held.client.post('/demo')
    await held.client.post(`/jobs/${answer.body.jobId}/cancel`)
    return [answer, 202]
  },
}

/** Streams that stay open, and what changes who may ask: looked at in tests of their own. */
const ELSEWHERE = ['get /events', 'post /users', 'put /users/{name}']

const nameOf = (row: Route) => `${row.method} ${row.path}`

function hold(row: Route, answer: Answer): void {
  const documented = [...Object.keys(row.replies).map(Number), 400, 401, 403, 412, 413, 415, 428, 429]
  expect(documented, `${nameOf(row)} ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`).toContain(answer.status)
  const type = answer.headers.get('content-type') ?? ''
  if (answer.status >= 400) {
    expect(type).toContain('application/problem+json')
    expect(Problem.parse(answer.body).status).toBe(answer.status)
    return
  }
  const schema = row.replies[answer.status]?.schema
  if (schema) {
    const result = schema.safeParse(answer.body)
    expect(result.error?.issues ?? [], nameOf(row)).toEqual([])
  }
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).not.toMatch(/(?<!wasm-)unsafe-eval/u)
}

describe('good input', () => {
  it('every path has a call', () => {
    expect([...Object.keys(GOOD), ...ELSEWHERE].sort()).toEqual(routes.map(nameOf).sort())
  })

  it.each(routes.filter(r => !ELSEWHERE.includes(nameOf(r))).map(r => [nameOf(r), r] as const))('%s', async (name, row) => {
    const [answer, status] = await GOOD[name]!()
    expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(status)
    hold(row, answer)
  })

  it('every output can be had', async () => {
    for (const { name } of exporters) expect((await held.client.get(`/exports/${name}`)).status, name).toBe(200)
  })
})

describe('the document', () => {
  it('is OpenAPI 3.1, has every path, and every reference leads somewhere', async () => {
    const { body } = await held.client.get('/openapi.json')
    expect(body.openapi).toMatch(/^3\.1\./u)
    const paths = Object.entries(body.paths as Record<string, object>).flatMap(([p, ops]) => Object.keys(ops).map(m => `${m} ${p}`))
    expect(paths.sort()).toEqual(routes.map(nameOf).sort())
    for (const [, ref] of JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/gu)) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/u.exec(ref!) ?? []
      expect(body.components.schemas, ref).toHaveProperty(name!)
    }
    const ids = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(ops =>
      Object.values(ops).map(o => o.operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('bad input', () => {
  const filled = (row: Route) =>
    row.path
      .replace('{id}', row.path.startsWith('/jobs') ? job : row.path.startsWith('/campaigns') ? 'c-0' : id)
      .replace('{seq}', '1')
      .replace('{format}', 'csv')
      .replace('{name}', 'x')

  it.each(routes.filter(r => r.params).map(r => [nameOf(r), r] as const))(
    '%s: what is not there is not found, what is no name is refused',
    async (_, row) => {
      for (const bad of [NOBODY, 'x', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', "'%20or%201=1", '%00', '🙂', 'a'.repeat(3000), '-1']) {
        const way = row.path.replace(/\{\w+\}/u, bad).replace('{seq}', '1')
        const answer = await held.client.ask(row.method.toUpperCase(), way, {
          headers: { ...(row.ifMatch && { 'if-match': '"x"' }) },
          ...(row.body && { body: row.path.endsWith('corrections') ? correction : {} }),
        })
        expect([400, 404], `${way} ${answer.status}`).toContain(answer.status)
        hold(row, answer)
      }
    },
  )

  it.each(routes.filter(r => r.query).map(r => [nameOf(r), r] as const))('%s: values of the query that are none', async (_, row) => {
    const { client } = held
    for (const query of [
      'limit=0',
      'limit=abc',
      'limit=100000',
      'cursor=%00',
      'year=abc',
      'from=2024-13-45',
      'by=nothing',
      'job=1',
      'parent=../..',
      'sort=;drop',
    ] as const) {
      const [name] = query.split('=') as [string]
      const shape = (row.query as unknown as { shape: Record<string, unknown> }).shape
      if (!(name in shape) || nameOf(row) === 'get /events' || (name === 'by' && row.path === '/audit')) continue
      const answer = await client.ask(row.method.toUpperCase(), `${filled(row)}?q=a&${query}`, {
        ...(row.files && { body: form({ 'a.txt': PLAN }, Object.keys(row.files)[0]) }),
      })
      expect(answer.status, `${row.path}?${query}`).toBe(400)
      hold(row, answer)
    }
  })

  it.each(routes.filter(r => r.body && nameOf(r) !== 'post /session').map(r => [nameOf(r), r] as const))(
    '%s: bodies that are none',
    async (_, row) => {
      const headers = { 'content-type': 'application/json', 'if-match': await etag() }
      const bodies: [string, number][] = [
        ['', 400],
        ['{', 400],
        ['null', 400],
        ['[]', 400],
        ['"x"', 400],
        ['{"__proto__":{"a":1},"nothing":true}', 400],
        [`{"a":"${'x'.repeat(2_000_000)}"}`, 413],
      ]
      for (const [body, status] of bodies) {
        const answer = await held.client.ask(row.method.toUpperCase(), filled(row), { body, headers })
        expect(answer.status, `${row.path} ${body.slice(0, 40)}`).toBe(status)
        hold(row, answer)
      }
      const plain = await held.client.ask(row.method.toUpperCase(), filled(row), {
        body: '{}',
        headers: { ...headers, 'content-type': 'text/plain' },
      })
      expect(plain.status).toBe(415)
    },
  )

  it.each(routes.filter(r => r.files).map(r => [nameOf(r), r] as const))('%s: forms that are none', async (_, row) => {
    const { client } = held
    const [field] = Object.keys(row.files!) as [string]
    const empty = new FormData()
    empty.append(field, 'no file')
    const cases: [BodyInit, Record<string, string>, number][] = [
      ['x', { 'content-type': 'text/plain' }, 415],
      ['{}', { 'content-type': 'application/json' }, 415],
      ['no boundary', { 'content-type': 'multipart/form-data' }, 400],
      ['--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }, 400],
      [empty, {}, 400],
      [new FormData(), {}, 400],
    ]
    for (const [body, headers, status] of cases) {
      const answer = await client.post(filled(row), body, headers)
      expect(answer.status, `${row.path} ${JSON.stringify(headers)}`).toBe(status)
      hold(row, answer)
    }
  })

  it.each(routes.filter(r => r.ifMatch).map(r => [nameOf(r), r] as const))(
    '%s: without the version seen, or with an old one',
    async (_, row) => {
      const body = row.body ? (row.path.endsWith('review') ? { note: null } : correction) : undefined
      const without = await held.client.post(filled(row), body)
      expect(without.status).toBe(428)
      for (const tag of [`"${id.slice(0, 12)}-0"`, '"x"', '*', `W/${await etag()}`]) {
        const answer = await held.client.post(filled(row), body, { 'if-match': tag })
        expect(answer.status, tag).toBe(412)
        expect(answer.body.etag).toBe(await etag())
        hold(row, answer)
      }
    },
  )

  it('a check of what cannot be read says why', async () => {
    const answer = await held.client.post('/check', form({ 'a.pdf': new Uint8Array([1, 2, 3, 0, 255]) }, 'file'))
    expect(answer.status).toBe(422)
    expect(answer.body.detail).toBeTruthy()
    const plain = await held.client.post('/check/annotated', form({ 'a.txt': PLAN }, 'file'))
    expect(plain.status).toBe(422)
  })

  it('a path that there is not, a method that a path has not', async () => {
    for (const [method, way] of [
      ['GET', '/nothing'],
      ['DELETE', '/documents'],
      ['PUT', '/health'],
      ['PATCH', `/records/${id}`],
    ] as const) {
      const answer = await held.client.ask(method, way)
      expect(answer.status).toBe(404)
      Problem.parse(answer.body)
    }
  })
})
