/** A letter and a plan of the bundled corpus as scans; test/full/ocr-rasterised.test.ts has all documents. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowser } from '../../scripts/corpus/pdf.ts'
import { DOCUMENTS, scan } from '../helpers/scanned-corpus.ts'
import { scoreOf, summary } from './run.ts'

const TWO = ['cong-van-huong-ung-thi-dua-2025.txt', 'ke-hoach-xa-dung-hen-2024.txt']

test('two scans: text to within three letters in a hundred, micro F1 ≥ 0.85', { timeout: 600_000 }, async () => {
  const browser = await openBrowser()
  try {
    const read = []
    for (const name of TWO) read.push(await scan(name, browser))
    for (const { error } of read) expect(error).toBeLessThan(0.03)
    const result = scoreOf(
      read.map(r => r.record),
      join(DOCUMENTS, '..', 'gold'),
      TWO,
    )
    expect(result.micro.f1, summary(result)).toBeGreaterThanOrEqual(0.85)
  } finally {
    await browser.close()
  }
})
