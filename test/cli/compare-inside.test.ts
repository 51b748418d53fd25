/** `thidua compare` over records that are there: what it takes, what it turns away, and in which words. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parentPlan, unitPlan } from '../compare/plans.ts'
import { inside } from './inside.ts'

const root = mkdtempSync(path.join(tmpdir(), 'thidua-compare-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const at = (name: string) => path.join(root, name)

beforeAll(() => {
  const write = (name: string, records: object[]) => writeFileSync(at(name), records.map(r => `${JSON.stringify(r)}\n`).join(''))
  const unit = unitPlan({ unit: 'XÃ CÔNG HẢI' })
  write('xa.jsonl', [unit])
  write('tinh.jsonl', [parentPlan()])
  write('hai.jsonl', [unit, unitPlan({ unit: 'XÃ NINH HẢI', number: '42' })])
  writeFileSync(at('don-vi.csv'), 'Đơn vị,Ngày nhận\nUBND xã Công Hải,hôm qua\nUBND xã Ninh Hải,\n')
  writeFileSync(at('chu.txt'), 'Đây là một bài viết, không phải bảng.\n')
  writeFileSync(at('gia.xlsx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))
  writeFileSync(at('tep'), '')
  mkdirSync(at('thu-muc'))
})

const compare = (...args: string[]) => inside(['compare', ...args, '-o', at('out')])

test('units are shown as of the day that is asked for', async () => {
  const { code, out, err } = await compare(at('xa.jsonl'), '--parent', at('tinh.jsonl'), '--as-of', '2026-05-31', '--lang', 'en')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('Administrative units as of 2026-05-31.')
  expect(out).toContain('The outputs are in')
})

test('days of receipt that are none are told, and the list is used', async () => {
  const { code, out, err } = await compare(at('xa.jsonl'), '--parent', at('tinh.jsonl'), '--units', at('don-vi.csv'))
  expect(code).toBe(0)
  expect(err).toContain('1 ô ngày nhận không đọc được thành ngày (ví dụ “hôm qua”)')
  expect(out).toContain('Chưa nộp (1): Xã Ninh Hải')
})

test('a list of units without a parent plan is not used, and that is said', async () => {
  const { code, err } = await compare(at('xa.jsonl'), '--units', at('don-vi.csv'), '--lang', 'en')
  expect(code).toBe(0)
  expect(err).toContain('the list of units is not used')
})

describe('turned away with exit code 2', () => {
  test.each([
    ['a parent of two records', ['--parent', 'hai.jsonl'], /hai\.jsonl có 2 bản ghi; văn bản cấp trên/],
    ['a day that no month has', ['--as-of', '2026-02-30'], /giá trị "2026-02-30" không hợp lệ/],
    ['a day that is a word', ['--as-of', 'hôm qua'], /giá trị "hôm qua" không hợp lệ/],
    ['a list of units that is not there', ['--units', 'khong-co.csv'], /không tìm thấy .*khong-co\.csv/],
    ['a list of units that is a folder', ['--units', 'thu-muc'], /không đọc được .*thu-muc.* \(EISDIR\)/],
    ['a list that is no table', ['--units', 'gia.xlsx'], /gia\.xlsx không phải là bảng/],
    ['a table without units', ['--units', 'chu.txt'], /chu\.txt không có cột tên đơn vị/],
  ])('%s', async (_, args, message) => {
    const placed = args.map((arg, i) => (i && !args[0]!.startsWith('--as') ? at(arg) : arg))
    const { code, err } = await compare(at('xa.jsonl'), ...placed)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })

  test('outputs that cannot be written', async () => {
    const { code, err } = await inside(['compare', at('xa.jsonl'), '-o', at('tep/ra')])
    expect([code, err]).toEqual([2, expect.stringMatching(/không ghi được .*comparison\.json \(E[A-Z]+\)/u)])
    const taken = at('cho')
    mkdirSync(path.join(taken, 'comparison.json'), { recursive: true })
    expect((await inside(['compare', at('xa.jsonl'), '-o', taken])).code).toBe(2)
    expect(existsSync(path.join(taken, 'comparison.json.part'))).toBe(false)
  })
})

test('records that are no records are named by their line', async () => {
  writeFileSync(at('xau.jsonl'), `${readFileSync(at('xa.jsonl'), 'utf8')}{"id":1}\n`)
  const { code, err } = await compare(at('xau.jsonl'), '--lang', 'en')
  expect([code, err]).toEqual([2, expect.stringMatching(/xau\.jsonl: line 2 is no valid record/u)])
})
