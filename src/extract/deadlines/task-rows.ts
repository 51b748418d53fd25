/** Dates in the column of terms of a table of tasks; the task's cell says what for. */
import type { DeadlineBound } from '../../../schemas/codes.ts'
import type { Deadline } from '../../../schemas/record.ts'
import type { Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import { addresseesOf } from '../addressee.ts'
import { type Context, itemText, oneLine } from '../context.ts'
import type { Candidate } from '../field.ts'
import { type TaskRow, taskRows } from '../task-table.ts'
import { isStart, strongCueIn } from './cues.ts'
import { kindOfClause } from './kind.ts'
import { namesMeeting } from './meeting.ts'
import { endsRange } from './range.ts'
import { recurrenceOf } from './recurrence.ts'

export const inTaskTable = (ctx: Context, line: Span): boolean =>
  taskRows(ctx).some(r => r.span.start <= line.start && line.end <= r.span.end)

export function inTaskRow(ctx: Context, row: TaskRow): Candidate<Deadline>[] {
  const { task, deadline: term, lead } = row.cells
  if (!term) return []
  const what = ctx.foldedSlice(task ?? row.span)
  const actor = lead ? oneLine(ctx.slice(lead)) : null
  const out: Candidate<Deadline>[] = []
  let last: DeadlineBound | null = null
  for (const d of ctx.datesIn(term)) {
    const before = ctx.folded.slice(term.start, d.start)
    if (d.precision === 'year' || isStart(before)) continue
    // a series goes on with the bound of its first date
    const bound: DeadlineBound = strongCueIn(before)?.bound ?? (endsRange(ctx, term, d) ? 'by' : (last ?? boundOfBare(ctx, row, d)))
    last = bound
    out.push({
      value: {
        date: d.date,
        event: null,
        bound,
        kind: kindOfClause(what, what, [], bound),
        recurrence: recurrenceOf(ctx, term, d, undefined),
        actor,
        addressees: actor ? addresseesOf(actor) : [],
        recipient: null,
        text: itemText(ctx.slice(task ?? row.span)),
      },
      evidence: [...(task ? [ctx.evidence(task)] : []), ctx.evidence(term)],
      score: 0.85,
      rule: 'deadlines.task-table',
    })
  }
  return out
}

/** A date that stands alone: a month is time to work in, a day the last one, or that of a meeting. */
function boundOfBare(ctx: Context, { onDay, cells: { task } }: TaskRow, d: FoundDate): DeadlineBound {
  if (d.precision !== 'day' || d.date.startsWith('---')) return 'within'
  return onDay || (task && namesMeeting(ctx.foldedSlice(task))) ? 'on' : 'by'
}
