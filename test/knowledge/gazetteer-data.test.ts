import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../scripts/data/gazetteer.ts'

const DATA = new URL('../../data/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8')

/** The data with one place changed. */
const problemsWith = (file: string, from: string, to: string): string[] => {
  expect(read(`gazetteer/${file}`)).toContain(from)
  return gazetteer.build(path => (path === `gazetteer/${file}` ? read(path).replace(from, to) : read(path))).problems
}

describe('npm run data', () => {
  test('finds nothing wrong, and what is derived is up to date', () => {
    const { problems, files } = gazetteer.build(read)
    expect(problems).toEqual([])
    for (const [path, content] of Object.entries(files)) expect(read(path) === content, path).toBe(true)
  })
  test('counts equal those that PROVENANCE.md states', () => {
    const counts = JSON.parse(read('gazetteer/counts.json'))
    const stated = read('gazetteer/PROVENANCE.md')
    const shown = (n: number) => n.toLocaleString('en')
    for (const n of [...Object.values<number>(counts.rows), ...Object.values<number>(counts.inForce['20250630']), 34, 3_321])
      expect(stated).toContain(` ${shown(n)} `)
    expect(counts.rows).toEqual({ province: 89, district: 863, commune: 16_570 })
    expect(counts.inForce['20250701']).toEqual({ province: 34, district: 0, commune: 3_321 })
  })
  test.each([
    [
      'a dangling successor',
      'provinces.tsv',
      '02\tHà Giang\ttỉnh\t\t20250701\t08',
      '02\tHà Giang\ttỉnh\t\t20250701\t03',
      /successor 03 is not in force/,
    ],
    ['a dangling parent', 'districts.tsv', '001\tBa Đình\tquận\t01', '001\tBa Đình\tquận\t03', /parent 03 is not in force/],
    ['overlapping validity', 'districts.tsv', '088\tSa Pa\tthị xã\t10\t20200101', '088\tSa Pa\tthị xã\t10\t20190101', /overlaps/],
    ['an alias that is the name', 'aliases.tsv', '06\t\tBắc Cạn', '06\t\tBẮC  KẠN', /folds to the unit's own name/],
    ['an alias twice', 'aliases.tsv', '06\t\tBắc Cạn', '06\t\tBắc Cạn\n06\t\tBắc cạn', /is also a name of/],
    ['an alias of nothing', 'aliases.tsv', '06\t\tBắc Cạn', '03\t\tBắc Cạn', /no such unit/],
    ['a type of another level', 'districts.tsv', '001\tBa Đình\tquận', '001\tBa Đình\tphường', /no type of a district/],
    ['no day', 'districts.tsv', '088\tSa Pa\tthị xã\t10\t20200101', '088\tSa Pa\tthị xã\t10\t20200230', /is no day/],
    ['the other tone placement', 'provinces.tsv', '17\tHòa Bình', '17\tHoà Bình', /tone mark/],
    [
      'a commune that vanishes in 2025',
      'communes.tsv',
      '00001\tPhúc Xá\tphường\t001\t\t20250701\t00097',
      '00001\tPhúc Xá\tphường\t001\t\t20250701',
      /without a successor/,
    ],
    [
      'a commune that leaves its province',
      'communes.tsv',
      '00001\tPhúc Xá\tphường\t001\t\t20250701\t00097',
      '00001\tPhúc Xá\tphường\t001\t\t20250701\t01447',
      /another province/,
    ],
  ])('reports %s', (_, file, from, to, expected) => {
    expect(problemsWith(file, from, to).join('\n')).toMatch(expected)
  })
})

test('all tables load in less than 50 ms of processor time and 30 MB, in a process of its own (5 ms and 2 MB when measured)', () => {
  const script = `
    const { table } = await import(${JSON.stringify(new URL('../../src/knowledge/gazetteer/store.ts', import.meta.url).href)})
    globalThis.gc()
    const heap = process.memoryUsage().heapUsed
    const before = process.cpuUsage()
    for (const level of ['province', 'district', 'commune']) table(level)
    const { user, system } = process.cpuUsage(before)
    globalThis.gc()
    console.log(JSON.stringify({ ms: (user + system) / 1000, mb: (process.memoryUsage().heapUsed - heap) / 1e6 }))`
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const out = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], { cwd, encoding: 'utf8' })
  const { ms, mb } = JSON.parse(out) as { ms: number; mb: number }
  expect(ms).toBeLessThan(50)
  expect(mb).toBeLessThan(30)
})
