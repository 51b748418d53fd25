/**
 * Ruling lines → grids: lines that touch make a table; an edge that is not drawn joins two cells.
 *
 * Reads: Rule[] of one page. Writes: Grid[].
 */
import type { Rule } from './types.ts'

interface GridCell {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  left: number
  right: number
  top: number
  bottom: number
}
export interface Grid {
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

/** points: lines that miss each other by so little meet */
const TOUCH = 3.5
/** share of an edge that must be drawn */
const DRAWN = 0.6
/** more lines or cells than that on a page are a drawing */
const MAX_CELLS = 5000
const MAX_RULES = 5000

const horizontal = (r: Rule) => r.y1 === r.y2

/** Positions that are one line drawn several times become their mean. */
function cluster(values: number[]): number[] {
  const out: number[][] = []
  for (const v of values.sort((a, b) => a - b)) {
    const group = out.at(-1)
    if (group && v - group.at(-1)! <= TOUCH) group.push(v)
    else out.push([v])
  }
  return out.map(g => g.reduce((a, b) => a + b, 0) / g.length)
}

const meet = (h: Rule, v: Rule) => v.x1 >= h.x1 - TOUCH && v.x1 <= h.x2 + TOUCH && h.y1 >= v.y1 - TOUCH && h.y1 <= v.y2 + TOUCH
/** two pieces of one line */
const goOn = (a: Rule, b: Rule) =>
  horizontal(a)
    ? Math.abs(a.y1 - b.y1) <= TOUCH && a.x1 <= b.x2 + TOUCH && b.x1 <= a.x2 + TOUCH
    : Math.abs(a.x1 - b.x1) <= TOUCH && a.y1 <= b.y2 + TOUCH && b.y1 <= a.y2 + TOUCH

function components(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  for (let i = 0; i < rules.length; i++)
    for (let j = i + 1; j < rules.length; j++) {
      const [a, b] = [rules[i]!, rules[j]!]
      const touch = horizontal(a) === horizontal(b) ? goOn(a, b) : horizontal(a) ? meet(a, b) : meet(b, a)
      if (touch) parent[root(j)] = root(i)
    }
  return [...Map.groupBy(rules.keys(), i => root(i)).values()].map(ids => ids.map(i => rules[i]!))
}

/** How much of [from, to] on the line `at` is drawn. */
function covered(lines: readonly Rule[], at: number, from: number, to: number, flat: boolean): boolean {
  let sum = 0
  let reach = from
  const spans = lines
    .filter(r => Math.abs((flat ? r.y1 : r.x1) - at) <= TOUCH)
    .map(r => (flat ? [r.x1, r.x2] : [r.y1, r.y2]))
    .sort((a, b) => a[0]! - b[0]!)
  for (const [a, b] of spans) {
    const start = Math.max(a!, reach)
    const end = Math.min(b!, to)
    if (end > start) {
      sum += end - start
      reach = end
    }
  }
  return sum >= DRAWN * (to - from)
}

function grid(rules: readonly Rule[]): Grid | undefined {
  const hs = rules.filter(horizontal)
  const vs = rules.filter(r => !horizontal(r))
  if (hs.length < 2 || !vs.length) return undefined
  const xs = cluster([...vs.map(r => r.x1), Math.min(...hs.map(r => r.x1)), Math.max(...hs.map(r => r.x2))])
  const ys = cluster([...hs.map(r => r.y1), Math.min(...vs.map(r => r.y1)), Math.max(...vs.map(r => r.y2))])
  const cols = xs.length - 1
  const rows = ys.length - 1
  if (cols < 1 || rows < 1 || cols * rows > MAX_CELLS) return undefined
  const owner = Array.from({ length: rows * cols }, (_, i) => i)
  const root = (i: number): number => {
    while (owner[i] !== i) i = owner[i]!
    return i
  }
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const at = r * cols + c
      if (c + 1 < cols && !covered(vs, xs[c + 1]!, ys[r]!, ys[r + 1]!, false)) owner[root(at + 1)] = root(at)
      if (r + 1 < rows && !covered(hs, ys[r + 1]!, xs[c]!, xs[c + 1]!, true)) owner[root(at + cols)] = root(at)
    }
  const cells = [...Map.groupBy(owner.keys(), root).values()].map(parts => {
    const rs = parts.map(i => Math.floor(i / cols))
    const cs = parts.map(i => i % cols)
    const [row, lastRow, col, lastCol] = [Math.min(...rs), Math.max(...rs), Math.min(...cs), Math.max(...cs)]
    return {
      row,
      col,
      rowSpan: lastRow - row + 1,
      colSpan: lastCol - col + 1,
      left: xs[col]!,
      right: xs[lastCol + 1]!,
      top: ys[row]!,
      bottom: ys[lastRow + 1]!,
    }
  })
  return { xs, ys, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) }
}

/** Grids of a page from top to bottom; a frame around one cell is not one, nor is what stands inside another grid. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > MAX_RULES) return []
  const all = components(rules)
    .map(grid)
    .filter(g => g !== undefined && g.cells.length > 1)
    .filter(g => g !== undefined)
  const inside = (a: Grid, b: Grid) =>
    a !== b && a.xs[0]! >= b.xs[0]! && a.xs.at(-1)! <= b.xs.at(-1)! && a.ys[0]! >= b.ys[0]! && a.ys.at(-1)! <= b.ys.at(-1)!
  return all.filter(a => !all.some(b => inside(a, b))).sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** The cell that a point stands in. */
export const cellAt = (g: Grid, x: number, y: number): GridCell | undefined =>
  x < g.xs[0]! || x > g.xs.at(-1)! || y < g.ys[0]! || y > g.ys.at(-1)!
    ? undefined
    : g.cells.find(c => x >= c.left && x <= c.right && y >= c.top && y <= c.bottom)
