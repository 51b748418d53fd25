import type { Span } from '../../structure/index.ts'
import { itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'

/** Nơi nhận (NĐ 30/2020, ô số 9b): one entry a line, dash and end mark left off; a wrapped line is joined. */
export const recipients = field<string>({
  name: 'recipients',
  many: true,
  absence: ctx => (ctx.isArticle ? 'not_applicable' : 'absent'),
  find: ctx => {
    const spans: Span[] = []
    ctx.zones.recipients.forEach((line, i) => {
      // "Nơi nhận: - Như trên; - Lưu: VT." may stand on one line
      const lead = i === 0 ? (/^nơi nhận\s*[:.]?\s*/u.exec(line.folded)?.[0].length ?? 0) : 0
      const before = spans.at(-1)
      const opens = line.label !== null || /^lưu|^như /u.test(line.folded) || i <= 1
      if (!opens && before && !/[;.]\s*$/u.test(ctx.slice(before))) {
        before.end = line.end
        return
      }
      const from = line.start + lead + (lead ? 0 : (line.label?.length ?? 0))
      for (const part of splitDashes(ctx.text.slice(from, line.end))) spans.push({ start: from + part.start, end: from + part.end })
    })
    return spans
      .map(
        (span): Candidate<string> => ({
          value: itemText(ctx.slice(span)),
          evidence: [ctx.evidence(span)],
          score: 0.95,
          rule: 'recipients.line',
        }),
      )
      .filter(c => c.value.length > 1)
  },
})

/** Several recipients on one line, divided by "; -". */
function splitDashes(text: string): Span[] {
  const out: Span[] = []
  let start = 0
  for (const m of text.matchAll(/;\s*[-–+]\s*(?=\p{L})/gu)) {
    out.push({ start, end: m.index + 1 })
    start = m.index + m[0].length
  }
  const lead = /^\s*[-–+]\s*/u.exec(text)
  out.push({ start, end: text.length })
  if (out[0] && lead) out[0].start = Math.max(out[0].start, lead[0].length)
  return out
}
