/** Units over the reform of July 2025, lists of units, who submitted and when. */
import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { compareRecords, type RosterEntry } from '../../src/compare/index.ts'
import { parentPlan, unitPlan } from './plans.ts'

const row = (c: ReturnType<typeof compareRecords>, name: string) => c.units.find(u => u.name === name)!
const submission = (c: ReturnType<typeof compareRecords>, name: string) => c.submissions.find(s => s.unit === row(c, name)?.id)
const old = (unit: string, day: string, year: number) =>
  unitPlan({
    unit,
    day,
    number: String(year),
    title: `Phát động phong trào thi đua cải cách hành chính năm ${year}`,
    basis: 'Theo đề nghị của Phòng Nội vụ,',
    body: ['I. MỤC TIÊU', `1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ ${year - 1933}% trở lên.`],
  })

describe('over the reform', () => {
  test('a district is shown with the communes that took over its land, and its years come before theirs', () => {
    const c = compareRecords([
      old('HUYỆN THUẬN BẮC', 'ngày 10 tháng 01 năm 2023', 2023),
      old('XÃ CÔNG HẢI', 'ngày 10 tháng 01 năm 2026', 2026),
    ])
    expect(c.asOfNote).toContain('10/01/2026')
    const district = row(c, 'Huyện Thuận Bắc')
    expect(district).toMatchObject({ today: null, province: 'Khánh Hòa' })
    expect(district.historical[0]).toMatchObject({ name: 'Thuận Bắc', type: 'huyện', province: 'Ninh Thuận', until: '2025-07-01' })
    expect(district.successors.map(s => s.name)).toContain('Công Hải')
    const series = c.byYear.find(s => s.unit === row(c, 'Xã Công Hải').id)!
    expect(series.points.map(p => p.year)).toEqual([2023, 2026])
    expect(series.change).toBe('raised')
    expect(series.note).toContain('Huyện Thuận Bắc')
  })

  test('a province that went into one is its row, unless both plan in one year', () => {
    const before = old('TỈNH PHÚ YÊN', 'ngày 10 tháng 01 năm 2023', 2023)
    const after = old('TỈNH ĐẮK LẮK', 'ngày 10 tháng 01 năm 2026', 2026)
    const beside = old('TỈNH ĐẮK LẮK', 'ngày 12 tháng 01 năm 2023', 2023)
    const c = compareRecords([before, after])
    expect(c.units.map(u => u.name)).toEqual(['Tỉnh Đắk Lắk'])
    expect(c.units[0]!.historical.map(h => h.name)).toEqual(['Phú Yên'])
    expect(c.units[0]!.note).toContain('Phú Yên')
    expect(
      compareRecords([before, after, beside])
        .units.map(u => u.name)
        .sort(),
    ).toEqual(['Tỉnh Phú Yên', 'Tỉnh Đắk Lắk'].sort())
  })

  test('on a day before the reform the district is what it was', () => {
    const c = compareRecords([old('HUYỆN THUẬN BẮC', 'ngày 10 tháng 01 năm 2023', 2023)], { asOf: '2023-06-01' })
    expect(row(c, 'Huyện Thuận Bắc')).toMatchObject({ today: { province: 'Ninh Thuận' }, historical: [], note: null })
  })

  test('rows by province and by year', () => {
    const records = [old('HUYỆN THUẬN BẮC', 'ngày 10 tháng 01 năm 2023', 2023), old('XÃ CÔNG HẢI', 'ngày 10 tháng 01 năm 2026', 2026)]
    expect(compareRecords(records, { by: 'province' }).groups.map(g => [g.name, g.records.length])).toEqual([['Khánh Hòa', 2]])
    expect(compareRecords(records, { by: 'year' }).groups.map(g => g.name)).toEqual(['2023', '2026'])
  })
})

describe('who owes a plan', () => {
  test('without a list, the communes of the province on the day of its plan, said so', () => {
    const c = compareRecords([parentPlan(), unitPlan({ unit: 'XÃ CÔNG HẢI' })])
    expect(c.cascade[0]).toMatchObject({ unitsFrom: 'gazetteer' })
    expect(c.cascade[0]!.unitsNote).toMatch(/lấy 65 đơn vị cấp xã của tỉnh Khánh Hòa theo ngày 16\/01\/2026/u)
    expect(c.cascade[0]!.units).toHaveLength(65)
    expect(c.submissions.filter(s => s.state === 'not_submitted')).toHaveLength(64)
  })

  test('names of a list in short and in full, units without a plan, units beside the list', () => {
    const roster = ['UBND xã Công Hải', 'Xã Ninh Hải', 'Sở Tài chính', 'Công ty Điện lực'].map(
      (name): RosterEntry => ({ name, received: null, text: '' }),
    )
    const c = compareRecords([parentPlan(), unitPlan({ unit: 'XÃ CÔNG HẢI' }), unitPlan({ unit: 'XÃ THUẬN BẮC', number: '9' })], { roster })
    expect(c.cascade[0]!.units.map(id => c.units.find(u => u.id === id)!.name)).toEqual([
      'Xã Công Hải',
      'Xã Ninh Hải',
      'Sở Tài chính',
      'Công ty Điện lực',
      'Xã Thuận Bắc',
    ])
    expect(c.cascade[0]!.unitsNote).toContain('1 đơn vị có văn bản nhưng không có trong danh sách')
    expect(row(c, 'Công ty Điện lực').note).toContain('chưa khớp')
  })
})

describe('receipt', () => {
  const plan = (above: string[] = []) => unitPlan({ unit: 'XÃ CÔNG HẢI', above })
  const stamped = () => plan(['CÔNG VĂN ĐẾN', 'Số: 365', 'Ngày: 12/02/2026'])
  const listed = (received: string | null): RosterEntry[] => [{ name: 'Xã Công Hải', received, text: received ?? '' }]
  const of = (plans: CampaignRecord[], roster: RosterEntry[], uploads?: Map<string, string>) =>
    submission(compareRecords([parentPlan(), ...plans], { roster, ...(uploads && { uploads }) }), 'Xã Công Hải')

  test('the roster first', () => {
    expect(of([stamped()], listed('2026-02-09'))).toMatchObject({ state: 'on_time', received: '2026-02-09', receivedFrom: 'roster' })
  })
  test('then the incoming stamp, then the upload', () => {
    const uploads = new Map([[plan().id, '2026-02-11T08:00:00Z']])
    expect(of([stamped()], listed(null), uploads)).toMatchObject({ state: 'late', daysLate: 2, receivedFrom: 'incoming_stamp' })
    expect(of([plan()], listed(null), uploads)).toMatchObject({
      state: 'late',
      received: '2026-02-11',
      daysLate: 1,
      receivedFrom: 'upload',
    })
  })
  test('none: unknown, never on time', () => {
    expect(of([plan()], listed(null))).toMatchObject({ state: 'unknown', received: null, due: '2026-02-10' })
  })
  test('"chậm nhất ngày 10/02": the tenth is in time, the eleventh is not', () => {
    expect(of([plan()], listed('2026-02-10'))!.state).toBe('on_time')
    expect(of([plan()], listed('2026-02-11'))).toMatchObject({ state: 'late', daysLate: 1, note: 'Nhận ngày 11/02/2026, chậm 1 ngày.' })
  })
  test('neither a day nor a document: not submitted; a day without a document is told', () => {
    expect(of([], listed(null))).toBeUndefined()
    const other = unitPlan({ unit: 'XÃ NINH HẢI', number: '3' })
    expect(of([other], listed(null))).toMatchObject({ state: 'not_submitted', record: null })
    expect(of([other], listed('2026-02-09'))).toMatchObject({
      state: 'on_time',
      record: null,
      note: 'Không có tệp của đơn vị trong hồ sơ.',
    })
  })
  test('a parent that names no day leaves it open', () => {
    const parent = parentPlan()
    const silent = { ...parent, deadlines: parent.deadlines.filter(d => d.value.kind !== 'submit_plan') }
    const c = compareRecords([silent, plan()], { roster: listed('2026-02-09') })
    expect(submission(c, 'Xã Công Hải')).toMatchObject({ state: 'unknown', received: '2026-02-09', due: null })
  })
})

describe('what is not read is not missing', () => {
  const states = (plan: CampaignRecord, kind: string) => {
    const c = compareRecords([parentPlan(), plan])
    const id = row(c, 'Xã Công Hải').id
    return {
      cells: [...new Set(c.cascade[0]!.cells.filter(x => x.unit === id && x.kind === kind && x.parentItem).map(x => x.state))],
      ledger: c.ledger.filter(l => l.unit === id),
    }
  }
  const plan = unitPlan({ unit: 'XÃ CÔNG HẢI' })

  test('silence of a document that was read is missing', () => {
    const { cells, ledger } = states(plan, 'target')
    expect(cells).toEqual(['missing'])
    expect(ledger.find(l => l.field === 'targets')).toMatchObject({ state: 'absent', count: 0 })
    expect(ledger.find(l => l.field === 'number')).toMatchObject({ state: 'found', count: 1 })
  })
  test('of a part that cannot be read nothing is said', () => {
    const { cells, ledger } = states({ ...plan, absences: { ...plan.absences, targets: 'unreadable' } }, 'target')
    expect(cells).toEqual(['not_read'])
    expect(ledger.find(l => l.field === 'targets')!.state).toBe('unreadable')
  })
  test('nor of a document that was read in part', () => {
    const partial: CampaignRecord = {
      ...plan,
      status: 'partial',
      diagnostics: [{ rule: 'read-limit', severity: 'warning', message: 'x', messageEn: 'x', evidence: [], help: '' }],
    }
    const { cells, ledger } = states(partial, 'target')
    expect(cells).toEqual(['not_read'])
    expect(ledger.find(l => l.field === 'targets')!.state).toBe('not_read')
  })
  test('a blank number is blank', () => {
    const blank = unitPlan({ unit: 'XÃ CÔNG HẢI', number: '       ' })
    expect(states(blank, 'target').ledger.find(l => l.field === 'number')!.state).toBe('blank')
  })
  test('a unit without a document is not read in every field', () => {
    const c = compareRecords([parentPlan(), plan])
    const ledger = c.ledger.filter(l => l.unit === row(c, 'Xã Ninh Hải').id)
    expect([...new Set(ledger.map(l => l.state))]).toEqual(['not_read'])
    expect(ledger.length).toBeGreaterThan(10)
  })
})
