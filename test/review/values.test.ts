import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctableFields } from '../../schemas/correction.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { partsOf } from '../../src/export/parts.ts'
import { NotUnderstood } from '../../src/review/said.ts'
import { partSaid, valueSaid } from '../../src/review/values.ts'
import { condition, sample } from '../export/sample.ts'

const record = sample()
const target = record.targets[0]!.value

describe('a whole value in a person’s words', () => {
  it.each([
    ['title', 'Phát động thi đua', null, 'Phát động thi đua'],
    ['issuedDate', '5/1/2024', null, '2024-01-05'],
    ['issuedDate', 'ngày 05 tháng 01 năm 2024', null, '2024-01-05'],
    ['issuedDate', '01/2024', null, '2024-01'],
    ['issuedDate', 'Quý IV/2026', null, '2026-Q4'],
    ['issuedDate', '6 tháng cuối năm 2026', null, '2026-H2'],
    ['isCampaign', 'Không', true, false],
    ['documentType', 'Kế hoạch', 'news', 'plan'],
    ['documentType', 'Guidance', 'news', 'guidance'],
    ['number', '0012/KH-UBND', null, { raw: '0012/KH-UBND', ordinal: 12, year: null, symbol: 'KH-UBND' }],
    ['number', '45/2023/NĐ-CP', null, { raw: '45/2023/NĐ-CP', ordinal: 45, year: 2023, symbol: 'NĐ-CP' }],
    ['years', '2023-2025', null, { from: 2023, to: 2025 }],
    ['years', '2024', { from: 2023, to: 2023 }, { from: 2024, to: 2024 }],
    [
      'period',
      '01/03/2023 – 31/12/2025',
      null,
      { start: '2023-03-01', end: '2025-12-31', endBound: null, startEvent: null, endEvent: null, phases: [] },
    ],
    ['targets', '96,5', target, { ...target, value: 96.5 }],
    ['targets', 'Giá trị: 98\nNăm: 2025\nSo sánh: trên', target, { ...target, value: 98, year: 2025, comparator: '>' }],
    ['targets', 'Đơn vị tính:', target, { ...target, unit: null }],
    ['quotas', '7', record.quotas[0]!.value, { ...record.quotas[0]!.value, count: 7 }],
    ['deadlines', '15/12/2024', record.deadlines[0]!.value, { ...record.deadlines[0]!.value, date: '2024-12-15' }],
    ['signature', 'Trần Văn Thử', record.signature!.value, { ...record.signature!.value, name: 'Trần Văn Thử' }],
  ] as [string, string, unknown, unknown][])('%s: %s', (field, words, old, value) => expect(valueSaid(field, words, old)).toEqual(value))

  it('keeps the place of an issuer that still names it, and no other', () => {
    const old = record.issuer!.value
    expect(valueSaid('issuer', 'UBND huyện An Bình', old)).toMatchObject({ name: 'UBND huyện An Bình', unit: old.unit })
    expect(valueSaid('issuer', 'Sở Nội vụ', old)).toMatchObject({ name: 'Sở Nội vụ', unit: null, kind: old.kind })
  })

  it.each([
    ['issuedDate', '30/02/2024'],
    ['issuedDate', 'hôm qua'],
    ['isCampaign', 'có lẽ'],
    ['documentType', 'Bản kế hoạch'],
    ['years', '2025-'],
    ['period', 'cả năm'],
    ['quotas', 'nhiều'],
    ['targets', 'Giá trị: cao\nNăm: 2025'],
    ['targets', 'Giá trị: 5\nkhông có nhãn'],
    ['title', '  '],
  ])('%s: %s is not understood', (field, words) => {
    const content = record[field as keyof CampaignRecord]
    const old = (Array.isArray(content) ? content[0] : content) as { value: unknown } | null
    expect(() => valueSaid(field, words, old?.value)).toThrow(NotUnderstood)
  })
})

describe('a part that is blank', () => {
  it('is filled in, and what follows from it', () => {
    const blank = { raw: '/KH-UBND', ordinal: null, year: null, symbol: 'KH-UBND' }
    expect(partSaid('number.ordinal', '362', blank)).toEqual({ field: 'number', value: { ...blank, raw: '362/KH-UBND', ordinal: 362 } })
    expect(partSaid('issuedDate.day', '5', '2024-03')).toEqual({ field: 'issuedDate', value: '2024-03-05' })
    expect(partSaid('issuedDate.day', '05/03/2024', '2024-03')).toEqual({ field: 'issuedDate', value: '2024-03-05' })
    expect(partSaid('theme', 'Chủ đề', null)).toEqual({ field: 'theme', value: 'Chủ đề' })
    const { value } = partSaid('signature.position', 'Chủ tịch', record.signature!.value)
    expect(value).toEqual({ ...record.signature!.value, position: 'Chủ tịch' })
    expect(() => partSaid('number.ordinal', 'ba trăm', blank)).toThrow(NotUnderstood)
  })
})

describe('the parts that the workbook shows', () => {
  it('are understood as they are: given back unchanged they change nothing', () => {
    const values = [...correctableFields.keys()].flatMap(field =>
      [record[field as keyof CampaignRecord]].flat().map(s => [field, (s as { value: unknown } | null)?.value] as const),
    )
    const shown = values.filter(([field, value]) => value !== undefined && partsOf(field, value, 'vi') !== null)
    expect(shown.length).toBeGreaterThan(10)
    for (const lang of ['vi', 'en'] as const) {
      for (const [field, value] of shown) expect(valueSaid(field, partsOf(field, value, lang)!, value), field).toEqual(value)
    }
  })

  it('carry numbers, dates and codes of any target', () => {
    const any = fc.record({
      value: fc.option(
        fc.oneof(
          fc.integer({ min: 0, max: 2_000_000 }),
          fc.integer({ min: 0, max: 9999 }).map(n => n / 100),
        ),
      ),
      year: fc.option(fc.integer({ min: 1990, max: 2099 })),
      unit: fc.constantFrom('%', 'bậc', 'rank', null),
      comparator: fc.constantFrom('>=', '<=', 'top_n', 'increase', 'maintain' as const),
      measure: fc.constantFrom('PAR_INDEX', 'hồ sơ được trả đúng hạn: một cửa'),
    })
    fc.assert(
      fc.property(any, changes => {
        const value = { ...target, ...condition(changes as Parameters<typeof condition>[0]), text: 'chỉ tiêu' }
        expect(valueSaid('targets', partsOf('targets', value, 'vi')!, value)).toEqual(value)
      }),
      { numRuns: 100 },
    )
  })
})
