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
    const listed = listItems(ctx).flatMap(item => inItem(ctx, item))
    return listed.length ? listed : inScoringTable(ctx)
  },
})

/** The items of both roles, each once. */
function listItems(ctx: Context): Item[] {
  const all = [...itemsOf(ctx, 'criteria'), ...itemsOf(ctx, 'award_standards')].filter(item => !PROCEDURE.test(ctx.foldedSlice(item.span)))
  const seen = new Set<number>()
  return all.filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
}

function inItem(ctx: Context, { span: whole, node, prose }: Item): Candidate<Criterion>[] {
  const inherited = inheritedSubject(ctx, node)
  const parts = prose ? proseClauses(ctx, { span: whole, node, prose }) : [{ span: whole, side: null }]
  return parts.flatMap(({ span, side }): Candidate<Criterion>[] => {
    const text = itemText(ctx.slice(span))
    if (text.length < 8) return []
    const points = POINTS.exec(ctx.foldedSlice(span))?.groups?.n
    return [
      {
        value: {
          text,
          subject: side ?? inherited ?? 'both',
          award: null,
          conditions: conditionsIn(ctx, span),
          points: points ? Number(points.replace(',', '.')) : null,
        },
        evidence: [ctx.evidence(span)],
        score: prose ? 0.8 : inherited ? 0.93 : 0.88,
        rule: prose ? 'criteria.prose' : 'criteria.item',
      },
    ]
  })
}

const inScoringTable = (ctx: Context): Candidate<Criterion>[] =>
  scoringRows(ctx).map(r => ({
    value: { text: itemText(ctx.slice(r.text)), subject: 'both', award: null, conditions: conditionsIn(ctx, r.text), points: r.points },
    evidence: [ctx.evidence(r.text)],
    score: 0.75,
    rule: 'criteria.scoring-table',
  }))

const conditionsIn = (ctx: Context, span: Span) => conditionsOf(ctx, span, 'criterion').map(c => c.condition)

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
