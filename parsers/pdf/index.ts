/**
 * PDF → ParsedDocument: each page by its own text layer, or, where that is missing or not what the page shows, by OCR.
 *
 * glyphs → (stamps, page numbers and running heads apart) → lines → columns and tables → paragraphs, joined over pages.
 * Reads: bytes. Writes: ParsedDocument.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { overLimit, ParseError } from '../errors.ts'
import { assemble } from '../layout/assemble.ts'
import { dropFurniture } from '../layout/furniture.ts'
import { open } from '../layout/layout.ts'
import { rowsOf } from '../layout/lines.ts'
import { annotationStamps, pageStamps } from '../layout/stamps.ts'
import type { RawPage } from '../layout/types.ts'
import { finishLegacy, LegacyTally } from '../legacy-runs.ts'
import { LIMITS } from '../limits.ts'
import { ocrData, putBack } from '../ocr/index.ts'
import type { ParseOptions } from '../registry.ts'
import { build } from '../text-builder.ts'
import { dropEngine, openPdf } from './engine.ts'
import { decodePages } from './legacy.ts'
import { quality } from './quality.ts'
import { readPage } from './read-page.ts'
import { type Cleared, readScans } from './scans.ts'

async function readAll(bytes: Uint8Array): Promise<RawPage[]> {
  const file = await openPdf(bytes)
  try {
    if (!file.pages) throw new ParseError('damaged', 'no pages')
    if (file.pages > LIMITS.pages) throw overLimit('pages', file.pages)
    const pages: RawPage[] = []
    let glyphs = 0
    for (let i = 0; i < file.pages; i++) {
      const page = readPage(file, i)
      glyphs += page.glyphs.length
      if (page.glyphs.length > LIMITS.pageCharacters) throw overLimit('pageCharacters', page.glyphs.length)
      if (glyphs > LIMITS.characters) throw overLimit('characters')
      pages.push(page)
    }
    file.close()
    return pages
  } catch (error) {
    if (error instanceof ParseError) {
      file.close()
      throw error
    }
    // a trap of the engine's module: what it holds in memory is lost
    dropEngine()
    throw new ParseError('damaged', 'engine')
  }
}

function clear(raw: RawPage): Cleared {
  const drawn = annotationStamps(raw.number, raw.glyphs)
  const left = raw.glyphs.filter(g => !drawn.taken.has(g.seq))
  const printed = pageStamps(raw.number, rowsOf(raw.number, left))
  const body = left.filter(g => !printed.taken.has(g.seq))
  return { number: raw.number, raw, quality: quality(raw, body), stamps: [...drawn.stamps, ...printed.stamps], body }
}

/** Why there is nothing to read. */
function noText(pages: readonly Cleared[]): ParseError {
  if (pages.some(p => p.quality === 'unreadable')) return new ParseError('no_text', 'unreadable')
  return new ParseError('no_text', pages.some(p => p.stamps.length) ? 'only a signature stamp' : 'blank pages')
}

/**
 * @throws ParseError 'empty', 'encrypted', 'damaged', 'too_large' (pages, characters), 'no_text' (blank pages, only a
 * signature's stamp, or pictures that hold no text that can be made out)
 */
export async function parsePdf(bytes: Uint8Array, options: ParseOptions = {}): Promise<ParsedDocument> {
  if (!bytes.length) throw new ParseError('empty')
  const legacy = new LegacyTally()
  const { pages, readings } = await readScans(bytes, decodePages(await readAll(bytes), legacy).map(clear), options)
  const readable = pages.filter(p => p.quality === 'text' || p.quality === 'ocr')
  const opened = readable.map(p => open(p.raw, p.body))
  dropFurniture(opened)
  const blocks = assemble(opened)
  if (!blocks.length) throw noText(pages)
  finishLegacy(blocks, legacy)
  const notes = pages.flatMap(({ number, raw, quality }) => [
    ...(quality === 'unreadable' || (quality === 'blank' && readings.has(number)) ? [`page-${number}-${quality}`] : []),
    ...(quality === 'text' && raw.turned ? [`page-${number}-turned-text`] : []),
    ...(quality === 'text' && raw.unseen > raw.glyphs.length / 2 ? [`page-${number}-ocr-layer`] : []),
  ])
  putBack(blocks, [], readings)
  return build({
    format: 'pdf',
    mediaType: 'application/pdf',
    blocks,
    stamps: pages.flatMap(p => p.stamps),
    data: { pages: pages.length, ...(notes.length && { notes }), ...legacy.data, ...ocrData(readings) },
  })
}
