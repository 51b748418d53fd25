/** Places of a grid: what lies between two of them, and where keys lead. Rows and columns are counted from 0. */

export interface Place {
  row: number
  column: number
}

/** Both ends belong to it. */
export interface Area {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Size {
  rows: number
  columns: number
}

export const rangeOf = (a: Place, b: Place): Area => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const isWithin = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))

/** The nearest place that the grid has. */
export const placeWithin = ({ row, column }: Place, { rows, columns }: Size): Place => ({
  row: between(0, row, rows - 1),
  column: between(0, column, columns - 1),
})

/** Where a key leads, which may be beyond the edge; undefined for keys that do not move. `page`: rows that are in view. */
export function placeAfter(key: string, far: boolean, { row, column }: Place, { rows, columns }: Size, page: number): Place | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageDown':
      return { row: row + page, column }
    case 'PageUp':
      return { row: row - page, column }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 }
    default:
      return undefined
  }
}
