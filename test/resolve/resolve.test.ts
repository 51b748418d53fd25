import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CampaignRecord } from '../../schemas/record.ts'
import { namesProvince, resolveRecords } from '../../src/resolve/index.ts'
import { record, type Sketch } from './records.ts'

const unitOf = (records: CampaignRecord[], id: string) => records.find(r => r.id === id)!.issuer!.value.unit
const open = { name: 'Châu Thành', type: 'huyện', code: null, province: null, successors: [] }
const provincePlan = { number: '595/KH-UBND', date: '2023-01-17', issuer: 'UBND tỉnh' }

describe('a document that leaves its unit open', () => {
  test('stays open alone', () => {
    const alone = [record({ id: 'a', unit: 'huyện Châu Thành' })]
    expect(resolveRecords(alone)).toEqual(alone)
  })
  test('is settled by another that carries out the same plan of the province', () => {
    const out = resolveRecords([
      record({ id: 'a', unit: 'huyện Châu Thành', cites: [provincePlan] }),
      record({
        id: 'b',
        unit: 'huyện Dương Minh Châu',
        province: 'Tây Ninh',
        cites: [{ ...provincePlan, number: '0595 /KH-UBND', issuer: 'Ủy ban nhân dân tỉnh' }],
      }),
    ])
    const { issuer } = out[0]!
    expect(issuer!.value.unit).toMatchObject({ code: '708', province: 'Tây Ninh', name: 'Châu Thành', type: 'huyện' })
    expect(issuer!.value.unit!.successors.map(s => s.name)).toContain('Châu Thành')
    expect(issuer).toMatchObject({ basis: 'inferred', rule: 'resolve.sibling', value: { name: 'Ủy ban nhân dân huyện Châu Thành' } })
    expect(issuer!.parts).toMatchObject({ name: { basis: 'stated' }, unit: { basis: 'inferred' } })
    expect(issuer!.evidence[0]!.quote).toBe('Ủy ban nhân dân huyện Châu Thành')
    expect(CampaignRecord.safeParse(out[0]).error).toBeUndefined()
  })
  test('is settled by the parent plan itself, and over others in between', () => {
    const plan = record({ id: 'p', unit: 'tỉnh Tây Ninh', province: 'Tây Ninh', at: '2023-01-17', number: '595/KH-UBND' })
    const district = record({ id: 'a', unit: 'huyện Châu Thành', number: '47/KH-UBND', at: '2023-02-18', cites: [provincePlan] })
    const commune = record({
      id: 'c',
      unit: 'xã An Bình',
      at: '2023-03-01',
      cites: [{ number: '47/KH-UBND', date: '2023-02-18', issuer: 'UBND huyện' }],
    })
    const out = resolveRecords([commune, district, plan])
    expect(unitOf(out, 'a')).toMatchObject({ code: '708', province: 'Tây Ninh' })
    expect(unitOf(out, 'c')).toMatchObject({ province: 'Tây Ninh' })
  })
  test('is narrowed to the district by communes that carry out the same plan of a district', () => {
    const districtPlan = { number: '12/KH-UBND', date: '2023-02-01', issuer: 'UBND huyện' }
    // two xã Long Vĩnh lie in Tây Ninh's neighbours, one in its huyện Châu Thành
    const out = resolveRecords([
      record({ id: 'a', unit: 'xã Long Vĩnh', cites: [districtPlan] }),
      record({ id: 'b', unit: 'xã Hảo Đước', province: 'Tây Ninh', cites: [districtPlan] }),
    ])
    expect(unitOf(out, 'a')).toMatchObject({ province: 'Tây Ninh' })
    expect(unitOf(out, 'a')!.code).not.toBeNull()
  })
  test.each([
    '/ho so/Tây Ninh/2023/a.txt',
    'C:\\ho so\\TÂY NINH\\a.txt',
    'tay-ninh/a.txt',
    '01. Tây Ninh 2023/huyện Châu Thành/a.txt',
    'Tỉnh Tây Ninh (Đợt 1)/a.txt',
    'TayNinh/x/a.txt'.normalize('NFD'),
  ])('is settled by a folder: %s', uri => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'huyện Châu Thành', uri })])
    expect(out!.issuer!.value.unit).toMatchObject({ code: '708', province: 'Tây Ninh' })
    expect(out!.issuer!.rule).toBe('resolve.folder')
  })
  test('a folder that names a district settles its communes', () => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'xã Tân Bình', uri: 'Đồng Tháp/huyện Châu Thành/a.txt' })])
    expect(out!.issuer!.value.unit).toMatchObject({ province: 'Đồng Tháp' })
    expect(out!.issuer!.value.unit!.code).not.toBeNull()
  })
  test('folders named for something else say nothing', () => {
    const records = ['Cao Bằng/a.txt', 'real/seeds/a.txt', 'Châu Thành/a.txt', '../../2023/a.txt', '-'].map((uri, i) =>
      record({ id: `a${i}`, unit: 'huyện Châu Thành', uri }),
    )
    expect(resolveRecords(records)).toEqual(records)
  })
  test.each(['Tây Ninh', 'tỉnh Tây Ninh', 'tay ninh', 'TÂY NINH'])('is settled by the option: %s', province => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'huyện Châu Thành' })], { province })
    expect(out!.issuer!.value.unit).toMatchObject({ code: '708' })
    expect(out!.issuer!.rule).toBe('resolve.province')
  })
  test("an option may name today's province: Vĩnh Long took Bến Tre and Trà Vinh, which both had a huyện Châu Thành", () => {
    const at = (province: string) => resolveRecords([record({ id: 'a', unit: 'huyện Châu Thành' })], { province })[0]!.issuer!.value.unit
    expect(at('Bến Tre')).toMatchObject({ province: 'Bến Tre' })
    expect(at('Vĩnh Long')).toEqual(open)
    const [old] = resolveRecords([record({ id: 'b', unit: 'huyện Bác Ái' })], { province: 'Khánh Hòa' })
    expect(old!.issuer!.value.unit).toMatchObject({ province: 'Ninh Thuận' })
  })
  test('is settled by the other records of its folder where two at least agree', () => {
    const file = (id: string, unit: string, province?: string) => record({ id, unit, province, uri: `ho-so/${id}.txt` })
    const one = [file('a', 'huyện Châu Thành'), file('b', 'huyện Tân Biên', 'Tây Ninh')]
    expect(unitOf(resolveRecords(one), 'a')).toEqual(open)
    const two = [...one, file('c', 'huyện Gò Dầu', 'Tây Ninh')]
    expect(unitOf(resolveRecords(two), 'a')).toMatchObject({ code: '708' })
    const mixed = [...two, file('d', 'huyện Cai Lậy', 'Tiền Giang')]
    expect(unitOf(resolveRecords(mixed), 'a')).toEqual(open)
  })
  test('is settled by other records of its campaign', () => {
    const theme = 'Tây Ninh thi đua cải cách'
    const out = resolveRecords([
      record({ id: 'a', unit: 'huyện Châu Thành', theme }),
      record({ id: 'b', unit: 'huyện Tân Biên', province: 'Tây Ninh', theme: `“${theme.toUpperCase()}”` }),
      record({ id: 'c', unit: 'huyện Gò Dầu', province: 'Tây Ninh', theme }),
    ])
    expect(unitOf(out, 'a')).toMatchObject({ code: '708' })
  })
  test('a Sở without a province takes it; its name stays as printed', () => {
    const [out] = resolveRecords([record({ id: 'a', unit: 'Sở Nội vụ', uri: 'Ninh Thuận/a.txt' })])
    expect(out!.issuer!.value).toMatchObject({
      name: 'Sở Nội vụ',
      unit: { code: '58', name: 'Ninh Thuận', successors: [{ name: 'Khánh Hòa' }] },
    })
  })
})

describe('nothing is said', () => {
  test('where kin contradict one another', () => {
    const cites = [provincePlan]
    const out = resolveRecords([
      record({ id: 'a', unit: 'huyện Châu Thành', cites }),
      record({ id: 'b', unit: 'huyện Tân Biên', province: 'Tây Ninh', cites }),
      record({ id: 'c', unit: 'huyện Cai Lậy', province: 'Tiền Giang', cites }),
    ])
    expect(unitOf(out, 'a')).toEqual(open)
  })
  test.each([
    ['a decree that everybody cites', { number: '98/2023/NĐ-CP', date: '2023-12-31', issuer: 'Chính phủ' }],
    ['a document whose issuer the citation leaves out', { ...provincePlan, issuer: null }],
    ['a document of an office that may be of any level', { ...provincePlan, issuer: 'Hội đồng Thi đua' }],
    ['a document without a day', { number: '595/KH-UBND', date: '2023-01', issuer: 'UBND tỉnh' }],
    ['a document that is only mentioned', { ...provincePlan, role: 'cites' as const }],
  ])('by %s', (_, cited) => {
    const records = [
      record({ id: 'a', unit: 'huyện Châu Thành', cites: [cited] }),
      record({ id: 'b', unit: 'huyện Tân Biên', province: 'Tây Ninh', cites: [cited] }),
    ]
    expect(resolveRecords(records)).toEqual(records)
  })
  test('by a plan of the same number and day of a unit of another level', () => {
    const out = resolveRecords([
      record({ id: 'a', unit: 'huyện Châu Thành', cites: [provincePlan] }),
      record({ id: 'b', unit: 'huyện Cai Lậy', province: 'Tiền Giang', number: '595/KH-UBND', at: '2023-01-17' }),
    ])
    expect(unitOf(out, 'a')).toEqual(open)
  })
  test('of what is settled, corrected or reviewed', () => {
    const settled = record({ id: 'a', unit: 'huyện Châu Thành', province: 'Tiền Giang', uri: 'Tây Ninh/a.txt' })
    const corrected = record({ id: 'b', unit: 'huyện Châu Thành', uri: 'Tây Ninh/b.txt' })
    corrected.issuer = { ...corrected.issuer!, basis: 'corrected' }
    const reviewed = record({ id: 'c', unit: 'huyện Châu Thành', uri: 'Tây Ninh/c.txt' })
    reviewed.issuer = { ...reviewed.issuer!, review: { state: 'accepted', by: 'x', at: '2026-01-01' } }
    const records = [settled, corrected, reviewed]
    expect(resolveRecords(records, { province: 'Long An' })).toEqual(records)
  })
})

/** Runs of every kind of clue, with clashes among them. */
const sketch = fc.record({
  unit: fc.constantFrom(
    'huyện Châu Thành',
    'xã An Bình',
    'huyện Cai Lậy',
    'huyện Tân Biên',
    'tỉnh Tây Ninh',
    'Sở Nội vụ',
    'huyện Phú Tân',
    'xã Long Vĩnh',
  ),
  told: fc.boolean(),
  folder: fc.constantFrom('', 'ho-so', 'Tây Ninh', 'Tiền Giang/Châu Thành', 'An Giang', 'Đồng Tháp'),
  cites: fc.constantFrom<Sketch['cites'][]>([], [provincePlan], [{ number: '12/KH-UBND', date: '2023-02-20', issuer: 'UBND huyện' }]),
  number: fc.constantFrom(undefined, '12/KH-UBND'),
  theme: fc.constantFrom(undefined, 'Một cửa', 'Hai cửa'),
})
const HOME: Record<string, string> = {
  'huyện Châu Thành': 'Tiền Giang',
  'xã An Bình': 'Tây Ninh',
  'huyện Cai Lậy': 'Tiền Giang',
  'huyện Tân Biên': 'Tây Ninh',
  'tỉnh Tây Ninh': 'Tây Ninh',
  'huyện Phú Tân': 'An Giang',
  'xã Long Vĩnh': 'Tây Ninh',
}
const run = fc
  .array(sketch, { minLength: 1, maxLength: 9 })
  .map(sketches =>
    sketches.map(({ told, folder, ...s }, i) =>
      record({ id: `r${i}`, ...s, uri: `${folder ? `${folder}/` : ''}r${i}.txt`, ...(told && { province: HOME[s.unit] }) }),
    ),
  )
const province = fc.constantFrom(undefined, 'Tây Ninh', 'Cà Mau')

describe('for every run', () => {
  test('any order of the records gives the same records', () => {
    fc.assert(
      fc.property(
        run.chain(records => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
        province,
        ([records, shuffled], given) => {
          const out = new Map(resolveRecords(shuffled, { province: given }).map(r => [r.id, r]))
          for (const r of resolveRecords(records, { province: given })) expect(out.get(r.id)).toEqual(r)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('a second time changes nothing, and nothing but open units ever changes', () => {
    fc.assert(
      fc.property(run, province, (records, given) => {
        const before = structuredClone(records)
        const once = resolveRecords(records, { province: given })
        expect(resolveRecords(once, { province: given })).toEqual(once)
        expect(records).toEqual(before)
        once.forEach((r, i) => {
          const was = records[i]!
          expect({ ...r, issuer: null }).toEqual({ ...was, issuer: null })
          if (was.issuer!.value.unit?.code) expect(r).toBe(was)
          const { unit: _, ...body } = r.issuer!.value
          expect(was.issuer!.value).toMatchObject(body)
          expect(r.issuer!.evidence).toEqual(was.issuer!.evidence)
          expect(CampaignRecord.safeParse(r).success).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })
})

test('an option is known to name a province or not', () => {
  expect(['Tây Ninh', 'tp Hà Nội', 'hue', 'tỉnh Ninh Thuận'].map(namesProvince)).toEqual([true, true, true, true])
  expect(['', 'Châu Thành', 'seeds', '2023'].map(namesProvince)).toEqual([false, false, false, false])
})
