import type { Absence, PartialDate } from '../../../schemas/evidence.ts'
import type { Context } from '../context.ts'
import { datelineOf } from '../dateline.ts'
import { type Candidate, field } from '../field.ts'
import { sentences } from '../items.ts'
import { reportedReference } from '../references.ts'

/** Written by hand on a scan, the month as well: the year alone is no date of issue. */
const isUnreadable = (ctx: Context): boolean => {
  const line = datelineOf(ctx)
  return line?.date?.precision === 'year' && line.dateSpan !== null && ctx.slice(line.dateSpan).includes('\ufffd')
}

/** Date of issue at the precision printed: the dateline alone (received and signature stamps never); of news, the reported plan's. */
export const issuedDate = field<PartialDate>({
  name: 'issuedDate',
  many: false,
  find: ctx => {
    const out: Candidate<PartialDate>[] = []
    if (ctx.isArticle) {
      const reported = reportedReference(ctx)
      if (reported?.date)
        out.push({ value: reported.date, evidence: [ctx.evidence(reported.span)], score: 0.9, rule: 'issuedDate.reported' })
      // "Ngày 05/01/2023, UBND huyện … ban hành Kế hoạch …" without a number
      for (const line of ctx.zones.body.slice(0, 5)) {
        for (const s of sentences(ctx, line)) {
          const folded = ctx.foldedSlice(s)
          const issued = /(?:ban hành|ký ban hành|triển khai|phát động)[^.;]{0,60}kế hoạch/u.exec(folded)
          const date = ctx.datesIn(s).find(d => d.precision === 'day' && d.start < s.start + (issued?.index ?? 0))
          // "Kế hoạch do UBND huyện ban hành ngày 20/02"
          const behind = /kế hoạch[^.;]{0,70}ban hành\s+(?:vào\s+)?(?:ngày\s*)?$/u
          const of = ctx.datesIn(s).find(d => d.precision === 'day' && behind.test(ctx.folded.slice(s.start, d.start)))
          if (of) out.push({ value: of.date, evidence: [ctx.evidence(s)], score: 0.7, rule: 'issuedDate.plan-of' })
          if (issued && date && (/^(?:mới đây, )?(?:vào )?ngày/u.test(folded) || /ngày\s*$/u.test(ctx.folded.slice(s.start, date.start)))) {
            out.push({ value: date.date, evidence: [ctx.evidence(s)], score: 0.75, rule: 'issuedDate.sentence' })
          }
        }
      }
      return out
    }
    const line = datelineOf(ctx)
    if (line?.date && line.dateSpan && !line.date.date.startsWith('-') && !isUnreadable(ctx)) {
      out.push({
        value: line.date.date,
        evidence: [ctx.evidence(line.dateSpan)],
        score: line.date.blank ? 0.95 : 0.98,
        rule: line.date.blank ? 'issuedDate.partial' : 'issuedDate.dateline',
      })
    }
    return out
  },
  absence: ctx => (isUnreadable(ctx) ? 'unreadable' : 'absent'),
  partAbsences: (value, ctx): Record<string, Absence> =>
    value.length === 7 && ctx.slice(datelineOf(ctx)?.dateSpan ?? { start: 0, end: 0 }).includes('\ufffd')
      ? { 'issuedDate.day': 'unreadable' }
      : value.length === 7 && !value.includes('Q') && !value.includes('H')
        ? { 'issuedDate.day': 'blank' }
        : value.length === 4
          ? { 'issuedDate.month': 'blank', 'issuedDate.day': 'blank' }
          : {},
})
