/**
 * One line → a picture of it alone: its own pieces on white, level, with a margin.
 *
 * The margin matters: without white over the accents the engine takes a line to end at its capitals, and reads "nổ" as "nô".
 *
 * Reads: Grey of the page, TextLine. Writes: Grey of the line, and where it stands on the page.
 */
import type { Piece } from './components.ts'
import { baseAt, type TextLine } from './lines.ts'
import type { Grey } from './picture.ts'

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

export function stripOf(page: Grey, line: TextLine): Strip {
  const margin = Math.max(8, Math.round(MARGIN * line.body))
  const top = (p: Piece) => p.y0 - baseAt(line, (p.x0 + p.x1) / 2)
  const bottom = (p: Piece) => p.y1 - baseAt(line, (p.x0 + p.x1) / 2)
  const highest = Math.max(OVER * -line.body, Math.min(-line.body, ...line.pieces.map(top)))
  const lowest = Math.min(UNDER * line.body, Math.max(0, ...line.pieces.map(bottom)))
  const up = Math.ceil(-highest) + margin
  const width = line.x1 - line.x0 + 1 + 2 * margin
  const height = up + Math.ceil(lowest) + margin + 1
  const image: Grey = { width, height, data: new Uint8Array(width * height).fill(255) }
  const left = line.x0 - margin
  const paint = (p: Piece, from: number, to: number) => {
    for (let i = 0; i < p.runs.length; i += 3) {
      const y = p.runs[i]!
      // one pixel around each run: the grey edge of the ink
      for (let x = Math.max(0, p.runs[i + 1]! - 1); x <= Math.min(page.width - 1, p.runs[i + 2]! + 1); x++) {
        const column = x - left
        if (column < 0 || column >= width) continue
        const shift = Math.round(baseAt(line, x)) - up
        for (let d = -1; d <= 1; d++) {
          const source = y + d
          const row = source - shift
          if (source < 0 || source >= page.height || row < from || row > to) continue
          const value = page.data[source * page.width + x]!
          const at = row * width + column
          if (value < image.data[at]!) image.data[at] = value
        }
      }
    }
  }
  for (const p of line.pieces) paint(p, 0, height - 1)
  for (const p of line.clipped) paint(p, margin, height - 1 - margin)
  return { image, x0: left }
}
