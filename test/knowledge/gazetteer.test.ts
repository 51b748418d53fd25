import { describe, expect, test } from 'vitest'
import {
  childrenOf,
  findUnits,
  parentOf,
  predecessorsOf,
  provinceOf,
  provinces,
  provinceToday,
  resolveUnit,
  successorsOf,
  type Unit,
  unitByCode,
} from '../../src/knowledge/gazetteer/index.ts'
import { table } from '../../src/knowledge/gazetteer/store.ts'
import { overlaps, rangeOf } from '../../src/knowledge/gazetteer/validity.ts'

const inForce = (level: 'province' | 'district' | 'commune', day: string) => [...table(level).all()].filter(u => overlaps(u, rangeOf(day)))
const one = (name: string, at: string, province?: string): Unit => {
  const { unit } = resolveUnit(name, at, { province })
  if (!unit) throw new Error(`${name} at ${at} is not settled`)
  return unit
}
const today = (u: Unit) => successorsOf(u).map(s => `${s.type} ${s.name}, ${s.province}${s.partial ? ' (part)' : ''}`)
const names = (units: readonly Unit[]) => units.map(u => `${u.type} ${u.name}`)

describe('counts', () => {
  test.each([
    ['2004-09-01', 64, 658],
    ['2008-08-01', 63, 684],
    ['2025-06-30', 63, 696],
    ['2025-07-01', 34, 0],
    ['2026-04-30', 34, 0],
  ])('%s: %i provinces, %i districts', (day, province, district) => {
    expect([inForce('province', day).length, inForce('district', day).length]).toEqual([province, district])
    expect(provinces(day)).toHaveLength(province)
  })

  test('10,035 communes before the reform of 2025, 3,321 after it', () => {
    expect(inForce('commune', '2025-06-30')).toHaveLength(10_035)
    expect(inForce('commune', '2025-07-01')).toHaveLength(3_321)
    expect(inForce('commune', '2026-06-01')).toHaveLength(3_321)
  })
})

describe('what became of a unit', () => {
  test('huyện Thuận Bắc of Ninh Thuận lies in Khánh Hòa', () => {
    const unit = one('huyện Thuận Bắc', '2023')
    expect(provinceOf(unit).name).toBe('Ninh Thuận')
    expect(today(unit)).toEqual(['xã Công Hải, Khánh Hòa', 'xã Thuận Bắc, Khánh Hòa', 'xã Ninh Hải, Khánh Hòa'])
    expect(provinceToday(unit).name).toBe('Khánh Hòa')
  })
  test('Phú Yên became a part of Đắk Lắk, Ninh Thuận of Khánh Hòa', () => {
    expect(today(one('tỉnh Phú Yên', '2021'))).toEqual(['tỉnh Đắk Lắk, Đắk Lắk'])
    expect(today(one('tỉnh Ninh Thuận', '2021'))).toEqual(['tỉnh Khánh Hòa, Khánh Hòa'])
  })
  test('huyện Nguyên Bình is eight communes of Cao Bằng', () => {
    const found = successorsOf(one('huyện Nguyên Bình', '2023'))
    expect(found).toHaveLength(8)
    expect(found.every(s => s.province === 'Cao Bằng' && !s.partial)).toBe(true)
    expect(found.map(s => s.name)).toContain('Nguyên Bình')
  })
  test('huyện Châu Thành of Tây Ninh, with a fringe in phường Tân Ninh', () => {
    const found = today(one('huyện Châu Thành', '2022-02-18', 'Tây Ninh'))
    expect(found).toContain('xã Châu Thành, Tây Ninh')
    expect(found).toContain('phường Tân Ninh, Tây Ninh (part)')
  })
  test('a commune that was cut up', () => {
    const unit = unitByCode('00007', '2025-06-30')!
    expect(today(unit)).toEqual(['phường Ngọc Hà, Hà Nội (part)', 'phường Giảng Võ, Hà Nội (part)'])
  })
  test('a chain: huyện Sa Pa, thị xã Sa Pa, communes of today', () => {
    expect(today(one('huyện Sa Pa', '2015'))).toEqual(today(one('thị xã Sa Pa', '2024')))
  })
  test('a district without communes became a special zone, communes dissolved into it did too', () => {
    expect(today(one('huyện Lý Sơn', '2023'))).toEqual(['đặc khu Lý Sơn, Quảng Ngãi'])
    expect(today(one('xã An Vĩnh', '2015', 'Quảng Ngãi'))).toEqual(['đặc khu Lý Sơn, Quảng Ngãi'])
  })
  test('a unit in force is its own successor; Đồng Nai is a city since 2026-04-30', () => {
    expect(today(one('tỉnh Cao Bằng', '2026'))).toEqual(['tỉnh Cao Bằng, Cao Bằng'])
    expect(today(one('tỉnh Bình Phước', '2023'))).toEqual(['thành phố Đồng Nai, Đồng Nai'])
    expect(today(one('xã Trảng Bom', '2025-08'))).toEqual(['phường Trảng Bom, Đồng Nai'])
  })
  test('codes that two units swapped are followed by the unit, not by the code', () => {
    const town = one('thị xã Kỳ Anh', '2015-06')
    expect(town.code).toBe('447')
    expect(today(town)).toEqual(today(one('thị xã Kỳ Anh', '2024')))
  })
  test('where the sources do not say, the list is empty and the province of today is still known', () => {
    const unit = one('phường Nguyễn Trung Trực', '2020', 'Hà Nội')
    expect(successorsOf(unit)).toEqual([])
    expect(provinceToday(unit).name).toBe('Hà Nội')
  })
  test('every province and district leads to units of today; every commune that ended with the reform does', () => {
    const ended = [...table('province').all(), ...table('district').all(), ...inForce('commune', '2025-06-30')]
    expect(ended.filter(u => successorsOf(u).length === 0).map(u => u.key)).toEqual([])
  })
  test('no successor of a commune of June 2025 lies outside the successor of its province', () => {
    const strays = inForce('commune', '2025-06-30').filter(u => successorsOf(u).some(s => s.province !== provinceToday(u).name))
    expect(strays.map(u => u.key)).toEqual([])
  })
})

describe('what a unit came from', () => {
  test('provinces', () => {
    expect(names(predecessorsOf(one('tỉnh Lâm Đồng', '2026')))).toEqual(['tỉnh Bình Thuận', 'tỉnh Đắk Nông', 'tỉnh Lâm Đồng'])
  })
  test('communes of 2025', () => {
    expect(names(predecessorsOf(one('xã Phố Bảng', '2025-11')))).toEqual(['thị trấn Phó Bảng', 'xã Phố Là', 'xã Phố Cáo', 'xã Lũng Thầu'])
  })
  test('a district made of another one’s communes', () => {
    expect(names(predecessorsOf(one('quận Bắc Từ Liêm', '2020')))).toEqual(['huyện Từ Liêm'])
  })
})

describe('what a unit belongs to', () => {
  test('Ba Vì went from Hà Tây to Hà Nội in 2008, with its communes', () => {
    const commune = one('xã Tản Lĩnh', '2007')
    expect(provinceOf(commune, '2007-01-01').name).toBe('Hà Tây')
    expect(provinceOf(commune, '2010-01-01').name).toBe('Hà Nội')
    expect(names([parentOf(commune, '2007-01-01')!])).toEqual(['huyện Ba Vì'])
  })
  test('children are districts before July 2025 and communes since', () => {
    const old = one('tỉnh Tây Ninh', '2024')
    expect(childrenOf(old, '2024-01-01')).toHaveLength(9)
    const now = childrenOf(one('tỉnh Tây Ninh', '2026'), '2026-01-01')
    expect(now).toHaveLength(96)
    expect(now.every(u => u.level === 'commune')).toBe(true)
  })
  test('parent and children agree, for every district the day before it ended', () => {
    const communes = inForce('commune', '2025-06-30')
    const seen = inForce('district', '2025-06-30').flatMap(d => childrenOf(d, '2025-06-30'))
    expect(new Set(seen).size).toBe(communes.length)
    expect(seen).toHaveLength(communes.length)
  })
  test('in the months of swapped codes a ward belongs to the town, not to the district', () => {
    const ward = one('phường Sông Trí', '2015-06')
    expect(names([parentOf(ward, '2015-06-15')!])).toEqual(['thị xã Kỳ Anh'])
    expect(names([parentOf(ward, '2019-06-15')!])).toEqual(['thị xã Kỳ Anh'])
  })
})

describe('findUnits', () => {
  test.each([
    ['Đăk Lăk', '2024', ['tỉnh Đắk Lắk']],
    ['ĐẮC LẮC', '2024', ['tỉnh Đắk Lắk']],
    ['Daklak', '2024', ['tỉnh Đắk Lắk']],
    ['TP.HCM', '2024', ['thành phố Hồ Chí Minh']],
    ['Tp Hồ Chí Minh', '2024', ['thành phố Hồ Chí Minh']],
    ['TT-Huế', '2024', ['tỉnh Thừa Thiên Huế']],
    ['Bà Rịa – Vũng Tàu', '2024', ['tỉnh Bà Rịa - Vũng Tàu']],
    ['tỉnh Hoà Bình', '2024', ['tỉnh Hòa Bình']],
    ['Qui Nhơn', '2024', ['thành phố Quy Nhơn']],
    ["Ia H'Drai", '2024', ["huyện Ia H' Drai"]],
    ['Phường Phường Đúc', '2024', ['phường Phường Đúc']],
    ['huyện Nguyễn Bình', '2024', []],
  ])('%s at %s', (name, at, expected) => {
    expect(names(findUnits(name, at))).toEqual(expected)
  })
  test('options narrow', () => {
    expect(findUnits('Châu Thành', '2024', { type: 'huyện' })).toHaveLength(10)
    expect(names(findUnits('Châu Thành', '2024', { level: 'district', within: 'Bến Tre' }))).toEqual(['huyện Châu Thành'])
    const longAn = one('tỉnh Long An', '2024')
    expect(findUnits('Châu Thành', '2024', { within: longAn }).map(u => provinceOf(u).name)).toEqual(['Long An'])
  })
  test('a province is named as it was then, else as it is today', () => {
    expect(findUnits('huyện Châu Thành', '2024', { within: 'Tây Ninh' }).map(u => provinceOf(u).name)).toEqual(['Tây Ninh'])
    expect(names(findUnits('huyện Thuận Bắc', '2024', { within: 'Khánh Hòa' }))).toEqual(['huyện Thuận Bắc'])
  })
  test('partial dates take any day of the span', () => {
    expect(names(findUnits('Sa Pa', '2020', { level: 'district' }))).toEqual(['thị xã Sa Pa'])
    expect(names(findUnits('Sa Pa', '2019-12', { level: 'district' }))).toEqual(['huyện Sa Pa'])
    expect(names(findUnits('Huế', '2025', { type: 'thành phố' }))).toEqual(['thành phố Huế'])
    expect(names(findUnits('Sa Pa', null, { level: 'district' }))).toEqual(['huyện Sa Pa', 'thị xã Sa Pa'])
  })
})
