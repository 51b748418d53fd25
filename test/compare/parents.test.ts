/** What a campaign stands under, and how a family says why it is one. */
import { describe, expect, test } from 'vitest'
import type { CampaignRecord, Reference } from '../../schemas/record.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { memberOf, nameOf } from '../../src/compare/member.ts'
import { isParent } from '../../src/compare/parents.ts'
import { groupSources } from '../../src/compare/sources.ts'
import { bare, reference, type Some, stated } from './records.ts'

const conghai = (some: Partial<Some> = {}) => bare({ id: 'a', unit: 'xã Công Hải', province: 'Khánh Hòa', number: '41/KH-UBND', ...some })
const member = (record: CampaignRecord) => memberOf(groupSources([record])[0]!)
const parents = (record: CampaignRecord, ...references: Partial<Reference>[]) =>
  member({ ...record, references: references.map(r => stated(reference(r))) }).parents

describe('the document from above', () => {
  const old = { at: '2023-02-20', province: 'Ninh Thuận' }
  test.each<[string, Partial<Some>, string, string | null]>([
    ['a commune: of its province', {}, 'UBND tỉnh', 'khánh hòa'],
    ['a commune: of its district', old, 'UBND huyện', 'thuận bắc'],
    ['a commune: of its city', old, 'UBND thành phố', 'ninh thuận'],
    ['a commune since the reform: no district', {}, 'UBND huyện', null],
    ['a district: its own', { ...old, unit: 'huyện Thuận Bắc' }, 'UBND huyện', 'thuận bắc'],
    ['a province: no district', { unit: 'tỉnh Khánh Hòa' }, 'UBND huyện', null],
    ['a commune: of another commune, which it does not name', {}, 'UBND xã', null],
    ['an unknown unit: no place', { body: { unit: null } }, 'UBND tỉnh', null],
  ])('whose unit the citation leaves out, in a plan of %s', (_, some, issuer, place) => {
    expect(parents(conghai(some), { issuer }).map(p => p.key.place)).toEqual([place])
  })
  test('is no law, no amended document, nothing without a number, and not the plan itself', () => {
    const none: Partial<Reference>[] = [
      { type: 'decree' },
      { role: 'amends' },
      { number: null },
      { number: '41/KH-UBND', date: '2026-02-02', issuer: 'UBND xã Công Hải' },
    ]
    expect(parents(conghai(), ...none)).toEqual([])
    expect(parents(conghai(), { type: null })).toHaveLength(1)
  })
  test('of news is what it reports from another level; its own level’s plan is its own', () => {
    const role = 'reported' as const
    expect(parents(conghai(), { role }).map(p => isParent(p))).toEqual([false])
    expect(parents(conghai(), { role, title: 'Phát động phong trào thi đua' }).map(p => isParent(p))).toEqual([true])
    expect(parents(conghai(), { role, issuer: 'UBND xã Ninh Hải' })).toEqual([])
    expect(parents(conghai(), { role, issuer: null })).toEqual([])
  })
})

describe('a campaign', () => {
  test.each([
    ['its own years', { years: stated({ from: 2025, to: 2026 }) }, { from: 2025, to: 2026 }],
    ['the year of its day', { years: null }, { from: 2026, to: 2026 }],
    [
      'the year of its publication',
      { years: null, issuedDate: null, publication: stated({ publisher: null, headline: 'x', date: '2025-03', author: null }) },
      { from: 2025, to: 2025 },
    ],
    ['none', { years: null, issuedDate: null }, null],
  ])('is of %s', (_, but, years) => expect(member(conghai({ but })).years).toEqual(years))

  test('is called by its theme, its title, its headline, its file', () => {
    const publication = stated({ publisher: null, headline: 'Tin', date: null, author: null })
    const names = [
      { theme: stated('Chủ đề'), title: stated('Trích yếu'), publication },
      { title: stated('Trích yếu'), publication },
      { publication },
      {},
    ]
    expect(names.map(but => nameOf(conghai({ but: { issuer: null, ...but } })))).toEqual(['Chủ đề', 'Trích yếu', 'Tin', 'a.txt'])
    expect(names.map(but => compareRecords([conghai({ but })]).families[0]!.campaigns[0]!.name)).toEqual([
      'Trích yếu',
      'Trích yếu',
      'Tin',
      'a.txt',
    ])
  })
})

describe('a family', () => {
  const title = stated('Phát động phong trào thi đua xây dựng nông thôn mới')
  const under = (id: string, unit: string, ...references: Partial<Reference>[]) =>
    bare({
      id,
      unit,
      province: 'Khánh Hòa',
      number: `${id.charCodeAt(0)}/KH-UBND`,
      but: { title, references: references.map(r => stated(reference(r))) },
    })
  const family = (...records: CampaignRecord[]) => compareRecords(records).families[0]!

  test('under a document that is only cited has its fullest citation', () => {
    const found = family(
      under('a', 'xã Công Hải', { issuer: null }),
      under('b', 'xã Ninh Hải', { title: 'Phong trào thi đua nông thôn mới' }),
    )
    expect(found).toMatchObject({
      name: 'Phong trào thi đua nông thôn mới',
      reason: 'Cùng thực hiện văn bản 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Khánh Hòa.',
      reasonEn: 'All carry out 36/KH-UBND of UBND tỉnh Khánh Hòa.',
      parent: { record: null, number: '36/KH-UBND', date: '2026-01-16' },
    })
  })
  test('whose citations name neither issuer nor title bears the number', () => {
    const some = { issuer: null, date: null }
    expect(family(under('a', 'xã Công Hải', some), under('b', 'xã Ninh Hải', some))).toMatchObject({
      name: '36/KH-UBND',
      reasonEn: 'All carry out 36/KH-UBND.',
      parent: { issuer: null, date: null, title: null },
    })
  })
  test('of one theme over several years says the span', () => {
    const years = stated({ from: 2026, to: 2028 })
    const [a, b] = ['a', 'b'].map((id, i) => ({ ...under(id, ['xã Công Hải', 'xã Ninh Hải'][i]!), years }))
    expect(family(a!, b!)).toMatchObject({
      reason: 'Cùng chủ đề, cùng cấp xã, cùng thời gian 2026–2028; không cùng dẫn một văn bản cấp trên.',
      reasonEn: 'Same theme, same level (commune), same time 2026–2028; they cite no common document from above.',
    })
  })
  test('of one plan says what it stands under, if it cites anything', () => {
    expect(family(under('a', 'xã Công Hải', {})).reason).toBe(
      'Trong hồ sơ chỉ có một kế hoạch thực hiện 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Khánh Hòa.',
    )
    expect(family({ ...under('a', 'xã Công Hải'), issuer: null }).reason).toContain('Không có văn bản nào khác')
  })
  test('under a document that the user names says how many cite it, though it has no number', () => {
    const parent = bare({
      id: 'p',
      unit: 'tỉnh Khánh Hòa',
      province: 'Khánh Hòa',
      but: { title, issuedDate: null, years: stated({ from: 2026, to: 2026 }) },
    })
    const found = compareRecords([under('a', 'xã Công Hải', {})], { parent })
    expect(found.families[0]).toMatchObject({
      reason: `Người dùng chọn ${title.value} làm văn bản cấp trên; 0/1 kế hoạch dẫn văn bản này.`,
      parent: { record: 'p', number: null, date: null, title: title.value, cited: [] },
    })
    // its day is not known: the units are those of its years
    expect(found.cascade[0]!.unitsNote).toContain('của tỉnh Khánh Hòa')
    const nobody = compareRecords([under('a', 'xã Công Hải')], { parent: { ...parent, issuer: null, title: null, years: null } })
    expect(nobody.families[0]!.parent).toMatchObject({ issuer: null, title: null })
    expect(nobody.cascade[0]).toMatchObject({ unitsFrom: 'records' })
  })
})
