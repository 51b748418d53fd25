import type { Absence } from '../../../schemas/evidence.ts'
import type { DocumentNumber } from '../../../schemas/record.ts'
import { type Candidate, field } from '../field.ts'
import { numberSlots } from '../number-slot.ts'
import { numberOf, reportedReference } from '../references.ts'

/** Số, ký hiệu of the document itself; of a news page, the number of the plan it reports. */
export const number = field<DocumentNumber>({
  name: 'number',
  many: false,
  find: ctx => {
    if (ctx.isArticle) {
      const reported = reportedReference(ctx)
      if (!reported?.number) return []
      return [{ value: numberOf(reported.number), evidence: [ctx.evidence(reported.numberSpan)], score: 0.9, rule: 'number.reported' }]
    }
    return numberSlots(ctx).map(
      (slot, i): Candidate<DocumentNumber> => ({
        value: slot.value,
        evidence: [ctx.evidence(slot.span)],
        score: (slot.blank ? 0.95 : 0.98) - i * 0.2,
        rule: slot.blank ? 'number.blank' : 'number.header',
      }),
    )
  },
  partAbsences: (value, ctx): Record<string, Absence> =>
    value.ordinal === null
      ? { 'number.ordinal': numberSlots(ctx).some(s => ctx.slice(s.span).includes('\ufffd')) ? 'unreadable' : 'blank' }
      : {},
})
