/** What is neither a document of an office nor news about emulation must not be told as one: a wrong value that is sure of itself harms most. */
import { describe, expect, test } from 'vitest'
import { isDoubtful } from '../../schemas/doubt.ts'
import { checkRecord } from '../conformance/record.ts'
import { recordOf } from './document.ts'

const TEXTS: [what: string, lines: string[]][] = [
  ['a recipe', ['Công thức nấu chè đậu xanh', 'Nguyên liệu: đậu xanh 200 g, đường phèn.', 'Bước 1: Ngâm đậu ba giờ rồi đãi vỏ.']],
  [
    'a contract',
    ['HỢP ĐỒNG MUA BÁN XE MÁY', 'Hôm nay, ngày 05 tháng 4 năm 2024, chúng tôi gồm:', 'Bên A: Lý Mai Chi', 'Bên B: Đoàn Hữu Lộc'],
  ],
  ['a table of figures', ['STT,Đơn vị,Số lượng', '1,Xã Thượng,5', '2,Xã Hạ,7']],
  ['another language', ['# Notes', 'Install the package, then run the tests.']],
  ['a letter about emulation', ['Chị ơi,', 'Chị gửi giúp em danh sách đăng ký thi đua trước ngày 20/3 nhé.', 'Em cảm ơn chị.']],
  [
    'prose about something else',
    [
      `${'Sáng nay trời nhiều mây, đến chiều có mưa rào rải rác ở vùng núi phía Bắc. '.repeat(3)}`,
      `${'Biển động nhẹ, tàu thuyền đi lại bình thường, ngư dân yên tâm ra khơi đánh bắt. '.repeat(3)}`,
    ],
  ],
]

describe.each(TEXTS)('%s', (_, lines) => {
  const record = recordOf(lines)

  test('is of another type, and nobody relies on what was made of it', () => {
    expect(record.documentType?.value).toBe('other')
    for (const value of [record.documentType, record.isCampaign, record.title]) if (value) expect(isDoubtful(value)).toBe(true)
    for (const field of ['publication', 'issuer', 'number', 'signature'] as const) expect(record[field], field).toBeNull()
    expect(record.targets).toEqual([])
    expect(checkRecord(record)).toEqual([])
  })
})

test('prose about emulation is news', () => {
  const about =
    'Phong trào thi đua dọn kênh mương của xã bước sang tháng thứ ba, mỗi tuần có hàng chục hộ dân cùng ra đồng khơi dòng, đắp bờ. '
  const record = recordOf(['**Rộn ràng thi đua dọn kênh mương**', about, about.replace('thứ ba', 'thứ tư')])
  expect(record.documentType?.value).toBe('news')
})
