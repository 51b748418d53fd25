import { describe, expect, test } from 'vitest'
import { divideAddressees } from '../../src/knowledge/addressees.ts'
import { bodyCase, bodyHead, bodyLevel, bodyParent, writeOut } from '../../src/knowledge/bodies.ts'
import { classOf, membersOf } from '../../src/knowledge/body-classes.ts'
import { typeOfSymbol } from '../../src/knowledge/document-types.ts'
import { findUnits } from '../../src/knowledge/gazetteer/index.ts'
import { gradeRank } from '../../src/knowledge/grades.ts'
import { findIndices } from '../../src/knowledge/indices.ts'
import { findLaw } from '../../src/knowledge/laws.ts'
import { compilePhrase, skeleton } from '../../src/knowledge/phrase.ts'

describe('a phrase of the data', () => {
  test.each([
    ['', 'needs one part that must be there'],
    ['[có thể]', 'needs one part that must be there'],
    ['ủy ban) nhân dân', 'unexpected ")"'],
    ['ủy ban|hội đồng', 'unexpected "|"'],
    ['(ủy ban] nhân dân', 'unexpected "]"'],
    ['(ủy ban|hội đồng', '")" is missing'],
    ['<nobody>', 'no macro <nobody>'],
  ])('that is not well formed is told: %j', (phrase, message) => expect(() => compilePhrase(phrase, 'keep')).toThrow(message))

  test('keeps its length without accents, whatever the letters', () => {
    for (const text of ['đặc khu phú quốc', 'ﬁn ⅷ – ｋ', 'Ⅷ İ ß']) expect(skeleton(text)).toHaveLength(text.length)
  })
})

describe('names of bodies', () => {
  test('what opens with no word is none', () => expect([bodyHead('12/kh'), bodyHead('')]).toEqual([null, null]))
  test('a short form stays that means something behind another head only', () => {
    expect(writeOut('Phòng TC')).toBe('Phòng TC')
    expect(writeOut('Sở TC')).toBe('Sở Tài chính')
  })
  test.each([
    ['UBND tỉnh Khánh Hòa', 'province', null],
    ['UBND thị xã Ninh Hòa', 'district', null],
    ['UBND thành phố Nha Trang', null, null],
    ['Đội Xung kích', null, null],
    ['Tổ công tác huyện Diên Khánh', 'district', null],
    ['Bộ Nội vụ', 'central', 'Chính phủ'],
    ['Sở Nội vụ', 'province', 'Ủy ban nhân dân'],
    ['Ban Dân tộc', 'province', null],
  ])('%s is of level %s, under %s', (name, level, parent) => expect([bodyLevel(name, '2026'), bodyParent(name)]).toEqual([level, parent]))

  test('names of units in capitals: those of the gazetteer as it has them, others word by word', () => {
    expect(bodyCase('ỦY BAN NHÂN DÂN HUYỆN ĐẢO BẠCH LONG VĨ')).toContain('Bạch Long Vĩ')
    expect(bodyCase('ỦY BAN NHÂN DÂN XÃ SÔNG MÂY TRẮNG')).toBe('Ủy ban nhân dân xã Sông Mây Trắng')
    expect(bodyCase('UBND TỈNH DAK LAK')).toMatch(/^Ủy ban nhân dân tỉnh D/u)
  })
})

describe('whom a phrase addresses', () => {
  test('single letters and marks are nobody', () => {
    expect(divideAddressees('a, Sở Nội vụ; 1').map(a => a.name)).toEqual(['Sở Nội vụ'])
    expect(divideAddressees('- ')).toEqual([])
  })
  test.each([
    ['các cơ quan trên địa bàn thành phố Hà Nội', 'agencies.province'],
    ['các cơ quan trên địa bàn thành phố Sa Đéc', 'agencies.district'],
    ['các cơ quan trên địa bàn thành phố', 'agencies'],
    ['các cơ quan thuộc', null],
    ['ban chỉ huy quân sự các tỉnh', null],
    ['UBND các xã Công Hải', null],
  ])('%s: %s', (text, code) => expect(classOf(text)?.code ?? null).toBe(code))
})

describe('members of a class', () => {
  const thuanBac = findUnits('Thuận Bắc', '2023', { type: 'huyện' })[0]!
  const hcm = findUnits('Hồ Chí Minh', '2023', { level: 'province' })[0]!
  test.each([
    ['people-committees.all', thuanBac, 'Ủy ban nhân dân huyện Thuận Bắc', 7],
    ['people-committees.below', thuanBac, 'Ủy ban nhân dân xã Phước Chiến', 6],
    ['people-committees.commune#heads', thuanBac, 'Chủ tịch Ủy ban nhân dân xã Phước Chiến', 6],
    ['people-committees.quan', hcm, 'Ủy ban nhân dân Quận 1', 16],
    ['people-committees.province', null, 'Ủy ban nhân dân thành phố Hà Nội', 63],
  ] as const)('%s', (code, area, first, count) => {
    const members = membersOf(code, area, '2023')
    expect([members[0], members.length]).toEqual([first, count])
  })
  test.each([
    ['party-committees.commune', thuanBac],
    ['radio-stations.commune#heads', thuanBac],
    ['people-committees.province', thuanBac],
    ['people-committees.commune', null],
    ['departments', null],
    ['people', thuanBac],
    ['nobody.commune', thuanBac],
    ['people-committees.nowhere', thuanBac],
    ['divisions.nowhere', thuanBac],
  ] as const)('%s: not known', (code, area) => {
    expect(
      membersOf(code, area, '2023').filter(
        name => !name.startsWith('Ủy ban nhân dân tỉnh') && !name.startsWith('Ủy ban nhân dân thành phố'),
      ),
    ).toEqual([])
  })
  test('heads bear the title of their office, others “Thủ trưởng”', () => {
    const ninhThuan = findUnits('Ninh Thuận', '2023', { level: 'province' })[0]!
    const heads = membersOf('departments#heads', ninhThuan, '2023')
    expect(heads).toContain('Giám đốc Sở Nội vụ tỉnh Ninh Thuận')
    for (const head of membersOf('departments-and-organizations#heads', ninhThuan, '2023')) expect(head).toMatch(/^\p{Lu}\p{Ll}+ /u)
  })
})

test('codes of documents: letters before the first mark; none of a letter', () => {
  expect(['KH-UBND', 'QH15', 'UBND-NC', ''].map(s => typeOfSymbol(s)?.type ?? null)).toEqual(['plan', expect.anything(), null, null])
})

test('grades in their order; the longest name counts', () => {
  expect(['Xuất sắc', 'rất tốt', 'trung bình khá', 'khá', 'hạng nhất'].map(gradeRank)).toEqual([7, 6, 3, 4, null])
})

test('letters of other scripts in a number are those that they look like', () => {
  expect(findLaw('98/2023/NĐ-СР')?.number).toBe('98/2023/NĐ-CP')
})

describe('indices in running text', () => {
  const codes = (text: string) => findIndices(text).map(m => m.code)
  test.each([
    ['PAR, SIPAS và PAPI', ['PAR_INDEX', 'SIPAS', 'PAPI']],
    ['PAR hôm nay', []],
    ['nâng cao năng lực cạnh tranh cấp tỉnh (PCI)', ['PCI']],
    ['PCI (Chỉ số đánh giá năng lực cạnh tranh cấp tỉnh)', ['PCI']],
    ['PCI (chỉ số khác)', ['PCI']],
    ['các chỉ số: PCI, năng lực cạnh tranh cấp tỉnh', ['PCI', 'PCI']],
    ['chỉ số: PCI', ['PCI']],
    ['papi.org.vn', []],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected))
})
