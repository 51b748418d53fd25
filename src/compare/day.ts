/**
 * Days to compare by.
 * Reads: records, partial dates. Writes: dates and days; null where nothing states one.
 */
import type { PartialDate } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'

/** When a document is from: its day of issue, else of publication, else the first year of its campaign. */
export function dateOf(record: CampaignRecord): PartialDate | null {
  const dates = [record.issuedDate?.value, record.publication?.value.date, record.years?.value.from.toString()]
  return dates.find(date => date != null && /^\d{4}/u.test(date)) ?? null
}

const lastOfMonth = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last day of a date with a year: "2026-Q1" → "2026-03-31", "2024" → "2024-12-31"; null for a date without one ("--11-30"). */
export function lastDay(date: PartialDate): string | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q(\d)|-H(\d))?$/u.exec(date)
  if (!m) return null
  const [, year, month, day, quarter, half] = m
  if (day) return date
  return lastOfMonth(Number(year), month ? Number(month) : quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12)
}

/** "2026-02-28" moved by days. */
export function addDays(day: string, days: number): string {
  const d = new Date(`${day}T00:00:00Z`)
  d.setUTCDate(d.getUTCDate() + days)
  return d.toISOString().slice(0, 10)
}

/** Days from `a` to `b`, both whole days. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)

/** False where both are stated and neither is the other at less precision: "2023-01" goes with "2023-01-05". */
export const datesAgree = (a: PartialDate | null | undefined, b: PartialDate | null | undefined): boolean =>
  !a || !b || a.startsWith(b) || b.startsWith(a)

/** "2026-01-05" → "05/01/2026"; less precise dates likewise; dates that come again as "30/11", "ngày 25", "tháng 9". */
export function dayInWords(date: PartialDate): string {
  const part = /^(\d{4})-([QH])(\d)$/u.exec(date)
  if (part)
    return part[2] === 'Q'
      ? `Quý ${['I', 'II', 'III', 'IV'][Number(part[3]) - 1]}/${part[1]}`
      : `6 tháng ${part[3] === '1' ? 'đầu' : 'cuối'} năm ${part[1]}`
  if (date.startsWith('---')) return `ngày ${date.slice(3)}`
  if (date.startsWith('--')) return date.length > 4 ? date.slice(2).split('-').reverse().join('/') : `tháng ${Number(date.slice(2))}`
  return date.split('-').reverse().join('/')
}
