/** The pages know schemas/ alone of the house: what dependency-cruiser cannot read (JSX) is held to the same table here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const WEB = join(ROOT, 'web/src')
/** import … from 'x', export … from 'x', import 'x', import('x') */
const IMPORT = /(?:from|import)\s*\(?\s*'([^'\s]+)'/g

const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
const imports = files.flatMap(name => {
  const file = join(WEB, name)
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, to]) => ({ name, to: to!, path: join(dirname(file), to!) }))
})
const inner = imports.filter(i => i.to.startsWith('.'))

test('there are pages, and they import', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(inner.length).toBeGreaterThan(200)
})

test('what is imported of the house lies in web/ or schemas/', () => {
  const foreign = inner.filter(({ path }) => !/^(web\/src|schemas)\//.test(relative(ROOT, path)))
  expect(foreign.map(({ name, to }) => `${name}: ${to}`)).toEqual([])
})

test('every import leads somewhere', () => {
  expect(inner.filter(({ path }) => !existsSync(path)).map(({ name, to }) => `${name}: ${to}`)).toEqual([])
})

test('packages are those that package.json names', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const named = new Set(Object.keys({ ...dependencies, ...devDependencies }))
  const packages = imports
    .filter(i => !i.to.startsWith('.'))
    .map(i => (i.to.startsWith('@') ? i.to.split('/').slice(0, 2).join('/') : i.to.split('/')[0]!))
  expect([...new Set(packages)].filter(name => !named.has(name))).toEqual([])
})
