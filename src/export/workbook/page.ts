/** A sheet of a workbook before it is written: cells with what a person may do on them. Rows and columns count from 0. */
import type { CellObject } from 'write-excel-file/node'

export type Cell = CellObject | null

/** A cell that opens another place of the workbook. */
export interface Link {
  row: number
  column: number
  /** name of the sheet */
  sheet: string
  /** "A5" */
  cell: string
}

export interface Page {
  name: string
  cells: Cell[][]
  columns: { width: number; hidden?: boolean }[]
  /** what stays in view, and its rows are repeated on every printed page */
  frozen: { rows: number; columns: number }
  /** first row that the repeated rows begin with; the ones above it are printed once */
  repeatFrom: number
  /** row of the filter buttons and the last row they filter, the same where there is none */
  filter: { row: number; last: number; columns: number }
  links: Link[]
  /** columns whose cells take one of a few words */
  choices: { column: number; firstRow: number; lastRow: number; words: readonly string[] }[]
  showGridLines?: boolean
}

/** Excel's own limits. */
export const MAX_CELL = 32_767
export const MAX_ROWS = 1_048_576
/** Links of a sheet; what goes beyond is left unlinked. */
export const MAX_LINKS = 65_530
