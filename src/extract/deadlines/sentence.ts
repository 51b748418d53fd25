/** Dates of a sentence: those that a cue makes a term, and behind which stands a duty. */
import type { DeadlineBound, DeadlineKind } from '../../../schemas/codes.ts'
import type { Deadline } from '../../../schemas/record.ts'
import type { Line, Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'
import type { Candidate } from '../field.ts'
import { citationsByLine } from '../references.ts'
import { candidateOf } from './candidate.ts'
import { type Cue, cueIn, goesOn, isOfAnother, isStart } from './cues.ts'
import type { Known } from './known.ts'
import { isMeeting } from './meeting.ts'
import { isBefore, tellsWhatHappened } from './past.ts'
import { endsRange, opensRange } from './range.ts'
import { recurrenceOf } from './recurrence.ts'
import { isBareDate, isTimeItem, isTimetable, opensLine } from './timetable.ts'

/** Duties: somebody must do something. */
const DUTY =
  /(?:gửi|nộp|báo cáo|hoàn thành|xong|đăng ký|trình|lập|xây dựng|ban hành|tổ chức|tiến hành|sơ kết|tổng kết|thực hiện|hồ sơ|triển khai|bình xét|xét|thẩm định|họp|kiểm tra|thông báo|tổng hợp|phát động|thi đua|phong trào|tham mưu|trao|công bố|rà soát|hội nghị|khai mạc|đón tiếp|niêm yết|lấy ý kiến|tập huấn|thời gian|tuyên truyền|khen thưởng)/u

/** The duty of a date that is not its sentence's first. */
const OWN_DUTY = /(?:gửi|nộp|báo|trình|đăng ký|hồ sơ|kế hoạch|sơ kết|tổng kết|họp|chấm|xét|tổ chức|hoàn thành|công bố|thẩm định)/u
/** "Đợt thi đua diễn ra từ … đến …": the campaign's own span, told again. */
const TELLS_PERIOD = /^[\s*+-]*(?:phong trào|đợt thi đua)[^.;]{0,60}(?:diễn ra|bắt đầu|thực hiện|kéo dài|tổ chức|triển khai)/u
/** Spans of what is looked at, not of what is to be done: "số liệu tính từ … đến …". */
const OBSERVED = /tính từ|số liệu[^.;]{0,40}từ|thời kỳ|niên độ|kỳ kiểm tra|mốc kiểm tra/u

/** A date and where it stands. */
interface Place {
  sentence: Span
  line: Line
  date: FoundDate
}
/** The term before, of the same sentence. */
interface Last {
  bound: DeadlineBound
  kind: DeadlineKind
  end: number
}

export function inSentence(ctx: Context, known: Known, sentence: Span, line: Line): Candidate<Deadline>[] {
  const ofCampaign = campaignDates(ctx, known, line)
  const cited = citationsByLine(ctx).get(line) ?? []
  const out: Candidate<Deadline>[] = []
  let last: Last | null = null
  const dates = ctx.datesIn(sentence).filter(d => d.precision !== 'year')
  for (const [i, date] of dates.entries()) {
    const next = dates[i + 1]
    if (ofCampaign(date) || cited.some(c => holds(c.span, date)) || opensRange(ctx, date, next)) continue
    const place: Place = { sentence, line, date }
    const cue = cueOf(ctx, place, last)
    if (!cue || !isTerm(ctx, known, place, cue)) continue
    const recurrence = recurrenceOf(ctx, sentence, date, next)
    // a second date of the sentence: its own duty stands behind the first, or it goes on with it
    const between = last ? ctx.folded.slice(last.end, date.start) : ''
    const own = OWN_DUTY.test(between)
    const found = candidateOf(ctx, { ...place, bound: cue.bound, recurrence, from: last && own ? last.end : sentence.start })
    if (last && !own && between.length < 40) found.value.kind = last.kind
    out.push(found)
    last = { bound: cue.bound, kind: found.value.kind, end: date.end }
  }
  return out
}

const holds = (span: Span, d: FoundDate) => span.start <= d.start && d.end <= span.end

/** Whether a date of a line is the campaign's own: where its period was read, or where it is told again. */
function campaignDates(ctx: Context, { period, launches }: Known, line: Line): (d: FoundDate) => boolean {
  if (!period || !launches) return () => false
  const { evidence, value } = period
  const tells = evidence.some(p => p.start >= line.start && p.end <= line.end) || TELLS_PERIOD.test(ctx.foldedSlice(line))
  return d => evidence.some(p => holds(p, d)) || (tells && (d.date === value.end || d.date === value.start))
}

/** What makes the date a term, if anything does: the words before it, the date before it, or the form of its line. */
function cueOf(ctx: Context, { sentence, line, date }: Place, last: Last | null): Cue | undefined {
  // "ngày" may stand inside the date's own words
  const word = ctx.folded.startsWith('ngày', date.start) ? 4 : 0
  const before = ctx.folded.slice(Math.max(sentence.start, date.start - 50), date.start + word)
  if (isOfAnother(before) || isStart(before)) return undefined
  let cue = cueIn(before)
  if (last && !cue?.strong && goesOn(ctx.folded.slice(last.end, date.start))) cue = { bound: last.bound, strong: true }
  // a date without a day is a term only with a cue, or alone in its place
  if (!cue && date.precision !== 'day' && (isTimeItem(ctx, line) || isBareDate(ctx, line, date) || opensLine(ctx, line, date)))
    cue = { bound: 'within', strong: true }
  if (cue && !cue.strong && date.date.startsWith('---')) cue = { bound: 'on', strong: true }
  if (cue?.bound === 'within' && date.precision === 'day') return { ...cue, bound: endsRange(ctx, sentence, date) ? 'by' : 'on' }
  return cue
}

/** Whether somebody must act by a date that has its cue. */
function isTerm(ctx: Context, known: Known, { sentence, line, date }: Place, { bound, strong }: Cue): boolean {
  const folded = ctx.foldedSlice(sentence)
  const meeting = !strong && isMeeting(ctx, sentence, date)
  if (!strong && !(meeting && /^\d{4}-\d{2}-\d{2}$/u.test(date.date))) return false
  if (ctx.isArticle && !(strong && DUTY.test(folded))) return false
  if (OBSERVED.test(folded) && endsRange(ctx, sentence, date)) return false
  if (tellsWhatHappened(ctx, known, sentence, date)) return false
  const scheduled = line.table !== null || isTimetable(ctx, line, date)
  if (bound === 'on' && !scheduled && isBefore(known, date)) return false
  // a full day behind "trước", "chậm nhất" is a term whatever the duty; a month or a day of every year needs one
  const sure = meeting || (date.date.length === 10 && (bound === 'before' || bound === 'by'))
  return sure || scheduled || DUTY.test(ctx.foldedSlice(line))
}
