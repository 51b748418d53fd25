/** The next day of the calendar on which a deadline falls. */
import type { Deadline } from '../../schemas/record.ts'
import { firstDay } from './derive.ts'

const MONTHS: Partial<Record<Deadline['recurrence'], number>> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 }

const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  // 31 February is no day: it is not moved to another
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/**
 * From `today` (YYYY-MM-DD) on: "--11-30" each year, "---25" each month, a full date that recurs in its rhythm. Null where no day is stated, or where
 * a day that does not recur is over.
 */
export function nextDay(date: string | null, recurrence: Deadline['recurrence'], today: string): string | null {
  if (!date) return null
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const candidates = (): (string | null)[] => {
    const [, ofYear, dayOfYear] = /^--(\d\d)-(\d\d)$/u.exec(date) ?? []
    if (ofYear) return [0, 1, 2, 3, 4].map(n => iso(year + n, Number(ofYear), Number(dayOfYear)))
    const ofMonth = /^---(\d\d)$/u.exec(date)?.[1]
    if (ofMonth) return Array.from({ length: 14 }, (_, n) => iso(year, month + n, Number(ofMonth)))
    const first = firstDay(date)
    const step = MONTHS[recurrence]
    if (!first || date.length < 10 || !step) return [first]
    const [y, m, d] = first.split('-').map(Number) as [number, number, number]
    const passed = Math.max(0, Math.floor(((year - y) * 12 + month - m) / step))
    return Array.from({ length: 14 }, (_, n) => iso(y, m + (passed + n) * step, d))
  }
  return candidates().find(day => day !== null && day >= today) ?? null
}
