import { expect, test } from 'vitest'
import type { Comparison, IndexCell } from '../../../schemas/comparison.ts'
import { indexHeatMap } from '../../../src/export/charts/index-heat-map.ts'
import { comparisonOf } from '../comparison.ts'
import { texts, words } from './words.ts'

const comparison = comparisonOf()
const base: IndexCell = {
  ...comparison.matrices.indices[0]!,
  code: 'PAR_INDEX',
  kind: 'target',
  demands: ['reach'],
  comparator: null,
  value: null,
  measureUnit: null,
  grade: null,
  rank: null,
}
const of = (...indices: Partial<IndexCell>[]): Comparison => ({
  ...comparison,
  matrices: { ...comparison.matrices, indices: indices.map(i => ({ ...base, ...i })) },
})

test.each([
  [{ demands: ['rise'] }, '↑'],
  [{ demands: ['rise'], value: 2, measureUnit: 'bậc' }, '↑ 2 bậc'],
  [{ demands: ['fall'] }, '↓'],
  [{ demands: ['fall'], value: 1.5, measureUnit: '%' }, '↓ 1,5 %'],
  [{ demands: ['hold'] }, '='],
  [{ demands: ['reach'] }, '✓'],
  [{ demands: ['reach'], value: 90, measureUnit: '%', comparator: '>=' }, '≥ 90 %'],
  [{ demands: ['reach'], value: 90, measureUnit: null, comparator: 'achieve' }, '90'],
  [{ demands: ['reach'], value: 90, comparator: null }, '90'],
  [{ demands: ['rank'], rank: 15 }, 'nhóm 15'],
  [{ demands: ['rank'], value: 5 }, '5'],
  [{ demands: ['rank'] }, '#'],
  [{ demands: ['grade'], grade: 'Tốt' }, 'Tốt'],
  [{ demands: ['grade'] }, '✓'],
  [{ demands: ['rise'], kind: 'criterion' }, '↑ *'],
  [{ demands: [], kind: 'mention' }, '·'],
] as [Partial<IndexCell>, string][])('%o reads %s', (cell, sign) => {
  const [chart] = indexHeatMap(of(cell), 'vi')
  // row, column, and what stands in the cell
  expect(texts(chart!)[2]).toBe(sign)
})

test('what is asked hides a mention; of more than two demands the first is shown and the others counted', () => {
  const asked: Partial<IndexCell>[] = [
    { demands: [], kind: 'mention' },
    { demands: ['rise'] },
    { demands: ['hold'] },
    { demands: ['grade'], grade: 'Tốt' },
  ]
  expect(texts(indexHeatMap(of(...asked), 'vi')[0]!)[2]).toBe('↑, +2')
  expect(texts(indexHeatMap(of(...asked.slice(0, 3)), 'vi')[0]!)[2]).toBe('↑, =')
})

test('indices that most plans name stand first, then by their letters; one without a code has its name', () => {
  const [a, b] = comparison.families[0]!.campaigns
  const [chart] = indexHeatMap(
    of(
      { campaign: a!.id, code: 'SIPAS' },
      { campaign: a!.id, code: 'PCI' },
      { campaign: a!.id, code: 'OTHER:hài lòng', name: 'hài lòng' },
      { campaign: a!.id, code: 'DTI' },
      { campaign: b!.id, code: 'SIPAS' },
    ),
    'vi',
  )
  expect(texts(chart!).filter(t => /^(?:SIPAS|DTI|PCI|hài lòng)$/u.test(t))).toEqual(['SIPAS', 'DTI', 'PCI', 'hài lòng'])
})

test('a legend that is too long for a narrow picture goes on below, within its edges', () => {
  const all: Partial<IndexCell>[] = [
    ...(['rise', 'fall', 'hold', 'reach', 'rank', 'grade'] as const).map(d => ({ demands: [d] })),
    { demands: [], kind: 'mention' },
    { demands: ['rise'], kind: 'criterion' },
  ]
  const [chart] = indexHeatMap(of(...all), 'en')
  const width = Number(/viewBox="0 0 (\d+)/u.exec(chart!.svg)![1])
  const items = Array.from(chart!.svg.matchAll(/<g transform="translate\((\d+),(\d+)\)"><(?:rect|line)/gu), m => [
    Number(m[1]),
    Number(m[2]),
  ])
  expect(items).toHaveLength(8)
  expect(new Set(items.map(([, y]) => y)).size).toBeGreaterThan(1)
  for (const [x] of items) expect(x).toBeLessThan(width)
  expect(words(chart!)).toContain('* criterion')
})
