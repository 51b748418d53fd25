import type { Stamp } from '../../../schemas/record.ts'
import { findDates } from '../../text/dates.ts'
import { oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'

const BODY =
  /(?:cơ quan|đơn vị|sao y|ký bởi|người ký)\s*[:;]\s*(?<body>[^;\n,]{3,80}?)(?=\s+(?:thời gian|ngày|email|cơ quan|số)(?!\p{L})|[;\n,]|.{0}$|(?<=.{80}))/u
const NUMBER = /số\s*(?:đến)?\s*[:.]?\s*(?<n>\d{1,6})/u

/** Marks that the parser set apart: incoming stamps, digital signatures, copies, secrecy and urgency. Never the document's own number or date. */
export const stamps = field<Stamp>({
  name: 'stamps',
  many: true,
  find: ctx =>
    ctx.structured.doc.stamps.map((s): Candidate<Stamp> => {
      const span = { start: s.position.start.offset, end: s.position.end.offset }
      const folded = ctx.foldedSlice(span)
      const body = BODY.exec(folded)
      const at = body ? span.start + body.index + body[0].length - body.groups!.body!.length : 0
      return {
        value: {
          kind: s.kind,
          body: body ? oneLine(ctx.text.slice(at, at + body.groups!.body!.length)) : null,
          number: s.kind === 'incoming' ? (NUMBER.exec(folded)?.groups?.n ?? null) : null,
          date: findDates(folded).find(d => d.precision === 'day')?.date ?? null,
          text: oneLine(ctx.slice(span)),
        },
        evidence: [{ ...ctx.evidence(span), ...(s.page && { page: s.page }), ...(s.boxes && { boxes: s.boxes }) }],
        score: 0.9,
        rule: `stamps.${s.kind}`,
      }
    }),
})
