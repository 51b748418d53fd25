/** The workbook of a comparison, read back with another library. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { comparisonWorkbook } from '../../src/export/comparison/workbook.ts'
import { parentPlan, unitPlan } from '../compare/plans.ts'
import { column, headOf, linksOf, type Rows, sheetsOf, xmlOf } from './workbook.ts'

let records: CampaignRecord[]
let comparison: Comparison
let bytes: Uint8Array
let sheets: Map<string, Rows>

beforeAll(async () => {
  const plan = unitPlan({
    unit: 'XÃ CÔNG HẢI',
    body: ['I. MỤC TIÊU', '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.', '2. Chỉ số PAR INDEX tăng ít nhất 02 bậc.'],
  })
  const roster = [
    { name: 'Xã Công Hải', received: '2026-02-12', text: '12/02/2026' },
    { name: '=HYPERLINK("http://x.example")', received: null, text: '' },
  ]
  records = [parentPlan(), plan]
  comparison = compareRecords(records, { roster })
  bytes = await comparisonWorkbook(comparison, 'vi', records)
  sheets = await sheetsOf(bytes)
})

/** The sentence that a link of a sheet opens. */
function opened(sheet: string, cell: string): unknown {
  const n = [...sheets.keys()].indexOf(sheet) + 1
  const target = linksOf(xmlOf(bytes).sheet(n)).get(cell)
  const row = Number(/^'Dẫn chứng'!A(\d+)$/.exec(target ?? '')?.[1])
  const rows = sheets.get('Dẫn chứng')!
  return rows[row - 1]?.[rows[0]!.indexOf('Câu trích')]
}

describe('comparison.xlsx', () => {
  it('has a sheet for each question that has an answer, and the sentences last', () => {
    const names = [...sheets.keys()]
    expect(names.slice(0, 3)).toEqual(['Nộp kế hoạch', 'Đối chiếu', 'Từng nội dung'])
    for (const name of ['Đơn vị × chỉ số', 'Sổ theo dõi', 'Chỉ số', 'Chỉ tiêu', 'Phong trào, văn bản', 'Đơn vị'])
      expect(names).toContain(name)
    expect(names).not.toContain('Theo năm')
    expect(names.at(-1)).toBe('Dẫn chứng')
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
  })

  it('says who handed in, with days as days and delays as numbers', () => {
    const rows = sheets.get('Nộp kế hoạch')!
    const at = column(rows, 'Đơn vị').findIndex(u => String(u).includes('Công Hải'))
    expect(column(rows, 'Ngày nhận')[at]).toEqual(new Date('2026-02-12T00:00:00Z'))
    expect(column(rows, 'Số ngày trễ')[at]).toBe(2)
    expect(column(rows, 'Tình trạng').sort()).toEqual(['chưa nộp', 'quá hạn'])
    expect(column(rows, 'STT')).toEqual([1, 2])
    expect(rows[0]![0]).toContain('Đơn vị hành chính tính theo ngày')
  })

  it('lays the cascade out as units against items, in two rows of headings, with the state in words', () => {
    const rows = sheets.get('Đối chiếu')!
    const head = headOf(rows, 'STT')
    const cascade = comparison.cascade[0]!
    expect(rows[head]!.filter(c => c !== null).slice(0, 3)).toEqual(['STT', 'Đơn vị', 'Chỉ tiêu'])
    expect(rows[head + 1]!.length).toBe(2 + cascade.items.length + 1)
    const unit = rows.slice(head + 2).find(r => String(r[1]).includes('Công Hải'))!
    const target = rows[head + 1]!.findIndex(c => c === cascade.items.find(i => i.kind === 'target' && i.label.includes('95'))?.label)
    expect(String(unit[target])).toMatch(/^thấp hơn/)
    expect(rows.slice(head + 2).find(r => String(r[1]).startsWith('=HYPERLINK'))![target]).toMatch(/^chưa đọc được/)
  })

  it('gives each cell with both sentences, and opens them', () => {
    const rows = sheets.get('Từng nội dung')!
    const at = column(rows, 'Tình trạng').indexOf('thấp hơn')
    expect(column(rows, 'Câu của cấp trên')[at]).toContain('95%')
    expect(column(rows, 'Câu của đơn vị')[at]).toContain('90%')
    const letter = (heading: string): string => String.fromCharCode(65 + rows[0]!.indexOf(heading))
    expect(opened('Từng nội dung', `${letter('Dẫn chứng 1')}${at + 2}`)).toContain('95%')
    expect(opened('Từng nội dung', `${letter('Dẫn chứng 2')}${at + 2}`)).toContain('90%')
  })

  it('opens every value of the tidy sheets', () => {
    for (const name of ['Chỉ số', 'Chỉ tiêu']) {
      const rows = sheets.get(name)!
      const head = headOf(rows, 'Dẫn chứng')
      const at = String.fromCharCode(65 + rows[head]!.indexOf('Dẫn chứng'))
      const quotes = column(rows, 'Câu trích')
      expect(quotes.length).toBeGreaterThan(0)
      for (const [i, quote] of quotes.entries()) expect(opened(name, `${at}${head + 2 + i}`)).toBe(quote)
    }
  })

  it('keeps silence apart from compliance', () => {
    const rows = sheets.get('Sổ theo dõi')!
    const missing = rows.find(r => String(r[1]).startsWith('=HYPERLINK'))!
    expect(new Set(missing.slice(2))).toEqual(new Set(['chưa đọc']))
  })

  it('is whole without the records, with the quoted words in place of the sentences, and in English', async () => {
    const alone = await sheetsOf(await comparisonWorkbook(comparison, 'en'))
    expect([...alone.keys()][1]).toBe('Cascade')
    const quotes = column(alone.get('Evidence')!, 'Quoted sentence').map(String)
    for (const quote of quotes) expect(quote.length).toBeGreaterThan(0)
  })

  it('prints a wide matrix on several pages across, each with the units', () => {
    const wide = {
      ...comparison,
      cascade: [{ ...comparison.cascade[0]!, items: Array.from({ length: 30 }, () => comparison.cascade[0]!.items[0]!) }],
    }
    return comparisonWorkbook(wide, 'vi').then(made => {
      const { sheet, workbook } = xmlOf(made)
      expect(sheet(2)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="[4-9]" fitToHeight="0"\/>/)
      expect(workbook).toMatch(/Print_Titles" localSheetId="1">&apos;Đối chiếu&apos;!\$A:\$B,&apos;Đối chiếu&apos;!\$\d+:\$\d+</)
      expect(sheet(1)).toContain('fitToWidth="1"')
    })
  })

  it('holds no formula', () => {
    for (const xml of xmlOf(bytes).sheets) expect(xml).not.toMatch(/<f[\s>/]/)
  })
})
