/** A parent's facts and a unit's, kind by kind: what goes together and what was not read. */
import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { fitAwards, fitQuotas, judgeQuotas } from '../../src/compare/cascade/awards.ts'
import { sectionsByContent } from '../../src/compare/cascade/by-content.ts'
import { concernsUnits } from '../../src/compare/cascade/concern.ts'
import { fitDeadlines, judgeDeadlines, lastAllowed } from '../../src/compare/cascade/deadlines.ts'
import { awardsOf, deadlinesOf, quotasOf, sectionsOf, targetsOf } from '../../src/compare/cascade/items.ts'
import { fitTargets } from '../../src/compare/cascade/targets.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { ledgerOf } from '../../src/compare/ledger.ts'
import { matricesOf } from '../../src/compare/matrices/index.ts'
import { bare, deadline, quota, reference, stated, target } from './records.ts'

const of = (but: Partial<CampaignRecord>) => bare({ id: 'a', unit: 'xã Công Hải', province: 'Khánh Hòa', but })
const quotaItem = (some: Parameters<typeof quota>[0]) => quotasOf(of({ quotas: [stated(quota(some))] }))[0]!
const dutyItem = (some: Parameters<typeof deadline>[0]) => deadlinesOf(of({ deadlines: [stated(deadline(some))] }))[0]!
const targetItem = (some: Parameters<typeof target>[0]) => targetsOf(of({ targets: [stated(target(some))] }))[0]!
const awardItem = (text: string, code: 'other' | 'bang_khen') => awardsOf(of({ awardForms: [stated({ code, text, authority: null })] }))[0]!

describe('awards and their limits', () => {
  test('forms without a code are one where their words are', () => {
    expect(fitAwards(awardItem('Kỷ niệm chương', 'other'), awardItem('Kỷ niệm chương', 'other'))).toBeGreaterThan(0)
    expect(fitAwards(awardItem('Kỷ niệm chương', 'other'), awardItem('Biểu dương trước toàn dân', 'other'))).toBe(0)
    expect(fitAwards(awardItem('Bằng khen', 'bang_khen'), awardItem('Bằng khen', 'other'))).toBe(0)
  })
  test('limits of one scope fit better, and “either” fits both kinds of recipients', () => {
    const inSchools = quotaItem({ scope: 'khối trường học' })
    expect(fitQuotas(inSchools, quotaItem({ scope: 'khối trường học' }))).toBeGreaterThan(
      fitQuotas(inSchools, quotaItem({ scope: 'khối xã' })),
    )
    expect(fitQuotas(quotaItem({}), quotaItem({ subject: 'either' }))).toBeGreaterThan(0)
  })
  test.each([
    ['a smaller share', { count: null, percent: 20 }, { count: null, percent: 15 }, 'raised', '20 → 15'],
    ['more than the least', { bound: 'min' }, { bound: 'min', count: 7 }, 'raised', '5 → 7'],
    ['the upper end of a range', { bound: 'range', countMax: 8 }, { bound: 'range', countMax: 9 }, 'lowered', '8 → 9'],
    ['no number on either side', { count: null }, { count: null }, 'kept', null],
  ] as const)('%s', (_, parent, unit, state, note) => {
    expect(fitQuotas(quotaItem(parent), quotaItem(unit))).toBeGreaterThan(0)
    expect(judgeQuotas(quotaItem(parent), quotaItem(unit))).toEqual({ state, note })
  })
})

describe('deadlines', () => {
  test.each([
    ['the same event', { date: null, event: 'Đại hội' }, { date: null, event: 'Đại hội' }, null],
    ['the same day of every month', { date: '---25' }, { date: '---25' }, null],
    ['another day of every month', { date: '---25' }, { date: '---20' }, 'Không so được ngày, cần xem.'],
    ['the same day, coming again otherwise', { date: '---25' }, { date: '---25', recurrence: 'monthly' }, 'Không so được ngày, cần xem.'],
    ['a day and an event', {}, { date: null, event: 'Đại hội' }, 'Không so được ngày, cần xem.'],
  ] as const)('without days to count: %s', (_, parent, unit, note) => {
    expect(fitDeadlines(2026)(dutyItem(parent), dutyItem(unit))).toBeGreaterThan(0)
    expect(judgeDeadlines(2026)(dutyItem(parent), dutyItem(unit))).toEqual({ state: 'kept', note })
  })
  test('a duty without a day has no last one', () => expect(lastAllowed({ date: null, bound: 'by' }, 2026)).toBeNull())
  test.each([
    ['far apart and of other words', { date: '2026-03-01' }, { text: 'sơ kết nửa năm' }],
    ['tasks of other words', { kind: 'task', text: 'trồng cây' }, { kind: 'task', text: 'quét đường làng' }],
    ['to other offices in other words', { recipient: 'Sở Nội vụ' }, { recipient: 'Ban Tổ chức', text: 'nộp danh sách' }],
  ] as const)('%s are two duties', (_, parent, unit) => {
    expect(fitDeadlines(2026)(dutyItem(parent), dutyItem(unit))).toBe(0)
  })
  test.each([
    [{}, true],
    [{ actor: 'Các đơn vị' }, true],
    [{ actor: 'Sở Nội vụ' }, false],
    [{ actor: 'Sở Nội vụ', addressees: [{ kind: 'class', name: 'các xã', code: null }] }, true],
    [{ addressees: [{ kind: 'body', name: 'Sở Nội vụ', code: null }] }, false],
    [{ kind: 'submit_plan' }, false],
  ] as Parameters<typeof deadline>[0][][])('%o concerns the units: %s', (some, expected) => {
    expect(concernsUnits(deadline(some))).toBe(expected)
  })
})

test('targets of one scope fit better than those of another', () => {
  const inCommunes = targetItem({ scope: 'cấp xã' })
  expect(fitTargets(inCommunes, targetItem({ scope: 'cấp xã' }))).toBeGreaterThan(fitTargets(inCommunes, targetItem({ scope: 'cấp tỉnh' })))
  expect(fitTargets(inCommunes, targetItem({}))).toBeGreaterThan(0)
})

describe('parts of a plan', () => {
  test('a theme that the title does not name, and a period with an end, do the work of parts', () => {
    const period = stated({ start: null, end: null, endBound: null, startEvent: null, endEvent: 'hết đợt thi đua', phases: [] })
    const theme = { ...stated('Một cửa vì dân'), evidence: [{ quote: 'ban', start: 3, end: 6 }] }
    const roles = (but: Partial<CampaignRecord>) => sectionsByContent(of(but), new Set()).map(s => s.value.role)
    expect(roles({ theme, title: stated('Phát động thi đua'), period })).toEqual(['theme', 'schedule'])
    expect(
      roles({
        theme: stated('Một cửa vì dân'),
        title: stated('Phát động thi đua'),
        period: { ...period, value: { ...period.value, endEvent: null } },
      }),
    ).toEqual([])
  })
  test('a part without any words has no sentence', () => {
    const outline = [{ label: 'I', heading: null, roles: ['funding' as const], start: 2, end: 2, children: [] }]
    expect(sectionsOf(of({ outline }))).toMatchObject([{ label: 'Kinh phí', evidence: [] }])
  })
})

describe('what is known of a field', () => {
  const states = (but: Partial<CampaignRecord>, field: string) => ledgerOf('f', 'u', of(but)).find(l => l.field === field)
  test.each<[string, Partial<CampaignRecord>, string, string, number]>([
    ['a part that cannot be read', { absences: { 'issuedDate.day': 'unreadable' } }, 'issuedDate', 'unreadable', 1],
    ['a part that is not there', { absences: { 'issuedDate.day': 'absent' } }, 'issuedDate', 'found', 1],
    ['a document that could not be read', { status: 'failed' }, 'targets', 'not_read', 0],
    ['silence without a reason', { absences: {} }, 'targets', 'absent', 0],
    [
      'a value that a reviewer rejected',
      { absences: {}, quotas: [{ ...stated(quota({})), review: { state: 'rejected', by: 'x', at: 'x' } }] },
      'quotas',
      'absent',
      0,
    ],
  ])('%s', (_, but, field, state, count) => expect(states(but, field)).toMatchObject({ state, count }))

  test('of a plan that could not be read no cell says that something is missing', () => {
    const years = stated({ from: 2026, to: 2026 })
    const parent = bare({
      id: 'p',
      unit: 'tỉnh Khánh Hòa',
      province: 'Khánh Hòa',
      number: '36/KH-UBND',
      at: '2026-01-16',
      but: { years, targets: [stated(target({}))] },
    })
    const failed = of({ status: 'failed', references: [stated(reference({}))] })
    const c = compareRecords([parent, failed])
    const unit = c.units.find(u => u.name === 'Xã Công Hải')!.id
    expect(c.cascade[0]!.cells.filter(x => x.unit === unit).map(x => [x.state, x.note])).toEqual([['not_read', 'Văn bản không đọc được.']])
  })
})

describe('matrices', () => {
  const at = { unit: 'u', campaign: 'c', family: 'f' }
  const cells = (but: Partial<CampaignRecord>, years: { from: number; to: number } | null) => matricesOf([{ record: of(but), at, years }])
  const index = (some: Parameters<typeof target>[0]) => stated(target({ measure: 'PCI', unit: null, ...some }))

  test.each([
    ['to rise', { comparator: 'increase', value: 2 }, ['rise'], 2, null],
    ['to fall', { comparator: 'decrease', value: null }, ['fall'], null, null],
    ['to reach', { comparator: '>=', value: 90 }, ['reach'], 90, null],
    ['a rank', { comparator: '=', value: 5, unit: 'rank' }, ['rank'], null, 5],
    ['a rank without its number', { comparator: 'increase', value: null, unit: 'rank' }, ['rise'], null, null],
    ['to hold a grade', { comparator: 'maintain', value: null, grade: 'khá' }, ['hold', 'grade'], null, null],
  ] as const)('an index is asked %s', (_, some, demands, value, rank) => {
    expect(cells({ targets: [index(some)] }, null).indices).toMatchObject([
      { code: 'PCI', kind: 'target', demands, value, rank, year: null },
    ])
  })
  test('an index that is only named is a mention, in the campaign’s last year', () => {
    const indices = [stated({ code: 'SIPAS' as const, name: 'chỉ số hài lòng', as: 'mention' as const })]
    expect(cells({ indices }, { from: 2025, to: 2026 }).indices).toMatchObject([
      { code: 'SIPAS', kind: 'mention', demands: [], year: 2026 },
    ])
    expect(cells({ indices }, null).indices[0]!.year).toBeNull()
  })
  test('days that come every year are of the campaign’s last one; of no campaign’s years, of none', () => {
    const deadlines = ['--11-30', '---25', '2026-05'].map(date => stated(deadline({ date })))
    expect(cells({ deadlines }, { from: 2025, to: 2026 }).deadlines.map(d => d.date)).toEqual(['2026-11-30', null, '2026-05'])
    expect(cells({ deadlines }, null).deadlines.map(d => d.date)).toEqual([null, null, '2026-05'])
    expect(cells({ targets: [stated(target({}))] }, null).targets[0]!.year).toBeNull()
  })
  test('what a reviewer rejected is in none', () => {
    const rejected = { ...index({}), review: { state: 'rejected' as const, by: 'x', at: 'x' } }
    expect(cells({ targets: [rejected, index({})] }, null).targets.map(t => t.item.path)).toEqual(['targets[1]'])
  })
})
