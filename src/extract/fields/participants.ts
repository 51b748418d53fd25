import type { Participant } from '../../../schemas/record.ts'
import type { Span } from '../../structure/index.ts'
import { type Context, itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { clauses, itemsOf, sentences } from '../items.ts'
import { inheritedSubject, subjectOfText } from '../subject.ts'

/** "Đối tượng thi đua là …", "… gồm: …", "là tập thể …": the lead of a prose entry. */
const LEAD =
  /^(?:(?:các\s+)?đối tượng(?:\s+(?:thi đua|tham gia|áp dụng|của phong trào|phát động))*(?:\s+\p{L}+){0,6}?\s+(?:là|gồm|bao gồm|gồm có)\s*:?\s*|(?:là|gồm|bao gồm)\s*:?\s+)/u

/** Đối tượng thi đua: one entry a list item; in prose each sentence, and each member of a series with semicolons. */
export const participants = field<Participant>({
  name: 'participants',
  many: true,
  find: ctx => {
    const out: Candidate<Participant>[] = []
    for (const item of itemsOf(ctx, 'participants')) {
      const inherited = inheritedSubject(ctx, item.node)
      const spans = item.prose ? sentences(ctx, item.span).flatMap(s => clauses(ctx, s)) : [item.span]
      for (const span of spans) {
        const kept = withoutOpening(ctx, span)
        const text = itemText(ctx.slice(kept))
        const subject = subjectOfText(text) ?? inherited
        if (!subject || text.length < 4) continue
        out.push({
          value: { text, subject: inherited && inherited !== 'both' && subject === 'both' ? inherited : subject },
          evidence: [ctx.evidence(kept)],
          score: ctx.isArticle ? 0.8 : 0.92,
          rule: ctx.isArticle ? 'participants.prose' : 'participants.item',
        })
      }
    }
    return out
  },
})

function withoutOpening(ctx: Context, span: Span): Span {
  const lead = LEAD.exec(ctx.foldedSlice(span))
  return lead ? { start: span.start + lead[0].length, end: span.end } : span
}
