import type { Funding } from '../../../schemas/record.ts'
import { itemText, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { itemsOf, sentences } from '../items.ts'
import { citationsOf } from '../references.ts'

/** "từ nguồn Quỹ thi đua, khen thưởng của tỉnh", "trích từ ngân sách huyện" */
const SOURCE =
  /(?:(?:trích\s+)?(?:trong|từ)\s+(?:nguồn\s+)?|nguồn\s+(?=kinh phí|ngân sách|quỹ))(?<source>(?:kinh phí|ngân sách|quỹ|nguồn)[^.;,]{2,140})/u

/** Kinh phí: what is paid, out of what, by which rule. */
export const funding = field<Funding>({
  name: 'funding',
  many: true,
  find: ctx => {
    const out: Candidate<Funding>[] = []
    const spans = itemsOf(ctx, 'funding').map(i => ({ ...i.span, score: 0.9, rule: 'funding.section' }))
    if (!spans.length) {
      for (const line of ctx.zones.body) {
        for (const s of sentences(ctx, line)) {
          if (/kinh phí[^.;]{0,80}(?:từ nguồn|trích|chi từ|được (?:trích|bố trí|đảm bảo|bảo đảm)|do )/u.test(ctx.foldedSlice(s)))
            spans.push({ ...s, score: 0.7, rule: 'funding.sentence' })
        }
      }
    }
    for (const span of spans) {
      const m = SOURCE.exec(ctx.foldedSlice(span))
      const source = m?.groups?.source
      const start = m && source ? span.start + m.index + m[0].indexOf(source) : 0
      const basis = citationsOf(ctx).find(c => c.span.start >= span.start && c.span.end <= span.end)
      out.push({
        value: {
          text: itemText(ctx.slice(span)),
          source: source ? oneLine(ctx.text.slice(start, start + source.length)) : null,
          basis: basis?.number ?? null,
        },
        evidence: [ctx.evidence(span)],
        score: span.score,
        rule: span.rule,
      })
    }
    return out
  },
})
