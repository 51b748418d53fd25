import type { DeadlineBound, DeadlineKind, Recurrence } from '../../../schemas/codes.ts'
import type { Deadline } from '../../../schemas/record.ts'
import type { Line, OutlineNode, Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import { addresseesOf, subjectAtHead } from '../addressee.ts'
import { type Context, itemText, oneLine } from '../context.ts'
import { kindOf, kindOfClause } from '../deadline-kind.ts'
import { type Candidate, field } from '../field.ts'
import { sentences } from '../items.ts'
import { citationsByLine } from '../references.ts'
import { type TaskRow, taskRows } from '../task-table.ts'

/** Words right before a date that make it a term. The last words before the date decide. */
const CUES: { pattern: RegExp; bound: DeadlineBound; strong: boolean }[] = [
  {
    pattern:
      /(?:chậm nhất|muộn nhất)(?:\s+(?:là|vào|trước|đến|trong|hết|các))*\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?(?:mùng\s*)?$/u,
    bound: 'by',
    strong: true,
  },
  {
    pattern: /(?:hết|đến hết|cho đến hết|tới hết|đến hết ngày)\s*(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?$/u,
    bound: 'by',
    strong: true,
  },
  {
    pattern: /trước\s+(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?(?:các\s+)?(?:ngày\s*)?(?:mùng\s*)?$/u,
    bound: 'before',
    strong: true,
  },
  { pattern: /(?:xong|hoàn thành)\s+(?:vào\s+)?(?:ngày\s*)?$/u, bound: 'by', strong: true },
  {
    pattern:
      /(?:thời gian hoàn thành|thời hạn hoàn thành|thời gian|thời hạn|hoàn thành|tiến độ)(?:\s+(?:thực hiện|gửi|nộp|báo cáo|hoàn thành))?\s*:?\s*(?:vào\s+|trong\s+)?$/u,
    bound: 'within',
    strong: true,
  },
  { pattern: /(?:trong|vào|đầu|giữa|cuối|dịp)(?:\s+(?:đầu|giữa|cuối))?\s*(?:khoảng\s+)?$/u, bound: 'within', strong: true },
  { pattern: /(?:đến|tới)\s*(?:ngày\s*)?$/u, bound: 'by', strong: true },
  { pattern: /(?:vào|đúng|lúc)?\s*(?:ngày|sáng ngày|chiều ngày)\s*$/u, bound: 'on', strong: false },
]
const START = /(?:(?:kể\s+)?từ|sau|bắt đầu(?:\s+từ)?)\s*(?:ngày\s*)?$/u
/** A series goes on: "trước ngày 01/6 và 15/11", "Quý I, Quý III/2026". */
const SERIES = /^\s*(?:,|và|;|hoặc)\s*(?:trước\s+)?(?:ngày\s*)?$/u
const NOT_A_TERM =
  /(?:ban hành|ký|kèm theo|số|sinh|thành lập|kỷ niệm|truyền thống|quyết định|nghị định|luật|thông tư|nghị quyết|chỉ thị|kế hoạch|hướng dẫn|công văn)\s*(?:ngày\s*)?$/u
/** Duties: somebody must do something. */
const DUTY =
  /(?:gửi|nộp|báo cáo|hoàn thành|xong|đăng ký|trình|lập|xây dựng|ban hành|tổ chức|tiến hành|sơ kết|tổng kết|thực hiện|hồ sơ|triển khai|bình xét|xét|thẩm định|họp|kiểm tra|thông báo|tổng hợp|phát động|thi đua|phong trào|tham mưu|trao|công bố|rà soát|hội nghị|khai mạc|đón tiếp|niêm yết|lấy ý kiến|tập huấn|thời gian|tuyên truyền|khen thưởng)/u

/** Every date by which somebody must act; the end of the campaign included. Dates of cited documents and of the past are none. */
export const deadlines = field<Deadline>({
  name: 'deadlines',
  many: true,
  find: ctx => {
    const out: Candidate<Deadline>[] = [...campaignEnd(ctx)]
    const { body, closing, appendix, footnotes } = ctx.zones
    const notes = new Set(footnotes)
    for (const line of [...body, ...closing, ...appendix]) {
      if (notes.has(line)) continue
      if (line.table && inTaskTable(ctx, line)) continue
      for (const s of sentences(ctx, line)) out.push(...inSentence(ctx, s, line))
    }
    for (const row of taskRows(ctx)) out.push(...inTaskRow(ctx, row))
    return dedupe(out)
  },
})

/** Something that takes place on its day, in a table of tasks. */
const MEETING = /^(?:họp|ký kết|hội nghị|hội thi|khai mạc|lễ|tổ chức (?:hội|lễ)|kiểm tra (?:tại|thực tế)|ngày hội)/u
const inTaskTable = (ctx: Context, line: Span) => taskRows(ctx).some(r => r.span.start <= line.start && line.end <= r.span.end)

/** Dates in the column of terms; the task's cell says what for. */
function inTaskRow(ctx: Context, row: TaskRow): Candidate<Deadline>[] {
  const { task, deadline: term, lead } = row.cells
  if (!term) return []
  const out: Candidate<Deadline>[] = []
  let last: DeadlineBound | null = null
  for (const d of ctx.datesIn(term)) {
    if (d.precision === 'year') continue
    const before = ctx.folded.slice(term.start, d.start)
    if (START.test(before)) continue
    const cue: DeadlineBound | null = CUES.find(c => c.strong && c.pattern.test(before))?.bound ?? (rangeEnd(ctx, term, d) ? 'by' : last)
    const bound: DeadlineBound =
      cue ??
      (d.precision !== 'day' || d.date.startsWith('---')
        ? 'within'
        : row.onDay || MEETING.test(task ? ctx.foldedSlice(task) : '')
          ? 'on'
          : 'by')
    last = bound
    const what = ctx.foldedSlice(task ?? row.span)
    const actor = lead ? oneLine(ctx.slice(lead)) : null
    out.push({
      value: {
        date: d.date,
        event: null,
        bound,
        kind: kindOfClause(what, what, [], bound),
        recurrence: recurrenceOf(ctx, term, d, undefined),
        actor,
        addressees: actor ? addresseesOf(actor) : [],
        recipient: null,
        text: itemText(ctx.slice(task ?? row.span)),
      },
      evidence: [...(task ? [ctx.evidence(task)] : []), ctx.evidence(term)],
      score: 0.85,
      rule: 'deadlines.task-table',
    })
  }
  return out
}

function campaignEnd(ctx: Context): Candidate<Deadline>[] {
  const period = (
    ctx.results.get('period') as
      | {
          value: { end: string | null; endBound: string | null; phases: { end: string | null }[] }
          evidence: { quote: string; start: number; end: number }[]
          rule: string
        }[]
      | undefined
  )?.[0]
  if (!period) return []
  if ((ctx.results.get('isCampaign') as { value: boolean }[] | undefined)?.[0]?.value === false) return []
  const ends = period.value.phases.length ? period.value.phases.map(p => p.end) : [period.value.end]
  return ends.flatMap((end, i): Candidate<Deadline>[] => {
    if (!end || /^\d{4}$/u.test(end)) return []
    const ground = period.evidence[Math.min(i, period.evidence.length - 1)]!
    const recurrence = ctx.dates.find(d => d.date === end && d.start >= ground.start && d.end <= ground.end)?.recurrence ?? 'none'
    const kind: DeadlineKind = 'campaign_end'
    const bound: DeadlineBound = period.value.endBound === 'exclusive' ? 'before' : 'by'
    return [
      {
        value: {
          date: end,
          event: null,
          bound,
          kind,
          recurrence,
          actor: null,
          addressees: [],
          recipient: null,
          text: oneLine(ground.quote),
        },
        evidence: [ground],
        score: 0.9,
        rule: 'deadlines.campaign-end',
      },
    ]
  })
}

function inSentence(ctx: Context, s: Span, line: Line): Candidate<Deadline>[] {
  const period = (ctx.results.get('period') as { value: { start: string | null; end: string | null }; evidence: Span[] }[] | undefined)?.[0]
  // a document that launches nothing has ranges of days, not a campaign's span
  const launches = (ctx.results.get('isCampaign') as { value: boolean }[] | undefined)?.[0]?.value !== false
  const periodSpans = launches ? (period?.evidence ?? []) : []
  const tellsPeriod =
    launches &&
    period !== undefined &&
    (periodSpans.some(p => p.start >= line.start && p.end <= line.end) ||
      /^[\s*+-]*(?:phong trào|đợt thi đua)[^.;]{0,60}(?:diễn ra|bắt đầu|thực hiện|kéo dài|tổ chức|triển khai)/u.test(ctx.foldedSlice(line)))
  const cited = citationsByLine(ctx).get(line) ?? []
  const out: Candidate<Deadline>[] = []
  let last: { bound: DeadlineBound; end: number; recurrence: Recurrence; kind: DeadlineKind } | null = null
  const dates = ctx.datesIn(s).filter(d => d.precision !== 'year')
  for (const [i, d] of dates.entries()) {
    if (periodSpans.some(p => p.start <= d.start && d.end <= p.end)) continue
    if (tellsPeriod && (d.date === period.value.end || d.date === period.value.start)) continue
    if (cited.some(c => d.start >= c.span.start && d.end <= c.span.end)) continue
    // "ngày" may stand inside the date's own words
    const word = ctx.folded.startsWith('ngày', d.start) ? 4 : 0
    const before = ctx.folded.slice(Math.max(s.start, d.start - 50), d.start + word)
    // "tháng 11/2025 đến tháng 4/2026": the first is a start
    if (dates[i + 1] && /^\s*(?:-|đến|tới|cho đến)\s*(?:hết\s*)?(?:ngày\s*)?$/u.test(ctx.folded.slice(d.end, dates[i + 1]!.start))) continue
    if (NOT_A_TERM.test(before.replace(/ngày\s*$/u, '')) && !/(?:kế hoạch|hồ sơ|báo cáo)\s*(?:trước|chậm)/u.test(before)) continue
    const start = START.test(before)
    if (start) continue
    // dates without a year or month are years' terms only with a cue
    let cue: { bound: DeadlineBound; strong: boolean } | undefined = CUES.find(c => c.pattern.test(before))
    if (last && SERIES.test(ctx.folded.slice(last.end, d.start)) && (!cue || !cue.strong)) cue = { bound: last.bound, strong: true }
    const inCell = line.table !== null
    if (!cue && d.precision !== 'day' && (isTimeItem(ctx, line) || isBareDate(ctx, line, d) || opensLine(ctx, line, d)))
      cue = { bound: 'within', strong: true }
    if (!cue) continue
    const folded = ctx.foldedSlice(s)
    if (!cue.strong && d.date.startsWith('---')) cue = { bound: 'on', strong: true }
    const meeting = !cue.strong && isMeeting(ctx, s, d)
    if (!cue.strong && !(/^\d{4}-\d{2}-\d{2}$/u.test(d.date) && meeting)) continue
    if (ctx.isArticle && !(DUTY.test(folded) && cue.strong)) continue
    if (cue.bound === 'within' && d.precision === 'day') cue = { ...cue, bound: rangeEnd(ctx, s, d) ? 'by' : 'on' }
    if (/tính từ|số liệu[^.;]{0,40}từ|thời kỳ|niên độ|kỳ kiểm tra|mốc kiểm tra/u.test(folded) && rangeEnd(ctx, s, d)) continue
    if (tellsWhatHappened(ctx, s, d)) continue
    if (cue.bound === 'on' && !inCell && !isTimetable(ctx, line, d) && isBefore(d, ctx)) continue
    // a full day behind "trước", "chậm nhất" is a term whatever the duty; a month or a day of every year needs one
    const sure = meeting || (d.date.length === 10 && (cue.bound === 'before' || cue.bound === 'by'))
    if (!sure && !inCell && !isTimetable(ctx, line, d) && !DUTY.test(ctx.foldedSlice(line))) continue
    const recurrence = recurrenceOf(ctx, s, d, dates[i + 1])
    // a second date of the sentence: its own duty stands behind the first, or it goes on with it
    const between = last ? ctx.folded.slice(last.end, d.start) : ''
    const next = candidate(ctx, s, line, d, cue.bound, recurrence, last && OWN_DUTY.test(between) ? last.end : s.start)
    if (last && !OWN_DUTY.test(between) && between.length < 40) next.value.kind = last.kind
    out.push(next)
    last = { bound: cue.bound, end: d.end, recurrence, kind: next.value.kind }
  }
  return out
}

const OWN_DUTY = /(?:gửi|nộp|báo|trình|đăng ký|hồ sơ|kế hoạch|sơ kết|tổng kết|họp|chấm|xét|tổ chức|hoàn thành|công bố|thẩm định)/u
/** Reports and proposals tell what was done: "Đến ngày 15/01/2023, … đã có kế hoạch", "Ngày 18/4/2024, Sở gửi văn bản …". */
function tellsWhatHappened(ctx: Context, s: Span, d: FoundDate): boolean {
  const issued = (ctx.results.get('issuedDate') as { value: string }[] | undefined)?.[0]?.value
  const type = (ctx.results.get('documentType') as { value: string }[] | undefined)?.[0]?.value
  const before = issued?.length === 10 && d.date.length === 10 && d.date <= issued
  if (before && (type === 'report' || type === 'proposal' || type === 'official_letter')) return true
  if (/tính đến\s*(?:hết\s*)?(?:ngày\s*)?$/u.test(ctx.folded.slice(s.start, d.start))) return true
  return before === true && /(?<!\p{L})(?:đã|vừa)(?!\p{L})/u.test(ctx.foldedSlice(s))
}

/** A day on which something takes place: "vào ngày …", "Thời gian: ngày …", "tổ chức hội nghị ngày …"; not the date of a law. */
function isMeeting(ctx: Context, s: Span, d: FoundDate): boolean {
  const before = ctx.folded.slice(s.start, d.start + (ctx.folded.startsWith('ngày', d.start) ? 4 : 0))
  if (
    /(?:luật|nghị định|thông tư|quyết định|kế hoạch|chỉ thị|nghị quyết|hướng dẫn|công văn|biên bản|kỷ niệm|truyền thống)[^.;]{0,70}$/u.test(
      before.slice(-90),
    )
  )
    return false
  return /(?:vào|lúc|sáng|chiều|trong)\s+ngày\s*$|(?:lúc|buổi)[^.;]{0,40},?\s*ngày\s*$|thời gian[^.;]{0,40}$|^[\s*+-]*ngày\s*$|(?:tổ chức|họp|khai mạc|kiểm tra|làm việc|hội nghị|bắt đầu|tiến hành|công bố|bế mạc|diễn ra|tổng kết|sơ kết)[^.;]{0,60}$/u.test(
    before,
  )
}

/** "từ A đến B": B is a term. */
const rangeEnd = (ctx: Context, s: Span, d: FoundDate) => /từ[^.;]{0,60}(?:đến|-)\s*(?:ngày\s*)?$/u.test(ctx.folded.slice(s.start, d.start))

const isTimetable = (ctx: Context, line: Line, d: FoundDate) =>
  SCHEDULED.test(ctx.foldedSlice(line)) || isTimeItem(ctx, line) || isBareDate(ctx, line, d)

/** A day before the document was issued is no task's; a printed slip in a term ("trước ngày …") is kept, for the check to show. */
function isBefore(d: FoundDate, ctx: Context): boolean {
  const issued = (ctx.results.get('issuedDate') as { value: string }[] | undefined)?.[0]?.value
  return d.date.length === 10 && issued?.length === 10 && d.date < issued
}

/** Lines of a timetable name no duty of their own: "Đợt 1: Trong tháng 12/2025", "Lúc 14 giờ 00 phút, ngày …". */
const SCHEDULED = /^[\s*+\-\d.)]*(?:đợt|giai đoạn|lúc|vào lúc|buổi|sáng|chiều|từ ngày|ngày\s+[\d/.]+\s*[:(])/u
const TIME_LEAD = /^[\s*+-]*(?:thời gian|thời hạn|tiến độ|hoàn thành(?=\s*:))/u
/** A line that is nothing but a month or quarter: a cell of a table that was flattened. */
const isBareDate = (ctx: Context, line: Line, d: FoundDate) =>
  /^\d{4}/u.test(d.date) &&
  ctx.foldedSlice(line).replace(/[^\p{L}\d]/gu, '').length <= ctx.folded.slice(d.start, d.end).replace(/[^\p{L}\d]/gu, '').length + 6
/** "Quý IV năm 2021: các đơn vị ban hành kế hoạch" */
const opensLine = (ctx: Context, line: Line, d: FoundDate) =>
  d.start - line.start <= (line.label?.length ?? 0) + 6 && /^\s*:/u.test(ctx.folded.slice(d.end, d.end + 3))
const isTimeItem = (ctx: Context, line: Line) => TIME_LEAD.test(ctx.foldedSlice(line))

function recurrenceOf(ctx: Context, s: Span, d: FoundDate, next: FoundDate | undefined): Recurrence {
  if (!d.date.startsWith('-')) return 'none'
  if (d.recurrence !== 'none') return d.recurrence
  // "trước 01/6 và 15/11 hằng năm": the last one says it for both
  if (next && next.start - d.end < 30 && next.recurrence !== 'none') return next.recurrence
  const folded = ctx.foldedSlice(s)
  if (d.date.startsWith('---')) return /(?:hằng|hàng|mỗi)\s*quý/u.test(folded) ? 'quarterly' : 'monthly'
  return /(?:hằng|hàng|mỗi)\s*năm|định kỳ/u.test(folded) ? 'yearly' : 'none'
}

function candidate(
  ctx: Context,
  s: Span,
  line: Line,
  d: FoundDate,
  bound: DeadlineBound,
  recurrence: Recurrence,
  from: number,
): Candidate<Deadline> {
  const node = nodeAt(ctx, line)
  const actor = subjectAtHead(ctx, s) ?? actorAbove(ctx, node)
  const kind: DeadlineKind =
    isTimeItem(ctx, line) || isBareDate(ctx, line, d) ? kindOfTask(ctx, line, node, bound) : kindOf(ctx, s, d, node, bound, from)
  return {
    value: {
      date: d.date,
      event: null,
      bound,
      kind,
      recurrence,
      actor: actor?.text ?? null,
      addressees: actor ? addresseesOf(actor.text) : [],
      recipient: recipientOf(ctx, s),
      text: itemText(ctx.slice(s)),
    },
    evidence: [ctx.evidence(s)],
    score: line.table ? 0.75 : bound === 'on' ? 0.7 : 0.85,
    rule: line.table ? 'deadlines.table' : `deadlines.${bound}`,
  }
}

/** "- Thời gian hoàn thành: Quý IV/2025": the task stands in the item or heading above. */
function kindOfTask(ctx: Context, line: Line, node: OutlineNode | null, bound: DeadlineBound): DeadlineKind {
  const siblings = node?.parent?.children ?? []
  const before = node ? siblings[siblings.indexOf(node) - 1] : undefined
  const sibling = before && !TIME_LEAD.test(ctx.foldedSlice({ start: before.start, end: before.end })) ? before.body[0] : undefined
  const parent = node?.parent?.heading ?? node?.parent?.body[0]
  // "7.1 Tổng kết …" is the task; under "7. …" the item before is
  const deep = node?.parent?.label?.kind === 'decimal2' || node?.parent?.label?.kind === 'decimal3'
  const above = (deep ? (parent ?? sibling) : (sibling ?? parent)) ?? node?.heading
  const lines = ctx.structured.lines
  const task =
    above && node?.label
      ? ctx.foldedSlice(above)
      : (lines.slice(Math.max(0, line.index - 4), line.index).find(l => l.text.length > 30)?.folded ?? '')
  return kindOfClause(task, task, [], bound)
}

export const nodeAt = (ctx: Context, line: { start: number }): OutlineNode | null => ctx.nodeAt(line.start)

function actorAbove(ctx: Context, node: OutlineNode | null) {
  for (let n = node; n; n = n.parent) {
    const head = n.heading ?? n.body[0]
    const found = head && subjectAtHead(ctx, head)
    if (found) return found
  }
  return null
}

const RECIPIENT =
  /(?:gửi|báo cáo|nộp|trình)\s+(?:[\p{L}\s,]{0,50}?\s)?(?:về|cho|tới|đến|lên|qua)\s+(?<who>(?:ủy ban|ubnd|sở|phòng|hội đồng|ban|văn phòng|thường trực|cơ quan|liên đoàn|bộ)[^.;:()]{2,80}?)(?<via>\s*\((?:qua|thông qua)[^)]*\))?(?=\s+(?:trước|chậm|để|theo|vào|trong|đúng|tổng hợp)(?![\p{L}\p{M}])|[,.;:(]|$)/u

function recipientOf(ctx: Context, s: Span): string | null {
  const m = RECIPIENT.exec(ctx.foldedSlice(s))
  const who = m?.groups?.who
  if (!m || !who) return null
  const start = s.start + m.index + m[0].lastIndexOf(who, m[0].length - (m.groups?.via?.length ?? 0))
  return oneLine(ctx.text.slice(start, start + who.length + (m.groups?.via?.length ?? 0))) || null
}

/** The same duty said twice is one; equal rows of different bodies stay. */
function dedupe(all: Candidate<Deadline>[]): Candidate<Deadline>[] {
  const out: Candidate<Deadline>[] = []
  const ends = new Map<string, Candidate<Deadline>>()
  for (const c of all) {
    const key = `${c.value.date} ${c.value.bound}`
    const same = c.value.kind === 'campaign_end' ? ends.get(key) : undefined
    if (!same && c.value.kind === 'campaign_end') ends.set(key, c)
    if (same) same.evidence.push(...c.evidence)
    else out.push(c)
  }
  return out
}
