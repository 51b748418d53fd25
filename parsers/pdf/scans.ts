/**
 * Pages that have no text of their own, or one that is not what they show → read by OCR and put in their place.
 *
 * Reads: Cleared pages. Writes: the same pages with words for glyphs; what is known of the reading.
 */
import { ParseError } from '../errors.ts'
import type { Glyph, RawPage } from '../layout/types.ts'
import { type PageReading, putBack, readPage, readPages, type ScannedPage, scannedPage } from '../ocr/index.ts'
import type { ParseOptions } from '../registry.ts'
import type { StampInput } from '../text-builder.ts'
import { dropEngine, openPdf } from './engine.ts'
import type { Quality } from './quality.ts'
import { render } from './render.ts'

/** A page of which stamps were taken. */
export interface Cleared {
  number: number
  raw: RawPage
  quality: Quality | ScannedPage['quality']
  stamps: StampInput[]
  body: Glyph[]
}

export type Readings = ReadonlyMap<number, PageReading>

const needsReading = ({ quality }: Cleared) => quality === 'garbled' || quality === 'no-text'
/** share of a page that images cover where it is set in type: more is a scan with some text over it */
const TYPED = 0.3

async function readAll(
  bytes: Uint8Array,
  pages: readonly Cleared[],
  { onPage, lanes = 1 }: ParseOptions,
): Promise<Map<number, PageReading>> {
  if (!pages.length) return new Map()
  // opened anew: drawing annotations into the pages has changed the file in memory
  const file = await openPdf(bytes)
  try {
    const readings = await readPages(pages, lanes, async (reader, { number, raw, quality, stamps }): Promise<[number, PageReading]> => {
      onPage?.()
      const typed = quality === 'garbled' && raw.imageShare < TYPED
      const picture = render(file, number - 1, { images: !typed, covers: stamps.flatMap(s => s.boxes!) })
      return [number, await readPage(reader, picture, !typed)]
    })
    file.close()
    return new Map(readings)
  } catch (error) {
    dropEngine()
    if (error instanceof WebAssembly.RuntimeError) throw new ParseError('damaged', 'engine')
    throw error
  }
}

/** What was typed in through an annotation ("362" in "Số:     /KH-…") stands on the picture as it stood on the page. */
function typedIn(page: Cleared, after: number): Glyph[] {
  return page.quality === 'no-text' ? page.body.filter(g => g.annotation >= 0).map((g, i) => ({ ...g, seq: after + 2 + i })) : []
}

/** Reads the pages that need it. */
export async function readScans(
  bytes: Uint8Array,
  pages: readonly Cleared[],
  options: ParseOptions,
): Promise<{ pages: Cleared[]; readings: Readings }> {
  const readings = await readAll(bytes, pages.filter(needsReading), options)
  return {
    pages: pages.map(page => {
      const reading = readings.get(page.number)
      if (!reading) return page
      const read = scannedPage(page.number, reading, after => typedIn(page, after))
      // the stamps that OCR found lie as the page was turned; those of the text layer lie where it shows them
      putBack([], read.stamps, readings)
      return { ...read, stamps: [...page.stamps, ...read.stamps] }
    }),
    readings,
  }
}
