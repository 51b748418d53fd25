import type { Deadline } from '../../../schemas/record.ts'
import type { Context } from '../context.ts'
import { campaignEnds } from '../deadlines/campaign-end.ts'
import type { Known } from '../deadlines/known.ts'
import { inSentence } from '../deadlines/sentence.ts'
import { inTaskRow, inTaskTable } from '../deadlines/task-rows.ts'
import { type Candidate, field } from '../field.ts'
import { sentences } from '../items.ts'
import { taskRows } from '../task-table.ts'

/** Every date by which somebody must act; the end of the campaign included. Dates of cited documents and of the past are none. */
export const deadlines = field<Deadline>({
  name: 'deadlines',
  many: true,
  find: ctx => {
    const known = knownOf(ctx)
    const { body, closing, appendix, footnotes } = ctx.zones
    const notes = new Set(footnotes)
    const lines = [...body, ...closing, ...appendix].filter(line => !notes.has(line) && !(line.table && inTaskTable(ctx, line)))
    return dedupe([
      ...campaignEnds(ctx, known),
      ...lines.flatMap(line => sentences(ctx, line).flatMap(s => inSentence(ctx, known, s, line))),
      ...taskRows(ctx).flatMap(row => inTaskRow(ctx, row)),
    ])
  },
})

const knownOf = (ctx: Context): Known => ({
  period: ctx.given('period')[0],
  launches: ctx.given('isCampaign')[0]?.value !== false,
  issued: ctx.given('issuedDate')[0]?.value,
  type: ctx.given('documentType')[0]?.value,
})

/** The same duty said twice is one; equal rows of different bodies stay. */
function dedupe(all: Candidate<Deadline>[]): Candidate<Deadline>[] {
  const out: Candidate<Deadline>[] = []
  const ends = new Map<string, Candidate<Deadline>>()
  for (const c of all) {
    const key = `${c.value.date} ${c.value.bound}`
    const same = c.value.kind === 'campaign_end' ? ends.get(key) : undefined
    if (!same && c.value.kind === 'campaign_end') ends.set(key, c)
    if (same) same.evidence.push(...c.evidence)
    else out.push(c)
  }
  return out
}
