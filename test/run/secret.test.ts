/** Documents that bear a stamp of secrecy: named in the report, and nowhere else, unless the user says so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { thidua } from '../cli/spawn.ts'
import { folder } from './folder.ts'

const plan = (number: number, stamp = '') =>
  [
    'UBND TỈNH LẠNG SƠN',
    `Số: ${number}/KH-UBND`,
    ...(stamp ? [stamp] : []),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Lạng Sơn, ngày 05 tháng 01 năm 2024',
    'KẾ HOẠCH',
    `Phát động phong trào thi đua thứ ${number}`,
    'I. MỤC ĐÍCH',
    '1. Giữ gìn bí mật nhà nước.',
  ].join('\n\n')

function documents(): { input: string; out: string } {
  const input = folder()
  const write = (name: string, text: string) => writeFileSync(path.join(input, name), text)
  write('mo.txt', plan(1))
  write('toi-mat.txt', plan(2, 'TỐI MẬT'))
  write('mat.md', plan(3, 'MẬT'))
  return { input, out: path.join(folder(), 'out') }
}
const numbers = (out: string) =>
  readFileSync(path.join(out, 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).number.value.raw)

test('the run names them and says why; no output holds a word of them', { timeout: 120_000 }, async () => {
  const { input, out } = documents()
  const { code, out: said } = await thidua(['extract', input, '-o', out])
  expect(code).toBe(1)
  expect(numbers(out)).toEqual(['1/KH-UBND'])
  expect(said).toContain('Mật, không đọc: 2')
  expect(said).toContain('toi-mat.txt – Văn bản có dấu chỉ độ mật TỐI MẬT: không trích xuất, không lưu')
  const log = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
  expect(log.counts).toMatchObject({ files: 3, records: 1, status: { complete: 1, secret: 2, failed: 0, unread: 0 } })
  const entry = log.files.find((f: { path: string }) => f.path.endsWith('mat.md'))
  expect(entry).toMatchObject({ status: 'secret', reason: 'secret' })
  expect(entry.messageEn).toBe(
    'The document bears the stamp of secrecy MẬT: it was neither extracted nor stored (use --include-secret if you may process it).',
  )
  for (const file of readdirSync(out)) {
    const bytes = readFileSync(path.join(out, file))
    for (const word of ['thi đua thứ 2', 'thi đua thứ 3', '2/KH-UBND']) expect(bytes.includes(word), `${file}: ${word}`).toBe(false)
  }
})

test('--include-secret reads them as any other, with the stamp beside', { timeout: 120_000 }, async () => {
  const { input, out } = documents()
  const { code } = await thidua(['extract', input, '-o', out, '--include-secret'])
  expect(code).toBe(0)
  expect(numbers(out).sort()).toEqual(['1/KH-UBND', '2/KH-UBND', '3/KH-UBND'])
  expect(readFileSync(path.join(out, 'records.jsonl'), 'utf8')).toContain('"kind":"secrecy"')
})
