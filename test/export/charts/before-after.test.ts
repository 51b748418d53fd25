import { expect, test } from 'vitest'
import type { Comparison, YearSeries } from '../../../schemas/comparison.ts'
import { beforeAfter } from '../../../src/export/charts/before-after.ts'
import { comparisonOf } from '../comparison.ts'
import { texts, words } from './words.ts'

const comparison = comparisonOf()
const base = comparison.byYear[0]!
const unitName = comparison.units.find(u => u.id === base.unit)!.name

type Value = [year: number, value: number | null, unit?: string | null]

const series = (measure: string, change: YearSeries['change'], ...values: Value[]): YearSeries => ({
  ...base,
  measure,
  change,
  points: values.map(([year, value, unit = '%']) => {
    const { item } = base.points[0]!
    return { ...base.points[0]!, year, item: { ...item, value: { ...item.value, value, unit } } }
  }),
})
const of = (...byYear: YearSeries[]): Comparison => ({ ...comparison, byYear })

test('what is measured in one unit stands in one picture, the fullest first', () => {
  const charts = beforeAfter(
    of(
      series('Số mô hình mới', 'lowered', [2025, 4, 'mô hình'], [2026, 2, 'mô hình']),
      series('Tỷ lệ A', 'raised', [2026, 95], [2025, 90]),
      series('Tỷ lệ B', 'kept', [2025, 80], [2026, 80]),
    ),
    'vi',
  )
  expect(charts.map(c => [c.id, c.title])).toEqual([
    ['theo-nam', 'Trước và sau theo năm (%)'],
    ['theo-nam-2', 'Trước và sau theo năm (mô hình)'],
  ])
  expect(charts[0]!.description).toBe('2 chỉ tiêu có giá trị ở hai năm; mũi tên từ năm trước đến năm sau.')
  expect(texts(charts[0]!)).toEqual(expect.arrayContaining(['2025', '2026', `${unitName} – Tỷ lệ A`, `${unitName} – Tỷ lệ B`]))
  // the legend names the changes that are drawn, and no others
  expect(texts(charts[0]!).slice(-2)).toEqual(['tăng', 'giữ nguyên'])
  expect(texts(charts[1]!).at(-1)).toBe('giảm')
})

test.each([
  ['a single year', [[2026, 90]]],
  [
    'two units of measure',
    [
      [2025, 90, '%'],
      [2026, 5, 'bậc'],
    ],
  ],
  [
    'no value in one of two years',
    [
      [2025, null],
      [2026, 90],
    ],
  ],
  [
    'two values of one year',
    [
      [2026, 80],
      [2026, 90],
    ],
  ],
] as [string, Value[]][])('%s is no step', (_, values) => expect(beforeAfter(of(series('Tỷ lệ', 'unclear', ...values)), 'vi')).toEqual([]))

test('a measure without a unit has an axis of values, also where nothing rose', () => {
  const alike = series('Số điểm', 'unclear', [2025, 7, null], [2026, 7, null])
  expect(beforeAfter(of(alike), 'vi')[0]).toMatchObject({ title: 'Trước và sau theo năm' })
  expect(words(beforeAfter(of(alike), 'vi')[0]!)).toContain('giá trị')
  const [english] = beforeAfter(of(alike), 'en')
  expect(words(english!)).toContain('value')
  expect(english!.svg).not.toContain('NaN')
})

test('rows that would read the same are told apart, and those beyond forty are counted', () => {
  const long = `Tỷ lệ ${'rất '.repeat(30)}dài`
  const twice = texts(beforeAfter(of(series(long, 'raised', [2025, 1], [2026, 2]), series(long, 'raised', [2025, 3], [2026, 4])), 'vi')[0]!)
  expect(new Set(twice.filter(t => t.startsWith(unitName)))).toHaveProperty('size', 2)
  const many = Array.from({ length: 43 }, (_, i) => series(`Tỷ lệ số ${i}`, 'raised', [2025, i], [2026, i + 1]))
  expect(beforeAfter(of(...many), 'vi')[0]!.description).toMatch(/^40 chỉ tiêu .*; 3 chỉ tiêu nữa không vẽ\.$/u)
  expect(beforeAfter(of(...many), 'en')[0]!.description).toMatch(/^40 targets .*; 3 more are not drawn\.$/u)
})
