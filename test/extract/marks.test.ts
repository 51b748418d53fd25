/** What stands around the text: stamps, annexes, open and unreadable slots, offices in capitals. */
import { describe, expect, test } from 'vitest'
import { build } from '../../parsers/text-builder.ts'
import { positionCase, sentenceCase } from '../../src/extract/letter-case.ts'
import { LETTERHEAD, plan, recordOf, recordOfDocument, TAIL, TITLE } from './document.ts'

const BODY = ['I. NỘI DUNG', '- Thi đua làm tốt.']

test('stamps are those of whom they name, with their own number and day', () => {
  const boxes = [{ page: 1, x: 1, y: 2, width: 3, height: 4 }]
  const document = build({
    format: 'pdf',
    mediaType: 'application/pdf',
    blocks: [...LETTERHEAD, ...TITLE, ...BODY, ...TAIL].map(text => ({ type: 'paragraph', runs: [{ text }] })),
    stamps: [
      { kind: 'incoming', text: 'CÔNG VĂN ĐẾN\nSố: 512\nNgày: 14/3/2024', page: 1, boxes },
      { kind: 'digital_signature', text: 'Ký bởi: Ủy ban nhân dân huyện Bình Gia\nThời gian ký: 12/03/2024 08:00' },
      { kind: 'digital_signature', text: 'Người ký: Lục Văn Thảo' },
      { kind: 'incoming', text: 'CÔNG VĂN ĐẾN\nNgày: 15/3/2024' },
      { kind: 'urgency', text: 'HỎA TỐC' },
    ],
  })
  const { stamps } = recordOfDocument(document)
  expect(stamps.map(s => [s.value.kind, s.value.body, s.value.number, s.value.date])).toEqual([
    ['incoming', null, '512', '2024-03-14'],
    ['digital_signature', 'Ủy ban nhân dân huyện Bình Gia', null, '2024-03-12'],
    ['digital_signature', 'Lục Văn Thảo', null, null],
    ['incoming', null, null, '2024-03-15'],
    ['urgency', null, null, null],
  ])
  expect(stamps[0]!.evidence).toMatchObject([{ page: 1, boxes }])
  for (const { evidence } of stamps) for (const e of evidence) expect(document.text.slice(e.start, e.end)).toBe(e.quote)
})

describe('numbered annexes', () => {
  test.each<[string[], [string, string | null][]]>([
    [
      ['PHỤ LỤC I', 'BẢNG ĐIỂM', '1. Đúng hẹn: 60 điểm', 'PHỤ LỤC II', 'Danh sách các xã'],
      [
        ['PHỤ LỤC I', 'BẢNG ĐIỂM'],
        ['PHỤ LỤC II', null],
      ],
    ],
    [['Phụ lục số 1: Bảng điểm', '- Đúng hẹn'], [['Phụ lục số 1', 'Bảng điểm']]],
    [['**Phụ lục 1**', '**Bảng điểm thi đua**', '**của các xã**', 'Nội dung'], [['Phụ lục 1', 'Bảng điểm thi đua của các xã']]],
    [['PHỤ LỤC I'], [['PHỤ LỤC I', null]]],
  ])('%j', (lines, sections) => {
    const { outline } = recordOf([...LETTERHEAD, ...TITLE, ...BODY, ...TAIL, ...lines])
    expect(outline.filter(s => s.roles.includes('appendix')).map(s => [s.label, s.heading])).toEqual(sections)
  })
})

describe('slots of the letterhead', () => {
  const slots = (number: string, dateline: string) => {
    const { issuedDate, absences } = recordOf(['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH GIA', number, dateline, ...TITLE, ...BODY, ...TAIL])
    const own = Object.entries(absences).filter(([name]) => /^(?:number|issuedDate)/u.test(name))
    return [issuedDate?.value ?? null, Object.fromEntries(own)]
  }
  test.each<[string, string, string, string | null, Record<string, string>]>([
    [
      'open',
      'Số:    /KH-UBND',
      'Bình Gia, ngày    tháng   năm 2024',
      '2024',
      { 'number.ordinal': 'blank', 'issuedDate.month': 'blank', 'issuedDate.day': 'blank' },
    ],
    [
      'with a day that nobody could read',
      'Số: \ufffd/KH-UBND',
      'Bình Gia, ngày \ufffd tháng 3 năm 2024',
      '2024-03',
      { 'number.ordinal': 'unreadable', 'issuedDate.day': 'unreadable' },
    ],
    [
      'with a month that nobody could read',
      'Số: \ufffd/KH-UBND',
      'Bình Gia, ngày \ufffd tháng \ufffd năm 2024',
      null,
      { 'number.ordinal': 'unreadable', issuedDate: 'unreadable' },
    ],
  ])('%s', (_, number, dateline, date, absences) => expect(slots(number, dateline)).toEqual([date, absences]))
})

test('an abbreviated town is written out', () => {
  const record = recordOf([
    'ỦY BAN NHÂN DÂN',
    'THỊ XÃ NGHĨA LỘ',
    'Số: 41/KH-UBND',
    'TX. Nghĩa Lộ, ngày 12 tháng 3 năm 2024',
    ...TITLE,
    ...BODY,
    ...TAIL,
  ])
  expect(record.issuedPlace).toMatchObject({ value: 'Thị xã Nghĩa Lộ', basis: 'normalised', evidence: [{ quote: 'TX. Nghĩa Lộ' }] })
})

test('two offices on one line are the mark’s and the signer’s own', () => {
  const signature = (...lines: string[]) =>
    recordOf([...LETTERHEAD, ...TITLE, ...BODY, 'Nơi nhận:', '- Lưu: VT.', ...lines]).signature?.value
  expect(signature('TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG', 'Lục Văn Thảo')).toMatchObject({ position: 'Chánh Văn phòng', authority: 'TL' })
  expect(signature('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lục Văn Thảo')).toMatchObject({
    position: 'Phó Chủ tịch',
    authority: 'KT',
    onBehalfOf: 'Ủy ban nhân dân',
  })
  expect(signature('(Đã ký)')).toBeUndefined()
})

test('a letter is known by whom it addresses', () => {
  const record = recordOf([
    ...LETTERHEAD.slice(0, 4),
    'Số: 41/UBND-NV',
    'Bình Gia, ngày 12 tháng 3 năm 2024',
    'Kính gửi: Các phòng, ban',
    'UBND huyện đề nghị các phòng hưởng ứng phong trào thi đua.',
    ...TAIL,
  ])
  expect(record.documentType).toMatchObject({ value: 'official_letter', evidence: [{ quote: 'Kính gửi: Các phòng, ban' }] })
  expect(record.title).toBeNull()
})

describe('offices in normal case', () => {
  test.each([
    ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
    ['PHÓ CHỦ TỊCH THƯỜNG TRỰC', 'Phó Chủ tịch Thường trực'],
    ['TRƯỞNG BAN TỔ CHỨC ĐẢNG ỦY', 'Trưởng ban tổ chức đảng ủy'],
    ['CHỦ TỊCH Hội đồng', 'Chủ tịch Hội đồng'],
    ['ỦY BAN NHÂN DÂN', 'Ủy ban nhân dân'],
    ['NGƯỜI LẬP PHIẾU', 'Người lập phiếu'],
  ])('%s', (printed, shown) => expect(positionCase(printed)).toBe(shown))
  test('small letters stay', () => expect(sentenceCase('người lập Phiếu')).toBe('Người lập Phiếu'))
})

test('an index of the contents alone is one of them', () => {
  expect(plan('I. NỘI DUNG', '- Cải thiện chỉ số PAPI của huyện.').indices).toMatchObject([{ value: { code: 'PAPI', as: 'content' } }])
})

test('an index without a name of its own, and one that only a recipient bears', () => {
  expect(plan('I. MỤC TIÊU', '- Chỉ số hạnh phúc (HPI) tăng bậc.').indices).toMatchObject([
    { value: { code: 'OTHER:HPI', as: 'target' }, rule: 'indices.other' },
  ])
  const tail = ['Nơi nhận:', '- Tổ công tác PAR INDEX;', '- Lưu: VT.', ...TAIL.slice(3)]
  expect(recordOf([...LETTERHEAD, ...TITLE, ...BODY, ...tail]).indices).toEqual([])
})

test('funding that stands in a sentence of another part', () => {
  const line = '- Kinh phí thực hiện được bố trí từ nguồn ngân sách huyện; theo Quyết định số 12/QĐ-UBND ngày 05/01/2024.'
  expect(plan('I. NỘI DUNG', line).funding).toMatchObject([
    { value: { source: 'ngân sách huyện', basis: '12/QĐ-UBND' }, rule: 'funding.sentence', evidence: [{ quote: line }] },
  ])
})
