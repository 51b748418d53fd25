/**
 * A page's picture → its words with their places.
 *
 * Reads: Picture. Writes: PageReading. Lengths are points (1/72 inch); the origin is the top-left corner of the page turned upright.
 */

import { byInk } from './by-ink.ts'
import type { Reader, ReadWord } from './engine.ts'
import { inks } from './ink.ts'
import { isScratch, unreadable, unreadCell, withoutSpecks } from './keep.ts'
import type { Grey, Picture } from './picture.ts'
import { type Prepared, prepare } from './prepare.ts'
import { readHead } from './read-head.ts'
import { readLine, readOnce } from './read-line.ts'
import { restore } from './restore.ts'
import { typesOf } from './sizes.ts'
import { readSlots } from './slots.ts'
import { splitWords } from './split-words.ts'
import { baseAt, type TextLine } from './text-line.ts'
import { wordInk } from './word-ink.ts'

export interface PageWord {
  text: string
  /** what the engine read, where a word of the form was restored */
  read?: string
  /** 0..1 */
  confidence: number
  x: number
  right: number
  base: number
  /** size of its type */
  size: number
  bold: boolean
  /** which line it stands on: words of a line follow one another */
  line: number
}

export interface PageRule {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface PageReading {
  width: number
  height: number
  words: PageWord[]
  /** what stands there in red: stamps */
  red: PageWord[]
  rules: PageRule[]
  /** quarter turns clockwise, and then radians, that made the page upright and level */
  turns: number
  angle: number
  /** nothing was read: a blank page, the back of one, or no text that can be made out */
  empty?: 'blank' | 'unreadable'
}

interface ReadLine {
  line: TextLine
  words: (ReadWord & { read?: string })[]
}

/** a page with fewer letters holds a page number at most */
const FEW_LETTERS = 4
/** lines that are read to learn which way up a page is */
const SAMPLE = 6
/** upside down next to no line is read surer than that */
const UPRIGHT = 0.7
/** share of a page's height in which a letterhead stands; a second document may begin below another's end */
const HEAD = 0.6

const textOf = (words: readonly { text: string }[]) => words.map(w => w.text).join(' ')

/** Mean confidence of words, by their length. */
export function meanConfidence(words: readonly { text: string; confidence: number }[]): number {
  let sum = 0
  let n = 0
  for (const w of words) {
    sum += w.confidence * w.text.length
    n += w.text.length
  }
  return n ? sum / n : 0
}

const longest = (page: Prepared): number[] =>
  [...page.lines.keys()]
    .sort((a, b) => page.lines[b]!.pieces.length - page.lines[a]!.pieces.length || a - b)
    .slice(0, SAMPLE)
    .sort((a, b) => a - b)

interface Sample {
  sure: number
  /** what was read, by the place of the line */
  lines: Map<number, ReadWord[]>
}

async function sample(reader: Reader, page: Prepared, change: (image: Grey) => Grey = image => image): Promise<Sample> {
  const lines = new Map<number, ReadWord[]>()
  for (const i of longest(page)) lines.set(i, await readLine(reader, change(page.strips[i]!.image), page.lines[i]!.small))
  return { sure: meanConfidence([...lines.values()].flat()), lines }
}

/** The page as people hold it: lines that are read badly are tried upside down. */
async function upright(reader: Reader, print: Grey, dpi: number): Promise<Sample & { page: Prepared }> {
  const page = prepare(print, dpi)
  if (page.letters < FEW_LETTERS) return { page, sure: 0, lines: new Map() }
  const own = await sample(reader, page)
  if (own.sure >= UPRIGHT) return { page, ...own }
  const other = prepare(print, dpi, 2)
  const turned = await sample(reader, other)
  return turned.sure > own.sure ? { page: other, ...turned } : { page, ...own }
}

const mirrored = ({ width, height, data }: Grey): Grey => {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[y * width + x] = data[y * width + width - 1 - x]!
  return { width, height, data: out }
}

/** The text of the line that stands over this one in its column. */
function above({ line }: ReadLine, lines: readonly ReadLine[]): string {
  const base = baseAt(line, line.x0)
  const over = lines.filter(o => {
    const gap = base - baseAt(o.line, o.line.x0)
    return gap > 0.5 * line.body && gap < 3 * line.body && o.line.x0 < line.x1 && o.line.x1 > line.x0
  })
  return over.length ? textOf(over.at(-1)!.words) : ''
}

/** Places in a strip as places on the page. */
const onPage = (words: readonly ReadWord[], left: number): ReadWord[] => {
  const moved = <T extends { x0: number; x1: number }>(o: T): T => ({ ...o, x0: o.x0 + left, x1: o.x1 + left })
  return words.map(w => ({ ...moved(w), symbols: w.symbols.map(moved) }))
}

/** Reads all lines of a page that was made ready. @param known lines that were read before */
async function readLines(reader: Reader, page: Prepared, pictured: boolean, known: Sample['lines']): Promise<ReadLine[]> {
  const lines: ReadLine[] = []
  for (const [i, line] of page.lines.entries()) {
    const strip = page.strips[i]!
    const first = await readHead(reader, strip, line, known.get(i) ?? (await readLine(reader, strip.image, line.small)))
    const inHead = baseAt(line, line.x0) < HEAD * page.height
    const words = inHead ? await readSlots(reader, strip.image, line, first, { pictured, left: strip.x0 }) : first
    if (!isScratch(words)) lines.push({ line, words: splitWords(line, onPage(withoutSpecks(words), strip.x0)) })
    else if (unreadCell(line, page.rules)) lines.push({ line, words: unreadable(line) })
  }
  for (const l of lines) l.words = restore(l.words, above(l, lines))
  return lines
}

function placed(lines: readonly ReadLine[], dpi: number): PageWord[] {
  const points = (pixels: number) => (pixels * 72) / dpi
  const inks = lines.map(({ line, words }) => wordInk(line, words))
  const texts = byInk(
    lines.map(({ line, words }, i) => ({ line, words: words.map((w, k) => ({ text: w.text, pieces: inks[i]![k]!.pieces })) })),
  )
  const types = typesOf(
    lines.map(({ line, words }, i) => ({ line, text: textOf(words), strokes: inks[i]!.map(w => w.stroke) })),
    dpi,
  )
  return lines.flatMap(({ line, words }, i) =>
    words.map((w, k) => ({
      text: texts[i]![k]!,
      ...(w.read !== undefined && { read: w.read }),
      confidence: w.confidence,
      x: points(inks[i]![k]!.x0),
      right: points(inks[i]![k]!.x1),
      base: points(baseAt(line, (line.x0 + line.x1) / 2)),
      size: types[i]!.size,
      bold: types[i]!.bold[k]!,
      line: i,
    })),
  )
}

/** Red ink by itself, turned as the page was; seals are lettered along their edge and give next to nothing. */
async function readRed(reader: Reader, red: Grey | undefined, page: Prepared, dpi: number): Promise<PageWord[]> {
  if (!red) return []
  const own = prepare(red, dpi, page.turns, page.angle)
  const lines: ReadLine[] = []
  for (const [i, line] of own.lines.entries()) {
    const strip = own.strips[i]!
    const words = await readOnce(reader, strip.image, line.small)
    if (!isScratch(words)) lines.push({ line, words: onPage(words, strip.x0) })
  }
  return placed(lines, dpi)
}

/** under this a page was not read but guessed at */
const READABLE = 0.5
/** where the longest lines are less sure than that, the others are not looked at */
const HOPELESS = 0.25

/** @param pictured the page is a picture (a scan): figures in its letterhead may be handwriting */
export async function readPage(reader: Reader, picture: Picture, pictured = true): Promise<PageReading> {
  const { print, red } = inks(picture)
  const { dpi } = picture
  const { page, sure, lines: known } = await upright(reader, print, dpi)
  const points = (pixels: number) => (pixels * 72) / dpi
  const reading: PageReading = {
    width: points(page.width),
    height: points(page.height),
    words: [],
    red: await readRed(reader, red, page, dpi),
    rules: page.rules.map(r => ({ x1: points(r.x1), y1: points(r.y1), x2: points(r.x2), y2: points(r.y2) })),
    turns: page.turns,
    angle: page.angle,
  }
  if (page.letters < FEW_LETTERS) return { ...reading, empty: page.noise ? 'unreadable' : 'blank' }
  if (sure < READABLE && (await sample(reader, page, mirrored)).sure > sure) return { ...reading, empty: 'blank' }
  if (sure < HOPELESS) return { ...reading, empty: 'unreadable' }
  const lines = await readLines(reader, page, pictured, known)
  const words = placed(lines, dpi)
  if (meanConfidence(words) < READABLE) return { ...reading, empty: lines.length ? 'unreadable' : 'blank' }
  return { ...reading, words }
}
