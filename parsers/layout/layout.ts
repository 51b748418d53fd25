/**
 * One page, cleared of stamps and furniture → its pieces in reading order.
 *
 * Reads: RawPage, and which of its glyphs are left. Writes: Piece[].
 */
import { type Flow, flow } from './columns.ts'
import { takeFootnotes, withoutSigns } from './footnotes.ts'
import type { PageRows } from './furniture.ts'
import { cellAt, type Grid, gridsOf } from './grids.ts'
import { rowsOf } from './lines.ts'
import { learn, type Setting } from './paragraphs.ts'
import { alignedTable, gridTable, isTable, type PageTable } from './tables.ts'
import type { Glyph, RawPage, Row, Segment } from './types.ts'

export type Piece =
  | { type: 'lines'; lines: Segment[] }
  | Extract<Flow, { type: 'columns' }>
  | { type: 'table'; table: PageTable }
  | { type: 'footnotes'; notes: Segment[][] }

/** A page whose tables are known; its rows are those outside of them. */
export interface OpenPage extends PageRows {
  raw: RawPage
  tables: { grid: Grid; glyphs: Glyph[] }[]
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
  const tables: OpenPage['tables'] = []
  for (const [grid, own] of inGrid) {
    if (isTable(grid, own)) tables.push({ grid, glyphs: own })
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
    const xs = own.flatMap(p => p.tables).flatMap(t => [t.grid.xs[0]!, t.grid.xs.at(-1)!])
    out.set(width, learn(lines, xs.length ? { left: Math.min(...xs), right: Math.max(...xs) } : undefined))
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
  const clear = (line: Segment) => (footnotes ? withoutSigns(line, footnotes.numbers) : line)
  rows = rows.map(row => ({ ...row, segments: row.segments.map(clear) }))
  for (const { grid, glyphs } of page.tables) {
    const table = gridTable(page.raw.number, grid, glyphs, clear)
    const over = rows.filter(r => r.base < (table.top + table.bottom) / 2)
    add(over)
    rows = rows.slice(over.length)
    out.push({ type: 'table', table })
  }
  add(rows)
  if (footnotes?.notes.length) out.push({ type: 'footnotes', notes: footnotes.notes })
  return out
}
