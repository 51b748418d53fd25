import { describe, expect, it } from 'vitest'
import * as say from '../../src/export/describe.ts'
import { wordsOf } from '../../src/export/words.ts'
import { condition, sample } from './sample.ts'

describe('dates in words', () => {
  it.each([
    ['2023-01-05', '05/01/2023', '2023-01-05'],
    ['2023-01', '01/2023', '2023-01'],
    ['2023', '2023', '2023'],
    ['2026-Q1', 'Quý I/2026', 'Q1 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'first half of 2026'],
    ['2026-H2', '6 tháng cuối năm 2026', 'second half of 2026'],
    ['--11-30', '30/11', '30/11'],
    ['--09', 'tháng 9', 'month 09'],
    ['---25', 'ngày 25', 'day 25'],
  ])('%s', (date, vi, en) => expect([say.date(date, 'vi'), say.date(date, 'en')]).toEqual([vi, en]))
})

describe('conditions in words', () => {
  it.each([
    [condition({}), 'hồ sơ được trả đúng hạn: ít nhất 95 %'],
    [condition({ value: 70.5, valueMax: 75, year: 2024 }), 'hồ sơ được trả đúng hạn: ít nhất 70,5–75 % [2024]'],
    [
      condition({ measure: 'PCI', comparator: 'top_n', value: 15, unit: 'rank', rankedAmong: 'cả nước' }),
      'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): trong nhóm 15 dẫn đầu (cả nước)',
    ],
    [
      condition({ measure: 'PAPI', comparator: 'increase', value: null, unit: null, relativeTo: 'previous_year' }),
      'Chỉ số hiệu quả quản trị và hành chính công (PAPI): tăng so với năm trước liền kề',
    ],
    [condition({ measure: 'OTHER:Chỉ số A', comparator: 'achieve', value: null, unit: null, grade: 'Tốt' }), 'Chỉ số A: đạt mức “Tốt”'],
  ])('%o', (c, words) => expect(say.condition(c, 'vi')).toBe(words))
})

describe('other values in words', () => {
  it('says quotas', () => {
    const quota = { award: 'bang_khen', subject: 'either', percent: null, bound: 'max', countMax: null, scope: null } as const
    expect(say.quota({ ...quota, count: 5, perUnit: true }, 'vi')).toBe('Bằng khen: tối đa 5 tập thể hoặc cá nhân / đơn vị')
    expect(say.quota({ ...quota, count: null, percent: 10, perUnit: false }, 'en')).toBe(
      'Certificate of Merit: at most 10 % collective or individual',
    )
  })

  it.each([
    [{ end: '2025-12-31', startEvent: 'từ ngày ban hành' }, 'từ ngày ban hành – 31/12/2025'],
    [{ start: '2024-01', endEvent: 'khi tổng kết' }, '01/2024 – khi tổng kết'],
    [{ phases: [{ name: 'Đợt 1', start: '2024-01-01', end: '2024-06-30' }] }, 'Đợt 1: 01/01/2024 – 30/06/2024'],
  ])('says periods, with events where no date stands: %o', (given, words) => {
    const period = { start: null, end: null, endBound: null, startEvent: null, endEvent: null, phases: [], ...given }
    expect(say.period(period, 'vi')).toBe(words)
  })

  it('says a limit for each unit', () => {
    const quota = {
      award: 'giay_khen',
      subject: 'collective',
      count: 2,
      percent: null,
      bound: 'max',
      countMax: 3,
      scope: 'khối xã',
    } as const
    expect(say.quota({ ...quota, perUnit: true }, 'en')).toMatch(/at most 2–3 collective \/ unit \(khối xã\)$/u)
  })

  it('says deadlines by their event where no date stands', () => {
    const { value } = sample().deadlines[0]!
    expect(say.deadline({ ...value, date: null, event: 'sau khi tổng kết', recurrence: 'none' }, 'vi')).toBe(
      'sau khi tổng kết – Báo cáo – Các xã, thị trấn',
    )
  })

  it('says forms of award as they are written, by their code where they are not', () => {
    const form = { code: 'bang_khen', authority: 'Chủ tịch Ủy ban nhân dân tỉnh' } as const
    expect(say.awardForm({ ...form, text: 'Bằng khen' }, 'vi')).toBe('Bằng khen – Chủ tịch Ủy ban nhân dân tỉnh')
    expect(say.awardForm({ ...form, text: '' }, 'en')).toBe('Certificate of Merit – Chủ tịch Ủy ban nhân dân tỉnh')
  })

  it.each([
    ['stamps', { kind: 'incoming', body: null, number: null, date: null, text: 'ĐẾN Số 15' }, /: ĐẾN Số 15$/u],
    [
      'publication',
      { headline: 'Phát động thi đua', publisher: 'Báo Tỉnh', author: null, date: '2024-03' },
      /^Phát động thi đua – Báo Tỉnh – 03\/2024$/u,
    ],
    ['funding', { text: 'từ ngân sách nhà nước', source: null, basis: null }, /^từ ngân sách nhà nước$/u],
    ['signature', { name: 'Lê Văn Mẫu', position: 'Chủ tịch', authority: 'TM', onBehalfOf: null }, /^.+ – Chủ tịch – Lê Văn Mẫu$/u],
    ['title', 'Phát động thi đua', /^Phát động thi đua$/u],
    ['issuedDate', '2024-03-15', { date: '2024-03-15' }],
    ['isCampaign', false, /^không$/u],
  ])('says a value of %s', (field, value, words) => {
    if (words instanceof RegExp) expect(wordsOf(field, value, 'vi')).toMatch(words)
    else expect(wordsOf(field, value, 'vi')).toEqual(words)
  })

  it('says years once where they are one', () => {
    expect([say.years({ from: 2024, to: 2024 }), say.years({ from: 2023, to: 2025 })]).toEqual(['2024', '2023–2025'])
  })
})
