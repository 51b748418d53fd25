import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../schemas/comparison.ts'
import { timeLine } from '../../../src/export/charts/time-line.ts'
import { comparisonOf } from '../comparison.ts'
import { texts, words } from './words.ts'

const comparison = comparisonOf()
const base = comparison.matrices.deadlines.find(c => c.item.record !== comparison.cascade[0]!.parent)!
const of = (...dates: (string | null)[]): Comparison => ({
  ...comparison,
  matrices: { ...comparison.matrices, deadlines: dates.map(date => ({ ...base, date, label: date ?? 'theo sự kiện' })) },
})
/** Months of the axis. */
const ticks = (c: Comparison) => texts(timeLine(c, 'vi')[0]!).filter(t => /^\d\d\/\d{4}$/u.test(t))

describe('a deadline of', () => {
  test.each([
    ['2026-02', '02/2026', '02/2026'],
    ['2026-Q2', '04/2026', '06/2026'],
    ['2026-H2', '07/2026', '12/2026'],
    // every other month of the axis is named
    ['2026', '01/2026', '11/2026'],
  ])('%s is a bar over all its months, never a day', (date, first, last) => {
    const [chart] = timeLine(of(date), 'vi')
    expect(chart!.svg).toContain('stroke-width="5"')
    // signs of days say their day
    expect(chart!.svg).not.toMatch(/<title>\d\d\/\d\d\/\d{4}/u)
    const months = ticks(of(date))
    expect(months[0]).toBe(first)
    expect(months).toContain(last)
  })

  test('a day is a sign with its day', () => {
    const [chart] = timeLine(of('2026-11-30'), 'vi')
    expect(chart!.svg).toContain('<title>30/11/2026 – 2026-11-30</title>')
    expect(chart!.svg).not.toContain('stroke-width="5"')
  })

  test.each([['--11-30'], ['--09'], ['---25'], [null]])('%s has no place, and is counted', date => {
    expect(timeLine(of(date), 'vi')).toEqual([])
    expect(timeLine(of(date, '2026-11-30'), 'vi')[0]!.description).toContain('1 thời hạn không ghi ngày')
    expect(timeLine(of(date, '2026-11-30'), 'en')[0]!.description).toContain('1 deadlines without a date')
  })
})

test.each([
  [['2026-01-05', '2026-03-01'], '01/2026'],
  [['2021-05-05', '2030-03-01'], '01/2021'],
  [['1900-05-05', '2045-03-01'], '01/1900'],
])('the axis over %o has months that can be read side by side', (dates, first) => {
  const months = ticks(of(...dates))
  expect(months[0]).toBe(first)
  expect(months.length).toBeGreaterThan(2)
  expect(months.length).toBeLessThan(14)
})

test('days of the parent plan are lines through all rows, where it states days', () => {
  const { parent } = comparison.cascade[0]!
  const fromParent = { ...base, date: '2026-02-10', item: { ...base.item, record: parent } }
  const { matrices } = of('2026-11-30')
  const all = { ...comparison, matrices: { ...matrices, deadlines: [...matrices.deadlines, fromParent] } }
  expect(words(timeLine(all, 'en')[0]!)).toContain('day of the parent plan')
  const month = { ...comparison, matrices: { ...matrices, deadlines: [...matrices.deadlines, { ...fromParent, date: '2026-02' }] } }
  expect(words(timeLine(month, 'en')[0]!)).not.toContain('day of the parent plan')
})
