/** A PDF as an office scanner gives it: 200 dpi, askew, grainy, a red seal on each page, no text layer. */
import { PDFDocument } from 'pdf-lib'
import { openPdf } from '../../parsers/pdf/engine.ts'
import { askew, coarser, grainy, photograph, png, sealed } from '../parsers/fixtures/ocr/scan.ts'

const DPI = 200
/** clockwise, page after page */
const DEGREES = [0.8, -1.3, 0.4, 1.9]
/** middle of the seal, in points: over the text of a full page, as seals on the edge of pages are */
const SEAL = [400, 300] as const

export async function rasterise(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openPdf(bytes)
  const count = file.pages
  file.close()
  const pdf = await PDFDocument.create()
  for (let i = 0; i < count; i++) {
    const sheet = await coarser(await photograph(bytes, i), DPI)
    const page = grainy(sealed(askew(sheet, DEGREES[i % DEGREES.length]!), ...SEAL), i + 1)
    const [width, height] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi]
    pdf.addPage([width, height]).drawImage(await pdf.embedPng(await png(page)), { x: 0, y: 0, width, height })
  }
  return pdf.save()
}
