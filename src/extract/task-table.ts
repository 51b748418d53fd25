/** Tables of tasks (Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm): the columns are known by their headings. */
import type { Table, TableCell } from '../../schemas/document.ts'
import { type TaskColumn, taskColumns } from '../knowledge/vocabulary.ts'
import type { Span } from '../structure/index.ts'
import { literal } from '../text/boundary.ts'
import { HeadPattern } from '../text/head-pattern.ts'
import type { Context } from './context.ts'
import { allTables, spanOf } from './tables.ts'

export interface TaskRow {
  span: Span
  cells: Partial<Record<TaskColumn, Span>>
  /** the column of dates is headed "Ngày", "Lịch": something takes place on the day */
  onDay: boolean
}

const HEADINGS = (Object.entries(taskColumns) as [TaskColumn, string[]][]).flatMap(([column, phrases]) =>
  phrases.map(p => ({ column, length: p.length, pattern: new HeadPattern(p, `${literal(p)}(?![\\p{L}\\p{M}])`) })),
)

/** Rows of the tables whose headings name a task and its term. */
export function taskRows(ctx: Context): TaskRow[] {
  return ctx.once('task-rows', () => allTables(ctx).flatMap(t => rowsOf(ctx, t)))
}

function rowsOf(ctx: Context, table: Table): TaskRow[] {
  const head = table.children[0]
  if (!head) return []
  const columns = placed(head.children).map(({ cell, at }) => {
    const text = ctx.foldedSlice(spanOf(cell)).trim()
    const best = HEADINGS.filter(h => h.pattern.test(text)).sort((a, b) => b.length - a.length)[0]
    return { at, column: best?.column }
  })
  const known = new Set(columns.map(c => c.column))
  if (!known.has('deadline') || head.children.length < 2) return []
  const dates = head.children[columns.findIndex(c => c.column === 'deadline')]!
  const onDay = /^(?:ngày|lịch)/u.test(ctx.foldedSlice(spanOf(dates)).trim())
  return table.children.slice(1).map(row => {
    const cells: TaskRow['cells'] = {}
    for (const { cell, at } of placed(row.children)) {
      const column = columns.find(c => c.at === at)?.column
      if (column && cell.children.length) cells[column] = spanOf(cell)
    }
    return { span: spanOf(row), cells, onDay }
  })
}

/** Cells with the number of the column in which they begin. */
function placed(cells: readonly TableCell[]): { cell: TableCell; at: number }[] {
  let at = 0
  return cells.map(cell => {
    const here = at
    at += cell.data.colSpan ?? 1
    return { cell, at: here }
  })
}
