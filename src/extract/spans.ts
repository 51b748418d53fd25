/**
 * Spans of time: "kể từ ngày 05/01/2023 đến trước ngày 30 tháng 11 năm 2023", "từ nay đến hết ngày 31/12/2025",
 * "từ tháng 10/2025 đến khi tổ chức thành công Đại hội …", "giai đoạn 2023 - 2025".
 */
import type { PartialDate } from '../../schemas/evidence.ts'
import type { Span } from '../structure/index.ts'
import type { FoundDate } from '../text/dates.ts'
import type { Context } from './context.ts'
import { oneLine } from './context.ts'

export interface TimeSpan {
  start: PartialDate | null
  startEvent: string | null
  end: PartialDate | null
  endEvent: string | null
  endBound: 'inclusive' | 'exclusive' | null
  endPrecision: FoundDate['precision'] | null
  span: Span
  /** offset of the end date, where there is one */
  endAt: number | null
}

const RANGE =
  /(?<![\p{L}\p{M}])(?:(?:kể\s+)?từ|bắt đầu(?!\s+từ))\s+(?<from>(?:[^.;\n]|\.(?=\d)){1,110}?)[\s,]*(?:(?:cho\s+)?(?:đến|tới|(?:và\s+)?(?:kết thúc|khép\s+\p{L}+|chốt)(?:\s+vào)?)\s+(?<bound>hết\s+trước\s+|hết\s+|trước\s+)?|\s[-–]\s)(?<to>(?:[^.;\n]|\.(?=\d)){1,140})/gu
const EVENT_START = /^(?:ngày\s+)?(?:nay|ban hành|ký|phát động|kế hoạch|khi|có hiệu lực)/u

/** The year that an elliptic start takes from its end: "từ tháng 3 đến tháng 11/2025". */
function withYear(start: PartialDate, end: PartialDate | null): PartialDate {
  const year = end && /^\d{4}/u.exec(end)?.[0]
  return year && start.startsWith('--') && !start.startsWith('---') ? `${year}-${start.slice(2)}` : start
}

/** All spans of time in a part of the text. */
export function timeSpans(ctx: Context, within: Span): TimeSpan[] {
  const out: TimeSpan[] = []
  for (const m of ctx.foldedSlice(within).matchAll(RANGE)) {
    const g = m.groups as { from: string; bound?: string; to: string }
    const at = within.start + m.index
    const fromAt = at + m[0].indexOf(g.from)
    const toAt = at + m[0].length - g.to.length
    const startDate = ctx.datesIn({ start: fromAt - 6, end: fromAt + g.from.length + 1 }).find(d => d.start >= at)
    const endDate = ctx.datesIn({ start: Math.max(toAt - 6, at), end: within.end }).find(d => d.start >= toAt - 6 && d.start <= toAt + 12)
    const event = EVENT_START.test(g.from.trim())
    if (!startDate && !event) continue
    const endEventText = endDate
      ? null
      : /^(?:khi|ngày|lúc|đại hội|kết thúc)/u.test(g.to) || event || startDate
        ? eventText(ctx, toAt, g.to)
        : null
    if (!endDate && !endEventText) continue
    const end = endDate ? toAt + (endDate.end - toAt) : toAt + (endEventText?.length ?? 0)
    out.push({
      start: startDate && !event ? withYear(startDate.date, endDate?.date ?? null) : null,
      startEvent: event ? oneLine(ctx.text.slice(fromAt, fromAt + g.from.length)) : null,
      end: endDate?.date ?? null,
      endEvent: endEventText,
      endBound: endDate ? (g.bound?.includes('trước') ? 'exclusive' : 'inclusive') : null,
      endPrecision: endDate?.precision ?? null,
      span: { start: at, end },
      endAt: endDate?.start ?? null,
    })
  }
  return out
}

function eventText(ctx: Context, at: number, folded: string): string | null {
  const stop = /[,;.]|$/u.exec(folded)!.index
  const text = oneLine(ctx.text.slice(at, at + stop))
  return text.length > 3 ? text : null
}

const STAGE =
  /giai đoạn\s*(?:từ\s*(?:năm\s*)?)?(?<a>(?:19|20)\d{2})\s*(?:-|đến|tới)\s*(?:năm\s*)?(?<b>(?:19|20)\d{2})|(?:trong\s+)?(?:các\s+|\d{1,2}\s+)?năm\s+(?<c>(?:19|20)\d{2})\s*-\s*(?<d>(?:19|20)\d{2})/u

/** "giai đoạn 2023 - 2025" */
export function stageIn(ctx: Context, within: Span): { from: number; to: number; span: Span } | null {
  const m = STAGE.exec(ctx.foldedSlice(within))
  if (!m) return null
  const g = m.groups as Record<string, string | undefined>
  const from = Number(g.a ?? g.c)
  const to = Number(g.b ?? g.d)
  return from < to ? { from, to, span: { start: within.start + m.index, end: within.start + m.index + m[0].length } } : null
}
