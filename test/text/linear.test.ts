/** Hostile lengths: twice the text takes about twice the time. The best of three runs counts, so that a busy machine does not. */
import { describe, expect, test } from 'vitest'
import { parseText } from '../../parsers/markdown/index.ts'
import type { Source } from '../../schemas/record.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { findDates } from '../../src/text/dates.ts'
import { fold, foldKey } from '../../src/text/fold.ts'
import { findNumbers } from '../../src/text/numbers.ts'

/** Above it a run is long enough to be compared, in milliseconds. */
const MEASURABLE = 25
const GROWTH = 2.6

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const from = performance.now()
    run()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

/** Times `run` on a text and on one twice as long. */
function expectLinear(make: (n: number) => string, n: number, run: (text: string) => unknown) {
  const [half, whole] = [make(n / 2), make(n)]
  const [small, large] = [best(() => run(half)), best(() => run(whole))]
  expect(large, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms for twice the text`).toBeLessThanOrEqual(
    Math.max(small, MEASURABLE) * GROWTH,
  )
}

const MB = 1_000_000
const texts: [string, (n: number) => string][] = [
  ['spaces behind "Số:"', n => `số:${' '.repeat(n)}`],
  ['spaces behind "ngày"', n => `ngày${' '.repeat(n)}`],
  ['dots behind "ngày"', n => `ngày${'.'.repeat(n)}tháng`],
  ['digits', n => '1'.repeat(n)],
  ['slashes and digits', n => '1/'.repeat(n / 2)],
  ['dotted thousands', n => '123.'.repeat(n / 4)],
  ['"tháng" without end', n => 'tháng '.repeat(n / 6)],
  ['"ngày 1 tháng" without end', n => 'ngày 1 tháng '.repeat(n / 13)],
  ['number words', n => 'hai mươi '.repeat(n / 9)],
  ['o with marks', n => 'oà'.repeat(n / 2)],
]

describe.each(texts)('1 MB of %s', (_, make) => {
  test('findDates', () => expectLinear(make, MB, findDates))
  test('findNumbers', () => expectLinear(make, MB, findNumbers))
  test('fold, composed and not', () => {
    expectLinear(make, MB, foldKey)
    expectLinear(n => make(n).normalize('NFD'), MB, t => fold(t).text)
  })
})

const SOURCE: Source = {
  uri: 'a.txt',
  fileName: 'a.txt',
  sha256: '0'.repeat(64),
  bytes: 0,
  mediaType: 'text/plain',
  format: 'text',
  part: null,
}
const HEAD = 'UBND TỈNH LẠNG SƠN\n\nSố: 5/KH-UBND\n\nKẾ HOẠCH\n\nPhát động phong trào thi đua năm 2024\n\nI. NỘI DUNG\n\n'

async function timeOfRecord(text: string): Promise<number> {
  const doc = await parseText(new TextEncoder().encode(text))
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 2; i++) {
    const from = performance.now()
    extractRecord(doc, SOURCE)
    least = Math.min(least, performance.now() - from)
  }
  return least
}

describe('whole records', () => {
  test.each<[string, number, (n: number) => string]>([
    ['list items', 4_000, n => '- Thi đua hoàn thành nhiệm vụ được giao;\n'.repeat(n)],
    ['paragraphs', 2_000, n => 'Đơn vị tổ chức tuyên truyền sâu rộng trong nhân dân về phong trào.\n\n'.repeat(n)],
    ['dates', 1_000, n => '- Gửi báo cáo về Phòng Nội vụ trước ngày 15/6/2024;\n'.repeat(n)],
    ['citations', 1_000, n => '- Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh;\n'.repeat(n)],
    ['one long sentence', 100_000, n => `- ${'đạt trên 90 % và '.repeat(n / 17)}`],
    ['one long paragraph of sentences', 100_000, n => 'Phấn đấu đạt trên 90 % hồ sơ. '.repeat(n / 30)],
  ])('%s', async (_, n, make) => {
    const small = await timeOfRecord(HEAD + make(n / 2))
    const large = await timeOfRecord(HEAD + make(n))
    expect(large, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`).toBeLessThanOrEqual(Math.max(small, MEASURABLE) * GROWTH)
  })
})
