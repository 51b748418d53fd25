/** `thidua compare` as a user starts it. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Comparison } from '../../schemas/comparison.ts'
import { PARENT, PARENT_BODY } from '../compare/plans.ts'
import { thidua } from './spawn.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const plan = (unit: string, number: string, day: string, body: readonly string[]) =>
  [
    'ỦY BAN NHÂN DÂN',
    unit,
    '',
    `Số: ${number}/KH-UBND`,
    '',
    `Nơi ban hành, ngày ${day}`,
    '',
    'KẾ HOẠCH',
    '',
    'Phát động phong trào thi đua cải cách hành chính năm 2026',
    '',
    ...body.flatMap(line => [line, '']),
  ].join('\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-compare-'))
  await writeFile(at('tinh.txt'), plan('TỈNH KHÁNH HÒA', '36', '16 tháng 01 năm 2026', PARENT_BODY))
  const body = [PARENT, 'I. MỤC TIÊU', '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.']
  await writeFile(at('xa.txt'), plan('XÃ CÔNG HẢI', '41', '02 tháng 02 năm 2026', body))
  await writeFile(at('don-vi.csv'), 'Đơn vị,Ngày nhận\nUBND xã Công Hải,12/02/2026\nUBND xã Ninh Hải,\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('documents are read, compared and written', async () => {
  const args = ['compare', at('xa.txt'), '--parent', at('tinh.txt'), '--units', at('don-vi.csv'), '-o', at('out'), '--no-cache']
  const { code, out, err } = await thidua(args)
  expect(err).not.toContain('Lỗi')
  expect(code).toBe(0)
  expect(out).toContain('Đơn vị hành chính tính theo ngày 02/02/2026.')
  expect(out).toContain('Chưa nộp (1): Xã Ninh Hải')
  expect(out).toContain('Quá hạn (1): Xã Công Hải (+2)')
  expect(out).toMatch(/Xã Công Hải – Chỉ tiêu: .*95 % → ít nhất 90 %/u)
  expect((await readdir(at('out'))).sort()).toEqual(['comparison.json', 'comparison.xlsx', 'report.docx', 'report.html'])
  const comparison = Comparison.parse(JSON.parse(await readFile(at('out/comparison.json'), 'utf8')))
  expect(comparison.cascade[0]!.units).toHaveLength(2)
})

test('records that are there already, in English, by year', async () => {
  await thidua(['extract', at('xa.txt'), at('tinh.txt'), '-o', at('records'), '--format', 'jsonl', '--no-cache'])
  const args = ['compare', at('records'), '--by', 'year', '--no-reuse', '--lang', 'en', '-o', at('out2')]
  const { code, out } = await thidua(args)
  expect(code).toBe(0)
  expect(out).toContain('Administrative units as of 2026-02-02.')
  const comparison = JSON.parse(await readFile(at('out2/comparison.json'), 'utf8'))
  expect(comparison.groups.map((g: { name: string }) => g.name)).toEqual(['2026'])
  expect(comparison.reuse).toBeUndefined()
})

test('what cannot be compared ends with code 2, what cannot be read with code 1', async () => {
  const missing = await thidua(['compare', at('nowhere')])
  expect(missing.code).toBe(2)
  expect(missing.err).toContain('không có tệp nào để đọc')
  const list = await thidua(['compare', at('xa.txt'), '--units', at('xa.txt'), '-o', at('out3'), '--no-cache'])
  expect([list.code, list.err.includes('không có cột tên đơn vị')]).toEqual([2, true])
  const day = await thidua(['compare', at('xa.txt'), '--as-of', '2026-02-30'])
  expect(day.code).toBe(2)
  await writeFile(at('hong.docx'), Buffer.from('PK\u0003\u0004 hỏng'))
  const broken = await thidua(['compare', at('xa.txt'), at('hong.docx'), '-o', at('out4'), '--no-cache'])
  expect(broken.code).toBe(1)
  expect(broken.err).toContain('hong.docx')
})
