/** `thidua export` and `thidua review import`, as a user runs them one after the other. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { CampaignRecord } from '../../schemas/record.ts'
import { thidua } from '../cli/spawn.ts'
import { readCsv } from './read-csv.ts'
import { column, headOf, sheetsOf } from './workbook.ts'

const DOCUMENTS = new URL('../../corpus/documents/', import.meta.url)
const FILES = ['ke-hoach-huyen-chuyen-doi-so-2023.txt', 'ke-hoach-phuong-van-minh-do-thi-2026.txt']

let folder: string
const at = (...names: string[]): string => path.join(folder, ...names)

const recordsIn = async (file: string): Promise<CampaignRecord[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map(line => CampaignRecord.parse(JSON.parse(line)))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'))
  await mkdir(at('docs'))
  for (const file of FILES) await copyFile(new URL(file, DOCUMENTS), at('docs', file))
  expect((await thidua(['extract', at('docs'), '-o', at('out'), '--no-cache'])).code).toBe(0)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('thidua export', () => {
  it.each([
    ['xlsx', 'nop.xlsx', 'nop.xlsx'],
    ['csv', 'data', 'data/panel.csv'],
    ['documents', 'data', 'data/records.csv'],
    ['parquet', 'data/x.parquet', 'data/x.parquet'],
    ['datapackage', 'goi', 'goi/datapackage.json'],
    ['ics', 'lich', 'lich/all.ics'],
    ['ics', 'chung.ics', 'chung.ics'],
  ])(
    'writes %s to %s',
    async (to, out, file) => {
      const { code, out: said, err } = await thidua(['export', at('out'), '--to', to, '-o', at(out)])
      expect([code, err]).toEqual([0, ''])
      expect(said).toContain('Đã xuất 2 văn bản')
      expect((await readFile(at(file))).length).toBeGreaterThan(100)
    },
    60_000,
  )

  it('writes beside the records where nothing else is asked for, and no half of a file', async () => {
    expect((await thidua(['export', at('out', 'records.jsonl'), '--to', 'parquet'])).code).toBe(0)
    const names = await readdir(at('out'))
    expect(names).toContain('panel.parquet')
    expect(names.filter(n => n.endsWith('.part'))).toEqual([])
  }, 60_000)

  it('turns away what it cannot read or does not know: exit code 2', async () => {
    await writeFile(at('xau.jsonl'), '{"id":1}\n')
    for (const [args, words] of [
      [['export', at('nowhere'), '--to', 'csv'], 'không đọc được'],
      [['export', at('xau.jsonl'), '--to', 'csv'], 'dòng 1 không phải là bản ghi'],
      [['export', at('out'), '--to', 'pdf'], 'pdf'],
      [['export', at('out')], '--to'],
    ] as const) {
      const { code, err } = await thidua([...args])
      expect([code, args.join(' ')]).toEqual([2, args.join(' ')])
      expect(err).toContain(words)
    }
  }, 60_000)
})

/** Fills cells of the exported workbook in, as a person does, and writes it to `book`. */
async function fill(book: string, changes: { field: string; decision?: string; value?: string }[]): Promise<void> {
  const sheets = await sheetsOf(await readFile(at('out', 'records.xlsx')))
  const rows = sheets.get('Dẫn chứng')!
  const head = headOf(rows, 'Quyết định')
  for (const { field, decision, value } of changes) {
    const row = rows.slice(head + 1).find(r => r.includes(FILES[0]!) && r.includes(field))!
    row[rows[head]!.indexOf('Quyết định')] = decision ?? null
    row[rows[head]!.indexOf('Giá trị mới')] = value ?? null
  }
  const cell = (v: unknown) =>
    v === null || v === undefined ? null : v instanceof Date ? { value: v, type: Date, format: 'dd/mm/yyyy' } : { value: v as string }
  await writeExcelFile([...sheets].map(([sheet, data]) => ({ sheet, data: data.map(r => r.map(cell)) }))).toFile(book)
}

describe('thidua review import', () => {
  it('takes decisions into the records and makes the outputs anew', async () => {
    await fill(at('duyet.xlsx'), [
      { field: 'Trích yếu', decision: 'Sửa', value: 'Tên đã sửa của phong trào' },
      { field: 'Cơ quan ban hành', decision: 'Đúng' },
      { field: 'Ngày ban hành', value: 'hôm nào đó' },
    ])
    const { code, out, err } = await thidua(['review', 'import', at('duyet.xlsx'), '--records', at('out'), '--by', 'Lê Thị Duyệt'])
    expect(code).toBe(1)
    expect(out).toContain('Đã nhận 2 chỗ sửa, duyệt.')
    expect(err).toMatch(/trang “Dẫn chứng” dòng \d+: không hiểu nội dung \(hôm nào đó\)/)
    const [record] = (await recordsIn(at('out', 'records.jsonl'))).filter(r => r.source.fileName === FILES[0])
    expect(record!.title).toMatchObject({
      value: 'Tên đã sửa của phong trào',
      basis: 'corrected',
      review: { state: 'corrected', by: 'Lê Thị Duyệt' },
    })
    expect(record!.issuer!.review).toMatchObject({ state: 'accepted', by: 'Lê Thị Duyệt' })
    const sheets = await sheetsOf(await readFile(at('out', 'records.xlsx')))
    expect(column(sheets.get('Tổng hợp')!, 'Trích yếu')).toContain('Tên đã sửa của phong trào')
    const again = await thidua(['review', 'import', at('duyet.xlsx'), '--records', at('out'), '--by', 'Lê Thị Duyệt'])
    expect(again.out).toContain('Đã nhận 0 chỗ sửa, duyệt; 2 chỗ đã có từ trước.')
  }, 120_000)

  it('holds for every later output, and for a new extraction into the same folder', async () => {
    const exported = await thidua(['export', at('out'), '--to', 'documents', '-o', at('sau')])
    expect(exported.out).toContain('Đã dùng 2 chỗ sửa, duyệt của người dùng cho 1 văn bản')
    const rows = readCsv((await readFile(at('sau', 'records.csv'), 'utf8')).slice(1))
    expect(column(rows, 'Trích yếu')).toContain('Tên đã sửa của phong trào')
    await rm(at('out', 'run.json'))
    const { code, out } = await thidua(['extract', at('docs'), '-o', at('out'), '--no-cache'])
    expect(code).toBe(0)
    expect(out).toContain('Đã dùng 2 chỗ sửa, duyệt của người dùng cho 1 văn bản')
    const [record] = (await recordsIn(at('out', 'records.jsonl'))).filter(r => r.source.fileName === FILES[0])
    expect(record!.title!.value).toBe('Tên đã sửa của phong trào')
    expect(record!.diagnostics.filter(d => d.rule.startsWith('review.'))).toEqual([])
  }, 120_000)

  it('turns away what is no workbook, and a folder without records: exit code 2', async () => {
    await writeFile(at('gia.xlsx'), 'không phải bảng tính')
    const bad = await thidua(['review', 'import', at('gia.xlsx'), '--records', at('out')])
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('không phải là bảng tính Excel')])
    expect((await thidua(['review', 'import', at('duyet.xlsx'), '--records', at('docs')])).code).toBe(2)
    expect((await thidua(['review', 'import', at('none.xlsx'), '--records', at('out')])).code).toBe(2)
  }, 60_000)
})
