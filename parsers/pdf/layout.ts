/**
 * One page, cleared of stamps and furniture → its pieces in reading order.
 *
 * Reads: RawPage, and which of its glyphs are left. Writes: Piece[].
 */
import { type Flow, flow } from './columns.ts'
import type { PageRows } from './furniture.ts'
import { cellAt, type Grid, gridsOf } from './grids.ts'
import { rowsOf } from './lines.ts'
import { learn, type Setting } from './paragraphs.ts'
import { alignedTable, gridTable, type PageTable } from './tables.ts'
import type { Frame, Glyph, RawPage, Row, Rule, Segment } from './types.ts'

export type Piece =
  | { type: 'lines'; lines: Segment[] }
  | Extract<Flow, { type: 'columns' }>
  | { type: 'table'; table: PageTable }
  | { type: 'footnotes'; lines: Segment[] }

/** A page whose tables are known; its rows are those outside of them. */
export interface OpenPage extends PageRows {
  raw: RawPage
  tables: PageTable[]
}

/** A footnote's rule: short, at the left, in the lower half, nothing to its sides. */
const isNoteRule = (r: Rule, page: RawPage) =>
  r.y1 === r.y2 && r.y1 > page.height * 0.4 && r.x2 - r.x1 > 100 && r.x2 - r.x1 < page.width * 0.4 && r.x1 < page.width * 0.25

/** Small lines under a footnote's rule that begin with a raised number. */
function takeFootnotes(raw: RawPage, rows: Row[]): Segment[] {
  const sizes = rows.flatMap(r => r.segments.map(s => s.size)).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  for (const rule of raw.rules.filter(r => isNoteRule(r, raw))) {
    const under = rows.filter(r => r.base > rule.y1)
    if (!under.length || under.some(r => r.segments.length > 1 || r.size > 0.92 * usual)) continue
    if (!/^[¹²³⁴-⁹\d*(]/u.test(under[0]!.segments[0]!.text)) continue
    rows.splice(rows.length - under.length, under.length)
    return under.map(r => r.segments[0]!)
  }
  return []
}

export function open(raw: RawPage, glyphs: readonly Glyph[]): OpenPage {
  const grids = gridsOf(raw.rules)
  const inGrid = new Map<Grid, Glyph[]>(grids.map(g => [g, []]))
  const rest: Glyph[] = []
  for (const g of glyphs) {
    const grid = grids.find(grid => cellAt(grid, (g.x + g.right) / 2, g.base - 0.3 * g.size))
    if (grid) inGrid.get(grid)!.push(g)
    else rest.push(g)
  }
  const tables: PageTable[] = []
  for (const [grid, own] of inGrid) {
    const table = gridTable(raw.number, grid, own)
    if (table) tables.push(table)
    else rest.push(...own)
  }
  rest.sort((a, b) => a.seq - b.seq)
  return { number: raw.number, width: raw.width, height: raw.height, raw, tables, rows: rowsOf(raw.number, rest) }
}

/** Pages of one width are set alike: what is learned from all of them holds for the one that has few lines. */
export function settings(pages: readonly OpenPage[]): Map<number, Setting> {
  const out = new Map<number, Setting>()
  for (const [width, own] of Map.groupBy(pages, p => Math.round(p.raw.width / 10))) {
    const lines = own.flatMap(p => p.rows.flatMap(r => (r.segments.length === 1 ? r.segments : [])))
    const edges = own
      .flatMap(p => p.tables)
      .reduce<Frame | undefined>(
        (f, t) => (f ? { left: Math.min(f.left, t.left), right: Math.max(f.right, t.right) } : { left: t.left, right: t.right }),
        undefined,
      )
    out.set(width, learn(lines, edges))
  }
  return out
}

export const settingOf = (all: Map<number, Setting>, page: OpenPage): Setting => all.get(Math.round(page.raw.width / 10))!

export function pieces(page: OpenPage, setting: Setting): Piece[] {
  const out: Piece[] = []
  const add = (rows: Row[]) => {
    for (const f of flow(rows, setting.frame)) {
      const last = out.at(-1)
      if (f.type === 'line') {
        if (last?.type === 'lines') last.lines.push(f.line)
        else out.push({ type: 'lines', lines: [f.line] })
      } else if (f.type === 'table') out.push({ type: 'table', table: alignedTable(page.raw.number, f.rows) })
      else out.push(f)
    }
  }
  let rows = [...page.rows]
  const footnotes = takeFootnotes(page.raw, rows)
  for (const table of page.tables) {
    const over = rows.filter(r => r.base < (table.top + table.bottom) / 2)
    add(over)
    rows = rows.slice(over.length)
    out.push({ type: 'table', table })
  }
  add(rows)
  if (footnotes.length) out.push({ type: 'footnotes', lines: footnotes })
  return out
}
