/** Pictures that claim sizes no scanner makes, or turn in circles. */
import { zlibSync } from 'fflate'
import { type Kind, kind, slow } from './kinds.ts'

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Uint8Array): number => (bytes.reduce((c, b) => TABLE[(c ^ b) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}
function png(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(pixels, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
/** A TIFF of empty directories; `next` gives the offset behind each, 0 ends the file. */
function tiff(next: number[], width = 100, height = 100): Uint8Array {
  const out = Buffer.alloc(8 + next.length * 30)
  out.set([0x49, 0x49, 0x2a, 0])
  out.writeUInt32LE(8, 4)
  next.forEach((offset, i) => {
    const at = 8 + i * 30
    out.writeUInt16LE(2, at)
    const entry = (k: number, tag: number, value: number) => {
      out.writeUInt16LE(tag, at + 2 + k * 12)
      out.writeUInt16LE(4, at + 4 + k * 12)
      out.writeUInt32LE(1, at + 6 + k * 12)
      out.writeUInt32LE(value, at + 10 + k * 12)
    }
    entry(0, 256, width)
    entry(1, 257, height)
    out.writeUInt32LE(offset, at + 26)
  })
  return out
}

export const images: Kind[] = [
  kind('png-giant-size', 'png', () => png(0x7fffffff, 0x7fffffff, new Uint8Array(100))),
  slow('png-bomb', 'png', () => png(30_000, 30_000, new Uint8Array(30_001 * 3000))),
  kind('png-truncated', 'png', () => png(500, 500, new Uint8Array(501 * 500)).slice(0, 60)),
  kind('png-without-size', 'png', () => png(0, 0, new Uint8Array())),
  slow('png-blank', 'png', () => png(400, 600, new Uint8Array(401 * 600).fill(255))),
  kind('tiff-cyclic', 'tif', () => tiff([38, 8])),
  kind('tiff-100000-pages', 'tif', () => tiff(Array.from({ length: 100_000 }, (_, i) => 8 + (i + 1) * 30).fill(0, 99_999))),
  kind('tiff-giant-size', 'tif', () => tiff([0], 0x7fffffff, 0x7fffffff)),
  kind('jpeg-truncated', 'jpg', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])),
  kind(
    'jpeg-giant-size',
    'jpg',
    () => new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0, 0xff, 0xd9]),
  ),
  kind('gif', 'gif', () => Buffer.from('GIF89a\xff\xff\0\0', 'latin1'), ['unsupported']),
]
