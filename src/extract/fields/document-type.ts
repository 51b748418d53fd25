import type { DocumentType } from '../../../schemas/codes.ts'
import { typeOfSymbol } from '../../knowledge/document-types.ts'
import { type Candidate, field } from '../field.ts'
import { numberSlots } from '../number-slot.ts'

/** Tên loại (NĐ 30/2020, Phụ lục I, ô số 5a); a công văn has none and is known by "V/v" and "Kính gửi"; a page about a plan is news. */
export const documentType = field<DocumentType>({
  name: 'documentType',
  many: false,
  find: ctx => {
    const { type, title, header } = ctx.zones
    const out: Candidate<DocumentType>[] = []
    if (ctx.isNews) {
      const ground = ctx.span(title) ?? ctx.span(ctx.zones.body.slice(0, 1))
      if (ground) out.push({ value: 'news', evidence: [ctx.evidence(ground)], score: 0.9, rule: 'documentType.article' })
    }
    if (type) {
      const start = type.line.start
      const name = type.line.text.slice(0, type.type.name.length)
      out.push({
        value: type.type.type,
        evidence: [ctx.evidence({ start, end: start + name.length })],
        score: 0.99,
        rule: 'documentType.name',
      })
    }
    const letter = header.find(l => /^(?:v\/v|về việc)\s/u.test(l.folded))
    const to = ctx.structured.lines.slice(0, 30).find(l => /^kính gửi\s*:/u.test(l.folded))
    if (!type && (letter || to))
      out.push({ value: 'official_letter', evidence: [ctx.evidence(letter ?? to!)], score: 0.85, rule: 'documentType.letter' })
    for (const slot of numberSlots(ctx)) {
      const named = typeOfSymbol(slot.value.symbol)
      if (named)
        out.push({ value: named.type, evidence: [ctx.evidence(slot.span)], score: 0.8, rule: 'documentType.symbol', basis: 'inferred' })
    }
    const any = ctx.structured.lines[0]
    if (!out.length && any)
      out.push({ value: 'other', evidence: [ctx.evidence(any)], score: 0.4, rule: 'documentType.none', basis: 'inferred' })
    return out
  },
})
