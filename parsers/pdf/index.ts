/**
 * PDF with a text layer → ParsedDocument.
 *
 * glyphs → (stamps, page numbers and running heads apart) → lines → columns and tables → paragraphs, joined over pages.
 * Reads: bytes. Writes: ParsedDocument.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { overLimit, ParseError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { ParseOptions } from '../registry.ts'
import { build, type StampInput } from '../text-builder.ts'
import { assemble } from './assemble.ts'
import { dropEngine, openPdf } from './engine.ts'
import { dropFurniture } from './furniture.ts'
import { open } from './layout.ts'
import { rowsOf } from './lines.ts'
import { type Quality, quality } from './quality.ts'
import { readPage } from './read-page.ts'
import { annotationStamps, pageStamps } from './stamps.ts'
import type { Glyph, RawPage } from './types.ts'

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

interface Cleared {
  number: number
  raw: RawPage
  quality: Quality
  stamps: StampInput[]
  body: Glyph[]
}

function clear(raw: RawPage): Cleared {
  const drawn = annotationStamps(raw.number, raw.glyphs)
  const left = raw.glyphs.filter(g => !drawn.taken.has(g.seq))
  const printed = pageStamps(raw.number, rowsOf(raw.number, left))
  const body = left.filter(g => !printed.taken.has(g.seq))
  return { number: raw.number, raw, quality: quality(raw, body), stamps: [...drawn.stamps, ...printed.stamps], body }
}

const listPages = (pages: readonly Cleared[]) => pages.map(p => p.number).join(', ')

/** Why there is nothing to read. */
function noText(pages: readonly Cleared[]): ParseError {
  const garbled = pages.filter(p => p.quality === 'garbled')
  if (garbled.length) return new ParseError('no_text', `garbled text layer on pages ${listPages(garbled)}`)
  return new ParseError('no_text', pages.some(p => p.stamps.length) ? 'only a signature stamp' : 'no text layer')
}

/**
 * @throws ParseError 'empty', 'encrypted', 'damaged', 'too_large' (pages, characters), 'no_text' (a scan: no text layer, only a
 * signature's stamp, or a text layer that is not what is printed)
 */
export async function parsePdf(bytes: Uint8Array, _options: ParseOptions = {}): Promise<ParsedDocument> {
  if (!bytes.length) throw new ParseError('empty')
  const pages = (await readAll(bytes)).map(clear)
  const readable = pages.filter(p => p.quality === 'text')
  const opened = readable.map(p => open(p.raw, p.body))
  dropFurniture(opened)
  const blocks = assemble(opened)
  if (!blocks.length) throw noText(pages)
  const notes = pages.flatMap(({ number, raw, quality }) => [
    ...(quality === 'garbled' || quality === 'no-text' ? [`page-${number}-${quality}`] : []),
    ...(quality === 'text' && raw.turned ? [`page-${number}-turned-text`] : []),
    ...(quality === 'text' && raw.unseen > raw.glyphs.length / 2 ? [`page-${number}-ocr-layer`] : []),
  ])
  return build({
    format: 'pdf',
    mediaType: 'application/pdf',
    blocks,
    stamps: pages.flatMap(p => p.stamps),
    data: { pages: pages.length, ...(notes.length && { notes }) },
  })
}
