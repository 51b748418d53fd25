import type { DeadlineBound, DeadlineKind, Recurrence } from '../../../schemas/codes.ts'
import type { Deadline } from '../../../schemas/record.ts'
import type { Line, OutlineNode, Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import { addresseesOf, subjectAtHead } from '../addressee.ts'
import { type Context, itemText } from '../context.ts'
import type { Candidate } from '../field.ts'
import { kindOf } from './kind.ts'
import { kindAbove } from './kind-above.ts'
import { closesSpan } from './range.ts'
import { recipientOf } from './recipient.ts'
import { isBareDate, isTimeItem } from './timetable.ts'

export interface Term {
  sentence: Span
  line: Line
  date: FoundDate
  bound: DeadlineBound
  recurrence: Recurrence
  /** where the words of its duty begin: behind the date before, where that one has its own */
  from: number
}

/** A term of a sentence with what it is for and whom it binds. */
export function candidateOf(ctx: Context, { sentence, line, date, bound, recurrence, from }: Term): Candidate<Deadline> {
  const node = ctx.nodeAt(line.start)
  const actor = subjectAtHead(ctx, sentence) ?? actorAbove(ctx, node)
  const above = isTimeItem(ctx, line) || isBareDate(ctx, line, date)
  const said: DeadlineKind = above ? kindAbove(ctx, line, node, bound) : kindOf(ctx, sentence, date, node, bound, from)
  // what lasts from one month to another is work: a report, a plan have a day by which they are sent
  const kind: DeadlineKind = above && (said === 'report' || said === 'submit_plan') && closesSpan(ctx, line, date) ? 'task' : said
  return {
    value: {
      date: date.date,
      event: null,
      bound,
      kind,
      recurrence,
      actor: actor?.text ?? null,
      addressees: actor ? addresseesOf(actor.text) : [],
      recipient: recipientOf(ctx, sentence),
      text: itemText(ctx.slice(sentence)),
    },
    evidence: [ctx.evidence(sentence)],
    score: line.table ? 0.75 : bound === 'on' ? 0.7 : 0.85,
    rule: line.table ? 'deadlines.table' : `deadlines.${bound}`,
  }
}

function actorAbove(ctx: Context, node: OutlineNode | null) {
  for (let n = node; n; n = n.parent) {
    const head = n.heading ?? n.body[0]
    const found = head && subjectAtHead(ctx, head)
    if (found) return found
  }
  return null
}
