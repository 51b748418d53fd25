/** What the gazetteer says of odd names, other spellings of provinces, and units that nothing decides between. */
import { describe, expect, test } from 'vitest'
import {
  childrenOf,
  describeUnit,
  findUnitMentions,
  findUnits,
  type ResolveOptions,
  resolveUnit,
} from '../../src/knowledge/gazetteer/index.ts'
import { SortedLines } from '../../src/knowledge/gazetteer/lines.ts'
import { tokens } from '../../src/knowledge/gazetteer/tokens.ts'
import { oneEdit } from '../../src/knowledge/gazetteer/typo.ts'
import { rangeOf } from '../../src/knowledge/gazetteer/validity.ts'

describe('lines about a unit', () => {
  const vi = (text: string, at: string | null) => describeUnit(text, at).join('\n')
  test.each([
    ['huyện Từ Liêm', '2010', /phường Phú Thượng \(00091\) \(một phần\), .*, … \(18\); thành phố Hà Nội/u],
    ['phường Cống Vị', '2020', /Nay là: phường Ngọc Hà \(00008\) \(một phần\), phường Giảng Võ \(00025\) \(một phần\)/u],
    ['phường Nguyễn Trung Trực', '2020', /Nay là: không rõ đã nhập vào đâu; thành phố Hà Nội/u],
    ['tỉnh Bắc Kạn', '2020', /Tên khác: Bắc Cạn/u],
    ['tỉnh Khánh Hòa', '2026', /Hiệu lực: từ 1\/7\/2025 .* đến nay/u],
  ])('%s in %s', (text, at, words) => expect(vi(text, at)).toMatch(words))
  test('a code that several eras have', () => {
    expect(describeUnit('22840', null)).toHaveLength(5)
    expect(describeUnit('22840', null)[3]).toContain('xã Công Hải, tỉnh Khánh Hòa (22840; từ 1/7/2025 đến nay)')
  })
})

describe('units of a name', () => {
  const keys = (name: string, options: Parameters<typeof findUnits>[2]) => findUnits(name, '2023', options).map(u => u.key)
  test('in a province that is spelt in its own way', () => {
    expect(keys('Krông Búk', { within: 'Daklac' })).toEqual(['649@', '24493@'])
    expect(keys('Krông Búk', { within: 'Đắk Lắk' })).toEqual(['649@', '24493@'])
    expect(keys('Krông Búk', { within: 'Atlantis' })).toEqual([])
  })
  test('of a kind that there is not are none', () => {
    expect(keys('Công Hải', { type: 'thôn' })).toEqual([])
    expect(resolveUnit('Công Hải', '2023', { type: 'thôn' })).toMatchObject({ unit: null, candidates: [], rule: 'none' })
  })
})

describe('several units of a name stay open', () => {
  const rule = (name: string, at: string, options?: ResolveOptions) => resolveUnit(name, at, options).rule
  test.each([
    ['beside a unit of a name that is elsewhere', 'xã Công Hải'],
    ['beside one unit of each of two', 'các xã Thanh Điền và xã Tam Phước'],
  ])('%s', (_, near) => expect(rule('huyện Châu Thành', '2022', { near })).toBe('exact.ambiguous'))
  test('where one of them has three times as many neighbours as the others, it is meant', () => {
    const near = 'các xã Thanh Điền, Trí Bình, Hảo Đước và xã Tam Phước'
    expect(resolveUnit('huyện Châu Thành', '2022', { near })).toMatchObject({ unit: { key: '708@' }, rule: 'exact.near-units' })
  })
  test('behind a comma that names nothing known, or something that holds none of them', () => {
    expect(rule('huyện Châu Thành, Atlantis', '2022')).toBe('exact.ambiguous')
    expect(rule('huyện Châu Thành, tỉnh Hà Giang', '2022')).toBe('exact.ambiguous')
  })
  test('where a misspelt name is one letter from several', () => {
    const open = resolveUnit('huyện Thanh Trìq', '2023')
    expect([open.unit, open.rule, open.candidates.map(c => c.name)]).toEqual([null, 'typo.ambiguous', ['Thanh Trì', 'Thạnh Trị']])
  })
})

test('a commune has no units below; a district without a date all that it ever had', () => {
  const [district] = findUnits('Thuận Bắc', '2023', { type: 'huyện' })
  const communes = childrenOf(district!, null)
  expect(communes).toHaveLength(6)
  expect(childrenOf(communes[0]!, '2023')).toEqual([])
})

test('what is no mention of a unit', () => {
  expect(findUnitMentions('thị, xã Sa Pa', '2019')).toEqual([])
  expect(findUnitMentions('TP/Cao Bằng', '2019')).toEqual([])
  expect(findUnitMentions('các xã Công Hải, ', '2023').map(m => m.name)).toEqual(['Công Hải'])
  expect(tokens(' … ')).toEqual([])
})

test.each([
  ['2026-Q2', '2026-04-01', '2026-06-31'],
  ['2026-H1', '2026-01-01', '2026-06-31'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['--11-30', '0000-01-01', '9999-12-31'],
])('%s spans %s to %s', (at, first, last) => expect(rangeOf(at)).toEqual([first, last]))

test('a table without a line break at its end is read to its end', () => {
  const lines = new SortedLines('code\tname\n01\tHà Nội\n02\tHà Giang')
  expect([lines.size, lines.rows('02').map(row => lines.line(row)), lines.rows('03')]).toEqual([2, ['02\tHà Giang'], []])
})

test('two neighbours swapped are one edit, three letters are not', () => {
  expect([oneEdit('thuanbac', 'thunabac'), oneEdit('abcdef', 'xbcdey'), oneEdit('abc', 'abc')]).toEqual([true, false, false])
})
