/** Long documents: the time of a record grows with its length. test/full goes to 200,000 items. */
import { describe, test } from 'vitest'
import { extractRecord } from '../../src/extract/index.ts'
import { expectLinear } from '../helpers/growth.ts'
import { documentOf, SOURCE } from './document.ts'

const HEAD = ['UBND TỈNH LẠNG SƠN', 'Số: 5/KH-UBND', 'KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024']
const repeat = (n: number, line: string) => Array.from({ length: n }, () => line)
const record = (doc: ReturnType<typeof documentOf>) => extractRecord(doc, SOURCE)

const cases: [string, number, (n: number) => string[]][] = [
  ['list items', 8_000, n => ['I. NỘI DUNG', ...repeat(n, '- Thi đua hoàn thành nhiệm vụ được giao;')]],
  ['paragraphs', 8_000, n => ['I. NỘI DUNG', ...repeat(n, 'Đơn vị tổ chức tuyên truyền sâu rộng trong nhân dân.')]],
  ['recipients', 20_000, n => ['I. NỘI DUNG', 'Nơi nhận:', ...repeat(n, '- Như trên;')]],
  ['spaces behind "Số:"', 1_000_000, n => [`Số:${' '.repeat(n)}`]],
  ['digits and slashes', 1_000_000, n => ['1/'.repeat(n / 2)]],
  ['a sentence of conditions', 3_000, n => ['I. MỤC TIÊU', `- ${'đạt trên 90 % và '.repeat(n)}`]],
  ['a paragraph of sentences', 8_000, n => ['I. MỤC TIÊU', 'Phấn đấu đạt trên 90 % hồ sơ. '.repeat(n)]],
  ['orders in a sentence', 20_000, n => ['I. TỔ CHỨC THỰC HIỆN', `1. ${'yêu cầu các đơn vị phối hợp với các '.repeat(n)}`]],
  ['quotes that open', 100_000, n => ['“'.repeat(n)]],
  ['brackets that open', 12_000, n => ['I. MỤC TIÊU', `- ${'(đạt '.repeat(n)}`]],
  ['years in a bracket that opens', 12_000, n => ['I. MỤC TIÊU', `- (${'đạt so với năm 2020 '.repeat(n)}`]],
]

describe('time grows with length', () => {
  test.each(cases)('%s', (_, n, make) => expectLinear(k => documentOf([...HEAD, ...make(k)]), n, record, 2))
})

test('semicolons in a goal', () =>
  expectLinear(k => documentOf([...HEAD, 'I. MỤC TIÊU', `- ${'đạt trên 90 % hồ sơ; '.repeat(k)}`]), 8_000, record, 1))
