import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findProvinceMentions, findUnitMentions, provinces } from '../../src/knowledge/gazetteer/index.ts'
import { table } from '../../src/knowledge/gazetteer/store.ts'
import { overlaps, rangeOf } from '../../src/knowledge/gazetteer/validity.ts'
import { expectLinear } from '../helpers/growth.ts'

const AT = '2024-06-01'
const provincesIn = (text: string, at: string | null = AT) =>
  findProvinceMentions(text, at).map(m => [text.slice(m.start, m.end), m.unit.name])
const unitsIn = (text: string, at: string | null = AT) =>
  findUnitMentions(text, at).map(m => [text.slice(m.start, m.end), m.unit?.code ?? m.candidates.length])

describe('provinces in a text', () => {
  test.each([
    ['của UBND tỉnh Tây Ninh về việc', [['tỉnh Tây Ninh', 'Tây Ninh']]],
    ['ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nKẾ HOẠCH', [['TỈNH CAO BẰNG', 'Cao Bằng']]],
    ['TỈNH ĐẮK\nLẮK', [['TỈNH ĐẮK\nLẮK', 'Đắk Lắk']]],
    ['Sở Tài chính Ninh Thuận', [['Ninh Thuận', 'Ninh Thuận']]],
    [
      'các tỉnh Hà Giang, Lào Cai và Yên Bái',
      [
        ['tỉnh Hà Giang', 'Hà Giang'],
        ['Lào Cai', 'Lào Cai'],
        ['Yên Bái', 'Yên Bái'],
      ],
    ],
    [
      'TP. Hà Nội, TP.HCM, thành phố Đà Nẵng',
      [
        ['TP. Hà Nội', 'Hà Nội'],
        ['TP.HCM', 'Hồ Chí Minh'],
        ['thành phố Đà Nẵng', 'Đà Nẵng'],
      ],
    ],
    ['tỉnh Bà Rịa – Vũng Tàu', [['tỉnh Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu']]],
    ['UBND thành phố Cao Bằng', []],
    ['huyện Hòa Bình, phường Thái Bình', []],
    ['ĐỘC LẬP - HÒA BÌNH', []],
    ['tư tưởng Hồ Chí Minh', []],
    ['chiến thắng Điện Biên Phủ', []],
    ['ông Nguyễn Hà Nam', []],
    ['một nền hòa bình, an giang sơn', []],
    ['sông Hậu Giang', []],
    ['tỉnhTây Ninhx', []],
  ])('%s', (text, expected) => {
    expect(provincesIn(text)).toEqual(expected)
  })
  test('the date decides which city is a province, and which An Giang is meant', () => {
    expect(provincesIn('thành phố Huế', '2024')).toEqual([])
    expect(provincesIn('thành phố Huế', '2025-02')).toEqual([['thành phố Huế', 'Huế']])
    expect(findProvinceMentions('tỉnh An Giang', '2024')[0]?.unit.code).toBe('89')
    expect(findProvinceMentions('tỉnh An Giang', '2026')[0]?.unit.code).toBe('91')
  })
  test('a province that has ended is seen only behind "tỉnh"', () => {
    expect(provincesIn('kế hoạch của tỉnh Phú Yên, Bình Định', '2026')).toEqual([['tỉnh Phú Yên', 'Phú Yên']])
  })
  test('decomposed text keeps its own offsets', () => {
    const text = 'của UBND tỉnh Quảng Trị ban hành'.normalize('NFD')
    expect(provincesIn(text)).toEqual([['tỉnh Quảng Trị'.normalize('NFD'), 'Quảng Trị']])
  })
  test('every province planted in random surroundings is found at its place', () => {
    const filler = fc.stringMatching(/^[a-zđăâêôơư ,.;:\n0-9]{0,40}$/u)
    fc.assert(
      fc.property(fc.constantFrom(...provinces(AT)), filler, filler, (unit, before, after) => {
        const name = `${unit.type} ${unit.name}`
        const text = `${before}\n${name}. ${after}`
        const found = findProvinceMentions(text, AT)
        return (
          found.length === 1 &&
          found[0]!.unit === unit &&
          found[0]!.start === before.length + 1 &&
          text.slice(found[0]!.start, found[0]!.end) === name
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('units in a text', () => {
  test.each([
    ['UBND huyện Nguyên Bình', [['huyện Nguyên Bình', '052']]],
    ['huyện Châu Thành', [['huyện Châu Thành', 10]]],
    [
      'TX. Hòa Thành, TP Tây Ninh và H.Tân Biên',
      [
        ['TX. Hòa Thành', '709'],
        ['TP Tây Ninh', '703'],
        ['H.Tân Biên', '705'],
      ],
    ],
    [
      'các xã Thanh Điền, Trí Bình và Hảo Đước',
      [
        ['xã Thanh Điền', '25618'],
        ['Trí Bình', '25609'],
        ['Hảo Đước', '25588'],
      ],
    ],
    ['xã Thanh Điền, Trí Bình', [['xã Thanh Điền', '25618']]],
    ['kinh tế - xã hội, thị xã phát triển, xã an toàn', []],
    ['PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024', []],
    ['quận 12', [['quận 12', '761']]],
    ['cán bộ Phường Đúc', [['Phường Đúc', '19780']]],
    ['phường Phường Đúc', [['phường Phường Đúc', '19780']]],
  ])('%s', (text, expected) => {
    expect(unitsIn(text)).toEqual(expected)
  })
  test('communes of 2025, in a list behind a colon', () => {
    expect(unitsIn('04 xã: Gia Thuận, Tân Điền, Gò Công Đông, Tân Phú Đông thành lập', '2025-09')).toHaveLength(4)
  })
  test('every district planted in a sentence is found at its place', () => {
    const districts = [...table('district').all()].filter(u => overlaps(u, rangeOf(AT)))
    for (const unit of districts) {
      const name = `${unit.type} ${unit.name}`
      const text = `Phòng Nội vụ ${name} tham mưu thực hiện`
      const [found, more] = findUnitMentions(text, AT)
      expect(more).toBeUndefined()
      expect([text.slice(found!.start, found!.end), found!.candidates.includes(unit)]).toEqual([name, true])
    }
  })
  test('a long text is read in one pass', () => {
    const times = (n: number) =>
      'Căn cứ Kế hoạch của UBND tỉnh Tây Ninh, UBND huyện Châu Thành và các xã Thanh Điền, Trí Bình triển khai thực hiện. '.repeat(n)
    expect(findProvinceMentions(times(2_000), AT)).toHaveLength(2_000)
    expect(findUnitMentions(times(2_000), AT)).toHaveLength(8_000)
    expectLinear(times, 2_000, text => [findProvinceMentions(text, AT), findUnitMentions(text, AT)], 1)
  })
})
