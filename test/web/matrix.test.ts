/** What the matrices decide without a browser: where keys lead, which rows are shown in which order, what stands on a line of time. */
import { describe, expect, test } from 'vitest'
import type { Matrix, MatrixCell, TimePoint, Tone } from '../../web/src/matrix/model.ts'
import { isWithin, placeAfter, placeWithin, rangeOf } from '../../web/src/matrix/places.ts'
import { fitting, sorted, tonesOf } from '../../web/src/matrix/rows.ts'
import { clusters, monthsOn, placeOn, scaleOf } from '../../web/src/matrix/time-scale.ts'

const SIZE = { rows: 100, columns: 8 }

describe('keys of a grid', () => {
  test.each([
    ['ArrowDown', false, { row: 6, column: 3 }],
    ['ArrowUp', false, { row: 4, column: 3 }],
    ['ArrowLeft', false, { row: 5, column: 2 }],
    ['ArrowRight', false, { row: 5, column: 4 }],
    ['PageDown', false, { row: 15, column: 3 }],
    ['PageUp', false, { row: -5, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', false, { row: 5, column: 7 }],
    ['End', true, { row: 99, column: 7 }],
    ['Tab', false, undefined],
    ['Enter', true, undefined],
  ])('%s (with Ctrl: %s) leads to %o', (key, far, to) => {
    expect(placeAfter(key, far, { row: 5, column: 3 }, SIZE, 10)).toEqual(to)
  })

  test('nothing leads over the edge', () => {
    expect(placeWithin({ row: -5, column: 9 }, SIZE)).toEqual({ row: 0, column: 7 })
    expect(placeWithin({ row: 100, column: -1 }, SIZE)).toEqual({ row: 99, column: 0 })
  })

  test('a choice is the same block from whichever corner it was drawn', () => {
    const block = rangeOf({ row: 4, column: 1 }, { row: 2, column: 3 })
    expect(block).toEqual(rangeOf({ row: 2, column: 3 }, { row: 4, column: 1 }))
    const inside = [1, 2, 3, 4, 5].flatMap(row => [0, 1, 2, 3, 4].filter(column => isWithin(block, row, column)).map(c => `${row}:${c}`))
    expect(inside).toEqual(['2:1', '2:2', '2:3', '3:1', '3:2', '3:3', '4:1', '4:2', '4:3'])
  })
})

describe('rows of a matrix', () => {
  const cell = (sort: number | string, tone: Tone | null): MatrixCell => ({ text: `${sort}`, tone, note: null, sides: [], sort })
  const units: [string, Record<string, MatrixCell>][] = [
    ['Xã Đông Lĩnh', { a: cell(10, 'kept') }],
    ['Xã An Bình', { a: cell(9, 'lowered'), b: cell('x', 'found') }],
    ['Xã Dương Thạch', {}],
    ['Phường Ân Hội', { a: cell(11, 'lowered'), b: cell('y', 'kept') }],
  ]
  const matrix: Matrix = {
    rows: units.map(([name]) => ({ id: name, name, note: null, record: null })),
    columns: ['a', 'b'].map(id => ({ id, label: id, group: '', parent: null })),
    cells: new Map(units.map(([name, cells]) => [name, new Map(Object.entries(cells))])),
    hasParent: false,
  }
  const names = (rows: readonly { name: string }[]) => rows.map(r => r.name)

  test('are sorted by number, the empty ones last whichever way', () => {
    const order = (down: boolean) => names(sorted(matrix, matrix.rows, { column: 'a', down }))
    expect(order(false)).toEqual(['Xã An Bình', 'Xã Đông Lĩnh', 'Phường Ân Hội', 'Xã Dương Thạch'])
    expect(order(true)).toEqual(['Phường Ân Hội', 'Xã Đông Lĩnh', 'Xã An Bình', 'Xã Dương Thạch'])
  })

  test('are sorted by name in the order of dictionaries, and stay as they are where nothing was asked', () => {
    expect(names(sorted(matrix, matrix.rows, { column: '', down: false }))).toEqual([
      'Phường Ân Hội',
      'Xã An Bình',
      'Xã Dương Thạch',
      'Xã Đông Lĩnh',
    ])
    expect(sorted(matrix, matrix.rows, null)).toBe(matrix.rows)
  })

  test.each([
    ['xa', null, ['Xã Đông Lĩnh', 'Xã An Bình', 'Xã Dương Thạch']],
    ['', 'lowered', ['Xã An Bình', 'Phường Ân Hội']],
    ['an', 'lowered', ['Xã An Bình', 'Phường Ân Hội']],
    ['ân', 'lowered', ['Phường Ân Hội']],
    ['', 'missing', []],
  ] as const)('that hold "%s" and have the tone %s', (words, tone, expected) => {
    expect(names(fitting(matrix, matrix.columns, words, tone))).toEqual(expected)
  })

  test('are counted by tone in the columns that are shown', () => {
    expect(Object.fromEntries(tonesOf(matrix, matrix.columns))).toEqual({ kept: 2, lowered: 2 })
    expect(Object.fromEntries(tonesOf(matrix, matrix.columns.slice(1)))).toEqual({ kept: 1 })
  })
})

describe('a line of time', () => {
  const point = (day: string): TimePoint => ({
    row: 'x',
    day,
    label: '',
    kind: '',
    side: { who: '', words: '', quote: null, record: '', key: '' },
  })
  const DAY = 86_400_000

  test('holds all its days, and stands where there are none', () => {
    const scale = scaleOf([point('2026-11-30'), point('2025-03-15')])
    const at = (day: string) => Number.parseFloat(placeOn(scale, Date.parse(day)))
    expect(at('2025-03-15')).toBeGreaterThan(0)
    expect(at('2025-03-15')).toBeLessThan(at('2026-11-30'))
    expect(at('2026-11-30')).toBeLessThan(100)
    expect(monthsOn(scaleOf([]))).toEqual([])
  })

  test.each([
    ['2026-03-10', '2026-04-20', ['2026-03-01', '2026-04-01', '2026-05-01']],
    ['2025-01-31', '2025-01-31', ['2025-02-01']],
  ])('from %s to %s names its months', (from, to, months) => {
    expect(monthsOn(scaleOf([point(from), point(to)]))).toEqual(months)
  })

  test('of decades names no more than a dozen or so', () => {
    const months = monthsOn(scaleOf([point('1986-05-01'), point('2030-12-31')]))
    expect(months.length).toBeGreaterThan(6)
    expect(months.length).toBeLessThan(15)
    expect(months.every(m => m.endsWith('-01'))).toBe(true)
  })

  test('shows days that lie close together as one', () => {
    const days = ['2026-03-20', '2026-03-01', '2026-03-03'].map(point)
    expect(clusters(days, 5 * DAY).map(c => c.map(p => p.day))).toEqual([['2026-03-01', '2026-03-03'], ['2026-03-20']])
    expect(clusters(days, DAY)).toHaveLength(3)
  })
})
