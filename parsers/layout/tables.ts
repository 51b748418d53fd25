/**
 * Grids and aligned columns → tables; a table that goes on over a page is one table.
 *
 * Reads: Grid and its glyphs, or rows of segments. Writes: TableInput.
 */
import type { Box } from '../../schemas/evidence.ts'
import type { BlockInput, CellInput, ParagraphInput, TableInput } from '../text-builder.ts'
import { cellAt, type Grid } from './grids.ts'
import { rowsOf } from './lines.ts'
import { learn, paragraphs, type Setting } from './paragraphs.ts'
import type { Frame, Glyph, Segment } from './types.ts'
import { hull, paragraph } from './write.ts'

/** points between a cell's border and its text */
const PADDING = 5

/** A table of one page, with what is needed to tell whether the next page goes on with it. */
export interface PageTable {
  page: number
  top: number
  bottom: number
  left: number
  right: number
  /** borders between columns */
  xs: number[]
  rows: CellInput[][]
  /** columns that each cell begins in, parallel to `rows` */
  cols: number[][]
  /** rows at the head that are headers */
  headers: number
}

/** Cells of a page hold paragraphs, each with its boxes: what stands inside of a grid is no table of its own. */
const paragraphsIn = (blocks: readonly BlockInput[]) => blocks as readonly ParagraphInput[]
const boxesIn = (blocks: readonly BlockInput[]): Box[] => blocks.flatMap(b => b.data!.boxes!)
const textOf = (blocks: readonly BlockInput[]): string =>
  paragraphsIn(blocks)
    .map(b => b.runs.map(r => r.text).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
const bold = (cell: CellInput) => paragraphsIn(cell.blocks).every(b => b.runs.every(r => r.bold || !r.text.trim()))
const centred = (cell: CellInput) => cell.blocks.every(b => b.data!.align === 'center')

/** Words that head the first column of a table of tasks. */
const ORDINAL_HEAD = /^(?:tt|stt|số\s+tt|số\s+thứ\s+tự)\.?$/iu

/** Header rows: bold (or, where "TT" heads them, any type) on top of rows that are not; a second one under merged cells. */
function headerRows(rows: readonly CellInput[][]): number {
  const heads = (row: readonly CellInput[]) => {
    const filled = row.filter(c => c.blocks.length)
    return (
      filled.length > 1 &&
      (filled.every(bold) ||
        ORDINAL_HEAD.test(textOf(filled[0]!.blocks)) ||
        (filled.every(centred) && filled.every(c => textOf(c.blocks).length < 60)))
    )
  }
  if (rows.length < 2 || !heads(rows[0]!) || rows.every(heads)) return 0
  const spans = Math.max(1, ...rows[0]!.map(c => c.rowSpan ?? 1))
  const second = rows[0]!.some(c => (c.colSpan ?? 1) > 1) && rows.length > 2 && rows[1]!.filter(c => c.blocks.length).every(bold)
  return Math.min(rows.length - 1, Math.max(spans, second ? 2 : 1))
}

type Clear = (line: Segment) => Segment

function cellBlocks(page: number, glyphs: readonly Glyph[], { left, right }: Frame, clear: Clear): BlockInput[] {
  const lines = rowsOf(page, glyphs).flatMap(r => r.segments.map(clear))
  const own = learn(lines, undefined)
  const setting: Setting = {
    ...own,
    frame: { left: Math.min(left + PADDING, own.frame.left), right: Math.max(right - PADDING, own.frame.right) },
  }
  return paragraphs(lines, setting).map(p => paragraph(p))
}

const mark = (rows: CellInput[][], headers: number): CellInput[][] =>
  rows.map((row, i) => (i < headers ? row.map(c => ({ ...c, header: true })) : row))

const cellOf = (grid: Grid, g: Glyph) => cellAt(grid, (g.x + g.right) / 2, g.base - 0.3 * g.size)

/** A grid of which one cell alone has text is a frame around it, or a drawing. */
export const isTable = (grid: Grid, glyphs: readonly Glyph[]): boolean => new Set(glyphs.map(g => cellOf(grid, g))).size > 1

/**
 * @param glyphs those that stand inside the grid
 * @param clear takes the signs of footnotes off a line
 */
export function gridTable(page: number, grid: Grid, glyphs: readonly Glyph[], clear: Clear): PageTable {
  const byCell = Map.groupBy(glyphs, g => cellOf(grid, g))
  const rows: CellInput[][] = []
  const cols: number[][] = []
  for (const [, cells] of Map.groupBy(grid.cells, c => c.row)) {
    rows.push(
      cells.map(c => ({
        blocks: cellBlocks(page, byCell.get(c) ?? [], c, clear),
        ...(c.colSpan > 1 && { colSpan: c.colSpan }),
        ...(c.rowSpan > 1 && { rowSpan: c.rowSpan }),
      })),
    )
    cols.push(cells.map(c => c.col))
  }
  const headers = headerRows(rows)
  const [left, right, top, bottom] = [grid.xs[0]!, grid.xs.at(-1)!, grid.ys[0]!, grid.ys.at(-1)!]
  return { page, top, bottom, left, right, xs: grid.xs, rows: mark(rows, headers), cols, headers }
}

/** A table without ruling lines: rows of columns of segments. */
export function alignedTable(page: number, rows: readonly Segment[][][]): PageTable {
  const all = rows.flat(2)
  const columns = rows[0]!.map((_, i) => rows.flatMap(r => r[i]!))
  const edges = columns.map(c => ({ left: Math.min(...c.map(s => s.x)), right: Math.max(...c.map(s => s.right)) }))
  const cells = rows.map(row =>
    row.map((lines, i): CellInput => {
      const setting = { ...learn(lines, undefined), frame: edges[i]! }
      return { blocks: paragraphs(lines, setting).map(p => paragraph(p)) }
    }),
  )
  const headers = headerRows(cells)
  return {
    page,
    top: Math.min(...all.map(s => s.top)),
    bottom: Math.max(...all.map(s => s.bottom)),
    left: edges[0]!.left,
    right: edges.at(-1)!.right,
    xs: edges.map(e => e.left),
    rows: mark(cells, headers),
    cols: cells.map(row => row.map((_, i) => i)),
    headers,
  }
}

const rowText = (row: readonly CellInput[]) => row.map(c => textOf(c.blocks)).join('|')

/** Do the columns of the next page's table stand where this one's do? */
export const sameColumns = (a: PageTable, b: PageTable): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - a.left - (b.xs[i]! - b.left)) < 4)

/** A sentence of a cell that goes on over the page: the rest of its paragraph is joined to it. */
function append(cell: CellInput, more: readonly BlockInput[]): void {
  const last = paragraphsIn(cell.blocks).at(-1)
  const [first] = paragraphsIn(more)
  if (last && first && !/[.;:!?]$/u.test(textOf([last])) && /^[\p{Ll}\d(]/u.test(textOf([first]))) {
    last.runs = [...last.runs, { text: ' ' }, ...first.runs]
    last.data = { ...last.data, boxes: boxesIn([last, first]) }
    cell.blocks.push(...more.slice(1))
  } else cell.blocks.push(...more)
}

/** Adds the rows of the next page: without its repeated header, and with a row that was cut in two made whole. */
export function continueTable(table: PageTable, next: PageTable): void {
  const rows = next.rows.map((r, i) => ({ cells: r, cols: next.cols[i]! }))
  let repeated = 0
  while (repeated < table.headers && rows[repeated] && rowText(rows[repeated]!.cells) === rowText(table.rows[repeated]!)) repeated++
  const rest = rows.slice(repeated)
  const first = rest[0]
  const last = table.rows.at(-1)!
  const cut =
    first && first.cells.length === last.length && first.cells.length > 1 && !first.cells[0]!.blocks.length && last[0]!.blocks.length > 0
  if (cut && first.cells.some(c => c.blocks.length)) {
    for (const [i, cell] of first.cells.entries()) append(last[i]!, cell.blocks)
    rest.shift()
  }
  for (const { cells, cols } of rest) {
    table.rows.push(cells.map(({ header: _, ...c }) => c))
    table.cols.push(cols)
  }
}

export function tableInput(table: PageTable): TableInput {
  const boxes = hull(table.rows.flat().flatMap(c => boxesIn(c.blocks)))
  return { type: 'table', rows: table.rows, data: { page: table.page, boxes } }
}
