import { describe, expect, test } from 'vitest'
import { lookUp, lookUpKinds } from '../../src/knowledge/look-up.ts'

describe('one door to what is known', () => {
  test.each([
    ['unit', 'huyện Thuận Bắc', 'huyện Thuận Bắc'],
    ['law', '98/2023/NĐ-CP', 'Decree 98/2023/NĐ-CP'],
    ['index', 'PAR INDEX', 'Public Administration Reform Index'],
    ['award', 'Bằng khen của Chủ tịch UBND tỉnh', 'Bằng khen'],
    ['body', 'Sở Nội vụ', 'Sở Nội vụ (so-noi-vu)'],
  ] as const)('%s: %s, its source last; nothing of what nobody knows', (kind, text, first) => {
    const lines = lookUp(kind, text, '2023', 'en')
    expect(lines[0]).toContain(first)
    expect(lines.at(-1)).toMatch(/^Source/u)
    expect(lookUp(kind, 'Sông Mây Trắng', null, 'vi')).toEqual([])
  })
  test('has a kind for each', () => expect(lookUpKinds).toEqual(['unit', 'law', 'index', 'award', 'body']))
})

describe('an award', () => {
  const of = (text: string) => lookUp('award', text, null, 'vi')
  test('by a title in lower case, by its code, by an authority’s own form of it', () => {
    expect(of('gia đình văn hóa')[0]).toMatch(/^Gia đình văn hóa \(/u)
    const [whole] = of('Bằng khen')
    const code = /\((\w+)\)/u.exec(whole!)![1]!
    expect(of(code.toLowerCase())[0]).toBe(whole)
    const authorities = of(code).filter(line => line.startsWith('  – '))
    expect(authorities.length).toBeGreaterThan(1)
    // an authority's form has its own level and lists no others
    const own = /\((\w+)\)/u.exec(authorities.find(line => line.includes('tỉnh'))!)![1]!
    const lines = of(own)
    expect(lines[0]).toContain(own)
    expect(lines).toContain('  Cấp: Cấp tỉnh')
    expect(lines.filter(line => line.startsWith('  – '))).toEqual([])
  })
  test('with the titles of the laws it rests on', () => {
    expect(of('Chiến sĩ thi đua cơ sở').join('\n')).toMatch(/Căn cứ: .*\n {4}\d+\/\d{4}\/QH\d+: /u)
    expect(lookUp('award', 'Chiến sĩ thi đua cơ sở', null, 'en').join('\n')).toContain('Basis: ')
  })
})

describe('a body', () => {
  const of = (text: string, at: string | null = null, lang: 'vi' | 'en' = 'vi') => lookUp('body', text, at, lang)
  test('that exists in a part of the country, for a time, with what became of it', () => {
    const lines = of('Ban Dân tộc', '2020')
    expect(lines.join('\n')).toMatch(/đến trước 01\/03\/2025/u)
    expect(lines.join('\n')).toContain('nay thuộc')
    expect(of('Ban Dân tộc', '2026', 'en').join('\n')).toContain('Did not exist in 2026')
    expect(of('Sở Ngoại vụ').join('\n')).toContain('chỉ ở một số tỉnh')
    expect(of('Sở Quy hoạch - Kiến trúc').join('\n')).toMatch(/mã tỉnh 01/u)
  })
  test('by the symbol of its numbers; a ministry has its level and no office above', () => {
    expect(of('KH-SNV', '2023')).toEqual(of('Sở Nội vụ', '2023'))
    expect(of('BNV-TCBC', '2023').join('\n')).toContain('Bộ Nội vụ')
    expect(of('XYZ-ABC', '2023')).toEqual([])
    expect(of('Bộ Nội vụ', null, 'en').join('\n')).toContain('Under: Chính phủ')
  })
  test('that is no standing office is told by its kind alone', () => {
    expect(of('Trường Tiểu học Hoa Sen')).toEqual(['Trường Tiểu học Hoa Sen', '  Trường học', 'Nguồn: data/PROVENANCE.md'])
  })
  test('of every level', () => expect(of('Ủy ban nhân dân').join('\n')).toContain('mọi cấp'))
})

test('a class of bodies with its members in an area, or without an area by its name', () => {
  const lines = lookUp('body', 'UBND các xã thuộc huyện Thuận Bắc', '2023', 'vi')
  expect(lines[1]).toBe('  Thành viên (6):')
  expect(lines).toContain('    Ủy ban nhân dân xã Công Hải')
  expect(lookUp('body', 'các sở, ban, ngành', '2023', 'en')).toEqual([
    expect.stringContaining('(departments)'),
    'Source: data/PROVENANCE.md',
  ])
})
