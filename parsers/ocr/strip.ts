/**
 * One line → a picture of it alone: the page's own grey, level, with a white margin, and without what belongs to other lines.
 *
 * The margin matters: without white over the accents the engine takes a line to end at its capitals, and reads "nổ" as "nô".
 *
 * Reads: Grey of the page, TextLine[], Piece[]. Writes: Grey of a line, and where it stands on the page.
 */
import type { Piece } from './components.ts'
import type { Grey, Ink } from './picture.ts'
import { baseAt, type TextLine } from './text-line.ts'

/** Whose ink each pixel is: 0 nobody's, i + 1 of the i-th line, NOBODY: of no line, to be left out. */
export type Owners = Uint16Array

const NOBODY = 65_535
/** pixels around ink that have its grey */
const EDGE = 2

/**
 * @param tall pieces that are left where they are: letters may hang on them
 * @param gone ink that was taken out before (rules)
 */
export function ownersOf(page: Grey, lines: readonly TextLine[], all: readonly Piece[], tall: readonly Piece[], gone: Ink): Owners {
  const { width, height } = page
  const owners: Owners = new Uint16Array(width * height)
  const ids = new Map<Piece, number>(tall.map(p => [p, 0]))
  for (const [i, line] of lines.entries()) for (const p of line.pieces) ids.set(p, i + 1)
  for (let i = 0; i < owners.length; i++) if (gone.data[i]) owners[i] = NOBODY
  const idOf = (p: Piece) => ids.get(p) ?? NOBODY
  for (const p of all) {
    const id = idOf(p)
    for (let i = 0; i < p.runs.length; i += 3) owners.fill(id, p.runs[i]! * width + p.runs[i + 1]!, p.runs[i]! * width + p.runs[i + 2]! + 1)
  }
  const claim = (x0: number, x1: number, y: number, id: number) => {
    if (y < 0 || y >= height) return
    for (let x = Math.max(0, x0); x <= Math.min(width - 1, x1); x++) {
      const at = y * width + x
      if (!owners[at]) owners[at] = id
    }
  }
  for (const p of all) {
    const id = idOf(p)
    if (!id) continue
    for (let i = 0; i < p.runs.length; i += 3)
      for (let d = -EDGE; d <= EDGE; d++) claim(p.runs[i + 1]! - EDGE, p.runs[i + 2]! + EDGE, p.runs[i]! + d, id)
  }
  return owners
}

export interface Strip {
  image: Grey
  /** page x of the strip's first column */
  x0: number
}

/** share of a letter's height that is left white around the line */
const MARGIN = 0.45
/** times the letters' height: accents over capitals and tails end before that */
const OVER = 2.1
const UNDER = 0.55

/** @param index place of the line in the list that the owners were made of */
export function stripOf(page: Grey, line: TextLine, index: number, owners: Owners): Strip {
  const margin = Math.max(8, Math.round(MARGIN * line.body))
  const far = (y: number, p: Piece) => y - baseAt(line, (p.x0 + p.x1) / 2)
  const highest = Math.max(-OVER * line.body, Math.min(-line.body, ...line.pieces.map(p => far(p.y0, p))))
  const lowest = Math.min(UNDER * line.body, Math.max(0, ...line.pieces.map(p => far(p.y1, p))))
  const up = Math.ceil(-highest) + EDGE
  const down = Math.ceil(lowest) + EDGE
  const width = line.x1 - line.x0 + 1 + 2 * margin
  const height = up + down + 1 + 2 * margin
  const image: Grey = { width, height, data: new Uint8Array(width * height).fill(255) }
  const mine = index + 1
  for (let x = Math.max(0, line.x0 - EDGE); x <= Math.min(page.width - 1, line.x1 + EDGE); x++) {
    const base = Math.round(baseAt(line, x))
    const column = x - line.x0 + margin
    for (let y = Math.max(0, base - up); y <= Math.min(page.height - 1, base + down); y++) {
      const owner = owners[y * page.width + x]!
      if (owner && owner !== mine) continue
      image.data[(y - base + up + margin) * width + column] = page.data[y * page.width + x]!
    }
  }
  return { image, x0: line.x0 - margin }
}
