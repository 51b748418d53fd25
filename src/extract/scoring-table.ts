/** Tables of points (thang điểm, bảng chấm điểm): each row a criterion with its points. Counted where no list of criteria stands. */
import type { Table } from '../../schemas/document.ts'
import type { Span } from '../structure/index.ts'
import { numberFromDigits } from '../text/numbers.ts'
import type { Context } from './context.ts'
import { headingsOf, outerTables, spanOf } from './tables.ts'

export interface ScoringRow {
  text: Span
  points: number
  span: Span
}

const CONTENT = /^(?:nội dung|tiêu chí|tiêu chuẩn|chỉ tiêu|nhiệm vụ)/u
const POINTS = /^(?:điểm|thang điểm|số điểm|mức điểm|điểm tối đa|điểm chuẩn)/u

export function scoringRows(ctx: Context): ScoringRow[] {
  return outerTables(ctx).flatMap(t => rowsOf(ctx, t))
}

function rowsOf(ctx: Context, table: Table): ScoringRow[] {
  const titles = headingsOf(ctx, table)
  const content = titles.findIndex(t => CONTENT.test(t))
  const points = titles.findIndex(t => POINTS.test(t))
  if (content < 0 || points < 0) return []
  return table.children.slice(1).flatMap(row => {
    const text = row.children[content]
    const value = row.children[points] ? numberFromDigits(ctx.slice(spanOf(row.children[points]))) : null
    const first = row.children[0] ? ctx.slice(spanOf(row.children[0])).trim() : ''
    // a row that sums up a group ("I", "II") is its heading
    if (!text?.children.length || value === null || /^[IVXA-Z]{1,4}\.?$/u.test(first)) return []
    return [{ text: spanOf(text), points: value, span: spanOf(row) }]
  })
}
