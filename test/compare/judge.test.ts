/** Which of two demands asks more. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition, Deadline, Quota } from '../../schemas/record.ts'
import { fitQuotas, judgeQuotas } from '../../src/compare/cascade/awards.ts'
import { fitDeadlines, judgeDeadlines, lastAllowed } from '../../src/compare/cascade/deadlines.ts'
import type { ItemOf } from '../../src/compare/cascade/items.ts'
import { pair } from '../../src/compare/cascade/pairs.ts'
import { fitTargets, judgeTargets } from '../../src/compare/cascade/targets.ts'
import { condition } from '../export/sample.ts'

const place = { label: '', record: 'r', path: 'p', evidence: [], confidence: 1, basis: 'stated' as const }
const target = (some: Partial<Condition>, text = ''): ItemOf<'target'> => ({
  kind: 'target',
  value: { ...condition(some), text },
  ...place,
})
const waiting = { measure: 'Thời gian chờ', unit: 'phút', comparator: '<=' as const }
const pci = { measure: 'PCI', unit: null, value: null }

describe('targets', () => {
  test.each<[string, Partial<Condition>, Partial<Condition>, string]>([
    ['a higher floor', { value: 95 }, { value: 98 }, 'raised'],
    ['a lower floor', { value: 95 }, { value: 90.5 }, 'lowered'],
    ['the same', { value: 95 }, { value: 95 }, 'kept'],
    ['"đạt 100 %" for "từ 95 %"', { value: 95 }, { value: 100, comparator: '=' }, 'raised'],
    ['a lower ceiling asks more', { ...waiting, value: 15 }, { ...waiting, value: 10 }, 'raised'],
    ['a higher ceiling asks less', { ...waiting, value: 15 }, { ...waiting, value: 20 }, 'lowered'],
    ['a bare number keeps the direction of the other', { ...waiting, value: 15 }, { ...waiting, value: 20, comparator: '=' }, 'lowered'],
    [
      'a smaller group of leaders',
      { ...pci, comparator: 'top_n', value: 15, unit: 'rank' },
      { ...pci, comparator: 'top_n', value: 10, unit: 'rank' },
      'raised',
    ],
    ['more places up', { ...pci, comparator: 'increase', value: 2 }, { ...pci, comparator: 'increase', value: 3 }, 'raised'],
    ['a larger cut', { comparator: 'decrease', value: 20 }, { comparator: 'decrease', value: 15 }, 'lowered'],
    ['a figure dropped', { ...pci, comparator: 'top_n', value: 15, unit: 'rank' }, { ...pci, comparator: 'increase' }, 'lowered'],
    ['a figure for a mere direction', { ...pci, comparator: 'increase' }, { ...pci, comparator: 'increase', value: 2 }, 'raised'],
    ['to hold where the parent asks to rise', { ...pci, comparator: 'increase' }, { ...pci, comparator: 'maintain' }, 'lowered'],
    ['a lower grade', { ...pci, comparator: 'achieve', grade: 'xuất sắc' }, { ...pci, comparator: 'achieve', grade: 'Tốt' }, 'lowered'],
    ['the same a year later', { value: 90, year: 2026 }, { value: 90, year: 2027 }, 'lowered'],
    ['the upper end of a range', { value: 70, valueMax: 75 }, { value: 70, valueMax: 80 }, 'raised'],
  ])('%s', (_, parent, unit, state) => {
    expect(fitTargets(target(parent), target(unit))).toBeGreaterThan(0)
    expect(judgeTargets(target(parent), target(unit)).state).toBe(state)
  })

  test('what is raised one way is lowered the other', () => {
    const comparator = fc.constantFrom<Condition['comparator']>('>=', '<=', '>', '<', 'increase', 'decrease', 'top_n')
    fc.assert(
      fc.property(comparator, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (c, a, b) => {
        const [x, y] = [target({ comparator: c, value: a }), target({ comparator: c, value: b })]
        const opposite = { raised: 'lowered', lowered: 'raised', kept: 'kept' }
        expect(judgeTargets(y, x).state).toBe(opposite[judgeTargets(x, y).state])
        expect(judgeTargets(x, y).state === 'kept').toBe(a === b)
      }),
    )
  })

  test.each<[string, Partial<Condition>, Partial<Condition>]>([
    ['another index', { ...pci, comparator: 'increase' }, { ...pci, measure: 'PAPI', comparator: 'increase' }],
    ['a floor and a ceiling', { value: 95 }, { value: 5, comparator: '<=' }],
    ['a rank and a growth', { ...pci, comparator: 'top_n', value: 10, unit: 'rank' }, { ...pci, comparator: 'increase', value: 2 }],
    ['another measure', { measure: 'hồ sơ trả đúng hạn' }, { measure: 'trường đạt chuẩn quốc gia' }],
  ])('%s do not go together', (_, parent, unit) => {
    expect(fitTargets(target(parent), target(unit))).toBe(0)
  })

  test('of targets by year each finds its own', () => {
    const of = (year: number, value: number) => target({ year, value, measureId: 'on_time' })
    const { pairs } = pair([of(2025, 80), of(2026, 85), of(2027, 90)], [of(2027, 91), of(2025, 79), of(2026, 85)], fitTargets)
    expect(pairs.map(([a, b]) => [a.value.year, b.value.year])).toEqual([
      [2025, 2025],
      [2026, 2026],
      [2027, 2027],
    ])
  })
})

const deadline = (some: Partial<Deadline>): ItemOf<'deadline'> => ({
  kind: 'deadline',
  value: {
    date: '2026-11-15',
    event: null,
    bound: 'before',
    kind: 'report',
    recurrence: 'none',
    actor: null,
    addressees: [],
    recipient: null,
    text: 'gửi báo cáo kết quả',
    ...some,
  },
  ...place,
})

describe('deadlines', () => {
  test.each<[string, Partial<Deadline>, string]>([
    ['an earlier day', { date: '2026-11-10' }, 'raised'],
    ['a later day', { date: '2026-11-20' }, 'lowered'],
    ['the same day', {}, 'kept'],
    ['"chậm nhất ngày 14" is "trước ngày 15"', { date: '2026-11-14', bound: 'by' }, 'kept'],
    ['"chậm nhất ngày 15" is a day later than "trước ngày 15"', { bound: 'by' }, 'lowered'],
    ['a day of every year is of the campaign’s', { date: '--11-10', recurrence: 'yearly' }, 'raised'],
  ])('%s', (_, unit, state) => {
    expect(fitDeadlines(2026)(deadline({}), deadline(unit))).toBeGreaterThan(0)
    expect(judgeDeadlines(2026)(deadline({}), deadline(unit)).state).toBe(state)
  })

  test('the last day allowed', () => {
    expect(lastAllowed({ date: '2026-03-01', bound: 'before' }, null)).toBe('2026-02-28')
    expect(lastAllowed({ date: '2028-Q1', bound: 'within' }, null)).toBe('2028-03-31')
    expect(lastAllowed({ date: '--02', bound: 'by' }, 2028)).toBe('2028-02-29')
    expect(lastAllowed({ date: '---25', bound: 'by' }, 2026)).toBeNull()
  })

  test('a report is no award dossier', () => {
    expect(fitDeadlines(2026)(deadline({}), deadline({ kind: 'award_dossier', text: 'nộp hồ sơ xét tặng' }))).toBe(0)
  })
})

describe('limits of awards', () => {
  const quota = (some: Partial<Quota>): ItemOf<'quota'> => ({
    kind: 'quota',
    value: {
      award: 'giay_khen',
      subject: 'collective',
      count: 5,
      percent: null,
      bound: 'max',
      countMax: null,
      perUnit: true,
      scope: null,
      ...some,
    },
    ...place,
  })
  test.each<[string, Partial<Quota>, string]>([
    ['more than the parent allows', { count: 6 }, 'lowered'],
    ['fewer', { count: 3, bound: 'exact' }, 'raised'],
    ['as many', { bound: 'exact' }, 'kept'],
  ])('%s', (_, unit, state) => {
    expect(fitQuotas(quota({}), quota(unit))).toBeGreaterThan(0)
    expect(judgeQuotas(quota({}), quota(unit)).state).toBe(state)
  })
  test('persons are no collectives, a share is no number', () => {
    expect(fitQuotas(quota({}), quota({ subject: 'individual' }))).toBe(0)
    expect(fitQuotas(quota({}), quota({ count: null, percent: 15 }))).toBe(0)
  })
})
