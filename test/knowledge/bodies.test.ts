import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import data from '../../data/bodies.json' with { type: 'json' }
import { bodies } from '../../scripts/data/bodies.ts'
import {
  bodyCase,
  bodyHead,
  bodyLevel,
  bodyOfSymbol,
  bodyParent,
  hasOwnName,
  isOrgan,
  standingBodies,
  standingNamed,
  writeOut,
} from '../../src/knowledge/bodies.ts'
import { provinces } from '../../src/knowledge/gazetteer/index.ts'
import { foldKey } from '../../src/text/fold.ts'

const DATA = new URL('../../data/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8')
const problemsWith = (file: string, from: string, to: string): string[] => {
  expect(read(file)).toContain(from)
  return bodies.build(path => (path === file ? read(path).replace(from, to) : read(path))).problems
}

describe('npm run data', () => {
  test('finds nothing wrong with the bodies and their classes', () => expect(bodies.build(read).problems).toEqual([]))
  test.each([
    [
      'an abbreviation with two meanings',
      '"TN&MT": "Tài nguyên và Môi trường"',
      '"TN&MT": "Tài nguyên và Môi trường", "TNMT": "Tiết kiệm"',
      /"TNMT" means several/,
    ],
    ['a head that stands twice', '"phrases": ["sở"]', '"phrases": ["sở", "phòng"]', /head "phòng" stands twice/],
    ['a head that is not folded', '"phrases": ["sở"]', '"phrases": ["sở", "Uỷ nhiệm"]', /not folded/],
    ['a name whose capitals do not come back', '"Hội Luật gia"', '"Hội luật Gia"', /in capitals becomes/],
  ])('finds %s', (_, from, to, problem) => expect(problemsWith('bodies.json', from, to).join('\n')).toMatch(problem))
  test('finds a phrase that is not well formed', () =>
    expect(problemsWith('body-classes.json', '"communes": [', '"commons": [').join('\n')).toMatch(/no macro <communes>/))
})

describe('names in capitals', () => {
  const standing = [...new Set(standingBodies.map(b => b.name))]
  test.each(standing.filter(n => /^(?:Sở|Phòng|Bộ|Ban|Văn phòng|Thanh tra) /u.test(n)))('%s', name => {
    expect(bodyCase(name.toUpperCase())).toBe(name)
    expect(bodyCase(name.toUpperCase().normalize('NFD'))).toBe(name)
  })
  test('every name of the data, alone and before a unit', () => {
    for (const name of [...data.names, ...standing]) {
      expect(bodyCase(name.toUpperCase())).toBe(name)
      expect(bodyCase(`${name} huyện Kim Sơn`.toUpperCase())).toBe(`${name} huyện Kim Sơn`)
    }
  })
  test('every province behind a Sở, with its kind and without', () => {
    for (const { type, name } of provinces(null)) {
      const printed = name.replace(/–/gu, '-')
      expect(bodyCase(`SỞ NỘI VỤ ${type} ${printed}`.toUpperCase())).toBe(`Sở Nội vụ ${type} ${printed}`)
      if (name !== 'Hồ Chí Minh' && name !== 'Hòa Bình') expect(bodyCase(`SỞ NỘI VỤ ${printed}`.toUpperCase())).toBe(`Sở Nội vụ ${printed}`)
    }
  })
  test.each([
    ['UBND HUYỆN NGUYÊN BÌNH', 'Ủy ban nhân dân huyện Nguyên Bình'],
    ['UỶ BAN NHÂN DÂN TỈNH ĐẮK LẮK', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['UBND TP. HỒ CHÍ MINH', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    ["UBND HUYỆN CƯ M'GAR", "Ủy ban nhân dân huyện Cư M'gar"],
    // a name that the gazetteer does not know keeps its letters
    ['UBND HUYỆN NGUYỄN BÌNH', 'Ủy ban nhân dân huyện Nguyễn Bình'],
    ['ỦY BAN MTTQ VIỆT NAM XÃ TÂN BÌNH', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Bình'],
    ['HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG TỈNH TRÀ VINH', 'Hội đồng Thi đua - Khen thưởng tỉnh Trà Vinh'],
    ['TIỂU BAN AN NINH, TRẬT TỰ, Y TẾ', 'Tiểu ban An ninh, trật tự, y tế'],
    ['ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 318/QĐ-SNV', 'Đoàn kiểm tra theo Quyết định số 318/QĐ-SNV'],
    ['TRƯỜNG THPT SÔNG CHÂU 2', 'Trường Trung học phổ thông Sông Châu 2'],
    ['TRƯỜNG TIỂU HỌC SỐ 2 HÒA AN', 'Trường Tiểu học số 2 Hòa An'],
    ['TRƯỜNG CAO ĐẲNG Y TẾ', 'Trường Cao đẳng Y tế'],
    ['TRUNG TÂM KHUYẾN NÔNG', 'Trung tâm Khuyến nông'],
    ['PHÒNG KINH TẾ - HẠ TẦNG', 'Phòng Kinh tế - Hạ tầng'],
    ['TỔ CÔNG TÁC AN SINH XÃ HỘI', 'Tổ công tác an sinh xã hội'],
    ['TỈNH ỦY QUẢNG NGÃI', 'Tỉnh ủy Quảng Ngãi'],
    ['VNPT LÀO CAI', 'VNPT Lào Cai'],
  ])('%s', (printed, name) => expect(bodyCase(printed)).toBe(name))
  test.each([
    ['Ủy ban nhân dân HUYỆN KIM SƠN', 'Ủy ban nhân dân huyện Kim Sơn'],
    ['Câu lạc bộ STEM', 'Câu lạc bộ STEM'],
    ['Tổ TĐTM huyện', 'Tổ TĐTM huyện'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
  ])('only capitals change: %s', (printed, name) => expect(bodyCase(printed)).toBe(name))
  test('what stands elsewhere in the document comes first', () =>
    expect(bodyCase('BAN VẬN ĐỘNG QUỸ', key => (key === 'ban vận động quỹ' ? 'Ban Vận động quỹ' : null))).toBe('Ban Vận động quỹ'))
  test('letters stay, whatever the text', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZĐÂÊÔƠƯỦẠ ,.-]{0,60}$/u), s => {
        expect(foldKey(bodyCase(s))).toBe(foldKey(writeOut(s)))
      }),
    ))
})

describe('abbreviations', () => {
  test.each([
    ['UBND huyện', 'Ủy ban nhân dân huyện'],
    ['TT HĐND tỉnh', 'Thường trực Hội đồng nhân dân tỉnh'],
    ['UBMTTQ VN xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ['HU', 'Huyện ủy'],
    ['TT HU, HĐND, UBND huyện', 'Thường trực Huyện ủy, Hội đồng nhân dân, Ủy ban nhân dân huyện'],
    ['TU', 'Tỉnh ủy'],
    ['TT TU thành phố', 'Thường trực Thành ủy thành phố'],
    ['Sở GD-ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GD & ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GD và ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở VH,TT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở VHTT', 'Sở Văn hóa và Thể thao'],
    ['Phòng VHTT', 'Phòng Văn hóa và Thông tin'],
    ['Phòng TC-KH', 'Phòng Tài chính - Kế hoạch'],
    ['Sở TP', 'Sở Tư pháp'],
    ['Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['Trường TH&THCS Hoa Lư', 'Trường Tiểu học và Trung học cơ sở Hoa Lư'],
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ])('%s', (short, full) => expect(writeOut(short)).toBe(full))
  test.each(['tu bổ di tích', 'Ban Tu bổ', 'thu hút', 'Sở Tài chính', 'HUYỆN', 'TUYÊN'])('not in words: %s', text =>
    expect(writeOut(text)).toBe(text),
  )
})

describe('kinds', () => {
  test.each([
    ['ubnd xã', 'people_committee'],
    ['ban  thường trực\nủy ban mttq việt nam', 'fatherland_front'],
    ['thường trực hđnd huyện', 'people_council'],
    ['ban tổ chức tỉnh ủy', 'party_committee'],
    ['ban tổ chức hội thi', 'steering_committee'],
    ['bộ chỉ huy quân sự', 'other'],
    ['bộ nội vụ', 'ministry'],
    ['văn phòng chính phủ', 'government'],
  ])('%s', (text, kind) => expect(bodyHead(text)?.kind).toBe(kind))
  test.each([
    'báo cáo kết quả',
    'phòng, chống tham nhũng',
    'ban hành kế hoạch',
    'hội nghị',
    'sở hữu',
    'bộ tiêu chí',
    'trường hợp',
    'xây dựng',
  ])('no body: %s', text => expect(bodyHead(text)).toBeNull())
  test('own names and organs', () => {
    expect([hasOwnName('trường tiểu học a'), hasOwnName('sở nội vụ'), isOrgan('ban thường trực'), isOrgan('ban chỉ đạo')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('standing offices', () => {
  test('Sở of a day: seventeen names before March 2025 with those that some provinces have, and their successors since', () => {
    const on = (day: string) =>
      standingBodies
        .filter(b => b.kind === 'department' && b.where === 'all' && (b.validFrom ?? '') <= day && (b.validTo ?? '9') > day)
        .map(b => b.name)
    expect(on('2025-02-28')).toHaveLength(15)
    expect(on('2025-03-01')).toHaveLength(10)
    expect(on('2025-03-01')).toContain('Sở Nông nghiệp và Môi trường')
    expect(on('2025-02-28')).toContain('Sở Thông tin và Truyền thông')
  })
  test.each([
    ['Phòng Nội vụ huyện X', '2025-06-30', 'district'],
    ['Phòng Kinh tế', '2024', 'district'],
    ['Phòng Kinh tế', '2025-07-01', 'commune'],
    ['Phòng Kinh tế', '2025', null],
    ['Phòng Văn hóa - Xã hội', null, 'commune'],
    ['Sở GD&ĐT', null, 'province'],
    ['UBND xã A', null, 'commune'],
    ['Đảng ủy phường B', null, 'commune'],
    ['UBND thành phố', null, null],
    ['Bộ Nội vụ', null, 'central'],
  ])('level of %s at %s', (name, at, level) => expect(bodyLevel(name, at)).toBe(level))
  test('parents', () => {
    expect(['Sở Y tế', 'Phòng Nội vụ', 'Ban Thi đua - Khen thưởng', 'Bộ Y tế', 'Ủy ban nhân dân xã'].map(bodyParent)).toEqual([
      'Ủy ban nhân dân',
      'Ủy ban nhân dân',
      'Sở Nội vụ',
      'Chính phủ',
      null,
    ])
  })
  test.each([
    ['KH-SNV', '2024', null, 'Sở Nội vụ'],
    ['UBND-NC', null, null, 'Ủy ban nhân dân'],
    ['SNN&PTNT', '2024', null, 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['KH-SNN&PTNT', '2026', null, undefined],
    ['KH-MTTQ-BTT', null, null, 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
    ['CT-TU', null, 'thành phố', 'Thành ủy'],
    ['CT-TU', null, 'tỉnh', 'Tỉnh ủy'],
    ['CT-TU', null, null, undefined],
    ['KH/ĐU', null, null, 'Đảng ủy'],
    ['KH-THPTCL2', null, null, undefined],
  ])('symbol %s in %s', (symbol, at, type, name) => expect(bodyOfSymbol(symbol, at, type)?.name).toBe(name))
  test('marks between the parts of a name do not matter', () => {
    expect(standingNamed('PHÒNG VĂN HÓA – THÔNG TIN HUYỆN X')[0]?.name).toBe('Phòng Văn hóa và Thông tin')
    expect(standingNamed('Sở Văn hóa - Thể thao và Du lịch')[0]?.name).toBe('Sở Văn hóa, Thể thao và Du lịch')
    expect(standingNamed('Sở Văn hóa và Thể thao')[0]?.name).toBe('Sở Văn hóa và Thể thao')
    expect(standingNamed('Sở nào đó')).toEqual([])
  })
})
