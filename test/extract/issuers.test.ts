/** The issuer's unit: printed with it, elsewhere in the document, above it, or nowhere. */
import { describe, expect, test } from 'vitest'
import { recordOf, TAIL } from './document.ts'

const TITLE = ['KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024']
const DATELINE = 'Bình Gia, ngày 12 tháng 3 năm 2024'
const issuer = (head: string[], { title = TITLE, dateline = DATELINE } = {}) => {
  const found = recordOf([...head, 'Số: 41/KH-UBND', dateline, ...title, 'I. NỘI DUNG', '- Thi đua làm tốt.', ...TAIL]).issuer!.value
  return [found.name, found.level, found.unit && `${found.unit.type} ${found.unit.name}`, found.unit?.province ?? null]
}

describe('a body', () => {
  test.each<[string[], string, string | null, string | null, string | null]>([
    [['UBND HUYỆN BÌNH GIA', 'PHÒNG NỘI VỤ'], 'Phòng Nội vụ huyện Bình Gia', 'district', 'huyện Bình Gia', 'Lạng Sơn'],
    [['UBND TỈNH LẠNG SƠN', 'SỞ NỘI VỤ'], 'Sở Nội vụ tỉnh Lạng Sơn', 'province', 'tỉnh Lạng Sơn', 'Lạng Sơn'],
    [['LIÊN ĐOÀN LAO ĐỘNG HUYỆN BÌNH GIA', 'CÔNG ĐOÀN CƠ SỞ'], 'Công đoàn cơ sở huyện Bình Gia', 'district', 'huyện Bình Gia', 'Lạng Sơn'],
    [['ỦY BAN NHÂN DÂN HUYỆN BÌNH GIẢ'], 'Ủy ban nhân dân huyện Bình Gia', 'district', 'huyện Bình Gia', 'Lạng Sơn'],
    // not in the gazetteer, or one of many: named as it is printed
    [['ỦY BAN NHÂN DÂN', 'HUYỆN HOA MƠI'], 'Ủy ban nhân dân huyện Hoa Mơi', 'district', 'huyện Hoa Mơi', null],
    [['ỦY BAN NHÂN DÂN', 'PHƯỜNG 7'], 'Ủy ban nhân dân phường 7', 'commune', 'phường 7', null],
    [['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], 'Ủy ban nhân dân xã Tân Lập', 'commune', 'xã Tân Lập', null],
    [['UBND HUYỆN HOA MƠI', 'PHÒNG NỘI VỤ'], 'Phòng Nội vụ', 'district', null, null],
    // without a unit
    [['SỞ NỘI VỤ'], 'Sở Nội vụ', 'province', null, null],
    [['BỘ NỘI VỤ'], 'Bộ Nội vụ', 'central', null, null],
    [['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG'], 'Hội đồng Thi đua - Khen thưởng Trung ương', 'central', null, null],
    [['TRƯỜNG TIỂU HỌC BÌNH GIA'], 'Trường Tiểu học Bình Gia', null, null, null],
  ])('%j', (head, name, level, unit, province) => expect(issuer(head)).toEqual([name, level, unit, province]))
})

test('a team bears the number of the decision that set it up', () => {
  expect(issuer(['ĐOÀN KIỂM TRA', 'THEO QUYẾT ĐỊNH', 'SỐ 1050/QĐ-SCT'])[0]).toBe('Đoàn kiểm tra theo Quyết định số 1050/QĐ-SCT')
})

describe('a committee without a name', () => {
  const BARE = ['ỦY BAN NHÂN DÂN HUYỆN']
  const WHOLE = ['Ủy ban nhân dân huyện Bình Gia', 'district', 'huyện Bình Gia', 'Lạng Sơn']
  test('is that of the title', () => {
    const title = ['KẾ HOẠCH', 'Phát động phong trào thi đua trên địa bàn huyện Bình Gia năm 2024']
    expect(issuer(BARE, { title, dateline: 'Ngày 12 tháng 3 năm 2024' })).toEqual(WHOLE)
    expect(issuer(['ỦY BAN NHÂN DÂN'], { title })).toEqual(WHOLE)
  })
  test('is that of the place of issue', () => expect(issuer(BARE)).toEqual(WHOLE))
  test('is nobody’s where nothing tells', () => {
    expect(issuer(['ỦY BAN NHÂN DÂN'], { dateline: 'Ngày 12 tháng 3 năm 2024' })).toEqual(['Ủy ban nhân dân', null, null, null])
  })
  test('a name at the place of issue that many units bear stays without a province', () => {
    expect(issuer(['ỦY BAN NHÂN DÂN XÃ'], { dateline: 'Tân Lập, ngày 12 tháng 3 năm 2024' })).toEqual([
      'Ủy ban nhân dân xã Tân Lập',
      'commune',
      'xã Tân Lập',
      null,
    ])
  })
})
