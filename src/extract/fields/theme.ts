import type { Span } from '../../structure/index.ts'
import { type Context, itemText, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { nodesWithRole } from '../items.ts'

const QUOTED = /["“”]([^"“”]{6,400})["“”]/u
/** The quotes hold the campaign's name, not a motto, a slogan or another drive. */
const NAMED =
  /(?:phong trào thi đua|đợt thi đua|phong trào|phát động thi đua|thi đua chuyên đề|chủ đề|thi đua)(?:\s+(?:\p{L}+\s*){0,9})?[,:]?\s*$/u
const MOTTO =
  /(?:tinh thần|phương châm|khẩu hiệu|cuộc vận động|mô hình|câu lạc bộ|hội thi|kết luận|nghị quyết|chương trình|quy định)\s*:?\s*(?:\p{L}+\s*){0,4}$/u

/** Chủ đề under its heading, else the quoted name of the campaign in the title, the launching sentence or the news. */
export const theme = field<string>({
  name: 'theme',
  many: false,
  find: ctx => {
    const out: Candidate<string>[] = []
    for (const node of nodesWithRole(ctx, 'theme')) {
      if (node.children.some(c => c.roles.includes('theme'))) continue
      const spans = node.body.length ? node.body : node.children.flatMap(c => c.body)
      const span = spans[0]
      if (!span) continue
      const inner = innerQuote(ctx, span)
      const target = inner ?? span
      out.push({ value: itemText(ctx.slice(target)), evidence: [ctx.evidence(target)], score: 0.95, rule: 'theme.section' })
    }
    const title = ctx.titleSpan
    const places: [Span, number, string][] = [
      ...(title ? ([[title, 0.92, 'theme.title']] as [Span, number, string][]) : []),
      ...ctx.zones.preamble.map((l, i): [Span, number, string] => [l, 0.8 + i * 0.01, 'theme.preamble']),
      ...(ctx.isArticle ? ctx.zones.body.slice(0, 6).map((l, i): [Span, number, string] => [l, 0.85 - i * 0.02, 'theme.article']) : []),
    ]
    for (const [span, score, rule] of places) {
      const text = ctx.slice(span)
      for (const m of text.matchAll(new RegExp(QUOTED, 'gu'))) {
        const before = ctx.folded.slice(Math.max(span.start, span.start + m.index - 90), span.start + m.index)
        if (!NAMED.test(before) || MOTTO.test(before)) continue
        const start = span.start + m.index + 1
        const quote = { start, end: start + m[1]!.length }
        out.push({ value: oneLine(ctx.slice(quote)), evidence: [ctx.evidence(quote)], score, rule })
      }
    }
    return out
  },
})

/** The quotation, where it is (nearly) all that stands there. */
function innerQuote(ctx: Context, span: Span): Span | null {
  const text = ctx.slice(span)
  const m = /^[^"“]{0,60}["“]([^"“”]{6,})["”](?:[\s.;]*$|[,.;]\s)/u.exec(text)
  if (!m) return null
  const start = span.start + m[0].indexOf(m[1]!)
  return { start, end: start + m[1]!.length }
}
