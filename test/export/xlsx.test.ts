import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOUBT_THRESHOLD } from '../../schemas/doubt.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { readCsv } from './read-csv.ts'
import { run } from './run.ts'
import { HASH, sample } from './sample.ts'
import { column, headOf, linksOf, type Rows, sheetsOf, xmlOf } from './workbook.ts'

const SHEETS = [
  'Biểu tổng hợp',
  'Cần xem',
  'Tổng hợp',
  'Chỉ tiêu',
  'Tiêu chí',
  'Thời hạn',
  'Khen thưởng',
  'Căn cứ',
  'Phân công',
  'Dẫn chứng',
]
const base = sample()

/** The record of another issuer, issued on another day. */
const ofIssuer = (name: string, issued: string, id: string): CampaignRecord =>
  sample({
    id,
    source: { ...base.source, fileName: `${id}.txt` },
    issuer: { ...base.issuer!, value: { ...base.issuer!.value, name } },
    issuedDate: { ...base.issuedDate!, value: issued },
  })

describe('the workbook', () => {
  it('has the sheet to file, what is open, a summary, a sheet a kind of fact, and all sentences', async () => {
    const sheets = await sheetsOf(await run('xlsx', [base]))
    expect([...sheets.keys()]).toEqual(SHEETS)
    expect(column(sheets.get('Tổng hợp')!, 'Tên tệp')).toEqual(['ke-hoach.txt'])
    expect(column(sheets.get('Khen thưởng')!, 'Số lượng')).toEqual([null, 5])
    expect(column(sheets.get('Căn cứ')!, 'Ngày văn bản')).toEqual([new Date('2024-01-02T00:00:00Z')])
    expect(column(sheets.get('Thời hạn')!, 'Ngày')).toEqual(['30/11'])
    expect(column(sheets.get('Tiêu chí')!, 'So với')).toEqual(['so với năm trước liền kề'])
    expect(column(sheets.get('Phân công')!, 'Đơn vị phối hợp')).toEqual(['Phòng Nội vụ'])
    expect(column(sheets.get('Chỉ tiêu')!, 'Giá trị')).toEqual([95])
  })

  it('gives every row of a fact its file, its sentence and its confidence', async () => {
    const sheets = await sheetsOf(await run('xlsx', [base]))
    for (const name of SHEETS.slice(3)) {
      const rows = sheets.get(name)!
      expect(rows.length, name).toBeGreaterThan(1)
      for (const file of column(rows, 'Tên tệp')) expect(file, name).toBe('ke-hoach.txt')
      for (const quote of column(rows, 'Câu trích')) expect(String(quote).length, name).toBeGreaterThan(5)
      for (const confidence of column(rows, 'Độ tin cậy')) expect(confidence, name).toBeTypeOf('number')
    }
    expect(column(sheets.get('Chỉ tiêu')!, 'Câu trích')).toEqual(['Phấn đấu ít nhất 95% hồ sơ được trả đúng hạn.'])
  })

  it('marks every value below the published line, and names its field in the summary', async () => {
    const sheets = await sheetsOf(await run('xlsx', [base]))
    expect(column(sheets.get('Tổng hợp')!, 'Cần xem')).toEqual(['Mục đích'])
    const rows = sheets.get('Dẫn chứng')!
    const surety = column(rows, 'Độ tin cậy')
    expect(column(rows, 'Cần xem')).toEqual(surety.map(c => (Number(c) < DOUBT_THRESHOLD ? 'cần xem' : null)))
    expect(column(rows, 'Cần xem')).toContain('cần xem')
    expect(column(readCsv((await run('csv', [base])).toString().slice(1)), 'Cần xem')).toEqual(['Mục đích'])
    expect(column(readCsv((await run('csv', [base], { lang: 'en' })).toString().slice(1)), 'Review')).toEqual(['Purposes'])
  })

  it('lists failures, low confidence, blanks and files without a record under what is open, with room for a decision', async () => {
    const failed = sample({
      source: { ...base.source, fileName: 'hong.pdf' },
      status: 'failed',
      documentType: null,
      issuer: null,
      purposes: [],
      absences: {},
      diagnostics: [{ rule: 'read-damaged', severity: 'error', message: 'Tệp bị hỏng.', messageEn: 'Damaged.', evidence: [], help: '' }],
    })
    const unread = [{ uri: 'a/khoa.docx', message: { vi: 'Không có quyền.', en: 'No permission.' } }]
    const workbook = await run('xlsx', [base, failed], { unread })
    const rows = (await sheetsOf(workbook)).get('Cần xem')!
    const head = headOf(rows, 'Vấn đề')
    expect(rows[head]!.slice(-4)).toEqual(['Quyết định', 'Giá trị mới', 'Ý kiến', 'Mã dòng (không sửa)'])
    expect(rows.slice(head + 1).map(r => r.slice(0, 4))).toEqual([
      ['ke-hoach.txt', 'Độ tin cậy thấp', 'Mục đích', 'Tạo khí thế thi đua sôi nổi'],
      ['ke-hoach.txt', 'Để trống', 'Chữ ký – Chức vụ', 'Để trống'],
      ['hong.pdf', 'Không đọc được', null, 'Tệp bị hỏng.'],
      ['a/khoa.docx', 'Không đọc được', null, 'Không có quyền.'],
    ])
    expect(xmlOf(workbook).sheet(2)).toContain('<dataValidation type="list"')
    expect(xmlOf(workbook).sheet(2)).toContain('<formula1>&quot;Đúng,Sửa,Bỏ&quot;</formula1>')
  })

  it('says who reviewed what', async () => {
    const review = { state: 'corrected', by: 'Lê Thị Duyệt', at: '2026-03-02T08:15:00Z' } as const
    const record = sample({ corrections: ['c1'], title: { ...base.title!, basis: 'corrected', confidence: 1, review } })
    const sheets = await sheetsOf(await run('xlsx', [record]))
    expect(column(sheets.get('Dẫn chứng')!, 'Người duyệt')).toContain('đã sửa – Lê Thị Duyệt – 02/03/2026')
    expect(column(sheets.get('Tổng hợp')!, 'Chỗ đã sửa, duyệt')).toEqual([1])
    expect(sheets.get('Biểu tổng hợp')!.flat()).toContain('Còn 1 chỗ cần xem\nĐã duyệt, sửa 1 chỗ')
  })
})

describe('the sheet that a board files', () => {
  const records = [
    ofIssuer('Ủy ban nhân dân xã Đông Hải', '2024-05-02', 'd'),
    ofIssuer('Ủy ban nhân dân xã Dân Tiến', '2024-12-20', 'a'),
    ofIssuer('Sở Nội vụ', '2024-01-05', 'c'),
    ofIssuer('Ủy ban nhân dân xã Ân Thi', '2024-02-30', 'b'),
  ]
  const context = { office: 'Sở Nội vụ tỉnh An Bình', place: 'An Bình', at: '2026-03-05T00:00:00.000Z' }

  it('has head, title, span of days, two rows of headings, and place, day and signatures at the foot', async () => {
    const workbook = await run('xlsx', records, context)
    const rows = (await sheetsOf(workbook)).get('Biểu tổng hợp')!
    const text = rows.map(row => row.filter(c => c !== null))
    expect(text[0]).toEqual(['SỞ NỘI VỤ TỈNH AN BÌNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    expect(text[1]).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(text[3]).toEqual(['BẢNG TỔNG HỢP VĂN BẢN VỀ PHONG TRÀO THI ĐUA'])
    expect(text[4]).toEqual(['Từ ngày 05/01/2024 đến ngày 20/12/2024'])
    expect(text[6]!.slice(0, 5)).toEqual(['STT', 'Cơ quan ban hành', 'Văn bản', 'Thời gian thực hiện', 'Nội dung thi đua'])
    expect(text[7]!.slice(0, 4)).toEqual(['Loại', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'])
    expect(text.slice(12)).toEqual([
      ['Tổng cộng: 4 văn bản'],
      [],
      ['An Bình, ngày 05 tháng 03 năm 2026'],
      ['NGƯỜI LẬP BẢNG', 'THỦ TRƯỞNG CƠ QUAN'],
      ['(Ký, ghi rõ họ tên)', '(Ký, đóng dấu, ghi rõ họ tên)'],
    ])
  })

  it('numbers documents in the order of the Vietnamese alphabet, with days as days', async () => {
    const rows = (await sheetsOf(await run('xlsx', records, context))).get('Biểu tổng hợp')!.slice(8, 12)
    expect(rows.map(r => r.slice(0, 2))).toEqual([
      [1, 'Sở Nội vụ'],
      [2, 'Ủy ban nhân dân xã Ân Thi'],
      [3, 'Ủy ban nhân dân xã Dân Tiến'],
      [4, 'Ủy ban nhân dân xã Đông Hải'],
    ])
    // a day that no calendar has stays text
    expect(rows.map(r => r[4])).toEqual([
      new Date('2024-01-05T00:00:00Z'),
      '30/02/2024',
      new Date('2024-12-20T00:00:00Z'),
      new Date('2024-05-02T00:00:00Z'),
    ])
  })

  it('leaves dots where nobody says who hands it over, and leaves out what is certainly about something else', async () => {
    const other = sample({ id: 'x', isCampaign: { ...base.isCampaign!, value: false, confidence: 0.99 } })
    const rows = (await sheetsOf(await run('xlsx', [base, other]))).get('Biểu tổng hợp')!
    expect(rows[0]![0]).toBe('………………')
    const text = rows.flat().filter(c => typeof c === 'string')
    expect(text).toContain('Tổng cộng: 1 văn bản (1 văn bản khác không phải về phong trào thi đua, không đưa vào bảng)')
    expect(text).toContain('………………, ngày …… tháng …… năm ……')
  })

  it('is set up for print on A4 across, with headings on every page, and frozen and filtered at the headings', async () => {
    const { sheet, workbook } = xmlOf(await run('xlsx', records, context))
    const xml = sheet(1)
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(xml).toContain('<oddFooter>&amp;C&amp;P/&amp;N</oddFooter>')
    expect(xml).toMatch(/<pane[^>]*ySplit="8"[^>]*xSplit="2"[^>]*state="frozen"/)
    expect(xml).toContain('<autoFilter ref="A8:O12"/>')
    for (const merged of ['A7:A8', 'C7:F7', 'G7:H7']) expect(xml).toContain(`<mergeCell ref="${merged}"/>`)
    expect(workbook).toMatch(/_xlnm\.Print_Titles" localSheetId="0">&apos;Biểu tổng hợp&apos;!\$7:\$8</)
    expect(xml).toMatch(/<c r="E9" s="\d+"><v>45296<\/v>/)
  })
})

/** Order of the children of a worksheet, ECMA-376 Part 1, 18.3.1.99; Excel calls another order damage. */
const ORDER = [
  'sheetPr',
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
]

describe('the file', () => {
  it('holds the elements of each sheet in the order of the standard, each once', async () => {
    for (const xml of xmlOf(await run('xlsx', [base])).sheets) {
      const inside = xml.slice(xml.indexOf('<sheetPr')).replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')
      const names = Array.from(inside.matchAll(/<(\w+)[\s/>]/g), m => m[1]!).filter(n => ORDER.includes(n))
      expect(names).toEqual(ORDER.filter(n => names.includes(n)))
    }
  })

  it('freezes and filters the headings of every sheet and sets widths and heights', async () => {
    for (const xml of xmlOf(await run('xlsx', [base])).sheets) {
      expect(xml).toMatch(/<pane[^>]*ySplit="\d+"[^>]*state="frozen"/)
      expect(xml).toMatch(/<autoFilter ref="A\d+:[A-Z]+\d+"\/>/)
      expect(xml).toMatch(/<col [^>]*customWidth="1"/)
      expect(xml).toMatch(/<row r="\d+"[^>]*ht="\d+"/)
    }
  })

  it('opens, from every value, the row of its sentence', async () => {
    const workbook = await run('xlsx', [base])
    const sheets = await sheetsOf(workbook)
    const xml = xmlOf(workbook)
    const sentences = sheets.get('Dẫn chứng')!
    const rowAt = (target: string): unknown[] => sentences[Number(/^'Dẫn chứng'!A(\d+)$/.exec(target)![1]) - 1]!
    // the board's sheet: each value on one line has its own, the number of the row leads to the document's first
    const board = linksOf(xml.sheet(1))
    expect(rowAt(board.get('A9')!).slice(0, 2)).toEqual(['ke-hoach.txt', 'Loại văn bản'])
    expect(rowAt(board.get('D9')!).slice(1, 3)).toEqual(['Số, ký hiệu', '12/KH-UBND'])
    expect(rowAt(board.get('E9')!).slice(1, 3)).toEqual(['Ngày ban hành', new Date('2024-03-15T00:00:00Z')])
    // the summary: every value
    const summary = linksOf(xml.sheet(3))
    const heads = sheets.get('Tổng hợp')![0]!
    const letter = (n: number): string => (n < 26 ? '' : 'A') + String.fromCharCode(65 + (n % 26))
    for (const [heading, field] of [
      ['Trích yếu', 'Trích yếu'],
      ['Cơ quan ban hành', 'Cơ quan ban hành'],
      ['Số lượng khen thưởng', 'Số lượng khen thưởng'],
    ]) {
      expect(rowAt(summary.get(`${letter(heads.indexOf(heading!))}2`)!)[1], heading).toBe(field)
    }
    // sheets of facts: the number of the row, with a link to it
    for (const n of [4, 5, 6, 7, 8, 9]) {
      const rows = sheets.get(SHEETS[n - 1]!)!
      const links = linksOf(xml.sheet(n))
      const numbers = column(rows, 'Dẫn chứng')
      expect(links.size, SHEETS[n - 1]).toBe(rows.length - 1)
      for (const [i, target] of [...links.values()].entries()) {
        expect(target).toBe(`'Dẫn chứng'!A${numbers[i]}`)
        if (n !== 9) expect(rowAt(target)[3]).toBe(column(rows, 'Câu trích')[i])
      }
    }
  })

  it('cuts what is longer than a cell may be, and keeps a day that no calendar has as text', async () => {
    const record = sample({
      contents: [{ ...base.contents[0]!, value: 'dài '.repeat(10_000) }],
      issuedDate: { ...base.issuedDate!, value: '2024-02-30' },
    })
    const sheets = await sheetsOf(await run('xlsx', [record]))
    const lengths = [...sheets.values()].flatMap((rows: Rows) => rows.flat().map(cell => String(cell ?? '').length))
    expect(Math.max(...lengths)).toBe(32_767)
    expect(column(sheets.get('Tổng hợp')!, 'Ngày ban hành')).toEqual(['30/02/2024'])
  })

  it('never holds a formula, and gives every text back as it is', async () => {
    const text = fc
      .array(fc.constantFrom('=1+1', '@A', '-x', '+', '＝SUM(A1)', 'chữ', ' ', '<', '&', '"', "'", '\n'), { minLength: 1 })
      .map(a => a.join('').trim() || 'x')
    await fc.assert(
      fc.asyncProperty(text, async value => {
        const record = sample({
          contents: [{ ...base.contents[0]!, value }],
          source: { ...base.source, fileName: value, sha256: HASH },
          issuer: { ...base.issuer!, value: { ...base.issuer!.value, name: value } },
        })
        const workbook = await run('xlsx', [record], { office: value, place: value })
        for (const xml of xmlOf(workbook).sheets) expect(xml).not.toMatch(/<f[\s>/]/)
        const sheets = await sheetsOf(workbook)
        expect(column(sheets.get('Tổng hợp')!, 'Tên tệp')).toEqual([value])
        expect(sheets.get('Biểu tổng hợp')![8]![1]).toBe(value)
      }),
      { numRuns: 20 },
    )
  })
})
