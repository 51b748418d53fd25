/** Pictures as cameras and scanners write them → pages of one resolution; files that hold no page are refused with the reason. */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openImages } from '../../parsers/image/decode.ts'
import { parseImage } from '../../parsers/image/index.ts'
import { LIMITS } from '../../parsers/limits.ts'
import { tiff } from './fixtures/ocr/scan.ts'

const paper = (width: number, height: number, channels: 1 | 3 | 4 = 3) =>
  sharp({ create: { width, height, channels: channels === 1 ? 3 : channels, background: { r: 250, g: 250, b: 250, alpha: 0.5 } } })
const page = async (bytes: Uint8Array) => (await openImages(bytes)).page(0)

describe('resolution', () => {
  test.each<[string, number, number, number]>([
    // what is stated is believed where a scanner can have said it, else the picture is a sheet of A4
    ['a scan that states its own', 300, 300, 800],
    ['a coarse one is made finer', 150, 300, 1600],
    ['that of a screen says nothing', 72, 300, 2480],
    ['more than a scanner has', 2400, 300, 2480],
  ])('%s', async (_, density, dpi, width) => {
    const made = await page(await paper(800, 1131).withMetadata({ density }).png().toBuffer())
    expect(Math.round(made.dpi)).toBe(dpi)
    expect(Math.abs(made.width - width)).toBeLessThanOrEqual(2)
  })

  test('a picture too small for what it states is a sheet', async () => {
    const made = await page(await paper(120, 170).withMetadata({ density: 300 }).png().toBuffer())
    expect(made.width).toBeGreaterThan(2000)
  })

  test('large pages are made coarser', async () => {
    const made = await page(await paper(6000, 8000).withMetadata({ density: 300 }).png().toBuffer())
    expect(made.width * made.height).toBeLessThan(24_500_000)
    expect(made.dpi).toBeLessThan(300)
  })
})

describe('what a picture is made of', () => {
  test.each<[string, () => Promise<Buffer>, number[]]>([
    ['grey', () => paper(900, 1200).greyscale().png().toBuffer(), [250]],
    ['colours', () => paper(900, 1200).jpeg().toBuffer(), [250, 250, 250]],
    ['inks of a press', () => paper(900, 1200).toColourspace('cmyk').jpeg().toBuffer(), [250, 250, 250]],
    ['colours that can be seen through: paper is white', () => paper(900, 1200, 4).png().toBuffer(), [252, 252, 252]],
  ])('%s', async (_, bytes, colour) => {
    const made = await page(await bytes())
    const first = [...made.data.subarray(0, made.channels)]
    expect(made.data).toHaveLength(made.width * made.height * made.channels)
    for (const [i, c] of first.entries()) expect(Math.abs(c - colour[i % colour.length]!)).toBeLessThan(6)
  })

  test('a photograph is turned as its camera says', async () => {
    const made = await page(await paper(1200, 900).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    expect(made.width).toBeLessThan(made.height)
  })
})

const blank = { width: 60, height: 85, channels: 1 as const, data: new Uint8Array(60 * 85).fill(255), dpi: 300 }
const grey = (width: number, height: number, data: Uint8Array) =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
/** The header of a PNG that claims to be as large. */
const claiming = async (side: number): Promise<Buffer> => {
  const bytes = Buffer.from(await paper(4, 4).png().toBuffer())
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  bytes.writeUInt32BE(crc(bytes.subarray(12, 29)), 29)
  return bytes
}
function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) {
    c ^= byte
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  return (c ^ 0xffffffff) >>> 0
}

describe('files that are refused, with the reason', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /^empty$/u],
    ['bytes of nothing', () => new Uint8Array(200).fill(9), /^damaged: /u],
    [
      'a picture that is cut short',
      async () =>
        (
          await grey(
            60,
            85,
            new Uint8Array(60 * 85).map((_, i) => (i * 7919) % 256),
          )
        ).subarray(0, 900),
      /^damaged: /u,
    ],
    ['more pixels than are read', () => claiming(Math.ceil(Math.sqrt(LIMITS.imagePixels)) + 1), /^too_large: imagePixels/u],
    [
      'more pages than a document has',
      () => tiff(Array.from({ length: LIMITS.pages + 1 }, () => ({ ...blank, width: 2, height: 2, data: new Uint8Array(4) }))),
      /^too_large: pages 2001/u,
    ],
    ['blank paper', () => grey(60, 85, blank.data), /^no_text: blank pages$/u],
  ])('%s', async (_, bytes, reason) => {
    const error = await parseImage(await bytes()).then(
      () => 'read',
      e => (e as Error).message,
    )
    expect(error).toMatch(reason)
  })

  test('a pattern of dots is no text that can be made out', async () => {
    const [width, height] = [2480, 3508]
    const data = new Uint8Array(width * height).map((_, i) => ((i % width) % 20 < 10 && Math.floor(i / width) % 20 < 10 ? 0 : 255))
    await expect(parseImage(await grey(width, height, data))).rejects.toThrow(/^no_text: unreadable$/u)
  })
})
