import type { Subject } from '../../../schemas/codes.ts'
import type { Criterion } from '../../../schemas/record.ts'
import type { Span } from '../../structure/index.ts'
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
      for (const { span, side } of prose ? proseClauses(ctx, item) : [{ span: item.span, side: null }]) {
        const text = itemText(ctx.slice(span))
        if (text.length < 8) continue
        const points = POINTS.exec(ctx.foldedSlice(span))?.groups?.n
        out.push({
          value: {
            text,
            subject: side ?? inherited ?? 'both',
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
      value: {
        text: itemText(ctx.slice(r.text)),
        subject: 'both' as const,
        award: null,
        conditions: conditionsOf(ctx, r.text, 'criterion').map(c => c.condition),
        points: r.points,
      },
      evidence: [ctx.evidence(r.text)],
      score: 0.75,
      rule: 'criteria.scoring-table',
    }))
  },
})

/** Clauses of prose, each with the side that its sentence opens with: "Với cá nhân, tiêu chí là …; …". */
function proseClauses(ctx: Context, item: Item): { span: Span; side: Subject | null }[] {
  let side: Subject | null = null
  return sentences(ctx, { start: Math.min(item.node.start, item.span.start), end: item.span.end }).flatMap(s => {
    const opening = OPENING.exec(ctx.foldedSlice(s))
    if (opening) side = subjectOfText(opening[1]!)
    const inner = withoutLead(ctx, s.start < item.span.start ? { start: item.span.start, end: Math.max(s.end, item.span.start) } : s)
    const here = side
    return inner.end > inner.start ? clauses(ctx, inner).map(span => ({ span, side: here })) : []
  })
}

const OPENING =
  /^(?:[\p{L}\s]{0,24}(?:tiêu chí|tiêu chuẩn|điều kiện)\s+)?(?:(?:đối\s+)?với|về|cho|của)?\s*(?:các\s+)?((?:tập thể|cá nhân|đơn vị|cơ quan|ấp)(?:,\s*\p{L}+)?)(?![\p{L}\p{M}])/u
