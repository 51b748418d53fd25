import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { DOUBT_THRESHOLD } from '../../schemas/doubt.ts'
import { CampaignRecord } from '../../schemas/record.ts'
import { beginsFormula } from '../../src/export/formula.ts'
import { exporters } from '../../src/export/index.ts'
import type { UnreadFile } from '../../src/export/types.ts'
import { readCsv } from './read-csv.ts'
import { HASH, sample } from './sample.ts'

async function run(
  name: string,
  records: CampaignRecord[],
  { lang = 'vi' as 'vi' | 'en', unread = [] as UnreadFile[] } = {},
): Promise<Buffer> {
  const exporter = exporters.find(e => e.name === name)!.create({ lang })
  const pieces = records.map(r => exporter.add(r) ?? '')
  for (const file of unread) exporter.unread(file)
  const tail = (await exporter.finish()) ?? ''
  return Buffer.concat([...pieces, tail].map(p => Buffer.from(p as string)))
}

type Rows = unknown[][]
async function sheetsOf(workbook: Buffer): Promise<Map<string, Rows>> {
  const sheets = (await readExcelFile(workbook)) as unknown as { sheet: string; data: Rows }[]
  return new Map(sheets.map(s => [s.sheet, s.data]))
}

/** Cells of a sheet by their heading. */
const column = (rows: Rows, heading: string): unknown[] => rows.slice(1).map(row => row[rows[0]!.indexOf(heading)])

describe('the sample', () => {
  it('is a record', () => expect(CampaignRecord.safeParse(sample()).error).toBeUndefined())
})

describe('jsonl', () => {
  it('writes one whole record a line', async () => {
    const records = [sample(), sample({ id: 'other' })]
    const lines = (await run('jsonl', records)).toString().trimEnd().split('\n')
    expect(lines.map(l => JSON.parse(l))).toEqual(records)
  })
})

describe('csv', () => {
  it('begins with the mark that makes Excel read it as UTF-8, also without records', async () => {
    for (const records of [[], [sample()]]) expect([...(await run('csv', records)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('has one row a document, with lists in one cell', async () => {
    const two = sample({ purposes: ['một', 'hai'].map(value => ({ ...sample().purposes[0]!, value })) })
    const rows = readCsv((await run('csv', [sample(), two])).toString().slice(1))
    expect(rows).toHaveLength(3)
    expect(column(rows, 'Mục đích')).toEqual(['Tạo khí thế thi đua sôi nổi', 'một\nhai'])
    expect(column(rows, 'Ngày ban hành')).toEqual(['2024-03-15', '2024-03-15'])
    expect(column(rows, 'Cơ quan ban hành')[0]).toBe('Ủy ban nhân dân huyện An Bình')
    expect(column(rows, 'Thời hạn')[0]).toBe('trước ngày 30/11, hằng năm – Báo cáo – Các xã, thị trấn')
  })

  it('has English headings and words where they are asked for', async () => {
    const rows = readCsv((await run('csv', [sample()], { lang: 'en' })).toString().slice(1))
    expect(column(rows, 'Document type')).toEqual(['Plan'])
  })

  it('never holds a cell that begins a formula', async () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '@A', '-x', '＝HYPERLINK()', '\t', '\n', ';', '"', ',')))
      .map(a => a.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, async (title, content) => {
        const base = sample()
        const record = sample({
          source: { ...base.source, fileName: title, uri: content },
          title: { ...base.title!, value: title },
          contents: [{ ...base.contents[0]!, value: content }],
        })
        const rows = readCsv((await run('csv', [record])).toString().slice(1))
        expect(rows).toHaveLength(2)
        expect(rows.flat().filter(beginsFormula)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('xlsx', () => {
  it('has a summary, a sheet a kind of fact and what needs a look', async () => {
    const sheets = await sheetsOf(await run('xlsx', [sample()]))
    expect([...sheets.keys()]).toEqual([
      'Tổng hợp',
      'Chỉ tiêu',
      'Tiêu chí',
      'Thời hạn',
      'Khen thưởng',
      'Căn cứ',
      'Phân công',
      'Nội dung',
      'Dẫn chứng',
      'Cần xem',
    ])
    expect(column(sheets.get('Tổng hợp')!, 'Tên tệp')).toEqual(['ke-hoach.txt'])
    expect(column(sheets.get('Khen thưởng')!, 'Số lượng')).toEqual([null, 5])
    expect(column(sheets.get('Căn cứ')!, 'Ngày văn bản')).toEqual([new Date('2024-01-02T00:00:00Z')])
    expect(column(sheets.get('Thời hạn')!, 'Ngày')).toEqual(['30/11'])
    expect(column(sheets.get('Tiêu chí')!, 'So với')).toEqual(['so với năm trước liền kề'])
    expect(column(sheets.get('Phân công')!, 'Đơn vị phối hợp')).toEqual(['Phòng Nội vụ'])
  })

  it('gives every row of a fact its file, its sentence and its confidence', async () => {
    const sheets = await sheetsOf(await run('xlsx', [sample()]))
    for (const name of ['Chỉ tiêu', 'Tiêu chí', 'Thời hạn', 'Khen thưởng', 'Căn cứ', 'Phân công', 'Nội dung', 'Dẫn chứng']) {
      const rows = sheets.get(name)!
      expect(rows.length, name).toBeGreaterThan(1)
      for (const file of column(rows, 'Tên tệp')) expect(file, name).toBe('ke-hoach.txt')
      for (const quote of column(rows, 'Câu trích')) expect(String(quote).length, name).toBeGreaterThan(5)
      for (const confidence of column(rows, 'Độ tin cậy')) expect(confidence, name).toBeTypeOf('number')
    }
    expect(column(sheets.get('Chỉ tiêu')!, 'Câu trích')).toEqual(['Phấn đấu ít nhất 95% hồ sơ được trả đúng hạn.'])
  })

  it('marks every value below the published line, and names its field in the summary', async () => {
    const sheets = await sheetsOf(await run('xlsx', [sample()]))
    expect(column(sheets.get('Tổng hợp')!, 'Cần xem')).toEqual(['Mục đích'])
    const marks = column(sheets.get('Nội dung')!, 'Cần xem')
    const surety = column(sheets.get('Nội dung')!, 'Độ tin cậy')
    expect(marks).toEqual(surety.map(c => (Number(c) < DOUBT_THRESHOLD ? 'cần xem' : null)))
    expect(marks).toContain('cần xem')
    expect(column(readCsv((await run('csv', [sample()])).toString().slice(1)), 'Cần xem')).toEqual(['Mục đích'])
    expect(column(readCsv((await run('csv', [sample()], { lang: 'en' })).toString().slice(1)), 'Review')).toEqual(['Purposes'])
  })

  it('lists failures, low confidence, blanks and files without a record under what needs a look', async () => {
    const failed = sample({
      source: { ...sample().source, fileName: 'hong.pdf' },
      status: 'failed',
      documentType: null,
      purposes: [],
      absences: {},
      diagnostics: [{ rule: 'read-damaged', severity: 'error', message: 'Tệp bị hỏng.', messageEn: 'Damaged.', evidence: [], help: '' }],
    })
    const unread = [{ uri: 'a/khoa.docx', message: { vi: 'Không có quyền.', en: 'No permission.' } }]
    const rows = (await sheetsOf(await run('xlsx', [sample(), failed], { unread }))).get('Cần xem')!
    expect(rows.slice(1).map(r => r.slice(0, 4))).toEqual([
      ['ke-hoach.txt', 'Độ tin cậy thấp', 'Mục đích', 'Tạo khí thế thi đua sôi nổi'],
      ['ke-hoach.txt', 'Để trống', 'Chữ ký – Chức vụ', 'Để trống'],
      ['hong.pdf', 'Không đọc được', null, 'Tệp bị hỏng.'],
      ['a/khoa.docx', 'Không đọc được', null, 'Không có quyền.'],
    ])
  })

  it('freezes and filters the headings and sets widths and heights', async () => {
    const parts = unzipSync(await run('xlsx', [sample()]))
    for (const n of [1, 2, 10]) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!)
      expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/)
      expect(xml).toMatch(/<col [^>]*customWidth="1"/)
      expect(xml).toMatch(/<row r="2"[^>]*ht="\d+"/)
    }
  })

  it('cuts what is longer than a cell may be, and keeps a day that no calendar has as text', async () => {
    const base = sample()
    const record = sample({
      contents: [{ ...base.contents[0]!, value: 'dài '.repeat(10_000) }],
      issuedDate: { ...base.issuedDate!, value: '2024-02-30' },
    })
    const sheets = await sheetsOf(await run('xlsx', [record]))
    const cells = column(sheets.get('Nội dung')!, 'Nguyên văn').map(String)
    expect(Math.max(...cells.map(c => c.length))).toBe(32_767)
    expect(column(sheets.get('Tổng hợp')!, 'Ngày ban hành')).toEqual(['30/02/2024'])
  })

  it('never holds a formula, and gives every text back as it is', async () => {
    const text = fc
      .array(fc.constantFrom('=1+1', '@A', '-x', '+', '＝SUM(A1)', 'chữ', ' ', '<', '&', '"', '\n'), { minLength: 1 })
      .map(a => a.join('').trim() || 'x')
    await fc.assert(
      fc.asyncProperty(text, async value => {
        const base = sample()
        const record = sample({ contents: [{ ...base.contents[0]!, value }], source: { ...base.source, fileName: value, sha256: HASH } })
        const workbook = await run('xlsx', [record])
        for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
          if (name.startsWith('xl/worksheets/')) expect(strFromU8(bytes)).not.toMatch(/<f[\s>/]/)
        }
        expect(column((await sheetsOf(workbook)).get('Tổng hợp')!, 'Tên tệp')).toEqual([value])
      }),
      { numRuns: 25 },
    )
  })
})

describe('the registry', () => {
  it('names each output once, with both labels and its own file', () => {
    expect(exporters.map(e => e.name)).toEqual(['jsonl', 'xlsx', 'csv'])
    expect(new Set(exporters.map(e => e.fileName)).size).toBe(exporters.length)
    for (const { label } of exporters) expect(label.vi && label.en).toBeTruthy()
  })
})
