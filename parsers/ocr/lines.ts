/**
 * Letters → lines: each letter is chained to the one on its left, never over a rule or a gap that parts columns.
 *
 * Reads: Sorted pieces, upright rules. Writes: TextLine[].
 */
import { heightOf, type Piece } from './components.ts'
import { takeMarks } from './marks.ts'
import type { Stroke } from './rules.ts'
import type { Sorted } from './sort-pieces.ts'
import { baseAt, GAP, lineOf, type TextLine } from './text-line.ts'

/** share of the smaller letter's height in which two letters of a line meet */
const MEET = 0.45

interface Link {
  from: Piece
  to: Piece
  cost: number
}

function links({ letters, usual }: Sorted, walls: readonly Stroke[]): Link[] {
  const bands = new Map<number, Piece[]>()
  const band = (y: number) => Math.floor(y / usual)
  for (const p of letters)
    for (let b = band(p.y0); b <= band(p.y1); b++) {
      const list = bands.get(b)
      if (list) list.push(p)
      else bands.set(b, [p])
    }
  const walled = (a: Piece, b: Piece, y: number) => walls.some(w => w.x1 > a.x1 - 2 && w.x1 < b.x0 + 2 && w.y1 <= y && w.y2 >= y)
  const out: Link[] = []
  for (const p of letters) {
    const seen = new Set<Piece>()
    for (let b = band(p.y0); b <= band(p.y1); b++) for (const q of bands.get(b)!) seen.add(q)
    for (const q of seen) {
      if (q === p || q.x0 >= p.x0 || (q.x0 === p.x0 && q.y0 >= p.y0)) continue
      const [hp, hq] = [heightOf(p), heightOf(q)]
      const gap = p.x0 - q.x1
      const size = Math.max(0.8 * usual, Math.min(hp, hq, 1.5 * usual))
      if (gap > GAP * size || gap < -0.5 * Math.min(hp, hq)) continue
      const shared = Math.min(p.y1, q.y1) - Math.max(p.y0, q.y0) + 1
      if (shared < MEET * Math.min(hp, hq) || Math.max(hp, hq) > 3.2 * Math.min(hp, hq)) continue
      if (walled(q, p, (Math.max(p.y0, q.y0) + Math.min(p.y1, q.y1)) / 2)) continue
      out.push({ from: q, to: p, cost: Math.max(0, gap) + 0.6 * Math.abs(p.y1 - q.y1) + 0.2 * Math.abs(p.y0 - q.y0) })
    }
  }
  return out.sort((a, b) => a.cost - b.cost || a.to.x0 - b.to.x0 || a.to.y0 - b.to.y0)
}

/** Cheapest links first; a letter has one neighbour at each side. */
function chains(sorted: Sorted, walls: readonly Stroke[]): Piece[][] {
  const next = new Map<Piece, Piece>()
  const before = new Map<Piece, Piece>()
  for (const { from, to } of links(sorted, walls)) {
    if (next.has(from) || before.has(to)) continue
    next.set(from, to)
    before.set(to, from)
  }
  return sorted.letters
    .filter(p => !before.has(p))
    .map(p => {
      const chain = [p]
      for (let q = next.get(p); q; q = next.get(q)) chain.push(q)
      return chain
    })
}

/** Chains of one line that were not linked: a letter stood between them that had another neighbour. */
function join(lines: TextLine[], usual: number, walls: readonly Stroke[]): TextLine[] {
  lines.sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0) || a.offset - b.offset || a.x0 - b.x0)
  const out: TextLine[] = []
  for (const line of lines) {
    const host = out.find(o => {
      const gap = Math.max(o.x0 - line.x1, line.x0 - o.x1)
      const size = Math.max(0.8 * usual, Math.min(o.body, line.body))
      if (gap > GAP * size) return false
      const x = (line.x0 + line.x1) / 2
      const [y, own] = [baseAt(o, x), baseAt(line, x)]
      const level = Math.abs(y - own) < 0.3 * Math.min(o.body, line.body)
      // a big comma, a "g" whose tail was taken for its foot, an accent or a raised mark
      const stray = line.pieces.length <= 2 && gap < 0.6 * o.body && own <= y + 0.6 * o.body && own > y - 1.6 * o.body
      if (!level && !(stray && line.body < 1.5 * o.body)) return false
      const [left, right] = o.x0 < line.x0 ? [o.x1, line.x0] : [line.x1, o.x0]
      return !walls.some(w => w.x1 > left - 2 && w.x1 < right + 2 && w.y1 <= y - 0.3 * o.body && w.y2 >= y - 0.3 * o.body)
    })
    if (!host) out.push(line)
    else Object.assign(host, lineOf([...host.pieces, ...line.pieces], usual))
  }
  return out
}

export function textLines(sorted: Sorted, walls: readonly Stroke[]): TextLine[] {
  const { usual, marks } = sorted
  const lines = join(
    chains(sorted, walls).map(c => lineOf(c, usual)),
    usual,
    walls,
  )
  takeMarks(lines, marks, walls, usual)
  for (const line of lines) line.pieces.sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)
  return lines.sort((a, b) => a.offset + a.slope * a.x0 - (b.offset + b.slope * b.x0) || a.x0 - b.x0)
}
