/** The PDF twin: the HTML twin with the looks of a printed plan, printed by the packaged Chromium. Nothing is fetched. */
import chromium from '@sparticuz/chromium'
import { PDFDocument } from 'pdf-lib'
import { type Browser, chromium as playwright } from 'playwright-core'
import { bodyHtml, noteHtml } from './html.ts'
import { placeNotes } from './print-notes.ts'
import { printStyle, SHEET } from './print-style.ts'
import type { CorpusSource } from './types.ts'
import { BUILT } from './zip.ts'

/** What it prints is our own page without scripts, so the sandbox, which root cannot start, may be off. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']

export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ args: ARGS, executablePath: await chromium.executablePath(), headless: true })

/** Properties of the file, the same on every machine and day. */
async function settled(bytes: Uint8Array, title: string): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  file.setTitle(title)
  file.setCreator('thidua')
  file.setProducer('thidua')
  file.setCreationDate(BUILT)
  file.setModificationDate(BUILT)
  return file.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** Bytes of the .pdf: A4, fonts inside, a text layer. */
export async function toPdf(source: CorpusSource, browser: Browser): Promise<Uint8Array> {
  const width = Math.floor(((SHEET.width - SHEET.left - SHEET.right) / 25.4) * 96)
  const context = await browser.newContext({ viewport: { width, height: 1000 }, offline: true })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setContent(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${printStyle()}</style><body>${bodyHtml(source)}</body></html>`,
    )
    await page.evaluate(() => document.fonts.ready)
    await placeNotes(page, Object.fromEntries([...source.notes.keys()].map(n => [String(n), noteHtml(source, n)])))
    return await settled(await page.pdf({ preferCSSPageSize: true }), source.title)
  } finally {
    await context.close()
  }
}
