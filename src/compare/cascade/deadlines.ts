/**
 * A parent's deadline against a unit's.
 * Reads: items of deadlines. Writes: fits and verdicts: an earlier last day asks more.
 */
import type { PartialDate } from '../../../schemas/evidence.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import type { Deadline } from '../../../schemas/record.ts'
import { addDays, dayInWords, daysBetween, lastDay } from '../day.ts'
import { likeness } from '../similar.ts'
import type { ItemOf } from './items.ts'
import { type Verdict, verdict } from './verdict.ts'

/** A year that is left out is the campaign's. */
const withYear = (date: PartialDate, year: number | null): PartialDate =>
  date.startsWith('--') && !date.startsWith('---') && year ? `${year}${date.slice(1)}` : date

/** The last day on which the duty is done in time: "trước ngày 15/11" ends on the 14th. Null where no day follows. */
export function lastAllowed({ date, bound }: Pick<Deadline, 'date' | 'bound'>, year: number | null): string | null {
  if (!date) return null
  const full = withYear(date, year)
  const last = lastDay(full)
  if (!last) return null
  return bound === 'before' && full.length === 10 ? addDays(last, -1) : last
}

/** "trước 15/11/2026", as the plan has it */
const printed = ({ value: { date, bound } }: ItemOf<'deadline'>): string =>
  `${codeLabel('DeadlineBound', bound, 'vi').toLocaleLowerCase('vi')} ${dayInWords(date!)}`

const day = (item: ItemOf<'deadline'>, year: number | null): string | null => lastAllowed(item.value, year)

/** Days apart from which one duty is no longer taken for the other, where words are few. */
const FAR = 75

/** 0 where they are duties of different kinds. */
export function fitDeadlines(year: number | null) {
  return (a: ItemOf<'deadline'>, b: ItemOf<'deadline'>): number => {
    const [x, y] = [a.value, b.value]
    const alike = likeness(x.text, y.text)
    const from = day(a, year)
    const to = day(b, year)
    const sameDay = from !== null && from === to
    if (x.kind !== y.kind && !(isDuty(x.kind) && isDuty(y.kind) && alike >= (sameDay ? 0.3 : 0.5))) return 0
    const recipient = x.recipient && y.recipient ? likeness(x.recipient, y.recipient) : 0.5
    const apart = from && to ? Math.abs(daysBetween(from, to)) : null
    if (x.kind === y.kind && (x.kind === 'task' || x.kind === 'other') && alike < 0.4) return 0
    if (apart !== null && apart > FAR && alike < 0.6) return 0
    if (recipient < 0.2 && alike < 0.4) return 0
    const near = apart === null ? 0 : Math.max(0, 1 - apart / FAR)
    return (x.kind === y.kind ? 0.7 : 0.2) + alike + 0.5 * near + 0.3 * recipient + (x.recurrence === y.recurrence ? 0.1 : 0)
  }
}
/** Kinds that their readers tell apart by single words, so that one duty may be read as either; the end of a campaign is no duty. */
const isDuty = (kind: Deadline['kind']): boolean => !['campaign_end', 'submit_plan', 'issue_plan'].includes(kind)

export function judgeDeadlines(year: number | null) {
  return (a: ItemOf<'deadline'>, b: ItemOf<'deadline'>): Verdict => {
    const from = day(a, year)
    const to = day(b, year)
    if (!from || !to) {
      const same = a.value.date === b.value.date && a.value.recurrence === b.value.recurrence
      return verdict(0, same ? null : 'Không so được ngày, cần xem.')
    }
    const days = daysBetween(to, from)
    const word = days > 0 ? 'sớm hơn' : 'muộn hơn'
    return verdict(days, days ? `${printed(a)} → ${printed(b)}: ${word} ${Math.abs(days)} ngày` : null)
  }
}
