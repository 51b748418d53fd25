/**
 * Tables: those whose rows and columns mean something stay tables; those that only place text (letterhead, signature, page layout) become paragraphs.
 * Reads: a table element. Writes: BlockInput.
 */
import type { Element } from 'hast'
import type { BlockData } from '../../schemas/document.ts'
import type { CellInput } from '../text-builder.ts'
import { childrenOf, endOf, isElement, isHidden, startOf } from './dom.ts'
import { type Cell, gridOf, rowElements } from './grid.ts'
import type { PlacedBlock, ReadContent } from './placed.ts'
import { tableKind } from './table-kind.ts'

const BOLD_HEADER = (cell: Cell, within: ReadContent): boolean =>
  !cell.text || within(cell.el).every(({ block }) => block.type === 'paragraph' && block.runs.every(r => r.bold || !r.text.trim()))

/** The first row names the columns where the page says so, where its cells are set in bold, or where it counts rows ("STT"). */
function hasHeaderRow(first: readonly Cell[], rows: number, within: ReadContent): boolean {
  if (rows < 2 || first.length < 2) return false
  if (/^(?:stt|tt|số tt|số thứ tự)\.?$/iu.test(first[0]!.text)) return true
  return first.some(c => c.text) && first.every(c => BOLD_HEADER(c, within))
}

/** Where a table stands: what it takes from the elements around it. */
interface TablePlace {
  block: Omit<BlockData, 'marks'>
  path: readonly Element[]
}

function dataTable(table: Element, grid: Cell[][], heads: boolean[], within: ReadContent, place: TablePlace): PlacedBlock {
  const named = heads.some(Boolean) || hasHeaderRow(grid[0]!, grid.length, within)
  const rows: CellInput[][] = grid.map((cells, r) =>
    cells.map(cell => ({
      blocks: within(cell.el).map(p => p.block),
      header: cell.el.tagName === 'th' || heads[r] || (named && r === 0),
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
    })),
  )
  const data = { ...place.block, source: { start: startOf(table), end: endOf(table) } }
  return { block: { type: 'table', rows, data }, path: place.path }
}

const inColumn = (placed: PlacedBlock[], group: number, index: number): PlacedBlock[] => {
  for (const { block } of placed) block.data = { ...block.data, column: block.data?.column ?? { group, index } }
  return placed
}

/** Text that stands side by side, column after column; a cell over the whole width stands between groups. */
function columns(grid: Cell[][], within: ReadContent, groups: { next: number }): PlacedBlock[] {
  const width = Math.max(...grid.map(row => Math.max(0, ...row.map(c => c.column + c.colSpan))))
  const out: PlacedBlock[] = []
  let group: Cell[] = []
  const close = () => {
    const used = [...new Set(group.filter(c => c.text).map(c => c.column))].sort((a, b) => a - b)
    const id = used.length > 1 ? groups.next++ : 0
    used.forEach((column, index) => {
      const placed = group.filter(c => c.column === column).flatMap(c => within(c.el))
      out.push(...(id ? inColumn(placed, id, index) : placed))
    })
    group = []
  }
  for (const row of grid) {
    const whole = row.find(c => c.colSpan >= width && width > 1)
    if (whole) {
      close()
      out.push(...within(whole.el))
    } else group.push(...row)
  }
  close()
  return out
}

const asCaption = (placed: PlacedBlock[]): PlacedBlock[] => {
  for (const { block } of placed) block.data = { ...block.data, role: 'caption' }
  return placed
}

/** Blocks of one table. `groups` counts the groups of columns of the document. */
export function readTable(table: Element, within: ReadContent, groups: { next: number }, place: TablePlace): PlacedBlock[] {
  const caption = childrenOf(table)
    .filter(isElement)
    .find(el => el.tagName === 'caption')
  const before = caption && !isHidden(caption) ? asCaption(within(caption)) : []
  const rows = rowElements(table)
  const grid = gridOf(rows)
  if (!grid.some(row => row.some(c => c.text))) return before
  const heads = rows.map(r => r.head)
  const kind = tableKind(table, grid, heads.some(Boolean) || before.length > 0)
  if (kind === 'data') return [...before, dataTable(table, grid, heads, within, place)]
  if (kind === 'columns') return [...before, ...columns(grid, within, groups)]
  return [...before, ...grid.flatMap(row => row.flatMap(cell => within(cell.el)))]
}
