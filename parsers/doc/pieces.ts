/**
 * Pieces of text ([MS-DOC] 2.8.35, 2.9.38): characters of all stories, and where in the file each stands, by which its properties are found.
 * Reads: Streams, Header. Writes: Piece[].
 */
import { overLimit, ParseError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Streams } from './container.ts'
import { type Header, plc } from './header.ts'

export interface Piece {
  /** first character, among those of all stories */
  cp: number
  text: string
  /** offset of its first byte in the main stream */
  fc: number
  /** bytes a character: 1 or 2 */
  width: 1 | 2
}

const GROUP = 1
const TABLE = 2
const COMPRESSED = 0x40000000
const WESTERN = new TextDecoder('windows-1252')

/** The table of pieces behind the groups of properties that fast saving leaves before it. */
function pieceTable(clx: Buffer): Buffer {
  let at = 0
  while (clx[at] === GROUP) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== TABLE) throw new ParseError('damaged', 'pieces')
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
}

/** Throws ParseError 'damaged', 'too_large' (characters: pieces may name the same bytes again and again). */
export function readPieces(streams: Streams, header: Header): Piece[] {
  let total = 0
  return plc(pieceTable(header.bytes('pieces')), 8).map(({ from, to, data }) => {
    const stated = data.readUInt32LE(2)
    const compressed = (stated & COMPRESSED) !== 0
    const width = compressed ? 1 : 2
    const fc = compressed ? (stated & ~COMPRESSED) >>> 1 : stated
    if (to < from || fc + (to - from) * width > streams.main.length) throw new ParseError('damaged', 'pieces')
    total += to - from
    if (total > LIMITS.characters) throw overLimit('characters')
    const bytes = streams.main.subarray(fc, fc + (to - from) * width)
    return { cp: from, text: compressed ? WESTERN.decode(bytes) : bytes.toString('utf16le'), fc, width }
  })
}
