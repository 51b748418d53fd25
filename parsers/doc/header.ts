/**
 * The header of a .doc (File Information Block, [MS-DOC] 2.5): how long each story is, and where in the table stream things stand.
 * Reads: Streams. Writes: lengths and pieces of the table stream.
 */
import type { Streams } from './container.ts'

/** Number of a structure among the pairs of offset and length of FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const PLACES = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const
export type PlaceName = keyof typeof PLACES

const PAIRS = 0x9a

/** Characters of each story; they follow one another in this order. */
export interface Lengths {
  body: number
  footnotes: number
  headers: number
  /** text of macros, of which there is none */
  macros: number
  comments: number
  endnotes: number
  textBoxes: number
}
export type StoryName = keyof Lengths

export class Header {
  readonly lengths: Lengths
  private readonly streams: Streams

  constructor(streams: Streams) {
    this.streams = streams
    const at = (offset: number) => Math.max(0, streams.main.readInt32LE(offset))
    this.lengths = {
      body: at(0x4c),
      footnotes: at(0x50),
      headers: at(0x54),
      macros: at(0x58),
      comments: at(0x5c),
      endnotes: at(0x60),
      textBoxes: at(0x64),
    }
  }

  /** First character of a story among the characters of all of them. */
  start(story: StoryName): number {
    let sum = 0
    for (const [name, length] of Object.entries(this.lengths)) {
      if (name === story) break
      sum += length
    }
    return sum
  }

  /**
   * Parts of a story (single notes, headers, text boxes) as characters among those of all stories, in order and apart from one another. The last
   * position of such a table ends none.
   */
  stories(story: StoryName, place: PlaceName, size = 0): { from: number; to: number; data: Buffer }[] {
    const [start, length] = [this.start(story), this.lengths[story]]
    const out: { from: number; to: number; data: Buffer }[] = []
    let last = 0
    for (const { from, to, data } of plc(this.bytes(place), size).slice(0, -1)) {
      if (from < last || to < from || to > length) break
      out.push({ from: start + from, to: start + to, data })
      last = to
    }
    return out
  }

  /** Offset in the table stream; undefined where the file has no such structure. */
  offset(name: PlaceName): number | undefined {
    const pair = PAIRS + PLACES[name] * 8
    const length = this.streams.main.readUInt32LE(pair + 4)
    return length ? this.streams.main.readUInt32LE(pair) : undefined
  }

  /** Bytes of a structure in the table stream; empty where the file has none. */
  bytes(name: PlaceName): Buffer {
    const pair = PAIRS + PLACES[name] * 8
    const from = this.streams.main.readUInt32LE(pair)
    return this.streams.table.subarray(from, from + this.streams.main.readUInt32LE(pair + 4))
  }
}

/** A table of positions and data ([MS-DOC] 2.2.2): n + 1 positions, then n pieces of `size` bytes. */
export function plc(bytes: Buffer, size: number): { from: number; to: number; data: Buffer }[] {
  const count = Math.floor((bytes.length - 4) / (4 + size))
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = (count + 1) * 4 + i * size
    return { from: bytes.readUInt32LE(i * 4), to: bytes.readUInt32LE((i + 1) * 4), data: bytes.subarray(at, at + size) }
  })
}
