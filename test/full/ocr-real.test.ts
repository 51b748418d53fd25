/** Real scans, page by page: what OCR makes of them before anything is extracted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UNREADABLE } from '../../parsers/ocr/slots.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { errorRateInAnyOrder } from '../helpers/error-rate.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const corpus = realCorpus()
const SCANS = 'ocr-local-vbhc-quangngai'
const GARBLED = 'skill-sct-laocai/KH-1105-DKT-ke-hoach-kiem-tra'
const read = (name: string) => parsePdf(new Uint8Array(readFileSync(join(corpus!, 'real', name))))
const scans = corpus ? readdirSync(join(corpus, 'real', SCANS)) : []

describe.runIf(corpus)('real scans (skipped where the corpus of real documents is not there)', () => {
  test('a plan whose text layer is garbled reads to within two letters in a hundred', { timeout: 600_000 }, async () => {
    const doc = await read(`${GARBLED}.pdf`)
    expect(checkParsedDocument(doc)).toEqual([])
    expect(doc.data.ocr?.pages).toEqual([1, 2, 3, 4, 5, 6])
    const printed = readFileSync(join(corpus!, 'real', `${GARBLED}.txt`), 'utf8')
    expect(errorRateInAnyOrder(printed, doc.text)).toBeLessThan(0.02)
    // the number is typed: it is read, not given up
    expect(doc.text).toContain('Số: 1105/KH-ĐKT')
    expect(doc.children.filter(b => b.type === 'table')).toHaveLength(1)
  })

  test.each(scans)('%s: letterhead and signature column by column, handwriting named as what it is', { timeout: 600_000 }, async name => {
    const doc = await read(`${SCANS}/${name}`)
    expect(checkParsedDocument(doc)).toEqual([])
    expect(doc.data.ocr!.pages).toHaveLength(doc.data.pages!)
    expect(doc.data.ocr!.meanConfidence).toBeGreaterThan(0.9)
    const lines = doc.text.split('\n')
    expect(lines.find(l => l.startsWith('Số:'))).toMatch(new RegExp(`^Số: ?${UNREADABLE} /[A-ZĐ]{2}r?-UBND$`, 'u'))
    expect(lines.find(l => l.includes(', ngày '))).toMatch(new RegExp(`^Quảng Ngãi, ngày ${UNREADABLE} tháng `, 'u'))
    expect(lines).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(lines).toContain('Nơi nhận:')
    // what the signing service wrote is a stamp, and no part of the text
    expect(doc.stamps.map(s => s.kind)).toContain('digital_signature')
    const body = doc.text.slice(0, doc.stamps[0]!.position.start.offset)
    expect(body).not.toMatch(/Ký bởi|Thời gian ký|Người ký/u)
  })
})
