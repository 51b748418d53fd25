import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNMEASURED } from '../../schemas/doubt.ts'
import {
  above,
  calibrationError,
  crossValidated,
  fitTable,
  predictor,
  reliability,
  scanOddsOf,
  stated,
  withScanOdds,
} from '../../src/evaluate/calibration.ts'
import { fromTable, type Outcome, stem, toTable, weighted } from '../../src/evaluate/outcomes.ts'

const outcome = (some: Partial<Outcome>): Outcome => ({
  document: 'a.txt',
  rule: 'title.about',
  trait: '',
  confidence: 0,
  right: true,
  weight: 1,
  ...some,
})
const times = (n: number, some: Partial<Outcome>): Outcome[] => Array.from({ length: n }, () => outcome(some))

describe('the table', () => {
  const outcomes = [
    ...times(90, { rule: 'targets.goal', trait: 'year' }),
    ...times(10, { rule: 'targets.goal', trait: 'open' }),
    ...times(10, { rule: 'targets.goal', trait: 'open', right: false }),
    ...times(1, { rule: 'targets.table' }),
    ...times(200, { rule: 'title.about' }),
  ]
  const predict = predictor(fitTable(outcomes))

  test('a rule that was seen often says what was seen', () => {
    expect(predict('title.about', '')).toBe(0.99)
    expect(predict('targets.goal', 'year')).toBeGreaterThan(0.98)
    expect(predict('targets.goal', 'open')).toBeCloseTo(0.595, 2)
  })

  test('one that was seen seldom stays near its field, a trait near its rule', () => {
    const { fields, rules } = fitTable(outcomes)
    const field = fields.targets!.p
    expect(predict('targets.table', '')).toBeCloseTo((1 + 6 * field) / 7, 3)
    expect(predict('targets.goal', 'never')).toBe(rules['targets.goal']!.p)
  })

  test('one that was never seen claims no more than an unmeasured value may', () => {
    expect(predict('title.new', '')).toBe(UNMEASURED)
    expect(predict('none.at-all', '')).toBe(UNMEASURED)
  })

  test('counts and probabilities are within their bounds, whatever was seen', () => {
    const any = fc.record({ rule: fc.constantFrom('a.x', 'a.y', 'b.x'), trait: fc.constantFrom('', 't', 'u'), right: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any), seen => {
        const { all, rules } = fitTable(seen.map(outcome))
        expect(all.given).toBe(seen.length)
        for (const { p, right, given, traits = {} } of Object.values(rules)) {
          expect(right).toBeLessThanOrEqual(given)
          for (const q of [p, ...Object.values(traits).map(t => t.p)]) {
            expect(q).toBeGreaterThan(0)
            expect(q).toBeLessThan(1)
          }
        }
      }),
    )
  })
})

describe('cross-validation', () => {
  test('no document, nor its twin in another format, nor its first look, is in the table that states it', () => {
    // every document has a rule of its own: whoever saw it would know that it is always right
    const rule = (n: number) => ({ rule: `title.r${n}` })
    const now = [0, 1, 2, 3].flatMap(n => [
      ...times(50, { document: `d${n}.docx`, ...rule(n) }),
      ...times(50, { document: `d${n}.pdf`, ...rule(n) }),
    ])
    const first = [0, 1, 2, 3].flatMap(n => times(50, { document: `d${n}.md`, ...rule(n) }))
    const held = crossValidated(now, first, 4)
    expect(held).toHaveLength(now.length)
    expect(new Set(held.map(o => o.confidence))).toEqual(new Set([UNMEASURED]))
  })

  test('twins count as one document', () => {
    expect(stem('ke-hoach.docx')).toBe('ke-hoach')
    expect(stem('a.b.pdf#2')).toBe('a.b#2')
    const [docx, pdf, other] = weighted([outcome({ document: 'a.docx' }), outcome({ document: 'a.pdf' }), outcome({ document: 'b.pdf' })])
    expect([docx!.weight, pdf!.weight, other!.weight]).toEqual([0.5, 0.5, 1])
  })
})

describe('how confidence keeps its word', () => {
  const outcomes = [
    ...times(8, { confidence: 0.97 }),
    ...times(2, { confidence: 0.97, right: false }),
    ...times(5, { confidence: 0.52 }),
    ...times(5, { confidence: 0.52, right: false }),
  ]

  test('rows of the reliability table', () => {
    expect(reliability(outcomes).map(r => [r.from, r.to, r.given, r.right])).toEqual([
      [0.5, 0.55, 10, 5],
      [0.95, 1, 10, 8],
    ])
    expect(reliability([outcome({ confidence: 1 })])[0]).toMatchObject({ from: 0.95, precision: 1 })
  })

  test('the expected calibration error is the mean distance', () => {
    expect(calibrationError(outcomes)).toBeCloseTo((0.17 + 0.02) / 2)
    expect(calibrationError([])).toBe(0)
  })

  test('precision and coverage above a threshold, which is included', () => {
    expect(above(outcomes, 40, 0.97)).toEqual({ given: 10, precision: 0.8, coverage: 0.2 })
    expect(above(outcomes, 40, 0.98)).toEqual({ given: 0, precision: 1, coverage: 0 })
  })
})

test('on scans one factor on the odds brings what is stated to what is right', () => {
  const predict = () => 0.95
  const scans = [...times(80, {}), ...times(20, { right: false })]
  const onScans = withScanOdds(predict, scanOddsOf(scans, predict))
  expect(onScans('title.about', '')).toBeCloseTo(0.8, 2)
  // a scan is never surer than text
  expect(scanOddsOf(times(20, {}), predict)).toBe(1)
  expect(withScanOdds(predict, scanOddsOf([], predict))('title.about', '')).toBeLessThan(0.95)
})

test('a first look is kept as numbers and read back as it was', () => {
  const outcomes = [
    ...times(3, { document: 'b.md', rule: 'quotas.count', trait: 'max' }),
    ...times(1, { document: 'b.md', rule: 'quotas.count', trait: 'max', right: false }),
    ...times(2, { document: 'a.docx' }),
  ]
  const table = toTable({ name: 'x', outcomes, support: 9 })
  expect(table).toContain('b.md\tquotas.count\tmax\t3\t1')
  const back = fromTable('x', table)
  expect(back.support).toBe(9)
  expect(toTable(back)).toBe(table)
  expect(stated(back.outcomes, () => 0.5).map(o => o.confidence)).toEqual(Array(6).fill(0.5))
})
