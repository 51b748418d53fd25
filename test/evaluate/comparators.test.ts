import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as same from '../../src/evaluate/comparators.ts'
import { figuresOf, macroF1 } from '../../src/evaluate/figures.ts'
import { fold, numberKey } from '../../src/evaluate/fold.ts'
import { pairUp } from '../../src/evaluate/matching.ts'
import { similarity } from '../../src/evaluate/similarity.ts'
import { strictly } from '../../src/evaluate/strict.ts'

describe('fold', () => {
  test.each([
    ['Hoà  Bình', 'hòa bình'],
    ['UBND xã', 'ủy ban nhân dân xã'],
    ['Uỷ ban nhân dân', 'ủy ban nhân dân'],
    ['- Đạt 95%;', 'đạt 95%'],
    ['“Dân vận khéo”', 'dân vận khéo'],
    ['K\u00ea\u0301 hoạch', 'kế hoạch'],
  ])('%s', (text, key) => {
    expect(fold(text)).toBe(key)
  })

  test('letters that only look alike to a machine stay apart', () => {
    expect(fold('Hòa')).not.toBe(fold('Hỏa'))
    expect(fold('subnd')).toBe('subnd')
  })
})

describe('numbers of documents', () => {
  test.each([
    ['07/KH-UBND', '7/KH-UBND'],
    ['27-KH/ĐU', '27/KH/ĐU'],
    ['05 – CT/TU', '5/CT/TU'],
    ['47 / kh-ubnd', '47/KH-UBND'],
    ['/KH-UBND', '/KH-UBND'],
  ])('%s is %s', (a, b) => {
    expect(numberKey(a)).toBe(numberKey(b))
  })

  test('other numbers differ', () => {
    expect(same.sameNumber('70/KH-UBND', '7/KH-UBND')).toBe(false)
    expect(same.sameNumber('7/KH-UBND', '7/QĐ-UBND')).toBe(false)
  })
})

describe('similarity', () => {
  test('counts words with their repetitions', () => {
    expect(similarity('a b b', 'b a')).toBeCloseTo(4 / 5)
    expect(similarity('', '')).toBe(1)
    expect(similarity('', 'a')).toBe(0)
    expect(similarity('thi đua', 'THI ĐUA.')).toBe(1)
  })

  test('is symmetric and stays between 0 and 1', () => {
    const phrase = fc.array(fc.constantFrom('thi', 'đua', 'hòa', 'hoà', 'UBND', '95%', '-'), { maxLength: 12 }).map(w => w.join(' '))
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        const s = similarity(a, b)
        return s >= 0 && s <= 1 && s === similarity(b, a) && similarity(a, a) === 1
      }),
    )
  })
})

describe('facts', () => {
  test('a reference: number, and date and role where the gold has them', () => {
    const got = { number: '47/KH-UBND', date: '2024-01-02', role: 'cites' }
    expect(same.sameReference({ number: '047/KH-UBND', date: '2024-01-02', role: 'cites' }, got)).toBe(true)
    expect(same.sameReference({ number: '47/KH-UBND' }, got)).toBe(true)
    expect(same.sameReference({ number: '47/KH-UBND', date: null }, got)).toBe(false)
    expect(same.sameReference({ number: '47/KH-UBND', role: 'legal_basis' }, got)).toBe(false)
  })

  test('a target: comparator and value exactly, measure and unit nearly, year where the gold has one', () => {
    const got = { measure: 'tỷ lệ hồ sơ đúng hạn', comparator: '>=', value: 95, unit: '%', year: 2024 }
    expect(same.sameTarget({ measure: 'hồ sơ đúng hạn', comparator: '>=', value: 95, unit: '%', year: null }, got)).toBe(true)
    expect(same.sameTarget({ ...got, unit: null }, got)).toBe(true)
    expect(same.sameTarget({ ...got, year: 2025 }, got)).toBe(false)
    expect(same.sameTarget({ ...got, comparator: '>' }, got)).toBe(false)
    expect(same.sameTarget({ ...got, value: null }, got)).toBe(false)
    expect(same.sameTarget({ ...got, measure: 'PAR_INDEX' }, got)).toBe(false)
  })

  test('a quota: per cent and upper end only where the gold has them', () => {
    const got = { award: 'bang_khen', subject: 'collective', count: 2, bound: 'max', perUnit: false, percent: null, countMax: null }
    expect(same.sameQuota({ award: 'bang_khen', subject: 'collective', count: 2, bound: 'max' }, got)).toBe(true)
    expect(same.sameQuota({ ...got, perUnit: true }, got)).toBe(false)
    expect(same.sameQuota({ ...got, percent: 20 }, got)).toBe(false)
    expect(same.sameQuota({ ...got, countMax: 3 }, got)).toBe(false)
  })

  test('a deadline: no recurrence is "none"', () => {
    const got = { date: '--11-30', bound: 'before', kind: 'report', recurrence: 'yearly' }
    expect(same.sameDeadline(got, got)).toBe(true)
    expect(same.sameDeadline({ ...got, recurrence: undefined }, got)).toBe(false)
    expect(same.sameDeadline({ ...got, recurrence: undefined }, { ...got, recurrence: 'none' })).toBe(true)
  })

  test('an item: most of its words, and its subject', () => {
    const got = { text: 'Hoàn thành xuất sắc nhiệm vụ được giao', subject: 'individual' }
    expect(same.sameItem({ text: 'hoàn thành xuất sắc nhiệm vụ', subject: 'individual' }, got)).toBe(true)
    expect(same.sameItem({ text: 'hoàn thành xuất sắc nhiệm vụ', subject: 'collective' }, got)).toBe(false)
    expect(same.sameItem({ text: 'hoàn thành nhiệm vụ', subject: 'individual' }, got)).toBe(false)
  })

  test('an index without a code may be worded otherwise, one with a code may not', () => {
    expect(same.sameIndex('OTHER:chỉ số xanh cấp tỉnh', 'OTHER:Chỉ số xanh')).toBe(true)
    expect(same.sameIndex('PAR_INDEX', 'PAPI')).toBe(false)
  })
})

describe('matching', () => {
  const eq = (a: unknown, b: unknown) => a === b

  test('equal facts are matched one to one', () => {
    expect(pairUp(['a', 'a', 'b'], ['c', 'a'], eq)).toEqual([1, -1, -1])
    expect(pairUp([], ['c'], eq)).toEqual([])
  })

  test('to the letter: nothing is folded, but leading zeros and what the gold leaves open', () => {
    const strict = strictly(same.sameFolded)
    expect(strict('Hòa Bình', 'Hòa Bình'.normalize('NFD'))).toBe(true)
    expect(strict('Hòa Bình', 'Hoà bình')).toBe(false)
    expect(strictly(same.sameNumber)('07/KH-UBND', '7/KH-UBND')).toBe(true)
    expect(strictly(same.sameReference as never)({ number: '7/KH-UBND', date: null }, { number: '7/KH-UBND', date: null })).toBe(true)
    const target = { measure: 'hồ sơ đúng hạn', comparator: '>=', value: 95, unit: '%', year: null }
    expect(strictly(same.sameTarget as never)(target, { ...target, year: 2024 })).toBe(true)
    expect(strictly(same.sameTarget as never)(target, { ...target, measure: 'hồ sơ trả đúng hạn' })).toBe(false)
  })
})

test('figures: nothing to find and nothing given is right, nothing right is zero', () => {
  expect(figuresOf({ tp: 0, fp: 0, fn: 0 })).toMatchObject({ f1: 1, support: 0 })
  expect(figuresOf({ tp: 0, fp: 2, fn: 3 })).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 3 })
  expect(figuresOf({ tp: 3, fp: 1, fn: 2 })).toMatchObject({ precision: 0.75, recall: 0.6, support: 5 })
  expect(macroF1([figuresOf({ tp: 1, fp: 0, fn: 0 }), figuresOf({ tp: 0, fp: 1, fn: 1 })])).toBe(0.5)
})
