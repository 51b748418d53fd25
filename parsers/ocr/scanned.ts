/**
 * What OCR read on a page → what the layout takes for a page: words stand in place of glyphs, stamps apart.
 *
 * Reads: PageReading. Writes: ScannedPage.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import type { Box } from '../../schemas/evidence.ts'
import { rowsOf } from '../layout/lines.ts'
import { pageStamps } from '../layout/stamps.ts'
import type { Face, Glyph, RawPage, Segment } from '../layout/types.ts'
import { stampOf } from '../stamp-words.ts'
import type { StampInput } from '../text-builder.ts'
import { ENGINE, LANGUAGE } from './engine.ts'
import { meanConfidence, type PageReading, type PageWord } from './read-page.ts'

export interface ScannedPage {
  number: number
  raw: RawPage
  /** 'ocr': there is something to be laid out */
  quality: 'ocr' | 'blank' | 'unreadable'
  stamps: StampInput[]
  /** what is left when stamps are taken away */
  body: Glyph[]
}

const PLAIN: Face = { font: '', bold: false, italic: false }
const BOLD: Face = { font: '', bold: true, italic: false }

/** em: how far letters reach over and under the baseline */
const ASCENT = 0.89
const DESCENT = 0.22

function glyphs(words: readonly PageWord[]): Glyph[] {
  return words.map((w, i) => ({
    text: w.text,
    x: w.x,
    right: w.right,
    top: w.base - ASCENT * w.size,
    bottom: w.base + DESCENT * w.size,
    base: w.base,
    size: w.size,
    face: w.bold ? BOLD : PLAIN,
    // words of a line follow one another; lines do not
    seq: i + w.line,
    spaced: words[i - 1]?.line === w.line,
    annotation: -1,
    confidence: w.confidence,
    ...(w.read !== undefined && { read: w.read }),
  }))
}

const rawPage = (number: number, reading: PageReading): RawPage => ({
  number,
  width: reading.width,
  height: reading.height,
  glyphs: glyphs(reading.words),
  rules: reading.rules,
  imageShare: 1,
  turned: 0,
  unseen: 0,
})

const boxOf = (page: number, s: Segment): Box => ({ page, x: s.x, y: s.top, width: s.right - s.x, height: s.bottom - s.top })

/** Stamps among what stands in red. The rest of it (seals, their edges) says nothing that is not known from the text. */
function redStamps(number: number, reading: PageReading): StampInput[] {
  const rows = rowsOf(number, glyphs(reading.red))
  const { stamps, taken } = pageStamps(number, rows)
  for (const s of rows.flatMap(r => r.segments)) {
    if (s.glyphs.some(g => taken.has(g.seq))) continue
    const kind = stampOf(s.text)
    if (kind) stamps.push({ kind, text: s.text, page: number, boxes: [boxOf(number, s)] })
  }
  return stamps
}

/**
 * @param number of the page in its file
 * @param more glyphs of the page's own layer that stand on the picture (typed into a form); takes the last `seq` of the words
 */
export function scannedPage(number: number, reading: PageReading, more: (after: number) => Glyph[] = () => []): ScannedPage {
  const raw = rawPage(number, reading)
  raw.glyphs.push(...more(raw.glyphs.at(-1)?.seq ?? 0))
  const { stamps, taken } = pageStamps(number, rowsOf(number, raw.glyphs))
  return {
    number,
    raw,
    quality: reading.empty ?? 'ocr',
    stamps: [...redStamps(number, reading), ...stamps],
    body: raw.glyphs.filter(g => !taken.has(g.seq)),
  }
}

/** What a document says of its reading; nothing where no page was read. */
export function ocrData(readings: ReadonlyMap<number, PageReading>): Pick<ParsedDocument['data'], 'ocr'> {
  const read = [...readings].filter(([, r]) => !r.empty)
  if (!read.length) return {}
  const confidence = meanConfidence(read.flatMap(([, r]) => r.words))
  return {
    ocr: {
      engine: ENGINE,
      language: LANGUAGE,
      meanConfidence: Math.round(confidence * 1000) / 1000,
      pages: read.map(([number]) => number),
    },
  }
}
