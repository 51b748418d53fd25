/** Days, numbers of documents and words by which campaigns are compared. */
import { describe, expect, test } from 'vitest'
import { dateOf, dayInWords, lastDay } from '../../src/compare/day.ts'
import { documentKey, ownKey, sameDocument } from '../../src/compare/document-key.ts'
import { containment, likeness } from '../../src/compare/similar.ts'
import { deadlineWords, quotaWords, requirementWords } from '../../src/compare/words.ts'
import { condition } from '../export/sample.ts'
import { bare, deadline, quota } from './records.ts'

describe('days', () => {
  test.each([
    ['2026-02-28', '2026-02-28', '28/02/2026'],
    ['2028-02', '2028-02-29', '02/2028'],
    ['2026-Q3', '2026-09-30', 'Quý III/2026'],
    ['2026-H1', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026-H2', '2026-12-31', '6 tháng cuối năm 2026'],
    ['2026', '2026-12-31', '2026'],
    ['--11-30', null, '30/11'],
    ['--09', null, 'tháng 9'],
    ['---25', null, 'ngày 25'],
  ])('%s ends on %s and is said %s', (date, last, words) => {
    expect([lastDay(date), dayInWords(date)]).toEqual([last, words])
  })

  test('a document without a year is of no day', () => {
    expect(dateOf(bare({ id: 'a', unit: 'xã Công Hải', at: '--02-20' }))).toBeNull()
  })
})

describe('which document a number means', () => {
  const province = { name: 'Ủy ban nhân dân tỉnh Khánh Hòa', kind: 'people_committee' as const, level: null, parent: null, unit: null }
  const unit = { name: 'Công Hải', type: 'xã', code: null, province: null, successors: [] }

  test('none without digits', () => {
    expect(documentKey(undefined, null, null)).toBeNull()
    expect(documentKey('/KH-UBND', '2026-01-16', 'UBND tỉnh')).toBeNull()
  })
  test('its day, level and place as far as they are told', () => {
    expect(documentKey('036/KH-UBND', undefined, null)).toEqual({ number: '36-kh-ubnd', date: null, level: null, place: null })
    expect(documentKey('36/KH-UBND', '2026', 'UBND thành phố')).toMatchObject({ level: 'city', place: null })
    expect(documentKey('36/KH-UBND', undefined, 'Ban Tổ chức')).toMatchObject({ level: null })
  })
  test('of an issuer that was read in full, what its body says', () => {
    expect(ownKey('36/KH-UBND', '2026-01-16', null)).toMatchObject({ level: null, place: null })
    expect(ownKey('36/KH-UBND', '2026-01-16', province)).toMatchObject({ level: 'province', place: 'khánh hòa' })
    expect(ownKey('36/KH-UBND', null, { ...province, name: 'Đảng ủy', level: 'commune', unit })).toMatchObject({
      level: 'commune',
      place: 'công hải',
    })
    expect(ownKey('36/KH-UBND', null, { ...province, name: 'Đảng ủy' })).toMatchObject({ level: null, place: null })
  })
  test.each([
    ['city', 'province', true],
    ['city', 'district', true],
    ['city', 'commune', false],
    ['province', 'city', true],
    ['district', 'city', true],
    ['commune', 'city', false],
    ['commune', null, true],
  ])('%s and %s may be one: %s', (a, b, same) => {
    const key = { number: '36-kh-ubnd', date: null, place: null }
    expect(sameDocument({ ...key, level: a }, { ...key, level: b })).toBe(same)
  })
})

test('phrases without words are like nothing', () => {
  expect([likeness('', ''), likeness('', 'thi đua'), containment('—', 'thi đua')]).toEqual([0, 0, 0])
})

describe('in few words', () => {
  test.each([
    [{ comparator: 'top_n', value: 10, unit: 'rank', rankedAmong: 'tỉnh, thành phố' }, 'nhóm 10 dẫn đầu (tỉnh, thành phố)'],
    [{ comparator: 'top_n', value: null, unit: 'rank' }, 'nhóm dẫn đầu'],
    [{ comparator: '=', value: 5, unit: 'rank' }, 'thứ hạng 5'],
    [{ comparator: '=', value: null, unit: 'rank', grade: 'khá' }, 'đạt “khá”'],
    [{ comparator: 'increase', value: 2, unit: 'bậc', relativeTo: 'previous_year' }, 'tăng ít nhất 2 bậc so với năm trước liền kề'],
    [{ comparator: 'decrease', value: null, unit: null, year: 2027 }, 'giảm – năm 2027'],
    [{ comparator: '>=', value: 55, valueMax: 60 }, 'ít nhất 55–60 %'],
  ] as const)('%o', (some, words) => expect(requirementWords(condition(some))).toBe(words))

  test('a deadline by its event, a quota by its share', () => {
    expect(deadlineWords(deadline({ date: null, event: 'sau Đại hội', recipient: 'Sở Nội vụ' }))).toBe(
      'Báo cáo: sau Đại hội – gửi Sở Nội vụ',
    )
    expect(quotaWords(quota({ count: null, percent: 12.5, perUnit: false, scope: 'khối trường học' }))).toBe(
      'Giấy khen: tối đa 12,5 % tập thể (khối trường học)',
    )
  })
})
