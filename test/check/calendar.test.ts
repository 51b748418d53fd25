/** Days off: weekends, holidays of the solar calendar, and those of the lunar one against the calendar that the runtime knows. */
import { describe, expect, test } from 'vitest'
import { dayOff, daysBetween, shown, weekday } from '../../src/check/calendar.ts'

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
/** Day of a lunar date in a year, ISO. */
function lunar(year: number, month: string, day: string): string {
  for (let at = Date.UTC(year, 0, 15); ; at += 86_400_000) {
    const parts = Object.fromEntries(LUNAR.formatToParts(at).map(p => [p.type, p.value]))
    if (parts.month === month && parts.day === day) return new Date(at).toISOString().slice(0, 10)
  }
}
const behind = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
const YEARS = Array.from({ length: 16 }, (_, i) => 2015 + i)

describe('the lunar New Year', () => {
  // its new moon comes minutes before midnight, where reckonings differ by a day
  const first = (year: number) => (year === 2027 ? '2027-02-06' : lunar(year, '1', '1'))
  test.each(YEARS)('of %i: the last day of the old year and four of the new one', year => {
    const off = [-2, -1, 0, 1, 2, 3, 4].map(n => dayOff(behind(first(year), n))?.vi === 'Tết Nguyên đán')
    expect(off).toEqual([false, true, true, true, true, true, false])
  })
  test('of a year that is not known is none', () => expect(dayOff('2031-01-23')).toBeNull())
})

test.each(YEARS)('the Hùng Kings’ day of %i', year => {
  const day = lunar(year, '3', '10')
  expect(dayOff(day)).toEqual({ vi: 'Giỗ Tổ Hùng Vương', en: 'the Hùng Kings’ day' })
})

describe('days of every year', () => {
  test.each([
    ['01-01', 'Tết Dương lịch', 'New Year'],
    ['04-30', 'Ngày Chiến thắng 30/4', 'Reunification Day'],
    ['05-01', 'Ngày Quốc tế lao động 01/5', 'Labour Day'],
    ['09-02', 'Quốc khánh 02/9', 'National Day'],
  ])('%s', (day, vi, en) => {
    expect(dayOff(`2026-${day}`)).toEqual({ vi, en })
    expect(dayOff(`2031-${day}`)).toEqual({ vi, en })
  })
})

test('the days of a week', () => {
  const week = Array.from({ length: 7 }, (_, i) => behind('2026-11-22', i))
  expect(week.map(weekday)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(week.map(day => dayOff(day)?.en ?? null)).toEqual(['a Sunday', null, null, null, null, null, 'a Saturday'])
  expect([dayOff('2026-11-22')?.vi, dayOff('2026-11-21')?.vi]).toEqual(['Chủ nhật', 'thứ Bảy'])
})

test.each(['2026-02-23', '2026-09-03'])('%s is a working day, as far as is known', day => expect(dayOff(day)).toBeNull())

test('days are counted over the turn of a year, forwards and backwards', () => {
  expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60)
  expect(daysBetween('2026-03-01', '2025-12-31')).toBe(-60)
  expect(daysBetween('2026-03-01', '2026-03-01')).toBe(0)
})

test('days are shown as offices write them', () =>
  expect(['2026-12-05', '2026-12', '2026'].map(shown)).toEqual(['05/12/2026', '12/2026', '2026']))
