/** Which rows of a matrix are shown, in which order, and what its columns hold of each kind. */
import { collate, matches } from '../format/fold.ts'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow, type Sort, type Tone } from './model.ts'

/** Rows in the order of a column; what has no value stands last, whichever way. */
export function sorted(matrix: Matrix, rows: readonly MatrixRow[], sort: Sort | null): readonly MatrixRow[] {
  if (!sort) return rows
  const turn = sort.down ? -1 : 1
  if (sort.column === '') return rows.toSorted((a, b) => turn * collate(a.name, b.name))
  const valued = rows.filter(r => cellAt(matrix, r.id, sort.column))
  const order = (a: MatrixRow, b: MatrixRow) => {
    const [x, y] = [cellAt(matrix, a.id, sort.column)!.sort, cellAt(matrix, b.id, sort.column)!.sort]
    return turn * (typeof x === 'number' && typeof y === 'number' ? x - y : collate(String(x), String(y)))
  }
  return [...valued.sort(order), ...rows.filter(r => !cellAt(matrix, r.id, sort.column))]
}

/** Rows whose name holds the asked words, and of which a column has the tone. */
export function fitting(matrix: Matrix, columns: readonly MatrixColumn[], asked: string, tone: Tone | null): MatrixRow[] {
  const named = matrix.rows.filter(r => matches(r.name, asked) > 0)
  return tone ? named.filter(r => columns.some(c => cellAt(matrix, r.id, c.id)?.tone === tone)) : named
}

/** How many cells of each tone the columns hold; what was merely found has none that tells anything. */
export function tonesOf(matrix: Matrix, columns: readonly MatrixColumn[]): Map<Tone, number> {
  const shown = new Set(columns.map(c => c.id))
  const count = new Map<Tone, number>()
  for (const line of matrix.cells.values())
    for (const [id, { tone }] of line) if (tone && tone !== 'found' && shown.has(id)) count.set(tone, (count.get(tone) ?? 0) + 1)
  return count
}
