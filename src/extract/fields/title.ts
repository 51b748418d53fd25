import { oneLine } from '../context.ts'
import { field } from '../field.ts'

/** Trích yếu as printed, without the type line (NĐ 30/2020, ô số 5a); a công văn has it behind "V/v" (5b); of news, the headline. */
export const title = field<string>({
  name: 'title',
  many: false,
  find: ctx => {
    const { type, title: lines, header, kind } = ctx.zones
    const span = ctx.titleSpan
    // the first words of a text without a form are a title now and then
    if (span && kind === 'article' && !ctx.isNews)
      return [{ value: oneLine(ctx.slice(span)), evidence: [ctx.evidence(span)], score: 0.5, rule: 'title.first-words' }]
    if (span) {
      const rule = kind === 'article' ? 'title.headline' : type && lines[0]?.start !== span.start ? 'title.run-in' : 'title.below-type'
      return [{ value: oneLine(ctx.slice(span)), evidence: [ctx.evidence(span)], score: kind === 'article' ? 0.9 : 0.97, rule }]
    }
    const about = header.find(l => /^(?:v\/v|về việc)\s/u.test(l.folded))
    return about ? [{ value: oneLine(about.text), evidence: [ctx.evidence(about)], score: 0.85, rule: 'title.about' }] : []
  },
})
