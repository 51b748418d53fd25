/** The site of docs/, built as `npm run docs:site` does it: its pages are there, their links lead somewhere, and nothing comes from elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../package/packed.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const DOCS = path.join(ROOT, 'docs')

let site = ''
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'thidua-docs-'))
  const vitepress = path.join(path.dirname(createRequire(import.meta.url).resolve('vitepress/package.json')), 'bin/vitepress.js')
  await run(process.execPath, [vitepress, 'build', DOCS, '--outDir', site], { cwd: ROOT, maxBuffer: 64_000_000 })
}, 600_000)
afterAll(() => rm(site, { recursive: true, force: true }))

const filesOf = (kind: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(kind))
    .map(name => name.split(path.sep).join('/'))
const text = (name: string): string => readFileSync(path.join(site, name), 'utf8')
const attributes = (html: string, name: string): string[] => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(m => m[1]!)

test('every page of docs/ is one of the site', () => {
  const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md') && !name.startsWith('.'))
  expect(pages.length).toBeGreaterThan(100)
  const expected = pages.map(name =>
    name
      .split(path.sep)
      .join('/')
      .replace(/README\.md$/u, 'index.md')
      .replace(/md$/u, 'html'),
  )
  expect([...filesOf('.html')].sort()).toEqual([...expected, '404.html'].sort())
})

test.each([
  ['index.html', 'tài liệu'],
  ['guide/how-extraction-works.html', 'How extraction works'],
  ['huong-dan/tong-hop-ke-hoach-don-vi.html', 'Tổng hợp kế hoạch'],
  ['operations/index.html', '/etc/thidua/worker.env'],
  ['reference/commands.html', 'thidua extract'],
  ['rules/index.html', 'dateline-missing'],
  ['rules/dateline-missing.html', '[place]'],
  ['decisions/0010-workbooks.html', 'write-excel-file'],
])('%s has its text and the contents of the site', (name, words) => {
  const html = text(name)
  const folders = ['guide', 'huong-dan', 'operations', 'reference', 'rules', 'decisions']
  // not toContain, which would print the page
  expect([words, ...folders.map(folder => `href="/${folder}/`)].filter(part => !html.includes(part))).toEqual([])
})

test('links of pages lead to files of the site', () => {
  const dead = filesOf('.html').flatMap(name =>
    attributes(text(name), 'href')
      .filter(href => !/^(?:[a-z]+:|#)/iu.test(href))
      .map(href => new URL(href, `http://site/${name}`).pathname.replace(/\/$/u, '/index.html'))
      .filter(target => !existsSync(path.join(site, decodeURI(target))))
      .map(target => `${name}: ${target}`),
  )
  expect(dead).toEqual([])
})

test('no page loads anything from elsewhere', () => {
  const REMOTE = /^(?:https?:)?\/\//iu
  for (const name of filesOf('.html')) {
    const html = text(name)
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/gu)].flatMap(m => [
      ...attributes(m[0], 'src'),
      ...attributes(m[0], 'href'),
    ])
    expect(loaded.length, name).toBeGreaterThan(2)
    expect(
      loaded.filter(place => REMOTE.test(place)),
      name,
    ).toEqual([])
  }
  const styles = filesOf('.css')
  expect(styles.length).toBeGreaterThan(0)
  for (const name of styles) expect(text(name), name).not.toMatch(/(?:url\(|@import)\s*["']?(?:https?:)?\/\//u)
})
