/**
 * Dates of the gazetteer: a document's date, at whatever precision, against a unit's validity.
 * Reads: partial dates ("2023", "2023-01", "2023-01-05", "2026-Q1", "2026-H1"). Writes: closed ranges of ISO days.
 */

/** First and last day (ISO, both inclusive). */
export type DayRange = readonly [first: string, last: string]

/** Before every date of the data, and after. */
export const EVER: DayRange = ['0000-01-01', '9999-12-31']

const PARTIAL = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/u
const two = (n: number): string => String(n).padStart(2, '0')

/** "2023" → all of that year, "2026-Q1" → three months; null, or a date without a year ("--11-30"), → ever. */
export function rangeOf(at: string | null | undefined): DayRange {
  const m = at ? PARTIAL.exec(at.slice(0, 10)) : null
  if (!m) return EVER
  const [, year, quarter, half, month, day] = m
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`]
  if (month) return [`${year}-${month}-01`, `${year}-${month}-31`]
  if (quarter) return [`${year}-${two(+quarter * 3 - 2)}-01`, `${year}-${two(+quarter * 3)}-31`]
  if (half) return [`${year}-${two(+half * 6 - 5)}-01`, `${year}-${two(+half * 6)}-31`]
  return [`${year}-01-01`, `${year}-12-31`]
}

/** True where the unit is valid on at least one day of the range. `validTo` is the first day NOT in force. */
export const overlaps = (unit: { validFrom: string | null; validTo: string | null }, [first, last]: DayRange): boolean =>
  (unit.validFrom === null || unit.validFrom <= last) && (unit.validTo === null || unit.validTo > first)

/** The ISO day before; for the last day on which a unit was in force. */
export function dayBefore(iso: string): string {
  const d = new Date(`${iso}T00:00:00Z`)
  d.setUTCDate(d.getUTCDate() - 1)
  return d.toISOString().slice(0, 10)
}
