import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparisonPage, recordsPage } from '../../../src/export/report-html/index.ts'
import { comparisonOf, poisoned } from '../comparison.ts'
import { run } from '../run.ts'
import { sample } from '../sample.ts'

const AT = '2026-05-31T08:00:00Z'
const comparison = comparisonOf()
const page = comparisonPage(comparison, { lang: 'vi', at: AT })
const unread = [{ uri: 'hong.pdf', message: { vi: 'tệp hỏng', en: 'damaged' } }]
const records = recordsPage([sample(), sample({ id: 'other' })], unread, 'vi', AT)

/** Words that a reader sees, without marks and styles. */
const words = (html: string) => html.replace(/<style>.*?<\/style>|<[^>]*>/gsu, ' ').replace(/\s+/gu, ' ')

describe.each([
  ['a comparison', page],
  ['a set of records', records],
])('%s as a page', (_, html) => {
  test('needs nothing but itself', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|<link|<img|<iframe|@import|url\(|\ssrc=|href="(?!#)|\son[a-z]+=/iu,
    )
  })

  test('prints on A4 and has both schemes', () => {
    expect(html).toMatch(/@page\{size:A4/u)
    expect(html).toContain('prefers-color-scheme:dark')
  })
})

describe('a comparison', () => {
  test('says the day of its units, its sources, and when it was made', () => {
    expect(words(page).split(comparison.asOfNote).length).toBeGreaterThan(2)
    expect(words(page)).toMatch(/Nguồn: 5 văn bản, đọc bằng thidua [\d.]+; lập ngày 31\/05\/2026/u)
  })

  test('shows what became of each item of the parent, with both sentences', () => {
    expect(page).toMatch(/<details><summary>[^\n]*đúng hạn[^\n]*thấp hơn: 1/u)
    const [, item] = /<details><summary>[^\n]*đúng hạn(.*?)<\/details>\s*<\/details>/su.exec(page)!
    expect(item).toContain('“Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên.”')
    expect(item).toContain('“Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.”')
  })

  test('never calls a unit on time of which no day of receipt is known', () => {
    expect(comparison.submissions.some(s => s.state === 'unknown')).toBe(true)
    expect(words(page)).toContain('không rõ (3)')
    expect(words(page)).not.toMatch(/đúng hạn: [1-9]/u)
  })

  test('has a section for all it holds, and none for what it does not', () => {
    const sections = (html: string) => Array.from(html.matchAll(/<h2 id="([^"]+)"/gu), m => m[1])
    expect(sections(page)).toEqual(['tong-quan', 'nop-ke-hoach', 'doi-chieu', 'bang-va-hinh', 'trung-lap', 'so-ghi-nhan'])
    const { reuse: _, ...rest } = comparison
    expect(sections(comparisonPage({ ...rest, cascade: [], submissions: [], ledger: [] }, { lang: 'vi' }))).toEqual([
      'tong-quan',
      'bang-va-hinh',
    ])
  })

  test('words of documents never become marks', () => {
    const html = comparisonPage(poisoned(comparison), { lang: 'vi' })
    expect(html).not.toMatch(/<script|<img|(?![\n\t])\p{Cc}|\ufffe/u)
    expect(html.match(/<\/style>/gu)!.length).toBe(html.match(/<style>/gu)!.length)
    expect(html).toContain('&lt;script&gt;')
  })

  test('the same comparison gives the same bytes', () => {
    expect(comparisonPage(comparisonOf(), { lang: 'vi', at: AT })).toBe(page)
  })
})

describe('a set of records', () => {
  test('shows each value beside its sentence, what is in doubt, and what could not be opened', async () => {
    expect(words(records)).toContain('“Tặng Giấy khen cho tối đa 05 tập thể.”')
    expect(words(records)).toContain('hong.pdf: tệp hỏng')
    const written = await run('html', [sample(), sample({ id: 'other' })], { unread, at: AT })
    expect(written.toString()).toBe(records)
  })
})

describe('for all readers', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await playwright.launch({
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      executablePath: await chromium.executablePath(),
      headless: true,
    })
  })
  afterAll(() => browser?.close())

  test.each([
    ['a comparison', 'light', page],
    ['a comparison', 'dark', page],
    ['a set of records', 'light', records],
    ['a set of records', 'dark', records],
  ] as const)('axe finds nothing serious in %s, %s', async (_, colorScheme, html) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, offline: true, viewport: { width: 1280, height: 900 } })
    try {
      const tab = await context.newPage()
      await tab.setContent(html)
      await tab.evaluate(`for (const d of document.querySelectorAll('details')) d.open = true`)
      await tab.evaluate(axe.source)
      const { violations } = (await tab.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as axe.AxeResults
      const serious = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
      expect(serious.map(v => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
    } finally {
      await context.close()
    }
  })

  test('nothing is wider than a phone, and printing makes pages', async () => {
    const context = await browser.newContext({ offline: true, viewport: { width: 390, height: 800 } })
    try {
      const tab = await context.newPage()
      const asked: string[] = []
      tab.on('request', r => asked.push(r.url()))
      await tab.setContent(page)
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      expect((await tab.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
      expect(asked.filter(url => !url.startsWith('data:') && url !== 'about:blank')).toEqual([])
    } finally {
      await context.close()
    }
  })
})
