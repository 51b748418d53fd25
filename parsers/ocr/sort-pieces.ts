/**
 * Pieces of ink → letters and marks, by size and by what stands beneath them.
 *
 * Reads: Piece[]. Writes: which are letters, which are marks (accents, points, dashes), which are too tall to be either.
 */
import { heightOf, type Piece, widthOf } from './components.ts'
import { Squares } from './squares.ts'

export interface Sorted {
  letters: Piece[]
  marks: Piece[]
  /** several lines that touch, a signature, what is left of a seal */
  tall: Piece[]
  /** height of most letters: of small ones, on a page of text */
  usual: number
}

/** inches: letters are no smaller and no higher than that */
const SMALLEST = 0.03
const HIGHEST = 0.45
/** share of the usual height that a letter has at least: small print beside the body */
const LETTER = 0.6
/** times the usual height: more is two lines in one piece, or no text */
const TALL = 3.6
/** times the usual height: letters that touch make a piece no wider than that, a stroke of the pen does */
const WIDE = 16
/** pixels at 300 dpi: what is smaller is dust */
const DUST = 9

/** small letters beside those with stems and tails: share of their height, and of their number */
const LEAST_SMALL = 0.62
const MOST_SMALL = 0.76
const MANY = 0.45

/** The height that most small letters of a page have. */
export function usualHeight(all: readonly Piece[], dpi: number): number {
  const top = Math.round(HIGHEST * dpi)
  const counts = new Float64Array(top + 1)
  for (const p of all) {
    const h = heightOf(p)
    const w = widthOf(p)
    if (h >= SMALLEST * dpi && h <= top && w > h * 0.15 && w < h * 4) counts[h]!++
  }
  const near = (h: number) => {
    let n = 0
    const reach = Math.max(1, Math.round(h * 0.05))
    for (let o = Math.max(0, h - reach); o <= Math.min(top, h + reach); o++) n += counts[o]!
    return n
  }
  /** The height in a range that most pieces have, each counted by `weight`. */
  const peak = (from: number, to: number, weight: (h: number) => number) => {
    let best = 0
    for (let h = Math.max(1, Math.ceil(from)); h <= Math.min(top, to); h++) if (near(h) * weight(h) > near(best) * weight(best)) best = h
    return best
  }
  // accents are as many as letters: a piece counts by its height; letters with tails and stems are as many as small ones
  const first = peak(1, top, h => h)
  if (near(first) < 3) return 0
  const small = peak(LEAST_SMALL * first, MOST_SMALL * first, () => 1)
  return near(small) >= MANY * near(first) ? small : first
}

/** An accent has its letter right beneath it. */
function isAccent(p: Piece, squares: Squares, usual: number): boolean {
  const reach = 0.35 * usual
  for (const q of squares.near(p.x0, p.y1, p.x1, p.y1 + reach)) {
    if (q === p || q.y0 < p.y1 - 2 || q.y0 - p.y1 > reach) continue
    const shared = Math.min(p.x1, q.x1) - Math.max(p.x0, q.x0) + 1
    if (shared >= 0.5 * widthOf(p) && heightOf(q) >= heightOf(p) * 0.95 && heightOf(q) >= LETTER * usual) return true
  }
  return false
}

export function sortPieces(all: readonly Piece[], page: { width: number; height: number; dpi: number }): Sorted {
  const dust = DUST * (page.dpi / 300) ** 2
  const clean = all.filter(p => p.area >= dust)
  const usual = usualHeight(clean, page.dpi)
  const out: Sorted = { letters: [], marks: [], tall: [], usual }
  if (!usual) return out
  const small = clean.filter(p => heightOf(p) <= TALL * usual && widthOf(p) <= WIDE * usual)
  const squares = new Squares(small, Math.max(16, 2 * usual))
  for (const p of clean) {
    const h = heightOf(p)
    const w = widthOf(p)
    const atEdge = p.x0 <= 1 || p.y0 <= 1 || p.x1 >= page.width - 2 || p.y1 >= page.height - 2
    if (h > TALL * usual || w > WIDE * usual) {
      if (!atEdge) out.tall.push(p)
    } else if (h < LETTER * usual || isAccent(p, squares, usual)) out.marks.push(p)
    else if (!(atEdge && h > 2 * usual)) out.letters.push(p)
  }
  return out
}
