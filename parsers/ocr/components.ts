/**
 * Ink → connected pieces: letters, marks over them, points, seals' remains, scratches.
 *
 * Reads: Ink. Writes: Piece[], each with the runs of pixels that it is made of.
 */
import type { Ink } from './picture.ts'

export interface Piece {
  x0: number
  y0: number
  /** last pixel, not the one behind it */
  x1: number
  y1: number
  /** pixels of ink */
  area: number
  /** sides of its pixels that have no ink beyond */
  edge: number
  /** y, first x, last x, and so on */
  runs: number[]
}

export const heightOf = (p: Piece): number => p.y1 - p.y0 + 1
export const widthOf = (p: Piece): number => p.x1 - p.x0 + 1

/** more runs than that are noise all over, or a photograph */
const MAX_RUNS = 1_000_000

/** Runs of ink, line by line, and for each the run that stands for its piece (union-find). */
interface Runs {
  ys: number[]
  froms: number[]
  /** last pixel */
  tos: number[]
  root: (i: number) => number
}

/** Pieces of ink that touch at a side or a corner. */
export function pieces(ink: Ink): Piece[] {
  const runs = runsOf(ink)
  if (!runs) return []
  const { ys, froms, tos, root } = runs
  const byRoot = new Map<number, Piece>()
  for (let i = 0; i < ys.length; i++) {
    const [y, from, to] = [ys[i]!, froms[i]!, tos[i]!]
    const r = root(i)
    let p = byRoot.get(r)
    if (!p) {
      p = { x0: from, y0: y, x1: to, y1: y, area: 0, edge: 0, runs: [] }
      byRoot.set(r, p)
    }
    addRun(p, ink, y, from, to)
  }
  return [...byRoot.values()]
}

/** null: too many to be writing. */
function runsOf({ width, height, data }: Ink): Runs | null {
  const ys: number[] = []
  const froms: number[] = []
  const tos: number[] = []
  const parent: number[] = []
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  let before = 0
  let beforeEnd = 0
  for (let y = 0; y < height; y++) {
    const start = ys.length
    let above = before
    for (let x = 0; x < width; ) {
      if (!data[y * width + x]) {
        x++
        continue
      }
      const from = x
      while (x < width && data[y * width + x]) x++
      const to = x - 1
      const id = ys.length
      ys.push(y)
      froms.push(from)
      tos.push(to)
      parent.push(id)
      while (above < beforeEnd && tos[above]! < from - 1) above++
      for (let a = above; a < beforeEnd && froms[a]! <= to + 1; a++) parent[root(a)] = root(id)
    }
    before = start
    beforeEnd = ys.length
    if (ys.length > MAX_RUNS) return null
  }
  return { ys, froms, tos, root }
}

function addRun(p: Piece, { width, height, data }: Ink, y: number, from: number, to: number): void {
  p.x0 = Math.min(p.x0, from)
  p.x1 = Math.max(p.x1, to)
  p.y1 = y
  p.area += to - from + 1
  p.edge += 2
  for (let x = from; x <= to; x++) {
    if (!y || !data[(y - 1) * width + x]) p.edge++
    if (y === height - 1 || !data[(y + 1) * width + x]) p.edge++
  }
  p.runs.push(y, from, to)
}
