import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { provinceOf, type ResolveOptions, resolveUnit } from '../../src/knowledge/gazetteer/index.ts'
import { table } from '../../src/knowledge/gazetteer/store.ts'
import { oneEdit } from '../../src/knowledge/gazetteer/typo.ts'
import { overlaps, rangeOf } from '../../src/knowledge/gazetteer/validity.ts'

const read = (name: string, at: string | null, options?: ResolveOptions) => {
  const { unit, rule, normalised } = resolveUnit(name, at, options)
  return [unit && `${unit.type} ${unit.name} (${provinceOf(unit, at).name})`, rule, normalised]
}

describe('resolveUnit', () => {
  test.each([
    ['huyện Nguyên Bình', '2023', 'huyện Nguyên Bình (Cao Bằng)', 'exact', false],
    ['huyện Nguyễn Bình', '2023-01', 'huyện Nguyên Bình (Cao Bằng)', 'accents', true],
    ['HUYỆN THUẬN BẮC', '2021', 'huyện Thuận Bắc (Ninh Thuận)', 'exact', false],
    ['Huyen Thuan Bac', '2021', 'huyện Thuận Bắc (Ninh Thuận)', 'accents', true],
    ['tỉnh Bình Địh', '2023', 'tỉnh Bình Định (Bình Định)', 'typo', true],
    ['TP HCM', '2023', 'thành phố Hồ Chí Minh (Hồ Chí Minh)', 'exact', true],
    // the type of an earlier year: Hòa Thành became a thị xã in 2020
    ['huyện Hòa Thành', '2021-03-01', 'thị xã Hòa Thành (Tây Ninh)', 'type', true],
    // districts ended on 2025-07-01, documents go on naming them
    ['huyện Thuận Bắc', '2025-09-01', 'huyện Thuận Bắc (Ninh Thuận)', 'other-date', false],
    ['tỉnh Phú Yên', '2026', 'tỉnh Phú Yên (Phú Yên)', 'other-date', false],
    ['thành phố Huế', '2024-12-31', 'thành phố Huế (Thừa Thiên Huế)', 'exact', false],
    ['thành phố Huế', '2025-01-01', 'thành phố Huế (Huế)', 'exact', false],
    ['tỉnh An Giang', null, 'tỉnh An Giang (An Giang)', 'exact.version', false],
    ['huyện Châu Thành, tỉnh Tây Ninh', '2022', 'huyện Châu Thành (Tây Ninh)', 'exact.context', false],
    ['thị trấn Châu Thành, huyện Châu Thành, tỉnh Tây Ninh', '2022', 'thị trấn Châu Thành (Tây Ninh)', 'exact.context', false],
    ['huyện Atlantis', '2022', null, 'none', false],
  ])('%s at %s', (name, at, ...expected) => {
    expect(read(name, at)).toEqual(expected)
  })

  test('ten huyện Châu Thành: null with ten candidates until something decides', () => {
    const open = resolveUnit('huyện Châu Thành', '2022-02-18')
    expect(open.unit).toBeNull()
    expect(open.candidates).toHaveLength(10)
    expect(open.rule).toBe('exact.ambiguous')
  })
  test.each([
    [{ province: 'Tây Ninh' }, 'Tây Ninh', 'exact'],
    [{ province: 'tỉnh Sóc Trăng' }, 'Sóc Trăng', 'exact'],
    [{ near: 'Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh Bến Tre' }, 'Bến Tre', 'exact.near-province'],
    [{ near: ['UBND HUYỆN CHÂU THÀNH', 'Sở Nội vụ Trà Vinh; UBND các huyện'] }, 'Trà Vinh', 'exact.near-province'],
    [{ near: 'UBND các xã Thanh Điền, Trí Bình và Hảo Đước' }, 'Tây Ninh', 'exact.near-units'],
    [{ near: 'thị xã Hòa Thành và huyện Dương Minh Châu' }, 'Tây Ninh', 'exact.near-units'],
  ])('huyện Châu Thành with %o', (options, province, rule) => {
    expect(read('huyện Châu Thành', '2022-02-18', options)).toEqual([`huyện Châu Thành (${province})`, rule, false])
  })
  test('what the text calls the name settles the kind', () => {
    expect(read('Nguyễn Bình', '2023-01', { near: 'trên địa bàn huyện Nguyên Bình' })).toEqual([
      'huyện Nguyên Bình (Cao Bằng)',
      'accents.near-units',
      true,
    ])
    const text = 'UBND huyện Châu Thành thực hiện kế hoạch của tỉnh Tây Ninh'
    expect(read('Châu Thành', '2022-02', { near: text })).toEqual(['huyện Châu Thành (Tây Ninh)', 'exact.near-province', false])
  })
  test('two provinces named alike leave it open', () => {
    expect(resolveUnit('huyện Châu Thành', '2022', { near: 'tỉnh Tây Ninh và tỉnh Long An' }).unit).toBeNull()
  })
  test('a misspelt name with two possible units stays open', () => {
    const { unit, candidates } = resolveUnit('Nguyễn Bình', '2023', { province: 'Cao Bằng' })
    expect(unit).toBeNull()
    expect(candidates.map(u => u.type)).toEqual(['huyện', 'thị trấn'])
  })
  test('a letter is repaired only where type, level or province is known', () => {
    expect(resolveUnit('Ninh Thuậm', '2023').unit).toBeNull()
    expect(resolveUnit('Ninh Thuậm', '2023', { level: 'province' }).unit?.name).toBe('Ninh Thuận')
  })
  test('a name that stands in another province is no answer', () => {
    const { unit, candidates, rule } = resolveUnit('huyện Thuận Bắc', '2023', { province: 'Cao Bằng' })
    expect([unit, candidates.length, rule]).toEqual([null, 1, 'none.province'])
  })

  test('a district with one accent wrong comes back, or stays open; it never becomes another unit', () => {
    const districts = [...table('district').all()].filter(u => overlaps(u, rangeOf('2024-06-01')))
    const MARKS = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    fc.assert(
      fc.property(fc.constantFrom(...districts), fc.nat(), fc.constantFrom(...MARKS), (unit, at, mark) => {
        const bare = unit.name.normalize('NFD').split('')
        const marked = bare.flatMap((c, i) => (MARKS.includes(c) ? [i] : []))
        fc.pre(marked.length > 0)
        bare[marked[at % marked.length]!] = mark
        const text = `${unit.type} ${bare.join('').normalize('NFC')}`
        const { unit: found, candidates } = resolveUnit(text, '2024-06-01', { province: provinceOf(unit).name })
        return found === unit || (found === null && candidates.includes(unit))
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['binhdinh', 'binhdih', true],
  ['binhdinh', 'binhdnih', true],
  ['binhdinh', 'binhdinh', false],
  ['binhdinh', 'bimhdimh', false],
  ['binhdinh', 'binhdinhh', true],
])('one edit: %s, %s', (a, b, expected) => {
  expect(oneEdit(a, b)).toBe(expected)
})
