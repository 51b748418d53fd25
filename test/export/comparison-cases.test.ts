/** What the workbook of a comparison shows of rarer comparisons. */
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import { comparisonWorkbook } from '../../src/export/comparison/workbook.ts'
import { comparisonOf, rosterOf } from './comparison.ts'
import { column, headOf, sheetsOf } from './workbook.ts'

const comparison = comparisonOf()
const roster = rosterOf()
const read = async (c: Comparison, lang: 'vi' | 'en' = 'vi') => sheetsOf(await comparisonWorkbook(c, lang))

describe('comparison.xlsx', () => {
  it('has the years of a unit, with the change and the sentence of each', async () => {
    const rows = (await read(comparison)).get('Theo năm')!
    const at = column(rows, 'Năm').indexOf(2025)
    expect(column(rows, 'Đơn vị')[at]).toBe('Xã Thuận Bắc')
    expect(column(rows, 'Thay đổi cả kỳ')[at]).toBe('tăng')
    expect(column(rows, 'Câu trích')[at]).toContain('90%')
  })

  it('numbers the sheets of several parent plans', async () => {
    const names = [...(await read({ ...roster, cascade: [roster.cascade[0]!, roster.cascade[0]!] })).keys()]
    expect(names.filter(n => n.startsWith('Đối chiếu'))).toEqual(['Đối chiếu 1', 'Đối chiếu 2'])
  })

  it('says what units were before and what became of them', async () => {
    const place = { name: 'Lợi Hải', type: 'xã', code: null, province: 'Ninh Thuận' }
    const units = roster.units.map((u, i) =>
      i ? u : { ...u, historical: [{ ...place, until: null }], successors: [{ ...place, province: null }] },
    )
    const rows = (await read({ ...roster, units })).get('Đơn vị')!
    const at = column(rows, 'Đơn vị').indexOf(units[0]!.name)
    expect([column(rows, 'Trước đây')[at], column(rows, 'Nay thuộc')[at]]).toEqual(['xã Lợi Hải (Ninh Thuận)', 'xã Lợi Hải'])
    expect(column(rows, 'Nay thuộc').filter(c => c !== null)).toHaveLength(1)
  })

  it('lays indices out by year, those without a year last, criteria and mentions marked, units that are not known without a name', async () => {
    const { indices } = roster.matrices
    const [base] = indices
    const cells = [
      { ...base!, year: null, kind: 'mention' as const, demands: [], label: 'nhắc đến' },
      { ...base!, year: 2027, kind: 'criterion' as const, label: 'tăng 1 bậc' },
      { ...base!, year: 2026, unit: null, label: 'tăng 3 bậc' },
      { ...base!, year: null, label: 'giữ hạng' },
    ]
    const sheets = await read({ ...roster, matrices: { ...roster.matrices, indices: cells } })
    const rows = sheets.get('Đơn vị × chỉ số')!
    const head = headOf(rows, 'STT')
    expect(rows[head]!.slice(2)).toEqual(['2026', '2027', 'Không nêu năm'])
    expect(rows.slice(head + 2).map(r => r.slice(1))).toEqual([
      [null, 'tăng 3 bậc', null, null],
      ['Xã Công Hải', null, 'tiêu chí: tăng 1 bậc', expect.stringMatching(/^[^:\n]+: nhắc đến\ngiữ hạng$/u)],
    ])
    const list = sheets.get('Chỉ số')!
    expect(column(list, 'Đơn vị')[0]).toBeNull()
    expect(column(list, 'Yêu cầu')[column(list, 'Nội dung').indexOf('nhắc đến')]).toBeNull()
  })

  it('marks a part of a plan that has neither number nor heading', async () => {
    const [first] = roster.matrices.sections
    const sections = [{ ...first!, item: { ...first!.item, value: { ...first!.item.value, label: null, heading: null } } }]
    const rows = (await read({ ...roster, matrices: { ...roster.matrices, sections } })).get('Đơn vị × phần')!
    expect(rows.at(-1)!.slice(2)).toEqual(['✓'])
  })

  it('has shares for quotas that are shares, and dates as they are stated where they name no day', async () => {
    const { quotas, deadlines } = roster.matrices
    const share = { ...quotas[0]!, item: { ...quotas[0]!.item, value: { ...quotas[0]!.item.value, count: null, percent: 20 } } }
    const yearly = {
      ...deadlines[0]!,
      date: null,
      item: { ...deadlines[0]!.item, value: { ...deadlines[0]!.item.value, date: '--11-30' } },
    }
    const sheets = await read({ ...roster, matrices: { ...roster.matrices, quotas: [share], awardForms: [], deadlines: [yearly] } })
    expect(column(sheets.get('Khen thưởng')!, 'Số lượng')).toEqual([20])
    expect(column(sheets.get('Thời hạn')!, 'Ngày')).toEqual(['30/11'])
  })

  it('has no sentence for a day that the parent does not state, nor for a value that a person wrote', async () => {
    const submissions = roster.submissions.map(s => ({ ...s, due: null, dueItem: null }))
    const cascade = roster.cascade.map(c => ({
      ...c,
      cells: c.cells.map(x => (x.state === 'lowered' ? { ...x, unitItem: { ...x.unitItem!, evidence: [] } } : x)),
    }))
    const sheets = await read({ ...roster, submissions, cascade })
    expect(new Set(column(sheets.get('Nộp kế hoạch')!, 'Câu trích'))).toEqual(new Set([null]))
    const cells = sheets.get('Từng nội dung')!
    const at = column(cells, 'Tình trạng').indexOf('thấp hơn')
    expect(column(cells, 'Câu của đơn vị')[at]).toBeNull()
    expect(column(cells, 'Câu của cấp trên')[at]).toContain('95%')
  })
})
