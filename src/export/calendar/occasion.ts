/**
 * When a deadline falls in a calendar, as far as its document says: a day, the whole month or quarter where no day is stated, days that recur. What
 * states too little has no place there; a day is never made up.
 */
import type { PartialDate } from '../../../schemas/evidence.ts'
import type { CampaignRecord, Deadline } from '../../../schemas/record.ts'

/** All-day span; `end` is the day after the last. Days as "2026-11-30". */
export interface Occasion {
  start: string
  end: string
  /** "FREQ=YEARLY;UNTIL=20251231" (RFC 5545, 3.3.10); null for once */
  rule: string | null
  /** true where the day itself is stated */
  exact: boolean
  /** true where the year is that of the campaign, because the deadline states none */
  yearOfCampaign: boolean
}

const pad = (n: number): string => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`

/** False for the 30th of February. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date
}

/** The day `n` days later. */
const later = (date: string, n: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** First day of the month `n` months later. */
const monthLater = (year: number, month: number, n: number): string => {
  const index = year * 12 + month - 1 + n
  return iso(Math.floor(index / 12), (index % 12) + 1, 1)
}

/** Years of the campaign as its document states them. */
export interface Span {
  from: number | null
  to: number | null
  /** earliest day that can be meant, null where it is not known */
  since: string | null
}

const yearIn = (date: PartialDate | null | undefined): number | null => (date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null)

export function spanOf({ years, period, issuedDate }: CampaignRecord): Span {
  const issued = issuedDate?.value
  return {
    from: years?.value.from ?? yearIn(period?.value.start) ?? yearIn(issued),
    to: years?.value.to ?? yearIn(period?.value.end),
    since: issued && /^\d{4}-\d\d-\d\d$/.test(issued) ? issued : null,
  }
}

const until = ({ to }: Span): string => (to === null ? '' : `;UNTIL=${to}1231`)

const EVERY: Partial<Record<Deadline['recurrence'], string>> = {
  yearly: 'FREQ=YEARLY',
  half_yearly: 'FREQ=MONTHLY;INTERVAL=6',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  monthly: 'FREQ=MONTHLY',
}

/** The span of a date with its year: a day, a month, a quarter, half a year; null for a year alone. */
function dated(date: PartialDate): { start: string; end: string; exact: boolean } | null {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return isDay(date) ? { start: date, end: later(date, 1), exact: true } : null
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (month) return { start: `${date}-01`, end: monthLater(Number(month[1]), Number(month[2]), 1), exact: false }
  const part = /^(\d{4})-([QH])(\d)$/.exec(date)
  if (!part) return null
  const length = part[2] === 'Q' ? 3 : 6
  const first = (Number(part[3]) - 1) * length + 1
  return { start: iso(Number(part[1]), first, 1), end: monthLater(Number(part[1]), first, length), exact: false }
}

/** "--11-30", "--09": in the campaign's one year, or each year of it. */
function inYears(date: PartialDate, recurs: boolean, span: Span): Occasion | null {
  const { from, to, since } = span
  if (from === null || (!recurs && from !== to)) return null
  const last = to ?? from + 8
  for (let year = from; year <= last; year++) {
    const placed = dated(`${year}${date.slice(1)}`)
    // a day before the plan was issued is that of another year
    if (!placed || (recurs && since !== null && placed.end <= since)) continue
    return { ...placed, rule: recurs ? `FREQ=YEARLY${until(span)}` : null, yearOfCampaign: !recurs }
  }
  return null
}

/** "---25" each month: from the first such day on. */
function inMonths(day: number, span: Span): Occasion | null {
  const since = span.since ?? (span.from === null ? null : iso(span.from, 1, 1))
  if (since === null) return null
  const [year, month] = since.split('-').map(Number) as [number, number]
  // of three months one has the day, and not before
  const days = [0, 1, 2].map(n => `${monthLater(year, month, n).slice(0, 8)}${pad(day)}`)
  const start = days.find(d => isDay(d) && d >= since)!
  return { start, end: later(start, 1), rule: `FREQ=MONTHLY;BYMONTHDAY=${day}${until(span)}`, exact: true, yearOfCampaign: false }
}

/** The deadline's place in a calendar; null where its document states too little. */
export function occasionOf({ date, recurrence }: Deadline, span: Span): Occasion | null {
  if (date === null) return null
  if (date.startsWith('---')) return recurrence === 'monthly' ? inMonths(Number(date.slice(3)), span) : null
  if (date.startsWith('--')) return inYears(date, recurrence !== 'none', span)
  const placed = dated(date)
  const every = EVERY[recurrence]
  return placed && { ...placed, rule: every ? every + until(span) : null, yearOfCampaign: false }
}
