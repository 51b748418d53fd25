/** One measure of one unit over the years. */
import { describe, expect, test } from 'vitest'
import type { Target } from '../../schemas/record.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { bare, stated, target } from './records.ts'

/** The plan of a year with its targets; each year has a theme of its own. */
const plan = (year: number, ...targets: Partial<Target>[]) =>
  bare({
    id: `y${year}`,
    unit: 'xã Công Hải',
    province: 'Khánh Hòa',
    at: `${year}-02-02`,
    number: `${year}/KH-UBND`,
    but: { years: stated({ from: year, to: year }), targets: targets.map(t => stated(target(t))) },
  })
const changes = (...plans: ReturnType<typeof plan>[]) => compareRecords(plans).byYear.map(s => [s.measure, s.change, s.note])
const onTime = { measure: 'hồ sơ đúng hạn' }
const pci = { measure: 'PCI', unit: null, value: null }

describe('the last two years', () => {
  test.each<[string, Partial<Target>, Partial<Target>, string, string | null]>([
    ['a higher figure', { ...onTime, value: 90 }, { ...onTime, value: 95 }, 'raised', 'ít nhất 90 % → ít nhất 95 %'],
    ['the same', { ...onTime, value: 90 }, { ...onTime, value: 90 }, 'kept', null],
    ['mere directions', { ...pci, comparator: 'increase' }, { ...pci, comparator: 'maintain' }, 'lowered', 'tăng → duy trì'],
    [
      'a figure and a direction',
      { ...onTime, value: 90 },
      { ...onTime, comparator: 'increase', value: null },
      'unclear',
      'Hai năm nêu yêu cầu theo cách khác nhau.',
    ],
    ['other units', { ...onTime, value: 90 }, { ...onTime, value: 900, unit: 'hồ sơ' }, 'unclear', 'Hai năm dùng đơn vị đo khác nhau.'],
  ])('with %s', (_, before, after, change, note) => {
    expect(changes(plan(2025, before), plan(2026, after)).map(([, ...rest]) => rest)).toEqual([[change, note]])
  })

  test('a measure of one year alone is new or gone', () => {
    const other = { measure: 'trường đạt chuẩn quốc gia' }
    expect(changes(plan(2025, onTime), plan(2026, other))).toEqual([
      ['hồ sơ đúng hạn', 'gone', null],
      ['trường đạt chuẩn quốc gia', 'new', null],
    ])
  })
  test('one year makes no series', () => expect(changes(plan(2026, onTime))).toEqual([]))
})
