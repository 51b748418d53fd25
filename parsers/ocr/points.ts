/**
 * Points and commas by their ink: ";" and ":" end list items, "4.2." numbers them, and the engine takes the one for the other or loses
 * a point. What stands on the paper settles it; letters and figures are left as they were read.
 *
 * Reads: the text of a word, its ink. Writes: the text.
 */
import { heightOf, type Piece, widthOf } from './components.ts'
import { baseAt, type TextLine } from './text-line.ts'

/** times the height of small letters: a point is no larger, a comma reaches so far under the line, a point does not */
const POINT = 0.42
const HIGHEST_COMMA = 0.75
const TAIL = 0.2
const NO_TAIL = 0.12

const PAIRS: Record<string, [point: string, comma: string]> = { ':': [':', ';'], ';': [':', ';'], '.': ['.', ','], ',': ['.', ','] }

const middle = (p: Piece) => (p.x0 + p.x1) / 2
const under = (line: TextLine, p: Piece) => (p.y1 - baseAt(line, middle(p))) / line.small

/** "động:" or "động;": the lowest piece at the word's end has a tail, or none. */
function end(line: TextLine, text: string, pieces: readonly Piece[]): string {
  const pair = PAIRS[text.at(-1)!]
  const last = pieces.reduce<Piece | undefined>((a, b) => (!a || b.x1 > a.x1 ? b : a), undefined)
  if (!pair || !last) return text
  const column = pieces.filter(p => middle(p) > last.x0 - 1 && p.x1 <= last.x1 + 1)
  const lowest = column.reduce((a, b) => (b.y1 > a.y1 ? b : a))
  const two = column.some(p => p !== lowest && p.y1 < lowest.y0 && heightOf(p) <= POINT * line.small)
  if (two !== (pair[0] === ':') || widthOf(lowest) > POINT * line.small || heightOf(lowest) > HIGHEST_COMMA * line.small) return text
  const tail = under(line, lowest)
  const mark = tail >= TAIL ? pair[1] : tail <= NO_TAIL && heightOf(lowest) <= POINT * line.small ? pair[0] : text.at(-1)!
  return text.slice(0, -1) + mark
}

/** A point or a comma on the line. */
function signOf(line: TextLine, p: Piece): '.' | ',' | undefined {
  if (widthOf(p) > POINT * line.small || heightOf(p) > HIGHEST_COMMA * line.small) return undefined
  const tail = under(line, p)
  if (tail >= TAIL) return ','
  return Math.abs(tail) <= NO_TAIL && heightOf(p) <= POINT * line.small ? '.' : undefined
}

/**
 * "42." that has a point behind each figure is "4.2.", "971" with a comma in it "97,1": only where every figure and every sign is a piece of
 * its own. The figures stay as they were read.
 */
function figures(line: TextLine, text: string, pieces: readonly Piece[]): string {
  if (!/^\d[\d.,]*$/u.test(text) || text.length < 2) return text
  const read = text.replace(/\D/gu, '')
  let out = ''
  let next = 0
  for (const p of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const sign = signOf(line, p)
    if (!sign && heightOf(p) < line.small) return text
    out += sign ?? read[next++] ?? ''
  }
  return next === read.length && /^\d+(?:[.,]\d+)*[.,]?$/u.test(out) ? out : text
}

export const points = (line: TextLine, text: string, pieces: readonly Piece[]): string => end(line, figures(line, text, pieces), pieces)
