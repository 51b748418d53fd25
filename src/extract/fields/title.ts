import { field } from '../field.ts'
import { oneLine } from '../context.ts'

/** Trích yếu as printed, without the type line (NĐ 30/2020, ô số 5a); a công văn has it behind "V/v" (5b); of news, the headline. */
export const title = field<string>({
  name: 'title',
  many: false,
  find: ctx => {
    const { title: lines, type, header, kind } = ctx.zones
    if (type) {
      // "KẾ HOẠCH PHÁT ĐỘNG …" on one line
      const rest = type.line.text.slice(type.type.name.length)
      const trimmed = rest.replace(/^[\s:.-]+/u, '')
      if (trimmed.length > 5) {
        const start = type.line.start + type.type.name.length + (rest.length - trimmed.length)
        const end = lines.at(-1)?.end ?? type.line.end
        return [{ value: oneLine(ctx.text.slice(start, end)), evidence: [ctx.evidence({ start, end })], score: 0.93, rule: 'title.run-in' }]
      }
    }
    const span = ctx.span(lines)
    if (span) {
      const rule = kind === 'article' ? 'title.headline' : 'title.below-type'
      return [{ value: oneLine(ctx.slice(span)), evidence: [ctx.evidence(span)], score: kind === 'article' ? 0.9 : 0.97, rule }]
    }
    const about = header.find(l => /^(?:v\/v|về việc)\s/u.test(l.folded))
    return about ? [{ value: oneLine(about.text), evidence: [ctx.evidence(about)], score: 0.85, rule: 'title.about' }] : []
  },
})
