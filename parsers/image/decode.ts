/**
 * The only file that names the image library (sharp, over libvips): PNG, JPEG and TIFF of several pages → pictures of one resolution.
 *
 * Reads: bytes. Writes: Picture, one at a time.
 */
import sharp, { type Metadata } from 'sharp'
import { overLimit, ParseError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Picture } from '../ocr/index.ts'

/** pixels an inch: letters of 11 points are 23 pixels high */
const DPI = 300
/** pixels an inch that scanners have; what a file states beyond that (72, 96: screens) says nothing */
const LEAST_DPI = 100
const MOST_DPI = 1200
/** inches: the longer side of a sheet of A4, which a picture without a resolution is taken for */
const SHEET = 11.69
/** pixels: larger pages are made coarser */
const MOST = 24_000_000

// files are read one by one: nothing to be kept between them, and no more threads than the one that asks
sharp.cache(false)
sharp.concurrency(1)

export interface Images {
  pages: number
  /** @param index 0-based */
  page(index: number): Promise<Picture>
}

const open = (bytes: Uint8Array, page = 0) => sharp(bytes, { page, limitInputPixels: LIMITS.imagePixels, failOn: 'error' })

/** Whatever the library says of a file that it cannot read, or of a page with more pixels than it was told to open. */
function damaged(error: unknown): never {
  const said = (error as Error).message
  if (/pixel limit/i.test(said)) throw overLimit('imagePixels')
  throw new ParseError('damaged', said.split('\n')[0])
}

function resolution({ density, width, height }: Metadata): number {
  const longer = Math.max(width, height)
  return density && density >= LEAST_DPI && density <= MOST_DPI && longer / density > 2 ? density : longer / SHEET
}

/** @throws ParseError 'damaged', 'too_large' (pages, pixels) */
export async function openImages(bytes: Uint8Array): Promise<Images> {
  const first = await open(bytes).metadata().catch(damaged)
  const pages = first.pages ?? 1
  if (pages > LIMITS.pages) throw overLimit('pages', pages)
  return {
    pages,
    async page(index) {
      const meta = await open(bytes, index).metadata().catch(damaged)
      const pixels = meta.width * meta.height
      const own = resolution(meta)
      const scale = Math.min(DPI / own, Math.sqrt(MOST / pixels))
      // as the camera says that it is to be shown
      const width = Math.max(1, Math.round(meta.autoOrient.width * scale))
      const { data, info } = await open(bytes, index)
        .autoOrient()
        .resize({ width, kernel: scale > 1 ? 'cubic' : 'lanczos3' })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true })
        .catch(damaged)
      const { channels } = info
      if (channels !== 1 && channels !== 3) throw new ParseError('damaged', `${channels} channels`)
      return {
        width: info.width,
        height: info.height,
        channels,
        data: new Uint8Array(data.buffer, data.byteOffset, data.length),
        dpi: own * scale,
      }
    },
  }
}
