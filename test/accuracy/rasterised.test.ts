/** Three documents of the bundled corpus as scans; test/full/ocr-rasterised.test.ts has all of them. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowser } from '../../scripts/corpus/pdf.ts'
import { DOCUMENTS, scan } from '../helpers/scanned-corpus.ts'
import { scoreOf, summary } from './run.ts'

const THREE = ['cong-van-huong-ung-thi-dua-2025.txt', 'tin-phat-dong-thi-dua-2022.html', 'ke-hoach-xa-dung-hen-2024.txt']

test('three scans: text to within three letters in a hundred, micro F1 ≥ 0.85', { timeout: 600_000 }, async () => {
  const browser = await openBrowser()
  try {
    const read = []
    for (const name of THREE) read.push(await scan(name, browser))
    for (const { error } of read) expect(error).toBeLessThan(0.03)
    const result = scoreOf(
      read.map(r => r.record),
      join(DOCUMENTS, '..', 'gold'),
      THREE,
    )
    expect(result.micro.f1, summary(result)).toBeGreaterThanOrEqual(0.85)
  } finally {
    await browser.close()
  }
})
