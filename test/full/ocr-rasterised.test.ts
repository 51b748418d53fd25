/** Every document of the bundled corpus as a scan. Three of them are in test/accuracy/rasterised.test.ts. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { openBrowser } from '../../scripts/corpus/pdf.ts'
import { scoreOf, summary } from '../accuracy/run.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { DOCUMENTS, names, scan } from '../helpers/scanned-corpus.ts'

const MINUTES = 60_000

describe('the bundled corpus as scans', () => {
  const records: CampaignRecord[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test.each(names)('%s reads to within three letters in a hundred', { timeout: 15 * MINUTES }, async name => {
    const { doc, record, pages, error } = await scan(name, browser)
    records.push(record)
    expect(checkParsedDocument(doc)).toEqual([])
    expect(doc.data.ocr?.pages).toHaveLength(pages)
    expect(error).toBeLessThan(0.03)
  })

  test('micro F1 ≥ 0.85 over all facts, nothing ungrounded', () => {
    const result = scoreOf(records, join(DOCUMENTS, '..', 'gold'), names)
    expect(records).toHaveLength(names.length)
    expect(result.micro.f1, summary(result)).toBeGreaterThanOrEqual(0.85)
    expect(result.ungrounded).toBe(0)
  })
})
