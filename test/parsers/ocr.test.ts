import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { parseImage } from '../../parsers/image/index.ts'
import { UNREADABLE } from '../../parsers/ocr/slots.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { errorRate } from '../helpers/error-rate.ts'
import { PRINTED, page } from './fixtures/ocr/page.ts'
import { askew, grainy, handwritten, photograph, png, sealed, stamped, tiff, turned } from './fixtures/ocr/scan.ts'
import { Sheet } from './fixtures/pdf/sheet.ts'

const lines = (doc: ParsedDocument) => doc.text.split('\n')

/** The page as a scanner would give it: askew, grainy, a seal over office and name, the number written by hand. */
const scan = async () => grainy(askew(sealed(handwritten(await photograph(await page({ number: '' })), 146, 122), 375, 415), 1.2))

describe('a scanned plan', () => {
  test('is read into letterhead, body and signature, with its places on the page', async () => {
    const doc = await parseImage(await png(await scan()))
    expect(checkParsedDocument(doc)).toEqual([])
    const printed = PRINTED.map(l => l.replace('47/KH', `${UNREADABLE} /KH`))
    expect(errorRate(printed.join('\n'), doc.text)).toBeLessThan(0.03)
    expect(lines(doc)[2]).toBe(`Số: ${UNREADABLE} /KH-UBND`)
    expect(lines(doc)[5]).toBe(PRINTED[5])
    // columns are read one after the other
    const columns = doc.children.map(b => b.data.column?.index)
    expect(columns.slice(0, 6)).toEqual([0, 0, 0, 1, 1, 1])
    expect(columns.slice(-6)).toEqual([0, 0, 0, 1, 1, 1])
    expect(doc.data.ocr).toMatchObject({ engine: 'tesseract', language: 'vie', pages: [1] })
    expect(doc.data.ocr!.meanConfidence).toBeGreaterThan(0.85)
    expect(doc.stamps).toEqual([])
    const heading = doc.children.find(b => doc.text.slice(b.position.start.offset, b.position.end.offset) === 'KẾ HOẠCH')!
    expect(heading.data.align).toBe('center')
    expect(heading.data.ocrConfidence).toBeGreaterThan(0.5)
    // boxes are where the page shows the words, askew as it is
    const [box] = heading.data.boxes!
    expect(box!.page).toBe(1)
    expect(box!.x).toBeGreaterThan(255)
    expect(box!.x + box!.width).toBeLessThan(365)
    expect(box!.y).toBeGreaterThan(145)
    expect(box!.y + box!.height).toBeLessThan(178)
  })

  test('is read the same each time, and whichever way up it was fed', async () => {
    const small = await photograph(await shortPage())
    const first = await parseImage(await png(small))
    expect(lines(first)).toEqual(SHORT)
    for (const quarters of [0, 1, 2, 3]) {
      const doc = await parseImage(await png(await turned(small, quarters)))
      expect(doc.text, `${quarters} quarter turns`).toBe(first.text)
    }
  })

  test('of several pages in one TIFF: blank ones are dropped and named', async () => {
    const text = await photograph(await shortPage())
    const blank = grainy({ ...text, data: new Uint8Array(text.data.length).fill(255) })
    const doc = await parseImage(tiff([text, blank, text]))
    expect(checkParsedDocument(doc)).toEqual([])
    expect(doc.format).toBe('image')
    expect(doc.mediaType).toBe('image/tiff')
    expect(doc.data).toMatchObject({ pages: 3, notes: ['page-2-blank'], ocr: { pages: [1, 3] } })
    expect(lines(doc)).toEqual([...SHORT, ...SHORT])
    expect(doc.children.map(b => b.data.page)).toEqual([1, 1, 3, 3])
  })
})

describe('stamps in red', () => {
  test('of incoming mail and of secrecy are stamps, never text', async () => {
    const s = await Sheet.open()
    s.line(330, 108, 470, 108).line(330, 230, 470, 230).line(330, 108, 330, 230).line(470, 108, 470, 230)
    s.centred(400, 175, 'CÔNG VĂN ĐẾN', { face: 'bold', size: 12 })
    s.text(340, 196, 'Số: 565', { size: 12 }).text(340, 216, 'Ngày: 18/4/2024', { size: 12 })
    s.text(100, 80, 'MẬT', { face: 'bold', size: 18 })
    const doc = await parseImage(await png(stamped(await photograph(await shortPage()), await photograph(await s.bytes()))))
    expect(checkParsedDocument(doc)).toEqual([])
    const stamps = doc.stamps.map(st => [st.kind, doc.text.slice(st.position.start.offset, st.position.end.offset)])
    expect(stamps).toContainEqual(['secrecy', 'MẬT'])
    expect(stamps).toContainEqual(['incoming', 'CÔNG VĂN ĐẾN Số: 565 Ngày: 18/4/2024'])
    expect(lines(doc).slice(0, doc.children.length)).toEqual(SHORT)
  })
})

describe('a PDF with pages of both kinds', () => {
  test('is read page by page: by its own text, or by OCR', async () => {
    const s = await Sheet.open()
    s.para(80, 'Trang này có lớp chữ của chính nó, đọc được ngay.')
    const picture = await s.pdf.embedPng(await png(await photograph(await shortPage())))
    const scanned = s.pdf.addPage([595, 842])
    scanned.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
    const doc = await parsePdf(await s.bytes())
    expect(checkParsedDocument(doc)).toEqual([])
    expect(lines(doc)).toEqual(['Trang này có lớp chữ của chính nó, đọc được ngay.', ...SHORT])
    expect(doc.data).toMatchObject({ pages: 2, ocr: { pages: [2] } })
    expect(doc.children[0]!.data.ocrConfidence).toBeUndefined()
    expect(doc.children[1]!.data.ocrConfidence).toBeGreaterThan(0.8)
  })
})

describe('a PDF of scanned pages', () => {
  test('says the same whether its pages are read one after the other or side by side', async () => {
    const file = await PDFDocument.create()
    for (let i = 0; i < 3; i++) {
      const picture = await file.embedPng(await png(await photograph(await shortPage())))
      file.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
    }
    const bytes = await file.save()
    let begun = 0
    const apart = await parsePdf(bytes, { lanes: 2, onPage: () => void begun++ })
    expect(begun).toBe(3)
    expect(apart).toEqual(await parsePdf(bytes))
    expect(apart.data).toMatchObject({ pages: 3, ocr: { pages: [1, 2, 3] } })
  })
})

describe('without a network', () => {
  test('everything comes out of packages: a process that may not reach out reads a line', async () => {
    const refuse = fileURLToPath(new URL('./fixtures/ocr/no-network.cjs', import.meta.url))
    const script = fileURLToPath(new URL('./fixtures/ocr/read-line.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', refuse, script])
    expect(stdout.trim()).toBe('Phong trào thi đua')
  })
})

const SHORT = ['1. Các phòng, ban đăng ký thi đua trước ngày 15/4/2024.', '2. Hội đồng chấm điểm và công bố kết quả.']

async function shortPage(): Promise<Uint8Array> {
  const s = await Sheet.open()
  for (const [i, line] of SHORT.entries()) s.text(100, 120 + 30 * i, line)
  return s.bytes()
}
