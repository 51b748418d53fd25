import type { Criterion } from '../../../schemas/record.ts'
import { conditionsOf } from '../conditions/index.ts'
import { type Context, itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { clauses, type Item, itemsOf, sentences, withoutLead } from '../items.ts'
import { scoringRows } from '../scoring-table.ts'
import { inheritedSubject, subjectOfText } from '../subject.ts'

const POINTS = /(?:^|[\s(])(?<n>\d{1,3}(?:,\d)?)\s*điểm(?![\p{L}\p{M}])/u
/** A sentence about how standards are applied, not one of them. */
const PROCEDURE = /(?:theo quy định của pháp luật về thi đua|bình xét khen thưởng và đề nghị|theo thẩm quyền, phù hợp với quy định)/u

/** Tiêu chí thi đua, tiêu chuẩn khen thưởng: one entry a list item; where it sets a condition the condition is typed. */
export const criteria = field<Criterion>({
  name: 'criteria',
  many: true,
  find: ctx => {
    const items = [...itemsOf(ctx, 'criteria'), ...itemsOf(ctx, 'award_standards')]
    const seen = new Set<number>()
    const out: Candidate<Criterion>[] = []
    for (const item of items) {
      if (seen.has(item.span.start) || PROCEDURE.test(ctx.foldedSlice(item.span))) continue
      seen.add(item.span.start)
      const inherited = inheritedSubject(ctx, item.node)
      const prose = item.prose
      for (const span of prose ? proseClauses(ctx, item) : [item.span]) {
        const text = itemText(ctx.slice(span))
        if (text.length < 8) continue
        const points = POINTS.exec(ctx.foldedSlice(span))?.groups?.n
        out.push({
          value: {
            text,
            subject: inherited ?? (prose ? (leadSubject(ctx, item) ?? 'both') : 'both'),
            award: null,
            conditions: conditionsOf(ctx, span, 'criterion').map(c => c.condition),
            points: points ? Number(points.replace(',', '.')) : null,
          },
          evidence: [ctx.evidence(span)],
          score: prose ? 0.8 : inherited ? 0.93 : 0.88,
          rule: prose ? 'criteria.prose' : 'criteria.item',
        })
      }
    }
    if (out.length) return out
    return scoringRows(ctx).map(r => ({
      value: { text: itemText(ctx.slice(r.text)), subject: 'both' as const, award: null, conditions: conditionsOf(ctx, r.text, 'criterion').map(c => c.condition), points: r.points },
      evidence: [ctx.evidence(r.text)],
      score: 0.75,
      rule: 'criteria.scoring-table',
    }))
  },
})

function proseClauses(ctx: Context, item: Item) {
  return sentences(ctx, item.span).flatMap(s => clauses(ctx, withoutLead(ctx, s)))
}

/** "Đối với tập thể, tiêu chí là …" at the head of a prose paragraph. */
function leadSubject(ctx: Context, item: Item) {
  const opening = ctx.slice({ start: item.node.start, end: Math.min(item.node.start + 60, item.node.end) })
  return /^(?:(?:đối\s+)?với|về)?\s*(?:các\s+)?(?:tập thể|cá nhân|đơn vị)/iu.test(opening) ? subjectOfText(opening) : null
}
