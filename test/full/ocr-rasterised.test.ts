/** PDFs of the bundled corpus, printed and scanned: 200 dpi, askew, grainy, a red seal on each page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { openPdf } from '../../parsers/pdf/engine.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { errorRate } from '../helpers/error-rate.ts'
import { askew, coarser, grainy, photograph, png, sealed } from '../parsers/fixtures/ocr/scan.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
const DEGREES = [0.8, -1.3, 0.4, 1.9]

async function scanned(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openPdf(bytes)
  const count = file.pages
  file.close()
  const pdf = await PDFDocument.create()
  for (let i = 0; i < count; i++) {
    const sheet = await photograph(bytes, i)
    const page = await coarser(grainy(sealed(askew(sheet, DEGREES[i % DEGREES.length]!), 400, 300), i + 1), 200)
    const [width, height] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi]
    pdf.addPage([width, height]).drawImage(await pdf.embedPng(await png(page)), { x: 0, y: 0, width, height })
  }
  return pdf.save()
}

describe('the bundled PDFs as scans', () => {
  test.each(readdirSync(FOLDER).filter(name => name.endsWith('.pdf')))(
    '%s reads to within three letters in a hundred',
    async name => {
      const bytes = new Uint8Array(readFileSync(join(FOLDER, name)))
      const printed = await parsePdf(bytes)
      const doc = await parsePdf(await scanned(bytes))
      expect(checkParsedDocument(doc)).toEqual([])
      expect(doc.data.ocr?.pages).toHaveLength(printed.data.pages!)
      expect(errorRate(printed.text, doc.text)).toBeLessThan(0.03)
    },
    600_000,
  )
})
