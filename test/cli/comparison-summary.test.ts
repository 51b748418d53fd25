/** What `thidua compare` shows on the terminal: tables that are cut where they are long, in the language of the user. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import { comparisonSummary } from '../../src/cli/comparison-summary.ts'
import { createContext } from '../../src/cli/context.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { parentPlan, unitPlan } from '../compare/plans.ts'

const summary = (comparison: Comparison, lang = 'vi') => comparisonSummary(comparison, createContext(['--lang', lang]))

let small: Comparison
beforeAll(() => {
  const lower = ['I. MỤC TIÊU', '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.']
  small = compareRecords([unitPlan({ unit: 'XÃ CÔNG HẢI', body: lower })], {
    parent: parentPlan(),
    roster: [
      { name: 'UBND xã Công Hải', received: '2026-02-12', text: '12/02/2026' },
      { name: 'UBND xã Ninh Hải', received: null, text: '' },
    ],
  })
})

/** The same, with as many units as a province has, each below what is asked. */
function large(): Comparison {
  const [cascade] = small.cascade
  const [unit] = small.units
  const low = cascade!.cells.find(c => c.state === 'lowered')!
  const ids = Array.from({ length: 45 }, (_, i) => `unit-${i}`)
  return {
    ...small,
    units: [...small.units, ...ids.map((id, i) => ({ ...unit!, id, name: `Xã số ${i}` }))],
    submissions: ids.map(id => ({ ...small.submissions[0]!, unit: id, state: 'not_submitted' as const, received: null, daysLate: null })),
    cascade: [{ ...cascade!, units: ids, cells: ids.slice(1).map(id => ({ ...low, unit: id, note: null })) }],
  }
}

describe('a parent plan followed down', () => {
  test('names who is late and who asks less, with the day in the way of the language', () => {
    const vi = summary(small)
    expect(vi).toMatch(/Xã Công Hải\s*│ quá hạn 12\/02\/2026/u)
    expect(vi).toContain('Quá hạn (1): Xã Công Hải (+2)')
    expect(vi).toMatch(/Thấp hơn kế hoạch cấp trên:\n {2}Xã Công Hải – Chỉ tiêu: .*95 % → ít nhất 90 %/u)
    const en = summary(small, 'en')
    expect(en).toMatch(/Xã Công Hải\s*│ \S.* 2026-02-12/u)
    expect(en).toContain('Less than the parent plan asks:')
    expect(en).toContain('Not submitted (1): Xã Ninh Hải')
  })

  test('says nothing of lower demands where there are none', () => {
    const none = { ...small, cascade: small.cascade.map(c => ({ ...c, cells: c.cells.filter(cell => cell.state !== 'lowered') })) }
    expect(summary(none)).not.toContain('Thấp hơn kế hoạch cấp trên')
  })

  test('cuts long lists and says how many are left', () => {
    const text = summary(large())
    expect(text).toContain('Xã số 39')
    expect(text).not.toMatch(/│ Xã số 40/u)
    expect(text).toContain('… và 5 dòng khác, xem comparison.json.')
    expect(text).toMatch(/Chưa nộp \(45\): Xã số 0, .*Xã số 39, …/u)
    // forty-four of them ask less; where no note says how, the unit's own words stand
    expect(text).toContain('  … và 4 dòng khác, xem comparison.json.')
    expect(text).toMatch(/Xã số 1 – Chỉ tiêu: .*90/u)
    expect(summary(large(), 'en')).toContain('… and 5 more lines, see comparison.json.')
  })
})

test('a parent that is cited and not among the records is named as such; names too long are cut at their end', () => {
  const title = `Phát động phong trào thi đua ${'nâng cao chất lượng phục vụ người dân '.repeat(5)}`
  const alone = compareRecords([unitPlan({ unit: 'XÃ CÔNG HẢI', title })])
  const family = alone.families[0]!
  const cited = { record: null, number: '36/KH-UBND', issuer: null, date: null, title: null, cited: [] }
  const comparison = { ...alone, families: [{ ...family, name: title, parent: cited }] }
  expect(summary(comparison)).toContain('36/KH-UBND (không có')
  expect(summary(comparison, 'en')).toContain('36/KH-UBND (not among')
  expect(summary(comparison)).toMatch(/│ người dân nâ… /u)
})

describe('what is asked of indices', () => {
  const cell = (record: string, code: string, kind: 'target' | 'mention', label: string) =>
    ({ code, kind, label, source: { record } }) as unknown as Comparison['matrices']['indices'][number]

  test('has a column for each known index and a row for each group that names one', () => {
    const id = small.records[0]!.id
    const indices = [
      cell(id, 'PAR_INDEX', 'target', 'tăng 2 bậc'),
      cell(id, 'PAR_INDEX', 'mention', 'nhắc đến'),
      cell(id, 'OTHER:chỉ số riêng', 'target', 'đạt 90'),
    ]
    const groups = [
      { id: 'g1', name: 'Xã Công Hải', records: [id] },
      { id: 'g2', name: 'Xã không nêu', records: ['khác'] },
    ]
    const text = summary({ ...small, groups, matrices: { ...small.matrices, indices } } as Comparison)
    expect(text).toMatch(/│ PAR INDEX/u)
    expect(text).toContain('tăng 2 bậc; nhắc đến')
    expect(text).not.toMatch(/OTHER|Xã không nêu/u)
  })

  test('says so where none is named', () => {
    const text = summary({ ...small, matrices: { ...small.matrices, indices: [] } })
    expect(text).toContain('Không có chỉ số nào được nêu.')
  })
})

test('before and after: measures of two years, with the remark that goes with them', () => {
  const unit = small.units[0]!.id
  const series = (measure: string, points: number, note: string | null) =>
    ({
      unit,
      measureKey: measure,
      measure,
      points: new Array(points).fill({}),
      change: 'raised',
      note,
    }) as unknown as Comparison['byYear'][number]
  const byYear = [series('hồ sơ trực tuyến', 2, 'sau sáp nhập'), series('hồ sơ đúng hạn', 2, null), series('một năm thôi', 1, null)]
  const text = summary({ ...small, byYear })
  expect(text).toContain('Trước và sau:')
  expect(text).toMatch(/hồ sơ trực tuyến\s*│ .+ \(sau sáp nhập\)/u)
  expect(text).toMatch(/hồ sơ đúng hạn\s*│ [^(\n]+│?\n/u)
  expect(text).not.toContain('một năm thôi')
})

test.each([
  ['vi', 'Câu chữ trùng nhau (7 cặp):', '62%'],
  ['en', 'Text in common (7 pairs):', '62%'],
])('text in common is given in per cent (%s)', (lang, head, share) => {
  const { id } = small.records[0]!
  const reuse = { pairs: [{ a: id, b: id, sequences: 0.618 }], limits: { pairsFound: 7 } } as unknown as Comparison['reuse']
  const text = summary({ ...small, reuse }, lang)
  expect(text).toContain(head)
  expect(text).toContain(share)
})
