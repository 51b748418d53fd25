import { describe, expect, test } from 'vitest'
import { codeAddressee, divideAddressees } from '../../src/knowledge/addressees.ts'
import { classCodes, classLabel, classOf, membersOf } from '../../src/knowledge/body-classes.ts'
import { findUnits } from '../../src/knowledge/gazetteer/index.ts'

describe('the class of a phrase', () => {
  test.each([
    ['UBND các xã, phường', 'people-committees.commune'],
    ['Ủy ban nhân dân xã, phường, đặc khu', 'people-committees.commune'],
    ['UBND cấp xã', 'people-committees.commune'],
    ['UBND các xã', 'people-committees.xa'],
    ['UBND các xã, thị trấn Vĩnh Lộc', 'people-committees.commune'],
    ['UBND các huyện, thị xã, thành phố', 'people-committees.district'],
    ['UBND các huyện, thị xã, thành phố thuộc tỉnh Quảng Ngãi', 'people-committees.district'],
    ['Chủ tịch UBND các huyện, thị xã, thành phố', 'people-committees.district#heads'],
    ['UBND các tỉnh, thành phố trực thuộc Trung ương', 'people-committees.province'],
    ['UBND các địa phương', 'people-committees.below'],
    ['các Đài Truyền thanh xã', 'radio-stations.xa'],
    ['Công an các xã, phường, thị trấn', 'police.commune'],
    ['Các xã, thị trấn', 'localities.commune'],
    ['các sở, ban, ngành', 'departments'],
    ['Các Sở, ban, ngành Tỉnh', 'departments'],
    ['Thủ trưởng các sở, ban, ngành', 'departments#heads'],
    ['Giám đốc các Sở', 'departments#heads'],
    ['Các sở, ban, ngành, đoàn thể', 'departments-and-organizations'],
    ['các ban, ngành huyện', 'divisions.district'],
    ['Các ban, ngành, đoàn thể huyện', 'divisions-and-organizations.district'],
    ['các cơ quan chuyên môn thuộc UBND huyện', 'divisions.district'],
    ['các cơ quan, đơn vị', 'agencies-and-units'],
    ['các cơ quan, đơn vị có liên quan', 'agencies-and-units'],
    ['các cơ quan, đơn vị thuộc Ủy ban nhân dân huyện', 'agencies-and-units.district'],
    ['các cơ quan, đơn vị trên địa bàn thành phố Hà Nội', 'agencies-and-units.province'],
    ['Thủ trưởng các cơ quan, đơn vị, địa phương', 'agencies-units-localities#heads'],
    ['các đoàn thể', 'organizations'],
    ['các tổ chức chính trị - xã hội tỉnh', 'organizations.province'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể', 'front-and-organizations'],
    ['các doanh nghiệp trên địa bàn tỉnh', 'enterprises.province'],
    ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', 'ministries'],
    ['CÁC SỞ, BAN, NGÀNH', 'departments'],
    ['- Các sở, ban, ngành (để thực hiện);', 'departments'],
  ])('%s', (text, code) => {
    expect(classOf(text)).toEqual({ code })
    expect(classOf(text.normalize('NFD'))).toEqual({ code })
    expect(classCodes).toContain(code)
  })
  test.each([
    'Ủy ban nhân dân huyện Nguyên Bình',
    'UBND xã',
    'UBND các xã Công Hải, Lợi Hải',
    'Các văn bản',
    'các sở, ban, ngành, UBND các xã, phường',
    'các đơn vị tư vấn',
    'Sở Nội vụ',
    '',
  ])('no class: %s', text => expect(classOf(text)).toBeNull())
  test('every code has words in both languages', () => {
    for (const code of classCodes) for (const lang of ['vi', 'en'] as const) expect(classLabel(code, lang)).not.toBe(code)
    expect(classLabel('people-committees.commune#heads', 'vi')).toBe('Người đứng đầu: Ủy ban nhân dân các xã, phường, thị trấn, đặc khu')
    expect(classLabel('no-such', 'en')).toBe('no-such')
  })
})

const unit = (name: string, at: string) => findUnits(name, at)[0]!

describe('members of a class', () => {
  test('communes of a district before July 2025', () => {
    const members = membersOf('people-committees.commune', unit('huyện Thuận Bắc', '2023-01-01'), '2023-01-01')
    expect(members).toHaveLength(6)
    expect(members).toContain('Ủy ban nhân dân xã Công Hải')
  })
  test('of one kind only', () => {
    const district = unit('huyện Nguyên Bình', '2023-01-01')
    const all = membersOf('people-committees.commune', district, '2023-01-01')
    const communes = membersOf('people-committees.xa', district, '2023-01-01')
    const towns = membersOf('people-committees.thi-tran', district, '2023-01-01')
    expect(towns).toContain('Ủy ban nhân dân thị trấn Tĩnh Túc')
    expect([...communes, ...towns].sort()).toEqual([...all].sort())
  })
  test('a province has districts until July 2025, and communes at once since', () => {
    const old = unit('tỉnh Ninh Thuận', '2023')
    expect(membersOf('people-committees.district', old, '2023')).toHaveLength(7)
    expect(membersOf('people-committees.below', old, '2023')).toHaveLength(7)
    expect(membersOf('people-committees.commune', old, '2023').length).toBeGreaterThan(60)
    const today = unit('tỉnh Khánh Hòa', '2026-01-01')
    expect(membersOf('people-committees.district', today, '2026')).toEqual([])
    expect(membersOf('people-committees.below', today, '2026')).toEqual(membersOf('people-committees.commune', today, null))
    expect(membersOf('people-committees.commune', today, '2026')).toHaveLength(65)
  })
  test('"2025" means what the area had while it was there', () => {
    expect(membersOf('people-committees.district', unit('tỉnh Ninh Thuận', '2025-01-01'), '2025')).toHaveLength(7)
    expect(membersOf('people-committees.commune', unit('tỉnh Khánh Hòa', '2025-08-01'), '2025')).toHaveLength(65)
  })
  test('every province and the whole country', () => {
    expect(membersOf('people-committees.province', null, '2025-06-30')).toHaveLength(63)
    expect(membersOf('people-committees.province#heads', null, '2026')).toHaveLength(34)
    expect(membersOf('people-committees.province', null, '2026')).toContain('Ủy ban nhân dân thành phố Huế')
  })
  test('Sở of a province, also asked from a district of it', () => {
    const before = membersOf('departments', unit('tỉnh Ninh Thuận', '2023'), '2023-01-01')
    expect(before).toHaveLength(17)
    expect(before).toContain('Sở Lao động - Thương binh và Xã hội tỉnh Ninh Thuận')
    expect(membersOf('departments', unit('huyện Thuận Bắc', '2023'), '2023-01-01')).toEqual(before)
    const after = membersOf('departments', unit('tỉnh Khánh Hòa', '2026'), '2026-01-01')
    expect(after).toHaveLength(12)
    expect(after).toContain('Sở Nông nghiệp và Môi trường tỉnh Khánh Hòa')
    const city = membersOf('departments', unit('thành phố Hà Nội', '2026'), '2026-01-01')
    expect(city).toEqual(
      expect.arrayContaining([
        'Sở Du lịch thành phố Hà Nội',
        'Sở Văn hóa và Thể thao thành phố Hà Nội',
        'Sở Quy hoạch - Kiến trúc thành phố Hà Nội',
      ]),
    )
    expect(city).not.toContain('Sở Văn hóa, Thể thao và Du lịch thành phố Hà Nội')
    expect(membersOf('departments#heads', unit('tỉnh Khánh Hòa', '2026'), '2026-01-01')).toEqual(
      expect.arrayContaining([
        'Giám đốc Sở Nội vụ tỉnh Khánh Hòa',
        'Chánh Thanh tra tỉnh Khánh Hòa',
        'Chánh Văn phòng Ủy ban nhân dân tỉnh Khánh Hòa',
      ]),
    )
  })
  test('divisions of a district, and of a commune since', () => {
    const district = membersOf('divisions.district', unit('huyện Thuận Bắc', '2023'), '2023-01-01')
    expect(district).toContain('Phòng Nội vụ huyện Thuận Bắc')
    expect(district).not.toContain('Phòng Quản lý đô thị huyện Thuận Bắc')
    expect(membersOf('divisions', unit('phường Vỹ Dạ', '2026'), '2026-01-01')).toEqual([
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Vỹ Dạ',
      'Phòng Kinh tế, Hạ tầng và Đô thị phường Vỹ Dạ',
      'Phòng Văn hóa - Xã hội phường Vỹ Dạ',
      'Trung tâm Phục vụ hành chính công phường Vỹ Dạ',
    ])
  })
  test('ministries: 18 and 4 bodies of their rank, 14 and 3 since March 2025', () => {
    expect(membersOf('ministries', null, '2025-02-28')).toHaveLength(22)
    expect(membersOf('ministries', null, '2025-03-01')).toHaveLength(17)
  })
  test('open groups have no list', () => {
    for (const code of ['enterprises', 'agencies-and-units.province', 'officials', 'no-such-code'])
      expect(membersOf(code, unit('tỉnh Khánh Hòa', '2026'), '2026')).toEqual([])
    expect(membersOf('people-committees.commune', null, '2026')).toEqual([])
  })
})

describe('addressees of a phrase', () => {
  const told = (text: string) => divideAddressees(text).map(a => `${a.name} [${a.code}]`)
  test.each([
    [
      'Sở Nội vụ, các sở, ban, ngành và UBND các xã, phường',
      ['Sở Nội vụ [so-noi-vu]', 'các sở, ban, ngành [departments]', 'UBND các xã, phường [people-committees.commune]'],
    ],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch [so-van-hoa-the-thao-va-du-lich]']],
    [
      'Giám đốc các Sở: Nội vụ, Thông tin và Truyền thông, Tài chính; Chủ tịch UBND các huyện, thành phố',
      [
        'Sở Nội vụ [so-noi-vu]',
        'Sở Thông tin và Truyền thông [so-thong-tin-va-truyen-thong]',
        'Sở Tài chính [so-tai-chinh]',
        'Chủ tịch UBND các huyện, thành phố [people-committees.district#heads]',
      ],
    ],
    ['Sở Nội vụ, Tài chính, Y tế', ['Sở Nội vụ [so-noi-vu]', 'Sở Tài chính [so-tai-chinh]', 'Sở Y tế [so-y-te]']],
    ['Phòng VH-TT, phòng Nội vụ', ['Phòng Văn hóa và Thông tin [phong-van-hoa-va-thong-tin]', 'phòng Nội vụ [phong-noi-vu]']],
    ['Hội đồng Thi đua - Khen thưởng', ['Hội đồng Thi đua - Khen thưởng [hoi-dong-thi-dua-khen-thuong]']],
    [
      'Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh, Liên minh Hợp tác xã',
      ['Liên đoàn Lao động tỉnh [lien-doan-lao-dong]', 'Hội Nông dân tỉnh [hoi-nong-dan]', 'Liên minh Hợp tác xã [lien-minh-hop-tac-xa]'],
    ],
    [
      'các cấp ủy Đảng, Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể',
      ['các cấp ủy Đảng [party-organizations]', 'Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể [front-and-organizations]'],
    ],
    ['Trung tâm Văn hóa, Thể thao và Truyền thanh huyện', ['Trung tâm Văn hóa, Thể thao và Truyền thanh huyện [null]']],
    ['Các đơn vị tư vấn', ['Các đơn vị tư vấn [null]']],
    ['', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
  test('offsets cut the phrase where the name stands', () => {
    const text = 'Sở Nội vụ, các sở, ban, ngành và UBND các xã, phường'
    expect(divideAddressees(text).map(a => text.slice(a.start, a.end))).toEqual(['Sở Nội vụ', 'các sở, ban, ngành', 'UBND các xã, phường'])
  })
  test('one addressee has the code of its class or of the office', () => {
    expect(['các sở, ban, ngành', 'Sở Nội vụ tỉnh Cà Mau', 'SỞ GD&ĐT', 'đồng chí A'].map(codeAddressee)).toEqual([
      'departments',
      'so-noi-vu',
      'so-giao-duc-va-dao-tao',
      null,
    ])
  })
})
