/** Boxes of incoming mail that stand typed above a letterhead. */
import { expect, test } from 'vitest'
import { incomingLines } from '../../parsers/incoming-words.ts'
import { recordOf } from '../extract/document.ts'

const LETTERHEAD = ['ỦY BAN NHÂN DÂN', 'XÃ MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 31/KH-UBND']

test.each<[string, string[], { from: number; to: number } | null]>([
  [
    'a box below the office that received it',
    ['SỞ NỘI VỤ', 'CÔNG VĂN ĐẾN', 'Số: 365', 'Ngày: 06/02/2026', ...LETTERHEAD],
    { from: 0, to: 3 },
  ],
  ['a box alone', ['VĂN BẢN ĐẾN', 'Ngày: 06/02/2026', 'Chuyển: Phòng 1', ...LETTERHEAD], { from: 0, to: 2 }],
  ['a box below something else', ['Bản quyền của cổng thông tin', 'CÔNG VĂN ĐẾN', 'Số: 365', ...LETTERHEAD], { from: 1, to: 2 }],
  ['a box at the end of a text', ['CÔNG VĂN ĐẾN', 'Số: 365'], null],
  ['a box in one line', ['CÔNG VĂN ĐẾN Số: 365 Ngày: 06/02/2026', ...LETTERHEAD], { from: 0, to: 0 }],
  ['the document’s own number is none of it', ['CÔNG VĂN ĐẾN', 'Số: 31/KH-UBND', ...LETTERHEAD.slice(0, 4)], null],
  ['a heading about incoming mail', ['CÔNG VĂN ĐẾN', 'Quy trình xử lý văn bản gồm ba bước.'], null],
  ['no box', LETTERHEAD, null],
])('%s', (_, lines, expected) => expect(incomingLines(lines)).toEqual(expected))

test('its number and day are the receiver’s: a stamp, and no part of the letterhead', () => {
  const record = recordOf([
    'SỞ NỘI VỤ TỈNH QUẢNG TRỊ',
    'CÔNG VĂN ĐẾN',
    'Số: 365',
    'Ngày: 06/02/2026',
    ...LETTERHEAD,
    'Nơi ban hành, ngày 02 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Phát động phong trào thi đua năm 2026',
    'I. MỤC ĐÍCH',
    'Nâng cao chất lượng phục vụ.',
  ])
  expect(record.number?.value.raw).toBe('31/KH-UBND')
  expect(record.issuedDate?.value).toBe('2026-02-02')
  expect(record.issuer?.value.name).toBe('Ủy ban nhân dân xã Mẫu')
  const [stamp] = record.stamps
  expect(stamp?.value).toMatchObject({ kind: 'incoming', date: '2026-02-06' })
  const [evidence] = stamp!.evidence
  expect(record.text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote)
})
