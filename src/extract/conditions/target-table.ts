/**
 * Targets set out in a table: a row a measure, a column a year ("Chỉ số | Năm 2023 | Năm 2024"), or one column of targets
 * ("Chỉ tiêu | Kết quả năm trước | Mục tiêu năm nay"). Columns of results are none; what a unit registers ("Xã đăng ký") is its
 * target, beside which what it was given ("Tỉnh giao") is none.
 */

import type { Table, TableRow } from '../../../schemas/document.ts'
import type { Condition } from '../../../schemas/record.ts'
import { findIndicator } from '../../knowledge/indicators.ts'
import type { Span } from '../../structure/index.ts'
import { type Context, oneLine } from '../context.ts'
import { headingsOf, outerTables, spanOf } from '../tables.ts'
import { indexMentions } from './index.ts'
import { predicatesIn } from './predicates/index.ts'
import { conditionRow, unitOnly } from './row.ts'

export interface TableTarget {
  condition: Condition
  evidence: Span[]
  text: string
}

const MEASURE = /^(?:chỉ số|chỉ tiêu|nội dung|tiêu chí|tên chỉ số|tên chỉ tiêu|nội dung chỉ tiêu|mục tiêu|danh mục)/u
const RESULT = /kết quả|thực hiện|đã đạt|hiện trạng|ước|xuất phát/u
const GOAL = /mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|đích|cần đạt|(?<![\p{L}\p{M}])giao(?![\p{L}\p{M}])/u
const OWN = /đăng ký|cam kết/u
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u

export function tableTargets(ctx: Context): TableTarget[] {
  return outerTables(ctx).flatMap(t => rowsOf(ctx, t))
}

/** The columns that matter; `year`: what the heading of a goal prints. */
interface Columns {
  measure: number
  /** -1: none */
  unit: number
  goals: { at: number; year: number | null }[]
}

function rowsOf(ctx: Context, table: Table): TableTarget[] {
  const titles = headingsOf(ctx, table)
  const measure = titles.findIndex(t => MEASURE.test(t))
  if (measure < 0) return []
  const columns = { measure, unit: titles.findIndex(t => /^(?:đơn vị tính|đvt|đơn vị)/u.test(t)), goals: goalsOf(titles, measure) }
  return table.children.slice(1).flatMap(row => inRow(ctx, row, columns))
}

function goalsOf(titles: readonly string[], measure: number): Columns['goals'] {
  const own = titles.some(t => OWN.test(t))
  return titles.flatMap((title, at) => {
    if (at === measure || RESULT.test(title)) return []
    const year = Number(YEAR.exec(title)?.[1]) || null
    if (own) return OWN.test(title) ? [{ at, year }] : []
    const isGoal = GOAL.test(title)
    if (year && !/điểm chuẩn/u.test(title) && (isGoal || /^năm\s+\d{4}$/u.test(title))) return [{ at, year }]
    return isGoal ? [{ at, year: null }] : []
  })
}

function inRow(ctx: Context, row: TableRow, { measure, unit: unitAt, goals }: Columns): TableTarget[] {
  const filled = (at: number): Span | null => (row.children[at]?.children.length ? spanOf(row.children[at]) : null)
  const label = filled(measure)
  if (!label) return []
  const unitCell = filled(unitAt)
  const unit = unitCell && oneLine(ctx.slice(unitCell))
  const name = oneLine(ctx.slice(label)).replace(/^[-+*\d.\s]+/u, '')
  return goals.flatMap(({ at, year }): TableTarget[] => {
    const place = filled(at)
    const folded = place && ctx.foldedSlice(place)
    const p = folded ? (predicatesIn(folded)[0] ?? unitOnly(folded, unit)) : null
    if (!place || !p) return []
    const index = indexMentions(ctx).find(i => i.start >= label.start && i.end <= label.end)
    const row = conditionRow(index?.code ?? name, p, year, folded!)
    return [
      {
        condition: { ...row, measureId: index ? null : findIndicator(name) },
        evidence: [label, place],
        text: `${name}: ${oneLine(ctx.slice(place))}`,
      },
    ]
  })
}
