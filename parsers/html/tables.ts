/**
 * Tables: those whose rows and columns mean something stay tables; those that only place text (letterhead, signature, page layout) become paragraphs.
 * Reads: a table element. Writes: BlockInput.
 */
import type { Element } from 'hast'
import type { BlockData } from '../../schemas/document.ts'
import type { CellInput } from '../text-builder.ts'
import type { BlockWalker, PlacedBlock } from './blocks.ts'
import { childrenOf, isElement, isHidden, visibleText } from './dom.ts'
import { tableKind } from './table-kind.ts'

export interface Cell {
  el: Element
  column: number
  colSpan: number
  rowSpan: number
  text: string
}

const span = (el: Element, name: 'colSpan' | 'rowSpan'): number => {
  const n = Number(el.properties[name] ?? 1)
  // a page may claim any number; no office table is wider or longer
  return Number.isInteger(n) && n >= 1 && n <= 1000 ? n : 1
}

/** Rows of one table without those of nested ones; `head` is true for rows of thead. */
function rowElements(table: Element): { el: Element; head: boolean }[] {
  const out: { el: Element; head: boolean }[] = []
  for (const child of childrenOf(table).filter(isElement)) {
    if (child.tagName === 'tr') out.push({ el: child, head: false })
    else if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot') {
      for (const row of childrenOf(child).filter(isElement))
        if (row.tagName === 'tr') out.push({ el: row, head: child.tagName === 'thead' })
    }
  }
  return out.filter(row => !isHidden(row.el))
}

/** Cells of the visible rows with the column each begins in; cells that hang down from rows above push the others to the right. */
function gridOf(rows: readonly { el: Element }[]): Cell[][] {
  const taken = new Map<number, number>()
  return rows.map(row => {
    const cells: Cell[] = []
    let column = 0
    const held = new Map(taken)
    for (const [c, left] of held) left > 1 ? taken.set(c, left - 1) : taken.delete(c)
    for (const el of childrenOf(row.el).filter(isElement)) {
      if ((el.tagName !== 'td' && el.tagName !== 'th') || isHidden(el)) continue
      while (held.has(column)) column++
      const cell: Cell = { el, column, colSpan: span(el, 'colSpan'), rowSpan: span(el, 'rowSpan'), text: visibleText(el) }
      if (cell.rowSpan > 1) for (let c = column; c < column + cell.colSpan; c++) taken.set(c, cell.rowSpan - 1)
      cells.push(cell)
      column += cell.colSpan
    }
    return cells
  })
}

const BOLD_HEADER = (cell: Cell, walker: BlockWalker): boolean =>
  !cell.text || walker.within(cell.el).every(({ block }) => block.type === 'paragraph' && block.runs.every(r => r.bold || !r.text.trim()))

/** The first row names the columns where the page says so, where its cells are set in bold, or where it counts rows ("STT"). */
function hasHeaderRow(first: readonly Cell[], rows: number, walker: BlockWalker): boolean {
  if (rows < 2 || first.length < 2) return false
  if (/^(?:stt|tt|số tt|số thứ tự)\.?$/iu.test(first[0]!.text)) return true
  return first.some(c => c.text) && first.every(c => BOLD_HEADER(c, walker))
}

/** Where a table stands: what it takes from the elements around it. */
interface TablePlace {
  block: Omit<BlockData, 'marks'>
  path: readonly Element[]
}

function dataTable(table: Element, grid: Cell[][], heads: boolean[], walker: BlockWalker, place: TablePlace): PlacedBlock {
  const named = heads.some(Boolean) || hasHeaderRow(grid[0] ?? [], grid.length, walker)
  const rows: CellInput[][] = grid.map((cells, r) =>
    cells.map(cell => ({
      blocks: walker.within(cell.el).map(p => p.block),
      header: cell.el.tagName === 'th' || heads[r] || (named && r === 0),
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
    })),
  )
  const { start, end } = table.position ?? {}
  const data = { ...place.block, source: { start: start?.offset, end: end?.offset } }
  return { block: { type: 'table', rows, data }, path: place.path }
}

const inColumn = (placed: PlacedBlock[], group: number, index: number): PlacedBlock[] => {
  for (const { block } of placed) block.data = { ...block.data, column: block.data?.column ?? { group, index } }
  return placed
}

/** Text that stands side by side, column after column; a cell over the whole width stands between groups. */
function columns(grid: Cell[][], walker: BlockWalker, groups: { next: number }): PlacedBlock[] {
  const width = Math.max(...grid.map(row => Math.max(0, ...row.map(c => c.column + c.colSpan))))
  const out: PlacedBlock[] = []
  let group: Cell[] = []
  const close = () => {
    const used = [...new Set(group.filter(c => c.text).map(c => c.column))].sort((a, b) => a - b)
    const id = used.length > 1 ? groups.next++ : 0
    used.forEach((column, index) => {
      const placed = group.filter(c => c.column === column).flatMap(c => walker.within(c.el))
      out.push(...(id ? inColumn(placed, id, index) : placed))
    })
    group = []
  }
  for (const row of grid) {
    const whole = row.find(c => c.colSpan >= width && width > 1)
    if (whole) {
      close()
      out.push(...walker.within(whole.el))
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
export function readTable(table: Element, walker: BlockWalker, groups: { next: number }, place: TablePlace): PlacedBlock[] {
  const caption = childrenOf(table)
    .filter(isElement)
    .find(el => el.tagName === 'caption')
  const before = caption && !isHidden(caption) ? asCaption(walker.within(caption)) : []
  const rows = rowElements(table)
  const grid = gridOf(rows)
  if (!grid.some(row => row.some(c => c.text))) return before
  const heads = rows.map(r => r.head)
  const kind = tableKind(table, grid, heads.some(Boolean) || before.length > 0)
  if (kind === 'data') return [...before, dataTable(table, grid, heads, walker, place)]
  if (kind === 'columns') return [...before, ...columns(grid, walker, groups)]
  return [...before, ...grid.flatMap(row => row.flatMap(cell => walker.within(cell.el)))]
}
