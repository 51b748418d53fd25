import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecordDiff } from '../../schemas/diff.ts'
import { thidua } from './spawn.ts'

let folder = ''
const plan = (number: string, day: string) => `ỦY BAN NHÂN DÂN
HUYỆN BÌNH GIA

Số: ${number}/KH-UBND

Bình Gia, ngày 12 tháng 3 năm 2024

KẾ HOẠCH

Phát động phong trào thi đua cải cách hành chính năm 2024

I. TỔ CHỨC THỰC HIỆN

1. Các phòng, ban gửi báo cáo kết quả về Phòng Nội vụ trước ngày ${day} để tổng hợp.
`
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-diff-'))
  await writeFile(at('a.txt'), plan('41', '30/11/2024'))
  await writeFile(at('b.txt'), plan('41', '15/11/2024'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same document twice: exit code 0', async () => {
  const { code, out } = await thidua(['diff', at('a.txt'), at('a.txt')])
  expect(out).toContain('Không có dữ kiện nào thay đổi')
  expect(code).toBe(0)
})

test('facts first, then the words: exit code 1', async () => {
  const { code, out } = await thidua(['diff', at('a.txt'), at('b.txt')])
  expect(code).toBe(1)
  expect(out.indexOf('Dữ kiện thay đổi')).toBeLessThan(out.indexOf('Toàn văn'))
  expect(out).toMatch(/A .*30\/11\/2024/u)
  expect(out).toMatch(/B .*15\/11\/2024/u)
  expect(out).toContain('[-30-] {+15+}')
})

test('--format json is a RecordDiff; records are read as well as documents', async () => {
  await thidua(['extract', at('a.txt'), at('b.txt'), '-o', at('out'), '--format', 'jsonl'])
  const both = at('out/records.jsonl')
  const { code, out } = await thidua(['diff', `${both}#a.txt`, at('b.txt'), '--format', 'json'])
  expect(code).toBe(1)
  expect(RecordDiff.parse(JSON.parse(out)).facts.map(f => f.field)).toContain('deadlines')
  const unclear = await thidua(['diff', both, at('b.txt')])
  expect(unclear.code).toBe(2)
  expect(unclear.err).toContain('2 bản ghi')
})

test('--format html is one page without scripts', async () => {
  const { code } = await thidua(['diff', at('a.txt'), at('b.txt'), '--format', 'html', '-o', at('diff.html')])
  expect(code).toBe(1)
  const page = await readFile(at('diff.html'), 'utf8')
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('15/11/2024')
  expect(page).not.toMatch(/<(?:img|script|link|iframe)/u)
})

test('a file that is not there: exit code 2', async () => {
  const { code, err } = await thidua(['diff', at('a.txt'), at('khong-co.txt'), '--lang', 'en'])
  expect(code).toBe(2)
  expect(err).toContain('khong-co.txt')
})
