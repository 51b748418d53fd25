/** Where a citation begins and ends: what is none, its issuer, its title; the same number twice. */
import { describe, expect, test } from 'vitest'
import { LETTERHEAD, recordOf, TAIL, TITLE } from './document.ts'

const references = (...lines: string[]) =>
  recordOf([...LETTERHEAD, ...TITLE, ...lines, 'I. NỘI DUNG', '- Thi đua làm tốt.', ...TAIL]).references

describe('what is no citation', () => {
  test.each(['Theo tiêu chuẩn TCVN ISO 9001/2015-TC;', 'Theo mã 10/TDTT-X của thiết bị;', 'Hồ sơ 12/ABC-D của xã;'])('%s', line => {
    expect(references(line)).toEqual([])
  })
})

describe('issuer and title', () => {
  const OF = 'Căn cứ Kế hoạch số 15/KH-UBND'
  test.each<[string, string | null, string | null, string | null]>([
    [`${OF} của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05/01/2024 về phát động;`, '2024-01-05', 'Bộ Giáo dục và Đào tạo', 'về phát động'],
    [`${OF} ngày 05/01/2024 của UBND tỉnh (sau đây gọi là Kế hoạch 15) về phát động;`, '2024-01-05', 'UBND tỉnh', null],
    [`${OF} ngày 05/01/2024 của ;`, '2024-01-05', null, null],
    [`${OF} ngày 05/01/2024 của UBND tỉnh về việc phê duyệt Đề án (Đề án 12);`, '2024-01-05', 'UBND tỉnh', 'về việc phê duyệt Đề án'],
    [
      `${OF} về phát động đợt thi đua “Lập thành tích; bứt phá” năm 2024;`,
      null,
      null,
      'về phát động đợt thi đua “Lập thành tích; bứt phá”',
    ],
    [`${OF} về phát động đợt thi đua “Lập thành tích” năm 2024;`, null, null, 'về phát động đợt thi đua “Lập thành tích” năm 2024'],
    [`${OF} về phát động đợt thi đua “Lập thành tích năm 2024;`, null, null, 'về phát động đợt thi đua “Lập thành tích năm 2024'],
    [`${OF} ban hành quy định thi đua”;`, null, null, 'ban hành quy định thi đua'],
  ])('%s', (line, date, issuer, title) => {
    expect(references(line).map(r => [r.value.date, r.value.issuer, r.value.title])).toEqual([[date, issuer, title]])
  })

  test('of a symbol that no type is known for', () => {
    expect(references('Theo Công bố số 12/XYZ-AB ngày 05/01/2024;')).toMatchObject([
      { value: { type: null, number: '12/XYZ-AB', date: '2024-01-05' } },
    ])
  })
})

describe('the same number twice', () => {
  const at = (date: string, issuer: string) => `Căn cứ Kế hoạch số 15/KH-UBND${date}${issuer};`
  const JAN = ' ngày 05/01/2024'
  const FEB = ' ngày 08/02/2024'
  const PROVINCE = ' của UBND tỉnh'
  const DISTRICT = ' của UBND huyện'
  test.each<[string, string, string, [string | null, number][]]>([
    [
      'of two bodies is two documents',
      at(JAN, PROVINCE),
      at(FEB, DISTRICT),
      [
        ['2024-01-05', 2],
        ['2024-02-08', 1],
      ],
    ],
    ['of one body is one', at(JAN, PROVINCE), at(FEB, PROVINCE), [['2024-01-05', 2]]],
    ['of a body that is not named is one', at(JAN, ''), at(FEB, PROVINCE), [['2024-01-05', 2]]],
    ['takes the date that it has the second time', at('', PROVINCE), at(JAN, PROVINCE), [['2024-01-05', 1]]],
  ])('%s', (_, first, second, found) => {
    expect(references(first, second).map(r => [r.value.date, r.evidence.length])).toEqual(found)
  })
})

test('a list under “Căn cứ:” is the basis, clauses go on with what they opened with', () => {
  const list = references('Căn cứ:', '- Luật Thi đua, khen thưởng số 06/2022/QH15;', '- Kế hoạch số 15/KH-UBND ngày 05/01/2024;')
  expect(list.map(r => [r.value.number, r.value.role])).toEqual([
    ['06/2022/QH15', 'legal_basis'],
    ['15/KH-UBND', 'legal_basis'],
  ])
  const clauses = references(
    'Thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011; Chỉ thị số 05-CT/TU ngày 02/01/2024 của Tỉnh ủy, UBND huyện ban hành Kế hoạch.',
  )
  expect(clauses.map(r => [r.value.number, r.value.role])).toEqual([
    ['30c/NQ-CP', 'implements'],
    ['05-CT/TU', 'implements'],
  ])
})
