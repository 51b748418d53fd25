/** Days as places on a line: its ends, its months, and points that would lie on one another. */
import type { TimePoint } from './model.ts'

const MONTH_MS = 30.44 * 86_400_000
/** months that have their name on the line */
const MARKS = 12

export interface Scale {
  /** milliseconds, as Date has them */
  from: number
  to: number
}

/** From half a month before the first day to half a month after the last. */
export function scaleOf(points: readonly TimePoint[]): Scale {
  const days = points.map(p => Date.parse(p.day))
  return days.length ? { from: Math.min(...days) - MONTH_MS / 2, to: Math.max(...days) + MONTH_MS / 2 } : { from: 0, to: 1 }
}

/** Place of a moment, for CSS. */
export const placeOn = ({ from, to }: Scale, moment: number): string => `${((100 * (moment - from)) / (to - from)).toFixed(2)}%`

/** First days of the months that are named, a dozen or so whatever the length of the line. */
export function monthsOn({ from, to }: Scale): string[] {
  const step = Math.max(1, Math.ceil((to - from) / MONTH_MS / MARKS))
  const first = new Date(from)
  const months: string[] = []
  for (let m = first.getUTCMonth() + 1; Date.UTC(first.getUTCFullYear(), m, 1) < to; m += step)
    months.push(new Date(Date.UTC(first.getUTCFullYear(), m, 1)).toISOString().slice(0, 10))
  return months
}

/** Points that would lie on one another, as one: a target of the pointer needs its room (WCAG 2.5.8). `apart`: milliseconds. */
export function clusters(points: readonly TimePoint[], apart: number): TimePoint[][] {
  const all: TimePoint[][] = []
  for (const point of points.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = all.at(-1)
    if (last && Date.parse(point.day) - Date.parse(last[0]!.day) < apart) last.push(point)
    else all.push([point])
  }
  return all
}
