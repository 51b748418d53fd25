/** Workbooks as people give them back, for tests. */
import { expect } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { CampaignRecord } from '../../schemas/record.ts'
import { run } from '../export/run.ts'
import { headOf, type Rows, sheetsOf } from '../export/workbook.ts'

/** Who gives them back, and when. */
export const by = { by: 'Lê Thị Duyệt', at: '2026-03-02T08:15:00.000Z' }

export interface Fill {
  sheet: string
  /** what the row says of its value: the cell behind the name of the field */
  field: string
  what?: string
  decision?: string
  value?: string | number | Date
  remark?: string
}

/** Sheets as a workbook. */
export async function bookOf(sheets: ReadonlyMap<string, Rows>): Promise<Uint8Array> {
  const cell = (v: unknown) =>
    v === null || v === undefined ? null : v instanceof Date ? { value: v, type: Date, format: 'dd/mm/yyyy' } : { value: v as string }
  const book = writeExcelFile([...sheets].map(([sheet, rows]) => ({ sheet, data: rows.map(r => r.map(cell)) })))
  return new Uint8Array(await book.toBuffer())
}

/** The exported workbook as a person gives it back: every sheet as it was, some cells filled in. */
export async function filled(records: CampaignRecord[], fills: Fill[], lang: 'vi' | 'en' = 'vi'): Promise<Uint8Array> {
  const sheets = await sheetsOf(await run('xlsx', records, { lang }))
  const [decision, value, remark] = lang === 'vi' ? ['Quyết định', 'Giá trị mới', 'Ý kiến'] : ['Decision', 'New value', 'Remark']
  for (const fill of fills) {
    const rows = sheets.get(fill.sheet)!
    const head = headOf(rows, decision!)
    const row = rows.slice(head + 1).find(r => r.includes(fill.field) && (fill.what === undefined || r.includes(fill.what)))!
    expect(row, `${fill.sheet}: ${fill.field}`).toBeDefined()
    for (const [name, cell] of [
      [decision, fill.decision],
      [value, fill.value],
      [remark, fill.remark],
    ] as const) {
      if (cell !== undefined) row[rows[head]!.indexOf(name!)] = cell
    }
  }
  return bookOf(sheets)
}
