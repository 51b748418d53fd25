/**
 * Formatted pages ([MS-DOC] 2.9.33, 2.9.175): which properties the bytes of the main stream have.
 * Reads: Streams, Header. Writes: look-ups by offset.
 */
import type { Streams } from './container.ts'
import { type Header, plc } from './header.ts'

const PAGE = 512
/** Bytes that describe where the properties of a paragraph stand. */
const PARAGRAPH_ENTRY = 13

/** Properties of bytes from..to of the main stream. */
export interface Span {
  from: number
  to: number
  group: Buffer
  /** paragraphs: number of their style */
  style: number
}
const NOTHING = Buffer.alloc(0)

type ReadEntry = (page: Buffer, count: number, i: number) => Pick<Span, 'group' | 'style'>

function* spansOf(streams: Streams, table: Buffer, entry: ReadEntry): Generator<Span> {
  const seen = new Set<number>()
  for (const { data } of plc(table, 4)) {
    const number = data.readUInt32LE(0) & 0x3fffff
    const page = streams.main.subarray(number * PAGE, (number + 1) * PAGE)
    // pages that are named again would make a small file endless
    if (page.length < PAGE || seen.has(number)) continue
    seen.add(number)
    const count = page[PAGE - 1]!
    for (let i = 0; i < count && (i + 2) * 4 <= PAGE; i++) {
      const [from, to] = [page.readUInt32LE(i * 4), page.readUInt32LE((i + 1) * 4)]
      if (to > from) yield { from, to, ...entry(page, count, i) }
    }
  }
}

const characterEntry: ReadEntry = (page, count, i) => {
  const at = (page[(count + 1) * 4 + i] ?? 0) * 2
  return { group: at ? page.subarray(at + 1, at + 1 + page[at]!) : NOTHING, style: 0 }
}

const paragraphEntry: ReadEntry = (page, count, i) => {
  const at = (page[(count + 1) * 4 + i * PARAGRAPH_ENTRY] ?? 0) * 2
  if (!at) return { group: NOTHING, style: 0 }
  const words = page[at]!
  const [from, length] = words ? [at + 1, words * 2 - 1] : [at + 2, (page[at + 1] ?? 0) * 2]
  const group = page.subarray(from, from + length)
  return group.length < 2 ? { group: NOTHING, style: 0 } : { group: group.subarray(2), style: group.readUInt16LE(0) }
}

/** Spans in the order of the file. */
export class Properties {
  private readonly spans: Span[]
  constructor(spans: Iterable<Span>) {
    this.spans = [...spans].sort((a, b) => a.from - b.from)
  }

  /** Number of the first span that ends behind `fc`. */
  private first(fc: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]!.to <= fc) low = middle + 1
      else high = middle
    }
    return low
  }

  at(fc: number): Span | undefined {
    const span = this.spans[this.first(fc)]
    return span && span.from <= fc ? span : undefined
  }

  /** Parts of from..to with their properties, without gaps. */
  *within(from: number, to: number): Generator<Span> {
    let at = from
    for (let i = this.first(from); at < to; i++) {
      const span = this.spans[i]
      if (!span || span.from >= to) break
      if (span.from > at) yield { from: at, to: span.from, group: NOTHING, style: 0 }
      const start = Math.max(at, span.from)
      if (span.to > start) yield { ...span, from: start, to: Math.min(to, span.to) }
      at = Math.max(at, Math.min(to, span.to))
    }
    if (at < to) yield { from: at, to, group: NOTHING, style: 0 }
  }
}

export const characterPages = (streams: Streams, header: Header): Properties =>
  new Properties(spansOf(streams, header.bytes('characterPages'), characterEntry))
export const paragraphPages = (streams: Streams, header: Header): Properties =>
  new Properties(spansOf(streams, header.bytes('paragraphPages'), paragraphEntry))
