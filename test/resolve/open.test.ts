import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { resolvable, resolveRecords } from '../../src/resolve/index.ts'
import { record, type Sketch } from './records.ts'

/** A record whose issuer reads otherwise than the sketch makes it. */
function withBody(sketch: Sketch, body: Partial<NonNullable<CampaignRecord['issuer']>['value']>): CampaignRecord {
  const made = record(sketch)
  return { ...made, issuer: { ...made.issuer!, value: { ...made.issuer!.value, ...body } } }
}
const bodyOf = (records: readonly CampaignRecord[], id = 'a') => records.find(r => r.id === id)!.issuer!.value

describe('how much becomes known', () => {
  test('of two communes of a name in one province, the province alone', () => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'xã Tân Bình', uri: 'Tây Ninh/a.txt' })])
    expect(out!.issuer).toMatchObject({ basis: 'inferred', rule: 'resolve.folder' })
    expect(out!.issuer!.value.unit).toEqual({ name: 'Tân Bình', type: 'xã', code: null, province: 'Tây Ninh', successors: [] })
  })
  test('where the document says the province itself, the unit', () => {
    const districtPlan = { number: '12/KH-UBND', date: '2023-02-01', issuer: 'UBND huyện' }
    const unit = { name: 'Tân Bình', type: 'xã', code: null, province: 'Tây Ninh', successors: [] }
    const out = resolveRecords([
      withBody({ id: 'a', unit: 'xã Tân Bình', cites: [districtPlan] }, { unit }),
      record({ id: 'b', unit: 'xã Thạnh Bình', province: 'Tây Ninh', cites: [districtPlan] }),
    ])
    expect(bodyOf(out).unit).toMatchObject({ code: '25495', province: 'Tây Ninh' })
  })
  test('without a date, of a unit that moved between districts, as it was last', () => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'xã Tân Bình', at: '--02-20', uri: 'Thái Bình/a.txt' })])
    expect(out!.issuer!.value.unit).toMatchObject({ code: '13225', province: 'Thái Bình' })
  })
  test('of a city that became a province, the level with the unit', () => {
    const unit = { name: 'Huế', type: 'thành phố', code: null, province: null, successors: [] }
    const city: Sketch = { id: 'a', unit: 'thành phố Huế', at: '--02-20', uri: 'Thừa Thiên Huế/a.txt' }
    const [out] = resolveRecords([withBody(city, { level: null, unit })])
    expect(out!.issuer!.value).toMatchObject({ level: 'district', unit: { code: '474', province: 'Thừa Thiên Huế' } })
    expect(out!.issuer!.parts!.level).toMatchObject({ basis: 'inferred' })
  })
  test('of a name without a word for its kind, no level where several remain', () => {
    const unit = { name: 'Tân Bình', type: '', code: null, province: null, successors: [] }
    const [out] = resolveRecords([withBody({ id: 'a', unit: 'xã Tân Bình', uri: 'Tây Ninh/a.txt' }, { level: null, unit })])
    expect(out!.issuer!.value).toMatchObject({ level: null, unit: { code: null, province: 'Tây Ninh' } })
    expect(out!.issuer!.parts).not.toHaveProperty('level')
  })
})

describe('several clues', () => {
  test('of bytes that lie in two folders of unlike depth, the one that names a place', () => {
    const made = record({ id: 'a', unit: 'huyện Châu Thành', uri: 'ho-so/a.txt' })
    const twice = (alsoAt: string[]) => resolveRecords([{ ...made, source: { ...made.source, alsoAt } }])
    expect(bodyOf(twice(['Tây Ninh/ban-sao/a.txt'])).unit).toMatchObject({ code: '708' })
    expect(bodyOf(twice(['Tây Ninh/a.txt', 'Tiền Giang/a.txt'])).unit).toMatchObject({ code: null, province: null })
  })
  test('of plans of two districts, whichever is cited first, the same', () => {
    const plans = [12, 34].map(n => ({ number: `${n}/KH-UBND`, date: '2023-02-01', issuer: 'UBND huyện' }))
    const settled = [
      record({ id: 'b', unit: 'xã Thạnh Bình', province: 'Tây Ninh', cites: [plans[0]!] }),
      record({ id: 'c', unit: 'xã Hảo Đước', province: 'Tây Ninh', cites: [plans[1]!] }),
    ]
    const [one, other] = [plans, plans.toReversed()].map(cites =>
      bodyOf(resolveRecords([record({ id: 'a', unit: 'xã Tân Bình', cites }), ...settled])),
    )
    expect(one).toMatchObject({ unit: { code: '25495', province: 'Tây Ninh' } })
    expect(other).toEqual(one)
  })
  test('a plan of “UBND thành phố”, which may be of a province or a district, joins its communes', () => {
    const cites = [{ number: '7/KH-UBND', date: '2023-02-01', issuer: 'UBND thành phố' }]
    const out = resolveRecords([
      record({ id: 'a', unit: 'xã Tân Bình', cites }),
      record({ id: 'b', unit: 'xã Bình Minh', province: 'Tây Ninh', cites }),
    ])
    expect(bodyOf(out).unit).toMatchObject({ province: 'Tây Ninh' })
  })
})

describe('what stays as it is', () => {
  test.each<[string, CampaignRecord]>([
    ['a central body, which has no unit', withBody({ id: 'a', unit: 'Bộ Nội vụ' }, { level: 'central' })],
    ['a unit that no gazetteer knows', record({ id: 'a', unit: 'huyện Sông Mây Trắng' })],
    ['a record without an issuer', { ...record({ id: 'a', unit: 'huyện Châu Thành' }), issuer: null }],
  ])('%s', (_, one) => {
    const records = [one, record({ id: 'b', unit: 'huyện Châu Thành' })].map(r => ({
      ...r,
      source: { ...r.source, uri: 'Tây Ninh/x.txt' },
    }))
    const out = resolveRecords(records)
    expect(out[0]).toBe(records[0])
    expect(bodyOf(out, 'b').unit).toMatchObject({ code: '708' })
  })
  test('a unit is no ground for others whose code no gazetteer knows', () => {
    const cites = [{ number: '595/KH-UBND', date: '2023-01-17', issuer: 'UBND tỉnh' }]
    const unit = { name: 'Tân Biên', type: 'huyện', code: '999', province: 'Tây Ninh', successors: [] }
    const records = [record({ id: 'a', unit: 'huyện Châu Thành', cites }), withBody({ id: 'b', unit: 'huyện Tân Biên', cites }, { unit })]
    expect(resolveRecords(records)).toEqual(records)
  })
})

test('what is kept of a record for a large run is settled as the record is', () => {
  const cites = [{ number: '595/KH-UBND', date: '2023-01-17', issuer: 'UBND tỉnh' }]
  const records = [
    record({ id: 'a', unit: 'huyện Châu Thành', cites }),
    record({ id: 'b', unit: 'huyện Tân Biên', province: 'Tây Ninh', cites, theme: 'Một cửa' }),
  ]
  const kept = records.map(resolvable)
  expect(kept[0]).not.toHaveProperty('text')
  expect(resolveRecords(kept).map(r => r.issuer)).toEqual(resolveRecords(records).map(r => r.issuer))
})
