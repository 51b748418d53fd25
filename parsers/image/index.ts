/**
 * PNG, JPEG, TIFF → ParsedDocument: each page is read by OCR and laid out like a page of a PDF.
 *
 * Reads: bytes. Writes: ParsedDocument.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { ParseError } from '../errors.ts'
import { assemble } from '../layout/assemble.ts'
import { dropFurniture } from '../layout/furniture.ts'
import { open } from '../layout/layout.ts'
import { ocrData, type PageReading, putBack, readPage, readPages, type ScannedPage, scannedPage } from '../ocr/index.ts'
import type { ParseOptions } from '../registry.ts'
import { sniff } from '../sniff.ts'
import { build } from '../text-builder.ts'
import { openImages } from './decode.ts'

/** @throws ParseError 'empty', 'damaged', 'too_large' (pages, pixels), 'no_text' (nothing that can be made out) */
export async function parseImage(bytes: Uint8Array, { onPage }: ParseOptions = {}): Promise<ParsedDocument> {
  if (!bytes.length) throw new ParseError('empty')
  const images = await openImages(bytes)
  const numbers = Array.from({ length: images.pages }, (_, i) => i + 1)
  // one after the other: pages of pictures may be so large that two would not fit into memory
  const read = await readPages(numbers, 1, async (reader, number) => {
    onPage?.()
    return readPage(reader, await images.page(number - 1))
  })
  const readings = new Map<number, PageReading>(read.map((reading, i) => [i + 1, reading]))
  const pages: ScannedPage[] = read.map((reading, i) => scannedPage(i + 1, reading))
  const opened = pages.filter(p => p.quality === 'ocr').map(p => open(p.raw, p.body))
  dropFurniture(opened)
  const blocks = assemble(opened)
  if (!blocks.length) throw new ParseError('no_text', pages.some(p => p.quality === 'unreadable') ? 'unreadable' : 'blank pages')
  const stamps = pages.flatMap(p => p.stamps)
  putBack(blocks, stamps, readings)
  const notes = pages.flatMap(p => (p.quality === 'ocr' ? [] : [`page-${p.number}-${p.quality}`]))
  return build({
    format: 'image',
    mediaType: sniff(bytes).mediaType,
    blocks,
    stamps,
    data: { pages: pages.length, ...(notes.length && { notes }), ...ocrData(readings) },
  })
}
