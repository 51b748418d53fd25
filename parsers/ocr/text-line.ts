/**
 * A line of text as ink: its letters, where it stands, how high its letters are.
 *
 * Reads: Piece[]. Writes: TextLine.
 */
import { heightOf, type Piece } from './components.ts'

export interface TextLine {
  /** letters and marks, from left to right */
  pieces: Piece[]
  x0: number
  x1: number
  /** y of the baseline is `offset + slope * x` */
  slope: number
  offset: number
  /** height of most letters over the baseline */
  body: number
  /** height of small letters: of a line in capitals, what they would have */
  small: number
  /** mean width of a pen's stroke: bold type has a wider one */
  stroke: number
}

/** times a letter's height: gaps between words of one line; more parts columns */
export const GAP = 3.3
/** The value that most of the values lie near. */
function mode(values: readonly number[], reach: number): number {
  let best = values[0] ?? 0
  let most = -1
  for (const v of values) {
    const near = values.filter(o => Math.abs(o - v) <= reach)
    if (near.length <= most) continue
    most = near.length
    best = near.reduce((a, b) => a + b, 0) / near.length
  }
  return best
}

const middle = (p: Piece) => (p.x0 + p.x1) / 2

/** Least squares through the bottoms of the letters that stand on the line, tails left out. */
function baseline(letters: readonly Piece[], usual: number): { slope: number; offset: number } {
  let slope = 0
  let offset = mode(
    letters.map(p => p.y1),
    0.12 * usual,
  )
  for (const reach of [0.25, 0.14]) {
    const on = letters.filter(p => Math.abs(p.y1 - offset - slope * middle(p)) <= reach * usual)
    if (on.length < 4 || middle(on.at(-1)!) - middle(on[0]!) < 8 * usual) continue
    const mx = on.reduce((s, p) => s + middle(p), 0) / on.length
    const my = on.reduce((s, p) => s + p.y1, 0) / on.length
    const xx = on.reduce((s, p) => s + (middle(p) - mx) ** 2, 0)
    const xy = on.reduce((s, p) => s + (middle(p) - mx) * (p.y1 - my), 0)
    const found = xx ? xy / xx : 0
    if (Math.abs(found) > 0.03) continue
    slope = found
    offset = my - slope * mx
  }
  return { slope, offset }
}

export const baseAt = (line: TextLine, x: number): number => line.offset + line.slope * x

/** share of a line's letters that are enough to be its usual height */
const MANY = 0.25

/** The lowest height that many of the letters have: accents that touch their letters make higher ones. */
function bodyOf(heights: readonly number[], usual: number): number {
  const reach = Math.max(1, 0.06 * usual)
  for (const h of [...heights].sort((a, b) => a - b)) {
    const near = heights.filter(o => Math.abs(o - h) <= reach)
    if (near.length < MANY * heights.length) continue
    const higher = heights.filter(o => Math.abs(o - (h + reach)) <= reach)
    const best = higher.length > near.length ? higher : near
    return best.reduce((a, b) => a + b, 0) / best.length
  }
  return mode(heights, reach)
}

/** Small letters of printed text have two thirds of the height of capitals and figures. */
const X_HEIGHT = 0.68

/** Height of small letters: of two heights that a line has the lower one; where it has one, that of the page tells which it is. */
function smallOf(heights: readonly number[], body: number, usual: number): number {
  const share = (times: number, reach: number) => heights.filter(h => Math.abs(h / body - times) < reach).length / heights.length
  if (share(X_HEIGHT, 0.07) >= 0.12) return X_HEIGHT * body
  const high = share(1 / X_HEIGHT, 0.15)
  // capitals of the page's own size, of which some touch their accents
  if (Math.abs((X_HEIGHT * body) / usual - 1) < 0.12 && high < 0.25) return X_HEIGHT * body
  return high >= 0.08 || Math.abs(body / usual - 1) < 0.12 ? body : X_HEIGHT * body
}

/** @param usual height of most letters of the page */
export function lineOf(letters: Piece[], usual: number): TextLine {
  letters.sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)
  const { slope, offset } = baseline(letters, usual)
  const heights = letters.flatMap(p => {
    const base = offset + slope * middle(p)
    return Math.abs(p.y1 - base) < 0.5 * usual ? [base - p.y0 + 1] : []
  })
  const body = bodyOf(heights.length ? heights : letters.map(heightOf), usual)
  const area = letters.reduce((s, p) => s + p.area, 0)
  const edge = letters.reduce((s, p) => s + p.edge, 0)
  return {
    pieces: letters,
    x0: letters[0]!.x0,
    x1: Math.max(...letters.map(p => p.x1)),
    slope,
    offset,
    body,
    small: smallOf(heights, body, usual),
    stroke: edge ? (2 * area) / edge : 0,
  }
}
