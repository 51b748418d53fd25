/** Days of deadlines: what stands in a calendar, and when it comes next. */
import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/store/derive.ts'
import { nextDay } from '../../src/store/next-day.ts'

describe('the first day of a date', () => {
  it.each([
    ['2024-11-30', '2024-11-30'],
    ['2024-11', '2024-11-01'],
    ['2024', '2024-01-01'],
    ['2024-Q1', '2024-01-01'],
    ['2024-Q4', '2024-10-01'],
    ['2024-H1', '2024-01-01'],
    ['2024-H2', '2024-07-01'],
    ['--11-30', null],
    [null, null],
  ])('of %s is %s', (date, day) => expect(firstDay(date)).toBe(day))
})

describe('the next day', () => {
  it.each([
    ['a day to come', '2031-05-20', 'none', '2031-05-15', '2031-05-20'],
    ['today', '2031-05-15', 'none', '2031-05-15', '2031-05-15'],
    ['a day that is over', '2031-05-01', 'none', '2031-05-15', null],
    ['a month that is over, though it recurs', '2030-05', 'yearly', '2031-05-15', null],
    ['no date', null, 'yearly', '2031-05-15', null],
    ['a day of each year, still to come', '--11-30', 'yearly', '2031-05-15', '2031-11-30'],
    ['a day of each year, over for this one', '--03-15', 'yearly', '2031-05-15', '2032-03-15'],
    ['the leap day waits for a leap year', '--02-29', 'yearly', '2031-05-15', '2032-02-29'],
    ['a day that no year has', '--02-30', 'yearly', '2031-05-15', null],
    ['a month of each year without a day', '--11', 'yearly', '2031-05-15', null],
    ['a day of each month, over for this one', '---10', 'monthly', '2031-05-15', '2031-06-10'],
    ['the 31st waits for a month that has one', '---31', 'monthly', '2031-06-15', '2031-07-31'],
    ['every month from a day on', '2031-01-20', 'monthly', '2031-05-25', '2031-06-20'],
    ['every quarter from a day on', '2030-02-25', 'quarterly', '2031-05-15', '2031-05-25'],
    ['every half year from a day on', '2030-12-10', 'half_yearly', '2031-05-15', '2031-06-10'],
    ['every year from a day that is still to come', '2033-01-10', 'yearly', '2031-05-15', '2033-01-10'],
  ] as const)('%s: %s, %s, asked on %s', (_, date, recurrence, today, next) => expect(nextDay(date, recurrence, today)).toBe(next))
})
