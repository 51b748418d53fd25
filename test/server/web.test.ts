/** The files of the web application: those that were there at the start, with the kind and the age that a browser needs to know. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, it } from 'vitest'
import { addWeb } from '../../src/server/web.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thidua-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(path.join(folder, 'assets'))
for (const [name, content] of Object.entries({
  'index.html': '<!doctype html>',
  'assets/app-1a2b.js': 'x',
  'NOTICE.unknown': 'n',
  'logo.svg': '<svg/>',
}))
  writeFileSync(path.join(folder, name), content)

const app = new Hono()
addWeb(app, folder)
writeFileSync(path.join(folder, 'later.html'), 'later')
const FOREVER = 'public, max-age=31536000, immutable'

it.each([
  ['/', 200, '<!doctype html>', 'text/html; charset=utf-8', 'no-cache'],
  ['/van-ban/abc', 200, '<!doctype html>', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/app-1a2b.js', 200, 'x', 'text/javascript; charset=utf-8', FOREVER],
  ['/logo.svg', 200, '<svg/>', 'image/svg+xml', 'no-cache'],
  ['/NOTICE.unknown', 200, 'n', 'application/octet-stream', 'no-cache'],
] as const)('%s', async (way, status, content, type, age) => {
  const answer = await app.request(way)
  expect([answer.status, await answer.text()]).toEqual([status, content])
  expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([type, age])
})

it.each(['/assets/app-0000.js', '/later.html', '/../package.json'])('%s is not among them', async way => {
  const answer = await app.request(way)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
})

it('an installation without pages says of each address that it is not there', async () => {
  const bare = new Hono()
  addWeb(bare, path.join(folder, 'nothing'))
  expect((await bare.request('/')).status).toBe(404)
})
