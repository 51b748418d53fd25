import type { DeadlineBound, DeadlineKind } from '../../../schemas/codes.ts'
import type { Line, OutlineNode } from '../../structure/index.ts'
import type { Context } from '../context.ts'
import { kindOfClause } from './kind.ts'
import { isTimeItem } from './timetable.ts'

/** "- Thời gian hoàn thành: Quý IV/2025": the task stands in the item or heading above. */
export function kindAbove(ctx: Context, line: Line, node: OutlineNode | null, bound: DeadlineBound): DeadlineKind {
  const siblings = node?.parent?.children ?? []
  const before = node ? siblings[siblings.indexOf(node) - 1] : undefined
  const sibling = before && !isTimeItem(ctx, before) ? before.body[0] : undefined
  const parent = node?.parent?.heading ?? node?.parent?.body[0]
  // "7.1 Tổng kết …" is the task; under "7. …" the item before is
  const deep = node?.parent?.label?.kind === 'decimal2' || node?.parent?.label?.kind === 'decimal3'
  const above = (deep ? (parent ?? sibling) : (sibling ?? parent)) ?? node?.heading
  const lines = ctx.structured.lines
  const task =
    above && node?.label
      ? ctx.foldedSlice(above)
      : (lines.slice(Math.max(0, line.index - 4), line.index).find(l => l.text.length > 30)?.folded ?? '')
  return kindOfClause(task, task, [], bound)
}
