/** A table as a page: headings, rows, filter buttons, links from values to their sentences. */
import type { CellObject } from 'write-excel-file/node'
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Language } from '../../../schemas/labels.ts'
import type { Column, Table } from '../types.ts'
import { cellOf, withHeight } from './cells.ts'
import { type Cell, type Link, MAX_ROWS, type Page } from './page.ts'

export const HEADER: CellObject = {
  fontWeight: 'bold',
  backgroundColor: '#DDE7F0',
  borderStyle: 'thin',
  borderColor: '#7F8FA0',
  wrap: true,
  align: 'center',
  alignVertical: 'center',
}
const LOW: CellObject = { backgroundColor: '#FFE5B4' }
const INPUT: CellObject = { backgroundColor: '#FFFBE6', borderStyle: 'thin', borderColor: '#D9CFA0' }
/** Dark blue on white: told from plain text in print as well */
const LINKED: CellObject = { textColor: '#1F4E79' }

/** Where the sentence of a value stands: sheet and row, from 1. */
export type Place = (source: object) => { sheet: string; row: number }

function styled<Row>(column: Column<Row>, row: Row, lang: Language): Cell {
  const value = column.value(row)
  const cell = cellOf(value, lang)
  if (column.input) return { ...cell, ...INPUT, wrap: true, alignVertical: 'top' }
  if (!cell) return null
  const isLow = column.confidence && typeof value === 'number' && isDoubtful({ confidence: value })
  const middle = cell.type === Number && ({ align: 'center' } as const)
  return { ...cell, wrap: true, alignVertical: 'top', ...middle, ...(column.confidence && { format: '0.00' }), ...(isLow && LOW) }
}

interface Options {
  lang: Language
  place: Place
  /** lines above the headings */
  intro?: readonly string[]
}

/** The page of a table's rows. Rows beyond what Excel can hold are left out. */
export function tablePage<Row>(
  table: Pick<Table<Row>, 'name' | 'columns'>,
  rows: readonly Row[],
  { lang, place, intro = [] }: Options,
): Page {
  const columns = table.columns(lang)
  const head = intro.length
  const links: Link[] = []
  const body = rows.slice(0, MAX_ROWS - 1 - head).map((row, i) => {
    const cells = columns.map((column, c): Cell => {
      const source = column.source?.(row)
      const target = source ? place(source) : undefined
      const cell: Cell =
        column.opens && target ? { value: target.row, type: Number, align: 'center', alignVertical: 'top' } : styled(column, row, lang)
      if (!target || !cell) return cell
      links.push({ row: head + 1 + i, column: c, sheet: target.sheet, cell: `A${target.row}` })
      return { ...cell, ...LINKED }
    })
    return withHeight(cells, columns)
  })
  const header = withHeight(
    columns.map(c => ({ ...HEADER, value: c.heading, type: String })),
    columns,
  )
  return {
    name: table.name[lang],
    cells: [...intro.map((line): Cell[] => [{ value: line, type: String, fontStyle: 'italic' }]), header, ...body],
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    frozen: { rows: head + 1, columns: 1 },
    repeatFrom: head,
    filter: { row: head, last: head + body.length, columns: columns.length },
    links,
    choices: columns.flatMap((c, column) =>
      c.choices ? [{ column, firstRow: head + 1, lastRow: head + body.length, words: c.choices }] : [],
    ),
  }
}
