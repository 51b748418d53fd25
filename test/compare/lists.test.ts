/** Which units owe a plan, from what the parent is and whom it addresses. */
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import type { Deadline } from '../../schemas/record.ts'
import { compareRecords, type RosterEntry } from '../../src/compare/index.ts'
import { dueFor } from '../../src/compare/submissions.ts'
import { bare, deadline, reference, type Some, stated } from './records.ts'

const years = stated({ from: 2023, to: 2023 })
/** The parent with a deadline for plans of whom it addresses. */
const parentOf = (some: Some, ...codes: (string | null)[]) => {
  const addressees = codes.map(code => ({ kind: 'class' as const, name: 'các đơn vị', code }))
  const deadlines = codes.length ? [stated(deadline({ kind: 'submit_plan', date: '2023-03-10', addressees }))] : []
  return bare({ number: '36/KH-UBND', at: '2023-01-16', ...some, but: { years, deadlines, ...some.but } })
}
const province: Some = { id: 'tinh', unit: 'tỉnh Ninh Thuận', province: 'Ninh Thuận' }
const cited = [stated(reference({ date: '2023-01-16', issuer: 'UBND tỉnh Ninh Thuận' }))]
const child = (id: string, unit: string, some: Partial<Some> = {}) =>
  bare({
    id,
    unit,
    province: 'Ninh Thuận',
    at: '2023-02-20',
    number: `${id.length}/KH-UBND`,
    ...some,
    but: { years, references: cited, ...some.but },
  })
const listOf = (c: Comparison) => ({
  from: c.cascade[0]!.unitsFrom,
  note: c.cascade[0]!.unitsNote,
  names: c.cascade[0]!.units.map(id => c.units.find(u => u.id === id)!.name),
})
const compared = (parent: ReturnType<typeof bare>, ...others: ReturnType<typeof bare>[]) =>
  listOf(compareRecords([parent, ...others], { parent, asOf: '2023-06-01' }))

describe('without a list of the user', () => {
  const district = child('h', 'huyện Thuận Bắc')
  test.each([
    ['that addresses districts', ['people-committees.district'], 'đơn vị cấp huyện', 7],
    ['that addresses all below', ['localities.below'], 'đơn vị cấp xã', 65],
    ['that addresses communes', ['people-committees.commune'], 'đơn vị cấp xã', 65],
    ['that addresses districts and communes', ['people-committees.district', 'people-committees.commune'], 'đơn vị cấp huyện', 7],
    ['that addresses “các đơn vị”', ['units'], 'đơn vị cấp huyện', 7],
    ['that addresses nobody by a code', [null], 'đơn vị cấp huyện', 7],
    ['that addresses provinces', ['people-committees.province'], 'đơn vị cấp huyện', 7],
    ['without a deadline for plans', [], 'đơn vị cấp huyện', 7],
  ])('of a province %s', (_, codes, what, count) => {
    const { from, note } = compared(parentOf(province, ...codes), district)
    expect(from).toBe('gazetteer')
    expect(note).toContain(`lấy ${count} ${what} của tỉnh Ninh Thuận theo ngày 16/01/2023`)
  })
  test('a unit beside those of the area is told', () => {
    const office = child('s', 'Sở Nội vụ', { body: { kind: 'department', unit: null } })
    const { names, note } = compared(parentOf(province, 'units'), district, office)
    expect(names).toContain('Sở Nội vụ')
    expect(note).toContain('Thêm 1 đơn vị khác có văn bản.')
  })
  test.each<[string, ReturnType<typeof bare>]>([
    ['for offices only', parentOf(province, 'departments')],
    ['of an office', parentOf({ ...province, body: { name: 'Sở Nội vụ', kind: 'department' } }, 'units')],
    ['of a commune, which has no units below', parentOf({ id: 'xa', unit: 'xã Công Hải', province: 'Ninh Thuận' })],
    ['of an unknown territory', parentOf({ id: 'x', unit: 'huyện Châu Thành' })],
  ])('a campaign %s lists those whose plans are there', (_, parent) => {
    const { from, names, note } = compared(parent, district)
    expect([from, names]).toEqual(['records', ['Huyện Thuận Bắc']])
    expect(note).toContain('không biết đơn vị nào chưa nộp')
  })
  test('of a central body, the provinces of its day', () => {
    const parent = parentOf({ id: 'tw', unit: 'Bộ Nội vụ', body: { kind: 'ministry', level: 'central', unit: null } })
    const { names, note } = compared(parent, district)
    expect(note).toMatch(/^Không có danh sách đơn vị: lấy 63 tỉnh, thành phố theo ngày 16\/01\/2023;/u)
    expect(names).toContain('Tỉnh Ninh Thuận')
  })
  test('units of one name stand in an order of their own', () => {
    const named = (id: string, code: string) =>
      child(id, 'xã Tân Bình', { body: { unit: { name: 'Tân Bình', type: 'xã', code, province: 'Tây Ninh', successors: [] } } })
    const parent = parentOf({ ...province, body: { name: 'Sở Nội vụ', kind: 'department' } })
    const ids = (...records: ReturnType<typeof bare>[]) =>
      compareRecords([parent, ...records], { parent, asOf: '2023-06-01' }).cascade[0]!.units
    const both = ids(named('a', '25474'), named('b', '25495'))
    expect(both).toEqual(['u:25474@', 'u:25495@'])
    expect(ids(named('b', '25474'), named('a', '25495'))).toEqual(both)
  })
  test('units that have ended since are shown with what followed them', () => {
    const parent = parentOf(province, 'people-committees.district')
    const c = compareRecords([parent, district], { parent, asOf: '2026-01-01' })
    const row = c.units.find(u => u.name === 'Huyện Ninh Hải')!
    expect(row).toMatchObject({ from: 'gazetteer', today: null, historical: [{ type: 'huyện', until: '2025-07-01' }] })
    expect(row.successors.length).toBeGreaterThan(0)
  })
})

describe('with a list of the user', () => {
  const entry = (name: string, received: string | null = null): RosterEntry => ({ name, received, text: received ?? '' })
  const listed = (roster: RosterEntry[], parent = parentOf(province)) =>
    compareRecords([parent, child('s', 'Sở Tư pháp tỉnh Ninh Thuận', { body: { kind: 'department' } })], {
      parent,
      roster,
      asOf: '2023-06-01',
    })

  test('an office is found by its short name; a name that stands twice is one row, with its day of receipt', () => {
    const c = listed([entry('Sở Tư pháp'), entry('Hợp tác xã Nho Xanh', '2023-03-01'), entry('Hợp tác xã Nho Xanh')])
    expect(listOf(c).names).toEqual(['Sở Tư pháp tỉnh Ninh Thuận', 'Hợp tác xã Nho Xanh'])
    expect(c.submissions.map(s => s.received)).toEqual([null, '2023-03-01'])
  })
  test('a name is completed where one row goes on with it', () => {
    const parent = parentOf(province)
    const school = child('t', 'Trường Tiểu học Hoa Sen xã Công Hải', { body: { kind: 'school', unit: null } })
    const c = compareRecords([parent, school], { parent, roster: [entry('Trường Tiểu học Hoa Sen')], asOf: '2023-06-01' })
    expect(listOf(c).names).toEqual(['Trường Tiểu học Hoa Sen xã Công Hải'])
  })
  test('under a parent of no known place names stay names', () => {
    const c = listed([entry('Đội Xung kích')], parentOf({ id: 'x', unit: 'huyện Châu Thành' }))
    expect(c.units.find(u => u.name === 'Đội Xung kích')).toMatchObject({ province: null, kind: 'unknown', from: 'roster' })
  })
})

describe('the deadline for plans', () => {
  const due = (level: string | null, kind: string, ...all: Partial<Deadline>[]) => {
    const parent = parentOf({ ...province, but: { deadlines: all.map(d => stated(deadline({ kind: 'submit_plan', ...d }))) } })
    return dueFor(parent, level, kind)?.value.date ?? null
  }
  const to = (code: string | null, date: string) => ({ date, addressees: [{ kind: 'class' as const, name: 'x', code }] })
  const both = [to('people-committees.commune', '2023-03-20'), to('departments', '2023-03-10'), to(null, '2023-03-01')]

  test('is that of the unit’s level, of an office that of offices, else the earliest', () => {
    expect(due('commune', 'territory', ...both)).toBe('2023-03-20')
    expect(due('province', 'body', ...both)).toBe('2023-03-10')
    expect(due('district', 'territory', ...both)).toBe('2023-03-01')
    expect(due(null, 'unknown', ...both.toReversed())).toBe('2023-03-01')
    expect(due('commune', 'territory')).toBeNull()
  })
})
