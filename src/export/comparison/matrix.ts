/** A table of units against something, as a page: two rows of headings, a cell for each pair, words in every cell that has a colour. */
import type { CellObject } from 'write-excel-file/node'
import { cellOf, withHeight } from '../workbook/cells.ts'
import type { Cell, Link, Page } from '../workbook/page.ts'
import { HEADER, type Place } from '../workbook/table.ts'

export interface MatrixCell {
  text: string
  /** background; the words say the same */
  fill?: string | undefined
  source?: object | null | undefined
}

export interface Matrix {
  name: string
  /** lines above the headings */
  intro: readonly string[]
  corner: string
  groups: { heading: string; columns: { heading: string; source?: object | null }[] }[]
  rows: { heading: string; cells: (MatrixCell | null)[] }[]
  width: number
}

const BOX: CellObject = { borderStyle: 'thin', borderColor: '#B5BDC5', wrap: true, alignVertical: 'top' }

/** A link only where the text stays on one line: LibreOffice shows linked text in one line. */
const fits = (text: string, width: number): boolean => text.length < width && !text.includes('\n')

/** Two rows: groups over their columns, each column's heading below. `opens` is told which column's heading stands for an item. */
function headings({ corner, groups, width }: Matrix, opens: (column: number, source: object) => void): [upper: Cell[], lower: Cell[]] {
  const upper: Cell[] = ['STT', corner].map(value => ({ ...HEADER, value, type: String, rowSpan: 2 }))
  const lower: Cell[] = [null, null]
  for (const group of groups) {
    for (const [i, column] of group.columns.entries()) {
      upper.push(i ? null : { ...HEADER, value: group.heading, type: String, columnSpan: group.columns.length })
      if (column.source && fits(column.heading, width)) opens(lower.length, column.source)
      lower.push({ ...HEADER, ...cellOf(column.heading, 'vi') })
    }
  }
  return [upper, lower]
}

export function matrixPage(matrix: Matrix, place: Place): Page {
  const { name, intro, groups, rows, width } = matrix
  const links: Link[] = []
  const columns = [{ width: 5 }, { width: 34 }, ...groups.flatMap(g => g.columns.map(() => ({ width })))]
  const link = (row: number, column: number, source: object): void => {
    const target = place(source)
    links.push({ row, column, sheet: target.sheet, cell: `A${target.row}` })
  }
  const head = intro.length
  const first = head + 2
  const heads = headings(matrix, (column, source) => link(head + 1, column, source))
  const body = rows.map(({ heading, cells }, r): Cell[] => [
    { value: r + 1, type: Number, ...BOX, align: 'center' },
    { ...cellOf(heading, 'vi'), ...BOX },
    ...cells.map((cell, c): Cell => {
      if (!cell) return { ...BOX }
      if (cell.source && fits(cell.text, width)) link(first + r, c + 2, cell.source)
      return { ...cellOf(cell.text, 'vi'), ...BOX, ...(cell.fill && { backgroundColor: cell.fill }) }
    }),
  ])
  return {
    name,
    cells: [
      ...intro.map((line): Cell[] => [{ value: line, type: String, fontStyle: 'italic' }]),
      ...[...heads, ...body].map(line => withHeight(line, columns)),
    ],
    columns,
    frozen: { rows: first, columns: 2 },
    repeatFrom: head,
    filter: { row: first - 1, last: first - 1 + body.length, columns: columns.length },
    links,
    choices: [],
  }
}
