/** To whom something is sent: "gửi báo cáo về Phòng Nội vụ (qua …) trước ngày …". */
import type { Span } from '../../structure/index.ts'
import { type Context, oneLine } from '../context.ts'

const RECIPIENT =
  /(?:gửi|báo cáo|nộp|trình)\s+(?:[\p{L}\s,]{0,50}?\s)?(?:về|cho|tới|đến|lên|qua)\s+(?<who>(?:ủy ban|ubnd|sở|phòng|hội đồng|ban|văn phòng|thường trực|cơ quan|liên đoàn|bộ)[^.;:()]{2,80}?)(?<via>\s*\((?:qua|thông qua)[^)]*\))?(?=\s+(?:trước|chậm|để|theo|vào|trong|đúng|tổng hợp)(?![\p{L}\p{M}])|[,.;:(]|$)/u

export function recipientOf(ctx: Context, s: Span): string | null {
  const m = RECIPIENT.exec(ctx.foldedSlice(s))
  const who = m?.groups?.who
  if (!m || !who) return null
  const start = s.start + m.index + m[0].lastIndexOf(who, m[0].length - (m.groups?.via?.length ?? 0))
  return oneLine(ctx.text.slice(start, start + who.length + (m.groups?.via?.length ?? 0))) || null
}
