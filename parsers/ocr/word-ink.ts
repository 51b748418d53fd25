/**
 * The ink of each word of a line: the engine's places of words are rough, those of the ink are exact. Words part at the widest gap
 * near to where the engine parts them.
 *
 * Reads: TextLine and its words. Writes: pieces of each word, its edges, the width of its strokes.
 */
import { heightOf, type Piece } from './components.ts'
import type { TextLine } from './text-line.ts'

interface Placed {
  x0: number
  x1: number
}

export interface WordInk {
  x0: number
  x1: number
  /** mean width of the strokes of its letters, 0 where there are too few to tell */
  stroke: number
  pieces: Piece[]
}

/** letters that are enough to tell how wide strokes are */
const FEW = 3
/** times the height of small letters: the engine is off by no more than that */
const OFF = 1.6
/** a gap as far off as it is wide counts for less than one that is near */
const FAR = 0.35

interface Gap {
  middle: number
  width: number
}

/** Gaps between columns of ink. */
export function gapsOf(pieces: readonly Piece[]): Gap[] {
  const out: Gap[] = []
  let right = pieces[0]?.x1 ?? 0
  for (const p of pieces) {
    if (p.x0 > right + 1) out.push({ middle: (p.x0 + right) / 2, width: p.x0 - right - 1 })
    right = Math.max(right, p.x1)
  }
  return out
}

/** Where the words part. */
function borders(line: TextLine, words: readonly Placed[], pieces: readonly Piece[]): number[] {
  const gaps = gapsOf(pieces)
  const out: number[] = []
  for (let i = 1; i < words.length; i++) {
    const rough = (words[i - 1]!.x1 + words[i]!.x0) / 2
    let best = rough
    let most = 0
    for (const g of gaps) {
      const off = Math.abs(g.middle - rough)
      if (off > OFF * line.small || g.middle <= (out.at(-1) ?? Number.NEGATIVE_INFINITY)) continue
      const worth = g.width - FAR * off
      if (worth <= most) continue
      most = worth
      best = g.middle
    }
    out.push(best)
  }
  return out
}

/** @param words in pixels of the page */
export function wordInk(line: TextLine, words: readonly Placed[]): WordInk[] {
  const sorted = [...line.pieces].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)
  const parts = borders(line, words, sorted)
  const own: Piece[][] = words.map(() => [])
  for (const p of sorted) {
    const x = (p.x0 + p.x1) / 2
    const i = parts.findIndex(b => x < b)
    own[i < 0 ? words.length - 1 : i]?.push(p)
  }
  return words.map((w, i) => {
    const pieces = own[i]!
    const letters = pieces.filter(p => heightOf(p) > 0.6 * line.small)
    const edge = letters.reduce((s, p) => s + p.edge, 0)
    return {
      x0: pieces.length ? Math.min(...pieces.map(p => p.x0)) : w.x0,
      x1: pieces.length ? Math.max(...pieces.map(p => p.x1)) : w.x1,
      stroke: letters.length >= FEW ? (2 * letters.reduce((s, p) => s + p.area, 0)) / edge : 0,
      pieces,
    }
  })
}
