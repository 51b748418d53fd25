/**
 * Targets set out in a table: a row a measure, a column a year ("Chỉ số | Năm 2023 | Năm 2024"), or one column of targets
 * ("Chỉ tiêu | Kết quả năm trước | Mục tiêu năm nay"). Columns of results are none; what a unit registers ("Xã đăng ký") is its
 * target, beside which what it was given ("Tỉnh giao") is none.
 */

import type { Block, Table } from '../../../schemas/document.ts'
import type { Condition } from '../../../schemas/record.ts'
import { findIndicator } from '../../knowledge/indicators.ts'
import type { Span } from '../../structure/index.ts'
import { type Context, oneLine } from '../context.ts'
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

const spanOf = (n: { position: { start: { offset: number }; end: { offset: number } } }): Span => ({
  start: n.position.start.offset,
  end: n.position.end.offset,
})
const tablesIn = (blocks: readonly Block[]): Table[] => blocks.flatMap(b => (b.type === 'table' ? [b] : []))

export function tableTargets(ctx: Context): TableTarget[] {
  return tablesIn(ctx.structured.doc.children).flatMap(t => rowsOf(ctx, t))
}

function rowsOf(ctx: Context, table: Table): TableTarget[] {
  const head = table.children[0]?.children ?? []
  const titles = head.map(c => ctx.foldedSlice(spanOf(c)).trim())
  const measureAt = titles.findIndex(t => MEASURE.test(t))
  if (measureAt < 0) return []
  const own = titles.some(t => OWN.test(t))
  const goals = titles.flatMap((title, at): { at: number; year: number | null }[] => {
    if (at === measureAt || RESULT.test(title)) return []
    if (own) return OWN.test(title) ? [{ at, year: Number(YEAR.exec(title)?.[1]) || null }] : []
    const year = YEAR.exec(title)?.[1]
    return year && !/điểm chuẩn/u.test(title) && (/^năm\s+\d{4}$/u.test(title) || GOAL.test(title))
      ? [{ at, year: Number(year) }]
      : GOAL.test(title)
        ? [{ at, year: null }]
        : []
  })
  const unitAt = titles.findIndex(t => /^(?:đơn vị tính|đvt|đơn vị)/u.test(t))
  return table.children.slice(1).flatMap(row => {
    const cell = row.children[measureAt]
    if (!cell?.children.length) return []
    const label = spanOf(cell)
    return goals.flatMap(({ at, year }): TableTarget[] => {
      const goal = row.children[at]
      if (!goal?.children.length) return []
      const place = spanOf(goal)
      const unit = unitAt >= 0 && row.children[unitAt]?.children.length ? oneLine(ctx.slice(spanOf(row.children[unitAt]!))) : null
      const folded = ctx.foldedSlice(place)
      const p = predicatesIn(folded)[0] ?? unitOnly(folded, unit)
      if (!p) return []
      const index = indexMentions(ctx).find(i => i.start >= label.start && i.end <= label.end)
      const name = oneLine(ctx.slice(label)).replace(/^[-+*\d.\s]+/u, '')
      const measure = index?.code ?? name
      return [
        {
          condition: { ...conditionRow(measure, p, year, folded), measureId: index ? null : findIndicator(name) },
          evidence: [label, place],
          text: `${name}: ${oneLine(ctx.slice(place))}`,
        },
      ]
    })
  })
}
