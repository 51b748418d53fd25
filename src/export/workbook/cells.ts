/** Values to cells: dates that sort, numbers that add up, text that stays text. */
import type { CellObject } from 'write-excel-file/node'
import type { Language } from '../../../schemas/labels.ts'
import { date } from '../describe.ts'
import { beginsFormula } from '../formula.ts'
import type { Value } from '../types.ts'
import { type Cell, MAX_CELL } from './page.ts'

/** Points of one line of the workbook's type, and the tallest row: what is longer is read in the formula bar. */
const LINE_HEIGHT = 14
const MAX_LINES = 24

/** A full date as a day that Excel can sort and filter; undefined for a partial one and for a day that no calendar has. */
export function calendarDay(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value < '1900-03-01') return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : day
}

/** What XML cannot hold. */
const NO_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

/** Text as text, whatever it begins with. Excel takes no more than 32,767 characters, and XML none of the control characters. */
export function textCell(text: string): CellObject {
  const whole = text.toWellFormed().replace(NO_XML, '\ufffd')
  const value = whole.length > MAX_CELL ? `${whole.slice(0, MAX_CELL - 1).toWellFormed()}…` : whole
  // The text format keeps it text when a person edits the cell.
  return { value, type: String, ...(beginsFormula(value) && { format: '@' }) }
}

export function cellOf(value: Value, lang: Language): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'string') return textCell(value)
  const day = calendarDay(value.date)
  return day
    ? { value: day, type: Date, format: lang === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd', align: 'left' }
    : textCell(date(value.date, lang))
}

/** Lines that a text takes in a column; its letters are narrower than the digit that widths are counted in. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0)

interface Sized {
  width: number
  hidden?: boolean
}

/** Height of a row in points. Excel finds it by itself on opening, LibreOffice does not. */
function heightOf(cells: Cell[], columns: readonly Sized[]): number {
  const lines = cells.map((cell, i) =>
    typeof cell?.value === 'string' && !columns[i]!.hidden ? linesIn(cell.value, columns[i]!.width) : 1,
  )
  return LINE_HEIGHT * Math.min(MAX_LINES, Math.max(...lines)) + 3
}

/** The cells of a row with its height, which the library takes from any of them; a cell that another one covers must stay empty. */
export function withHeight(cells: Cell[], columns: readonly Sized[]): Cell[] {
  const at = Math.max(
    0,
    cells.findIndex(cell => cell !== null),
  )
  return cells.with(at, { ...cells[at], height: heightOf(cells, columns) })
}
