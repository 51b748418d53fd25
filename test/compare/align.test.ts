/** Which records are one campaign, and which campaigns one family. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Comparison } from '../../schemas/comparison.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { news } from '../extract/document.ts'
import { named, parentPlan, unitPlan } from './plans.ts'

const conghai = () => unitPlan({ unit: 'XÃ CÔNG HẢI', number: '41' })
const ninhhai = () => unitPlan({ unit: 'XÃ NINH HẢI', number: '17' })
const filesOf = ({ families, records }: Comparison) =>
  families.map(f => f.records.map(id => records.find(r => r.id === id)!.fileName).sort()).sort()

describe('families', () => {
  test('plans that carry out one document are one family, though it is not there', () => {
    const c = compareRecords([conghai(), ninhhai()])
    expect(filesOf(c)).toEqual([['XÃ CÔNG HẢI 41.txt', 'XÃ NINH HẢI 17.txt']])
    expect(c.families[0]).toMatchObject({ parent: { record: null, number: '36/KH-UBND' } })
    expect(c.families[0]!.parent!.cited).toHaveLength(2)
    expect(c.families[0]!.reason).toContain('36/KH-UBND')
    expect(c.cascade).toEqual([])
  })

  test('the document itself is the parent, even where it is a mere basis', () => {
    const basis = 'Căn cứ Kế hoạch số 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Khánh Hòa;'
    const c = compareRecords([unitPlan({ unit: 'XÃ NINH HẢI', basis }), parentPlan()])
    expect(c.families).toHaveLength(1)
    expect(c.records.find(r => r.id === c.families[0]!.parent!.record)!.fileName).toBe('tinh.txt')
  })

  test.each([
    ['another day', 'Thực hiện Kế hoạch số 36/KH-UBND ngày 20/02/2026 của UBND tỉnh Khánh Hòa về phong trào thi đua nông thôn mới;'],
    ['another province', 'Thực hiện Kế hoạch số 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Gia Lai về phong trào thi đua nông thôn mới;'],
  ])('the same number of %s is another document', (_, basis) => {
    const other = unitPlan({ unit: 'XÃ NINH HẢI', basis, title: 'Phát động phong trào thi đua xây dựng nông thôn mới năm 2026' })
    expect(filesOf(compareRecords([conghai(), other, parentPlan()]))).toHaveLength(2)
  })

  test('a law that everybody cites makes no family', () => {
    const basis = 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;'
    const title = 'Phát động phong trào thi đua xây dựng đường hoa năm 2026'
    const c = compareRecords([unitPlan({ unit: 'XÃ NINH HẢI', basis }), unitPlan({ unit: 'XÃ CÔNG HẢI', basis, title })])
    expect(c.families).toHaveLength(2)
  })

  test('without a common document: one theme, one level, one time', () => {
    const basis = 'Theo đề nghị của Phòng Văn hóa - Xã hội,'
    const c = compareRecords([
      unitPlan({ unit: 'XÃ CÔNG HẢI', basis }),
      unitPlan({ unit: 'XÃ NINH HẢI', basis }),
      unitPlan({ unit: 'TỈNH KHÁNH HÒA', basis }),
    ])
    expect(c.families.map(f => f.campaigns.length).sort()).toEqual([1, 2])
    expect(c.families.find(f => f.campaigns.length === 2)!.reason).toContain('Cùng chủ đề, cùng cấp xã')
  })

  test('with a parent that the user names, plans that cite nothing are measured too; those of another plan are not', () => {
    const silent = unitPlan({ unit: 'XÃ NINH HẢI', basis: 'Theo đề nghị của Phòng Văn hóa - Xã hội,' })
    const other = unitPlan({
      unit: 'XÃ THUẬN BẮC',
      basis: 'Thực hiện Kế hoạch số 41/KH-UBND ngày 20/01/2026 của UBND tỉnh Khánh Hòa về phong trào thi đua trồng rừng;',
    })
    const c = compareRecords([conghai(), silent, other], { parent: parentPlan() })
    expect(c.families[0]!.campaigns).toHaveLength(3)
    expect(c.families[0]!.reason).toContain('1/2 kế hoạch dẫn văn bản này')
  })
})

describe('sources of one campaign', () => {
  test('a draft without its number belongs to the plan', () => {
    const draft = unitPlan({ unit: 'XÃ CÔNG HẢI', number: '     ', day: 'ngày     tháng 01 năm 2026', file: 'du-thao.txt' })
    const [family] = compareRecords([draft, conghai()]).families
    expect(family!.campaigns).toHaveLength(1)
    expect(family!.campaigns[0]!.sources.map(s => s.as)).toEqual(['plan', 'draft'])
  })

  test('the same number and day in another format is a copy, another number another plan', () => {
    const copy = named(conghai(), 'ban-quet.txt')
    const second = unitPlan({ unit: 'XÃ CÔNG HẢI', number: '88', day: 'ngày 20 tháng 5 năm 2026' })
    const { records, families } = compareRecords([copy, conghai(), second])
    expect(families.flatMap(f => f.campaigns)).toHaveLength(2)
    expect(records.map(r => r.as).sort()).toEqual(['copy', 'plan', 'plan'])
  })

  test('news that report the plan by its number', () => {
    const page = news(
      'XÃ CÔNG HẢI PHÁT ĐỘNG PHONG TRÀO THI ĐUA CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'Ngày 02/02/2026, Ủy ban nhân dân xã Công Hải, tỉnh Khánh Hòa ban hành Kế hoạch số 41/KH-UBND về phát động phong trào thi đua cải cách hành chính năm 2026.',
      'Tiêu chí thi đua: hoàn thành xuất sắc nhiệm vụ được giao.',
    )
    const told = named({ ...page, documentType: page.documentType && { ...page.documentType, value: 'news' } }, 'tin.txt')
    const { records, families } = compareRecords([told, conghai()])
    expect(families).toHaveLength(1)
    expect(records.map(r => r.as).sort()).toEqual(['news', 'plan'])
    expect(families[0]!.campaigns[0]!.sources.find(s => s.as === 'news')!.reason).toContain('tin')
  })

  test('an issuer that was read in two ways parts no document; two communes with one number, day and title are two', () => {
    const read = conghai()
    const misread = named(
      { ...read, issuer: { ...read.issuer!, value: { ...read.issuer!.value, name: 'Đoàn kiểm tra', kind: 'other' } } },
      'ban-quet.txt',
    )
    expect(compareRecords([read, misread]).families[0]!.campaigns).toHaveLength(1)
    expect(compareRecords([read, unitPlan({ unit: 'XÃ NINH HẢI', number: '41' })]).families[0]!.campaigns).toHaveLength(2)
  })

  test('plans of one title of two communes are two', () => {
    expect(compareRecords([conghai(), ninhhai()]).families[0]!.campaigns).toHaveLength(2)
  })
})

test('the order of the records changes nothing, and the result keeps its shape', () => {
  const records = [parentPlan(), conghai(), ninhhai(), unitPlan({ unit: 'XÃ CÔNG HẢI', number: '   ', file: 'nhap.txt' })]
  const expected = Comparison.parse(compareRecords(records))
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), shuffled => {
      expect(compareRecords(shuffled)).toEqual(expected)
    }),
    { numRuns: 12 },
  )
})
