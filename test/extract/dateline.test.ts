import { describe, expect, test } from 'vitest'
import { LETTERHEAD, recordOf, TAIL, TITLE } from './document.ts'

const withDateline = (line: string | null, ...body: string[]) =>
  recordOf([
    ...LETTERHEAD.flatMap(l => (l.startsWith('Bình Gia') ? (line === null ? [] : [line]) : [l])),
    ...TITLE,
    'I. NỘI DUNG',
    ...body,
    ...TAIL,
  ])

describe('place and date of issue', () => {
  test.each([
    ['Bình Gia, ngày 12 tháng 3 năm 2024', 'Bình Gia', '2024-03-12'],
    ['Bình Gia ngày 12 tháng 3 năm 2024', 'Bình Gia', '2024-03-12'],
    ['Bình Gia,ngày 12 tháng 03 năm 2024', 'Bình Gia', '2024-03-12'],
    ['Lạng Sơn, ngày 05 tháng 01năm 2024', 'Lạng Sơn', '2024-01-05'],
    ['TP. Lạng Sơn, ngày 5 tháng 1 năm 2024', 'Thành phố Lạng Sơn', '2024-01-05'],
    ['Phường 7, ngày 05 tháng 01 năm 2024', 'Phường 7', '2024-01-05'],
    ['Bà Rịa - Vũng Tàu, ngày 5 tháng 1 năm 2024', 'Bà Rịa - Vũng Tàu', '2024-01-05'],
  ])('%s', (line, place, date) => {
    const record = withDateline(line)
    expect(record.issuedDate?.value).toBe(date)
    expect(record.issuedPlace?.value).toBe(place)
  })

  test.each([
    ['Bình Gia, ngày     tháng 3 năm 2024', '2024-03', ['issuedDate.day']],
    ['Bình Gia, ngày ….. tháng 3 năm 2024', '2024-03', ['issuedDate.day']],
    ['Bình Gia, ngày ... tháng ... năm 2024', '2024', ['issuedDate.day', 'issuedDate.month']],
  ])('blank parts: %s', (line, date, blank) => {
    const record = withDateline(line)
    expect(record.issuedDate?.value).toBe(date)
    expect(record.issuedPlace?.value).toBe('Bình Gia')
    expect(
      Object.keys(record.absences)
        .filter(k => k.startsWith('issuedDate'))
        .sort(),
    ).toEqual(blank)
    for (const path of blank) expect(record.absences[path]).toBe('blank')
  })

  test('no dateline: dates of the text are not the date of issue', () => {
    const record = withDateline(
      null,
      '- Gửi báo cáo trước ngày 15 tháng 6 năm 2024.',
      '- Kế hoạch số 3/KH-UBND ngày 02 tháng 01 năm 2024 của UBND tỉnh.',
    )
    expect(record.issuedDate).toBeNull()
    expect(record.issuedPlace).toBeNull()
    expect(record.absences).toMatchObject({ issuedDate: 'absent', issuedPlace: 'absent' })
  })

  test('the date of a signature stamp in the letterhead is none', () => {
    const record = recordOf([
      'Ký bởi: Ủy ban nhân dân',
      'Thời gian ký: 14/3/2024 08:30:12',
      ...LETTERHEAD,
      ...TITLE,
      'I. NỘI DUNG',
      ...TAIL,
    ])
    expect(record.issuedDate?.value).toBe('2024-03-12')
  })
})

describe('known shortfalls: each fails until the rule is better', () => {
  test.fails('the date of a decision in the letterhead is none', () => {
    const record = recordOf([
      'TỔ CÔNG TÁC',
      '(Theo Quyết định số 8/QĐ-UBND ngày 04 tháng 01 năm 2024)',
      ...LETTERHEAD.slice(4),
      ...TITLE,
      'I. NỘI DUNG',
      ...TAIL,
    ])
    expect(record.issuedDate?.value).toBe('2024-03-12')
  })

  test.fails('a dateline in capitals has a place', () => {
    expect(withDateline('BÌNH GIA, NGÀY 12 THÁNG 3 NĂM 2024').issuedPlace?.value).toMatch(/^bình gia$/iu)
  })
})
