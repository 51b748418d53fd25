import { field } from '../field.ts'
import { stageIn } from '../spans.ts'

type Years = { from: number; to: number }

/** The years a campaign is for, as its title says ("năm 2020", "giai đoạn 2023 - 2025"), else from its period. */
export const years = field<Years>({
  name: 'years',
  many: false,
  find: ctx => {
    const title = ctx.titleSpan
    if (title) {
      const stage = stageIn(ctx, title)
      if (stage)
        return [{ value: { from: stage.from, to: stage.to }, evidence: [ctx.evidence(stage.span)], score: 0.95, rule: 'years.stage' }]
      const found = [...ctx.foldedSlice(title).matchAll(/năm\s+(?:học\s+)?((?:19|20)\d{2})(?:\s*-\s*((?:19|20)\d{2}))?/gu)]
      const first = found[0]
      const issued = ctx.given('issuedDate')[0]?.value
      if (first) {
        const year = Number(first[1])
        const until = /đến\s*$/u.test(ctx.foldedSlice(title).slice(0, first.index))
        const from = until && issued && /^\d{4}/u.test(issued) ? Number(issued.slice(0, 4)) : year
        const span = { start: title.start + first.index, end: title.start + first.index + first[0].length }
        return [
          {
            value: { from: Math.min(from, year), to: first[2] ? Number(first[2]) : year },
            evidence: [ctx.evidence(span)],
            score: 0.9,
            rule: 'years.title',
          },
        ]
      }
    }
    const period = ctx.given('period')[0]
    const from = /^\d{4}/u.exec(period?.value.start ?? '')?.[0]
    const to = /^\d{4}/u.exec(period?.value.end ?? '')?.[0]
    if (!period || !(from ?? to)) return []
    return [
      {
        value: { from: Number(from ?? to), to: Number(to ?? from) },
        evidence: period.evidence,
        score: 0.75,
        rule: 'years.period',
        basis: 'inferred',
      },
    ]
  },
})
