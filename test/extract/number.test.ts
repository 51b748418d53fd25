import { describe, expect, test } from 'vitest'
import { LETTERHEAD, news, recordOf, TAIL, TITLE } from './document.ts'

/** A plan whose number slot is this line (null: there is no such line). */
const withSlot = (slot: string | null, ...body: string[]) =>
  recordOf([
    ...LETTERHEAD.flatMap(l => (l.startsWith('Số') ? (slot === null ? [] : [slot]) : [l])),
    ...TITLE,
    'I. NỘI DUNG',
    ...body,
    ...TAIL,
  ])

describe('the number slot', () => {
  test.each([
    ['Số: 41/KH-UBND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['Số 41/KH-UBND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['Số:41/KH-UBND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['Số : 41/KH-UBND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['SỐ: 07/KH-UBND', '07/KH-UBND', 7, null, 'KH-UBND'],
    ['Số: 07/ KH - UBND', '07/KH-UBND', 7, null, 'KH-UBND'],
    ['Số: 362 /KH-SGDĐT', '362/KH-SGDĐT', 362, null, 'KH-SGDĐT'],
    ['Số: 41 /KH–UBND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['Số: 12a/KH-BCĐ', '12a/KH-BCĐ', 12, null, 'KH-BCĐ'],
    ['Số: 3/2025/QĐ-UBND', '3/2025/QĐ-UBND', 3, 2025, 'QĐ-UBND'],
    ['Số: 15/KH-HĐTĐKT', '15/KH-HĐTĐKT', 15, null, 'KH-HĐTĐKT'],
    ['Số: 8/TTr-SNV', '8/TTr-SNV', 8, null, 'TTr-SNV'],
    // Party form: "-" before the type, "/" before the body
    ['Số 27-KH/ĐU', '27-KH/ĐU', 27, null, 'KH/ĐU'],
    ['Số 05-CT/TU', '05-CT/TU', 5, null, 'CT/TU'],
    // letters of other alphabets that are printed for Latin ones
    ['Số: 41/KН-UВND', '41/KH-UBND', 41, null, 'KH-UBND'],
    ['Số: 41/QÐ-UBND', '41/QĐ-UBND', 41, null, 'QĐ-UBND'],
    // glued to the letterhead line that was read with it
    ['Số: *47* /KH-UBND', '47/KH-UBND', 47, null, 'KH-UBND'],
  ])('%s', (slot, raw, ordinal, year, symbol) => {
    const { number, absences } = withSlot(slot)
    expect(number?.value).toEqual({ raw, ordinal, year, symbol })
    expect(number?.evidence[0]?.quote).toContain(symbol.slice(-2).replace('ND', ''))
    expect(absences['number.ordinal']).toBeUndefined()
  })

  test.each(['Số:     /KH-UBND', 'Số: ..... /KH-UBND', 'Số: …/KH-UBND', 'Số:___/KH-UBND', 'Số /KH-UBND', 'Số:/KH-UBND'])(
    'left blank: %j',
    slot => {
      const { number, absences } = withSlot(slot)
      expect(number?.value).toEqual({ raw: '/KH-UBND', ordinal: null, year: null, symbol: 'KH-UBND' })
      expect(absences['number.ordinal']).toBe('blank')
    },
  )

  test.each([
    // a number that the text cites is never the document's own
    [null, ['Thực hiện Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh.']],
    [null, ['Số điện thoại: 0912 345 678']],
    [null, ['Số lượng: 05/KH']],
  ])('no slot: %j', (slot, body) => {
    const { number, absences } = withSlot(slot, ...body)
    expect(number).toBeNull()
    expect(absences.number).toBe('absent')
  })

  test('the decision that set a team up stands in the letterhead and is no number of its own', () => {
    const record = recordOf([
      'SỞ NỘI VỤ',
      'ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV',
      'Số: 2/KH-ĐKT',
      'Lạng Sơn, ngày 03 tháng 4 năm 2024',
      ...TITLE,
      'I. NỘI DUNG',
    ])
    expect(record.number?.value.raw).toBe('2/KH-ĐKT')
  })
})

describe('news: the number of the plan that is reported', () => {
  test('launched by the article', () => {
    const record = news(
      'Huyện Bình Gia phát động thi đua cải cách hành chính',
      'Ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính trên địa bàn huyện, áp dụng cho mọi cơ quan của huyện.',
      'Phong trào thực hiện theo Kế hoạch số 9/KH-UBND ngày 02/01/2024 của UBND tỉnh về cải cách hành chính năm 2024, được các xã hưởng ứng ngay từ tuần đầu.',
    )
    expect(record.number?.value.raw).toBe('41/KH-UBND')
    expect(record.issuedDate?.value).toBe('2024-03-12')
  })

  test('an article that cites only another plan has none', () => {
    const record = news(
      'Huyện Bình Gia phát động thi đua cải cách hành chính',
      'Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2024 của UBND tỉnh, các xã của huyện Bình Gia đã đồng loạt ra quân dọn dẹp trụ sở, sắp xếp lại nơi tiếp dân trong tuần qua.',
    )
    expect(record.number).toBeNull()
  })
})
