/**
 * What stands at the head of a line and was passed over: "V." before "KHEN THƯỞNG", a dash before an item. Outlines live on these signs.
 *
 * Reads: the words of a line, its ink. Writes: the words, with those that were missing.
 */
import { widthOf } from './components.ts'
import type { Reader, ReadWord } from './engine.ts'
import type { Grey } from './picture.ts'
import { readLine } from './read-line.ts'
import type { Strip } from './strip.ts'
import type { TextLine } from './text-line.ts'

/** times the height of small letters: ink so far before the first word is none of its letters; a sign is no smaller, a label no wider */
const BEFORE = 0.25
const SIGN = 0.25
const LABEL = 4
/** less sure than that is a speck */
const SURE = 0.6

/** The strip up to a column, with white behind it. */
function upTo({ width, height, data }: Grey, end: number, margin: number): Grey {
  const out = new Uint8Array((end + margin) * height).fill(255)
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, y * width + end), y * (end + margin))
  return { width: end + margin, height, data: out }
}

/** @param words in pixels of the strip */
export async function readHead(reader: Reader, strip: Strip, line: TextLine, words: ReadWord[]): Promise<ReadWord[]> {
  const first = words[0]
  if (!first) return words
  const start = first.x0 + strip.x0
  const missed = line.pieces.filter(p => p.x1 < start - BEFORE * line.small)
  if (!missed.some(p => widthOf(p) >= SIGN * line.small)) return words
  const end = Math.max(...missed.map(p => p.x1)) - strip.x0 + 3
  if (end + strip.x0 - line.x0 > LABEL * line.small) return words
  const head = await readLine(reader, upTo(strip.image, end, Math.round(line.small / 2)), line.small)
  const sure = head.length === 1 && head[0]!.confidence >= SURE && /[\p{L}\p{N}\-–—+•*]/u.test(head[0]!.text)
  return sure ? [...head, ...words] : words
}
