/**
 * Rows and cells of a table with the column each cell begins in.
 * Reads: a table element. Writes: its grid.
 */
import type { Element } from 'hast'
import { childrenOf, isElement, isHidden, visibleText } from './dom.ts'

export interface Cell {
  el: Element
  column: number
  colSpan: number
  rowSpan: number
  text: string
}

/** No office table is wider or longer, whatever a page claims. */
const MOST = 1000

const span = (el: Element, name: 'colSpan' | 'rowSpan'): number => {
  const n = Number(el.properties[name] ?? 1)
  return Number.isInteger(n) && n >= 1 && n <= MOST ? n : 1
}

/** Rows of one table without those of nested ones; `head` is true for rows of thead. */
export function rowElements(table: Element): { el: Element; head: boolean }[] {
  const out: { el: Element; head: boolean }[] = []
  for (const child of childrenOf(table).filter(isElement)) {
    // the parser puts rows into a tbody where the page does not
    if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot') {
      for (const row of childrenOf(child).filter(isElement))
        if (row.tagName === 'tr') out.push({ el: row, head: child.tagName === 'thead' })
    }
  }
  return out.filter(row => !isHidden(row.el))
}

/** Cells of the visible rows with the column each begins in; cells that hang down from rows above push the others to the right. */
export function gridOf(rows: readonly { el: Element }[]): Cell[][] {
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
      if (cell.rowSpan > 1) for (let c = column; c < Math.min(column + cell.colSpan, MOST); c++) taken.set(c, cell.rowSpan - 1)
      cells.push(cell)
      column += cell.colSpan
    }
    return cells
  })
}
