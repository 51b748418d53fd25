import { expect, test } from 'vitest'
import type { Comparison, TargetCell } from '../../../schemas/comparison.ts'
import { targetDistributions } from '../../../src/export/charts/distribution.ts'
import { COLOURS } from '../../../src/export/charts/palette.ts'
import { comparisonOf } from '../comparison.ts'
import { texts, words } from './words.ts'

const comparison = comparisonOf()
const parent = comparison.cascade[0]!.parent
const base = comparison.matrices.targets[0]!

interface Options {
  measure?: string
  /** what is the same for one measure in all plans */
  key?: string
  unit?: string | null
  record?: string
}

/** A target of one plan. */
const cell = (
  value: number | null,
  campaign: string,
  { measure = 'Tỷ lệ A', key = measure, unit = '%', record = 'x' }: Options = {},
): TargetCell => ({
  ...base,
  campaign,
  measureKey: key,
  item: { ...base.item, record, value: { ...base.item.value, measure, value, unit } },
})
const cells = (values: readonly (number | null)[], options?: Options) => values.map((v, i) => cell(v, `c${i}`, options))
const above = (value: number) => cell(value, 'above', { record: parent })
const of = (...targets: TargetCell[]): Comparison => ({ ...comparison, matrices: { ...comparison.matrices, targets } })

test('values stand from low to high, each with the number of plans', () => {
  const [chart, ...more] = targetDistributions(of(...cells([95, 90, 95, null, 92.5])), 'vi')
  expect(more).toEqual([])
  const shown = texts(chart!)
  expect(shown.slice(0, -1)).toEqual(['Tỷ lệ A (%)', '1', '1', '2', '90', '92,5', '95'])
  // no plan from above, no sign for it
  expect(shown.at(-1)).toBe('số kế hoạch đặt mức này')
  expect(chart!.svg).not.toContain(COLOURS.vermilion)
})

test('two plans are no distribution, and a plan counts once for one value', () => {
  expect(targetDistributions(of(...cells([90, 95])), 'vi')).toEqual([])
  expect(targetDistributions(of(...cells([90, 95, 97])), 'en')[0]!.description).toMatch(/from low to high\.$/u)
  expect(targetDistributions(of(...cells([90, 95]), cell(95, 'c1')), 'vi')).toEqual([])
})

test('what only the parent plan asks is a ring without plans', () => {
  const [chart] = targetDistributions(of(...cells([80, 80, 85]), above(90)), 'en')
  expect(texts(chart!)).toEqual(['Tỷ lệ A (%)', '2', '1', '0', '80', '85', '90', 'plans with this value', 'value of the parent plan'])
  expect(chart!.svg).toContain(`stroke="${COLOURS.vermilion}"`)
  expect(chart!.description).toContain('the thick ring is the value of the parent plan')
})

test('many values are put together to ranges, that of the parent alone by its own value', () => {
  const [chart] = targetDistributions(of(...cells([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 120]), above(60)), 'vi')
  expect(texts(chart!).slice(0, -2)).toEqual(['Tỷ lệ A (%)', '10', '3', '0', '1', '0–9', '10–12', '60', '120'])
  expect(words(chart!)).not.toMatch(/∞|NaN|Infinity/u)
})

test('measures stand by the number of their plans, those that read the same are told apart', () => {
  const [chart] = targetDistributions(
    of(
      ...cells([1, 2, 3], { measure: 'B', key: 'b', unit: null }),
      ...cells([1, 2, 3], { measure: 'A', key: 'a', unit: null }),
      ...cells([1, 2, 3], { measure: 'A', key: 'a2', unit: null }),
      ...cells([1, 2, 3, 4], { measure: 'C', key: 'c', unit: null }),
    ),
    'vi',
  )
  expect(texts(chart!).slice(0, 4)).toEqual(['C', 'A', 'A – 2', 'B'])
})
