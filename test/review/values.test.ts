import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { correctableFields } from '../../schemas/correction.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { partsOf } from '../../src/export/parts.ts'
import { NotUnderstood } from '../../src/review/said.ts'
import { partSaid, valueSaid } from '../../src/review/values.ts'
import { condition, sample } from '../export/sample.ts'

const record = sample()
const target = record.targets[0]!.value
const index = record.indices[0]!.value
const blank = { raw: '/KH-UBND', ordinal: null, year: null, symbol: 'KH-UBND' }
const publication = { publisher: null, headline: 'Tin cũ', date: null, author: null }
const stamp = { kind: 'incoming', body: null, number: null, date: null, text: 'ĐẾN' }

describe('a whole value in a person’s words', () => {
  it.each([
    ['title', 'Phát động thi đua', null, 'Phát động thi đua'],
    ['issuedDate', '5/1/2024', null, '2024-01-05'],
    ['issuedDate', 'ngày 05 tháng 01 năm 2024', null, '2024-01-05'],
    ['issuedDate', '01/2024', null, '2024-01'],
    ['issuedDate', 'Quý IV/2026', null, '2026-Q4'],
    ['issuedDate', '6 tháng cuối năm 2026', null, '2026-H2'],
    ['issuedDate', 'ngày 25', null, '---25'],
    ['issuedDate', 'tháng 9', null, '--09'],
    ['issuedDate', '30/11', null, '--11-30'],
    ['issuedDate', '6 tháng đầu 2026', null, '2026-H1'],
    ['issuedDate', 'quý 3/2026', null, '2026-Q3'],
    ['isCampaign', 'Không', true, false],
    ['isCampaign', 'đúng', false, true],
    ['documentType', 'Kế hoạch', 'news', 'plan'],
    ['documentType', 'Guidance', 'news', 'guidance'],
    ['number', '0012/KH-UBND', null, { raw: '0012/KH-UBND', ordinal: 12, year: null, symbol: 'KH-UBND' }],
    ['number', '45/2023/NĐ-CP', null, { raw: '45/2023/NĐ-CP', ordinal: 45, year: 2023, symbol: 'NĐ-CP' }],
    ['number', 'KH-UBND', null, { raw: 'KH-UBND', ordinal: null, year: null, symbol: 'KH-UBND' }],
    ['number', 'Số: 45\nNăm trong số hiệu: 2023', blank, { ...blank, raw: '45/2023/KH-UBND', ordinal: 45, year: 2023 }],
    ['number', 'Năm trong số hiệu: 2023', blank, { ...blank, raw: '/2023/KH-UBND', year: 2023 }],
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
    ['targets', 'Giá trị: -2,5', target, { ...target, value: -2.5 }],
    ['targets', 'Giá trị: +3', target, { ...target, value: 3 }],
    ['targets', 'trên 95% hồ sơ: đúng hạn', target, { ...target, text: 'trên 95% hồ sơ: đúng hạn' }],
    ['indices', 'chỉ số hài lòng', index, { ...index, name: 'chỉ số hài lòng' }],
    ...(
      [
        ['sipas', 'SIPAS'],
        ['par index', 'PAR_INDEX'],
        ['Citizen and Business Service Index (Decision 766/QĐ-TTg)', 'SERVICE_766'],
        ['Chỉ số xanh cấp tỉnh (PGI)', 'PGI'],
        ['OTHER:chỉ số sạch', 'OTHER:chỉ số sạch'],
        ['chỉ số sạch', 'OTHER:chỉ số sạch'],
      ] as const
    ).map(([words, code]) => ['indices', `Mã chỉ số: ${words}`, index, { ...index, code }]),
    ...(['participants', 'criteria', 'awardForms', 'reporting'] as const).map(field => {
      const old = record[field][0]!.value
      return [field, 'Lời khác', old, { ...old, text: 'Lời khác' }]
    }),
    ['references', '99/QĐ-UBND', record.references[0]!.value, { ...record.references[0]!.value, number: '99/QĐ-UBND' }],
    ['publication', 'Tin mới', publication, { ...publication, headline: 'Tin mới' }],
    ['funding', 'Ngân sách xã', null, { text: 'Ngân sách xã', source: null, basis: null }],
    ['responsibilities', 'Phòng Nội vụ', null, { body: 'Phòng Nội vụ', addressees: [], tasks: [] }],
    ['stamps', 'ĐẾN 12/3', stamp, { ...stamp, text: 'ĐẾN 12/3' }],
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
    // the kind of a stamp cannot be told from its words
    ['stamps', 'ĐẾN 12/3'],
    ['quotas', '2,5'],
  ])('%s: %s is not understood', (field, words) => {
    const content = record[field as keyof CampaignRecord]
    const old = (Array.isArray(content) ? content[0] : content) as { value: unknown } | null
    expect(() => valueSaid(field, words, old?.value)).toThrow(NotUnderstood)
  })
})

describe('a part that is blank', () => {
  it('is filled in, and what follows from it', () => {
    expect(partSaid('number.ordinal', '362', blank)).toEqual({ field: 'number', value: { ...blank, raw: '362/KH-UBND', ordinal: 362 } })
    expect(partSaid('issuedDate.day', '5', '2024-03')).toEqual({ field: 'issuedDate', value: '2024-03-05' })
    expect(partSaid('issuedDate.day', '05/03/2024', '2024-03')).toEqual({ field: 'issuedDate', value: '2024-03-05' })
    expect(partSaid('theme', 'Chủ đề', null)).toEqual({ field: 'theme', value: 'Chủ đề' })
    const { value } = partSaid('signature.position', 'Chủ tịch', record.signature!.value)
    expect(value).toEqual({ ...record.signature!.value, position: 'Chủ tịch' })
    expect(() => partSaid('number.ordinal', 'ba trăm', blank)).toThrow(NotUnderstood)
    expect(() => partSaid('number.ordinal', '3,5', blank)).toThrow(NotUnderstood)
  })

  it('is nothing by itself where the value is not there: a position is no signer', () => {
    expect(() => partSaid('signature.position', 'Chủ tịch', null)).toThrow(NotUnderstood)
    expect(() => partSaid('signature.rank', '5', record.signature!.value)).toThrow(NotUnderstood)
  })
})

describe('every field whose values have parts', () => {
  const parted = [...correctableFields].filter(([, field]) => field.value instanceof z.ZodObject).map(([name]) => name)
  it.each(parted)('%s: words alone are a value or are not understood', field => {
    const read = () => valueSaid(field, 'mười hai', null)
    try {
      expect(read()).toBeTypeOf('object')
    } catch (error) {
      expect(error).toBeInstanceOf(NotUnderstood)
    }
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
