/** The end of the campaign, or of each of its phases, as a deadline: on the ground of the period. */
import type { DeadlineBound } from '../../../schemas/codes.ts'
import type { Deadline } from '../../../schemas/record.ts'
import { type Context, oneLine } from '../context.ts'
import type { Candidate } from '../field.ts'
import type { Known } from './known.ts'

export function campaignEnds(ctx: Context, { period, launches }: Known): Candidate<Deadline>[] {
  if (!period || !launches) return []
  const { phases, endBound } = period.value
  const bound: DeadlineBound = endBound === 'exclusive' ? 'before' : 'by'
  const ends = phases.length ? phases.map(p => p.end) : [period.value.end]
  return ends.flatMap((end, i): Candidate<Deadline>[] => {
    if (!end || /^\d{4}$/u.test(end)) return []
    const ground = period.evidence[Math.min(i, period.evidence.length - 1)]!
    const recurrence = ctx.datesIn(ground).find(d => d.date === end)?.recurrence ?? 'none'
    return [
      {
        value: {
          date: end,
          event: null,
          bound,
          kind: 'campaign_end',
          recurrence,
          actor: null,
          addressees: [],
          recipient: null,
          text: oneLine(ground.quote),
        },
        evidence: [ground],
        score: 0.9,
        rule: 'deadlines.campaign-end',
      },
    ]
  })
}
