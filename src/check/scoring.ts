/**
 * Tables of points: rows with their heights (I., 1., 1.1, -) and points, and the total that is printed.
 * Reads: Table. Writes: ScoreTable.
 */
import type { Table, TableRow } from '../../schemas/document.ts'
import { numberFromDigits } from '../text/numbers.ts'
import type { Draft } from './draft.ts'
import type { Spot } from './spot.ts'

export interface ScoreRow {
  /** 0 a group (I, A), 1 a criterion (1), 2 below it (1.1), 3 a dash; null where nothing tells */
  height: number | null
  /** null where the cell holds no single number */
  points: number | null
  /** words of the row, folded */
  text: string
  at: Spot
  children: ScoreRow[]
}

export interface ScoreTable {
  rows: ScoreRow[]
  /** the row that says the sum */
  total: ScoreRow | null
}

/** "Điểm", "Số điểm", "Điểm tối đa", "Điểm chuẩn", "Thang điểm"; not "Điểm tự chấm" (empty in a form) */
const POINTS = /^(?:tổng\s+)?(?:số\s+|thang\s+)?điểm(?:\s+(?:tối\s+đa|chuẩn|quy\s+định|số))?(?:\s*\([^)]*\))?$/u
const TOTAL = /^(?:tổng(?:\s+(?:cộng|số|điểm))*|cộng|tổng\s+số\s+điểm)(?:\s*\([^)]*\))?\s*:?$/u

const HEIGHTS: [RegExp, number][] = [
  [/^(?:[ivx]+|[a-hđ])\s*[.)]?$/u, 0],
  [/^\d{1,2}\s*[.)]?$/u, 1],
  [/^\d{1,2}\.\d{1,2}\s*[.)]?$/u, 2],
  [/^[-+*•]$/u, 3],
]

const cellText = (draft: Draft, row: TableRow, i: number): string => {
  const cell = row.children[i]
  return cell ? draft.folded.slice(cell.position.start.offset, cell.position.end.offset).replace(/\s+/gu, ' ').trim() : ''
}

const hasSpans = (table: Table): boolean =>
  table.children.some(r => r.children.some(c => (c.data.rowSpan ?? 1) > 1 || (c.data.colSpan ?? 1) > 1))

function rowOf(draft: Draft, row: TableRow, column: number): ScoreRow {
  const label = cellText(draft, row, 0)
  const height = HEIGHTS.find(([pattern]) => pattern.test(label))?.[1] ?? null
  const printed = cellText(draft, row, column)
  const points = /^[\d.,]+\s*(?:điểm|đ)?$/u.test(printed) ? numberFromDigits(printed.replace(/\s*(?:điểm|đ)$/u, '')) : null
  const text = row.children.map((_, i) => cellText(draft, row, i)).join(' ')
  return { height, points, text, at: { start: row.position.start.offset, end: row.position.end.offset }, children: [] }
}

/** The table as a tree of points; null for a table that holds none, or whose cells span others (their columns cannot be told). */
export function scoreTable(draft: Draft, table: Table): ScoreTable | null {
  const [head, ...body] = table.children
  if (!head || body.length < 3 || hasSpans({ ...table, children: body.filter((_, i) => i < body.length - 1) })) return null
  const column = head.children.findIndex((_, i) => i > 0 && POINTS.test(cellText(draft, head, i)))
  if (column < 0) return null
  const rows: ScoreRow[] = []
  const open: ScoreRow[] = []
  let total: ScoreRow | null = null
  for (const row of body) {
    const isTotal = row.children.some((_, i) => TOTAL.test(cellText(draft, row, i)))
    const scored = rowOf(
      draft,
      row,
      row.children.length < head.children.length ? row.children.length - (head.children.length - column) : column,
    )
    if (isTotal) {
      total = scored
      continue
    }
    while (open.length && (scored.height === null || (open.at(-1)!.height ?? 9) >= scored.height)) open.pop()
    ;(open.at(-1)?.children ?? rows).push(scored)
    if (scored.height !== null) open.push(scored)
  }
  return { rows, total }
}

/** Points that are no part of a whole: deductions, bonuses. */
export const isApart = (row: ScoreRow): boolean => /điểm\s+(?:trừ|thưởng|cộng)|cộng\s+thêm|bị\s+trừ|trừ\s+điểm/u.test(row.text)

/** Sum of rows; null where one of them holds no number or stands apart. */
export function sumOf(rows: readonly ScoreRow[]): number | null {
  let sum = 0
  for (const row of rows) {
    if (row.points === null || isApart(row)) return null
    sum += row.points
  }
  return Math.round(sum * 1000) / 1000
}
