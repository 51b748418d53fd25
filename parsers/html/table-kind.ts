/**
 * What a table is for. Offices place the letterhead, and recipients beside the signature, in tables without meaning; old pages place everything so.
 * Reads: a table's grid. Writes: 'data' (rows and columns mean something), 'columns' (text side by side), 'flow' (text in order).
 */
import type { Element } from 'hast'
import { attribute, childrenOf, findElement, linesOf, styleOf, visibleText } from './dom.ts'
import type { Cell } from './grid.ts'
import { isPlacedMark, officeMark } from './marks-of-office.ts'

export type TableKind = 'data' | 'columns' | 'flow'

/** More text than any letterhead or list of recipients has. */
const PLACED_TEXT = 4000

const hasPlacedMark = (cell: Cell): boolean =>
  linesOf(cell.el).some(line => isPlacedMark(officeMark(line))) || isPlacedMark(officeMark(cell.text))

/** A drawn border: the attribute, or a style that names a line. */
function hasBorder(table: Element, grid: Cell[][]): boolean {
  const border = attribute(table, 'border')
  if (border !== '' && border !== '0') return true
  const drawn = (el: Element): boolean =>
    [...styleOf(el)].some(
      ([name, value]) =>
        /^border(?:-(?:top|bottom|left|right))?(?:-style)?$/u.test(name) && /solid|double|dotted|dashed|windowtext/u.test(value),
    )
  return (
    drawn(table) ||
    grid
      .slice(0, 3)
      .flat()
      .some(c => drawn(c.el))
  )
}

const hasTableInside = (cell: Cell): boolean =>
  childrenOf(cell.el).some(child => findElement(child, el => el.tagName === 'table' && visibleText(el) !== '') !== undefined)

/** Decides by content first: a letterhead with a border is still a letterhead, a list of tasks without one is still a table. */
export function tableKind(table: Element, grid: Cell[][], saysSo: boolean): TableKind {
  const cells = grid.flat().filter(c => c.text)
  const used = new Set(cells.map(c => c.column)).size
  if (used < 2 && !saysSo) return 'flow'
  const length = cells.reduce((sum, c) => sum + c.text.length, 0)
  const numbered = /^(?:stt|tt|số tt)\.?$/iu.test(grid[0]![0]?.text ?? '')
  if (length <= PLACED_TEXT && used <= 4 && grid.length <= 20 && !numbered && !saysSo && cells.some(hasPlacedMark)) return 'columns'
  if (saysSo || cells.some(c => c.el.tagName === 'th')) return 'data'
  if (cells.some(hasTableInside)) return 'flow'
  if (attribute(table, 'role') === 'presentation' || attribute(table, 'role') === 'none') return grid.length <= 2 ? 'columns' : 'flow'
  if (hasBorder(table, grid)) return 'data'
  if (grid.filter(row => row.some(c => c.text)).length > 2) return 'data'
  // a page set in one wide table: its cells are columns of the page, not of a letterhead
  return length > PLACED_TEXT ? 'flow' : 'columns'
}
