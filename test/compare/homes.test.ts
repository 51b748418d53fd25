/** To which unit a record belongs, and what its row says. */
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { homeOf } from '../../src/compare/units/home.ts'
import { bare, type Some, stated } from './records.ts'

const conghai = (some: Partial<Some> = {}) => bare({ id: 'a', unit: 'xã Công Hải', province: 'Khánh Hòa', ...some })
const place = { name: 'Công Hải', type: 'xã', code: '22840', province: 'Khánh Hòa', successors: [] }
const rowsOf = (records: CampaignRecord[], asOf?: string): Comparison['units'] => compareRecords(records, { ...(asOf && { asOf }) }).units

describe('the home of a record', () => {
  test('of a committee its territory, of an office a home of its own there', () => {
    expect(homeOf(conghai())).toMatchObject({ kind: 'territory', name: 'Xã Công Hải', level: 'commune' })
    const office = homeOf(conghai({ body: { name: 'Sở Nội vụ', kind: 'department', level: null } }))
    expect(office).toMatchObject({ key: 'b:so-noi-vu|22840@2025-07-01', kind: 'body', name: 'Sở Nội vụ', level: 'commune' })
  })
  test('is found by its code where the word for its kind is left out', () => {
    expect(homeOf(conghai({ body: { unit: { ...place, type: '' } } }))?.unit?.key).toBe('22840@2025-07-01')
  })
  test.each<[string, Partial<Some>['body'], object]>([
    ['whose code is open', { unit: { ...place, code: null } }, { key: 'n:uy-ban-nhan-dan|xã công hải khánh hòa', unit: null }],
    ['whose code no gazetteer knows', { unit: { ...place, code: '99999' } }, { unit: null }],
    ['whose province is open', { unit: { ...place, code: null, province: null } }, { key: 'n:uy-ban-nhan-dan|xã công hải' }],
    ['without any unit', { unit: null, level: null }, { key: 'n:ủy ban nhân dân xã công hải|', level: null }],
  ])('of a committee %s is a name', (_, body, home) => {
    expect(homeOf(conghai({ body }))).toMatchObject({ kind: 'unknown', ...home })
  })
  test('of two committees of unknown places, two', () => {
    const unknown = (name: string) => homeOf(conghai({ body: { name, unit: null } }))!.key
    expect(unknown('UBND xã Sông Mây')).toBe(unknown('Ủy ban nhân dân xã Sông Mây'))
    expect(unknown('UBND xã Sông Mây')).not.toBe(unknown('UBND xã Núi Xanh'))
  })
  test('is none without an issuer, and none of one that a reviewer rejected', () => {
    expect(homeOf(conghai({ but: { issuer: null } }))).toBeNull()
    const issuer = { ...conghai().issuer!, review: { state: 'rejected' as const, by: 'x', at: '2026-03-01' } }
    expect(homeOf(conghai({ but: { issuer } }))).toBeNull()
  })
})

describe('the row of a unit', () => {
  test('whose place is open says so', () => {
    const [row] = rowsOf([conghai({ body: { unit: { ...place, code: null } } })])
    expect(row).toMatchObject({ kind: 'unknown', today: null, province: null, historical: [], successors: [] })
    expect(row!.note).toContain('Chưa xác định được đơn vị hành chính')
  })
  test('that was cut up says that it is no more', () => {
    const [row] = rowsOf([bare({ id: 'a', unit: 'phường Cống Vị', province: 'Hà Nội', at: '2024-05-06' })], '2026-01-01')
    expect(row).toMatchObject({ name: 'Phường Cống Vị', today: null, successors: [], note: 'Không còn từ ngày 01/07/2025.' })
  })
  test('before it was made is what it was made from', () => {
    const [row] = rowsOf([conghai()], '2023-01-01')
    expect(row).toMatchObject({ name: 'Xã Công Hải', today: null, note: null })
    expect(row!.successors.map(s => s.name)).toEqual(['Phước Chiến', 'Công Hải'])
  })
  test('bears the latest name of its office, in whichever order the records come', () => {
    const name = (id: string, words: string, at: string) => conghai({ id, at, body: { name: words, kind: 'department' } })
    const [early, late] = [name('a', 'Phòng Văn hóa - Xã hội', '2026-01-05'), name('b', 'PHÒNG VĂN HÓA - XÃ HỘI', '2026-03-05')]
    const undated = name('c', 'Phòng Văn hóa – Xã hội', '--03-05')
    for (const records of [
      [early, late],
      [late, early],
    ])
      expect(rowsOf(records).map(r => [r.kind, r.records.length])).toEqual([['body', 2]])
    expect(rowsOf([undated, late])[0]!.records).toHaveLength(2)
  })
})

describe('records of nobody', () => {
  const orphan = bare({
    id: 'a',
    unit: 'xã Công Hải',
    at: '--02-02',
    but: { issuer: null, years: null, title: null, documentType: null, extractor: { name: 'x', version: '1' } },
  })

  test('are compared all the same, without a row', () => {
    const c = compareRecords([orphan])
    expect(c.units).toEqual([])
    expect(c.records[0]).toMatchObject({ unit: null, documentType: null, number: null, issuer: null, title: null, years: null })
    expect(c.families).toHaveLength(1)
    // nothing is dated: units are shown as they are since the last reform
    expect(c.asOf).toBe('2025-07-01')
    expect(compareRecords([conghai({ id: 'b', at: '2023' }), orphan]).asOf).toBe('2023-12-31')
  })
  test.each(['unit', 'province', 'year'] as const)('stand by %s under what is not known', by => {
    expect(compareRecords([orphan], { by }).groups.map(g => [g.name, g.records.length])).toEqual([['Không rõ', 1]])
  })
  test('a campaign of several years is in each of them', () => {
    const long = conghai({ but: { years: stated({ from: 2024, to: 2026 }) } })
    expect(compareRecords([long], { by: 'year' }).groups.map(g => g.name)).toEqual(['2024', '2025', '2026'])
  })
})
