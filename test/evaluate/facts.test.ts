import { describe, expect, test } from 'vitest'
import { rulingsOf } from '../../src/evaluate/claims.ts'
import * as same from '../../src/evaluate/comparators.ts'
import { FIELDS, factsOf, type ScoredRecord } from '../../src/evaluate/fields.ts'
import { macroF1 } from '../../src/evaluate/figures.ts'
import { checkGrounding } from '../../src/evaluate/grounding.ts'
import { strictly } from '../../src/evaluate/strict.ts'
import { recordOf } from './records-of-gold.ts'

const facts = (field: string, record: ScoredRecord): unknown => factsOf(FIELDS[field]!, record)

describe('facts in the gold’s shape', () => {
  test.each([
    ['2024/NĐ-CP of a normative act keeps its year', { raw: '45/2024/NĐ-CP', ordinal: 45, year: 2024, symbol: 'NĐ-CP' }, '45/2024/NĐ-CP'],
    ['a blank slot', { raw: '/KH-UBND', ordinal: null, year: null, symbol: 'KH-UBND' }, '/KH-UBND'],
    ['leading zeros go', { raw: '0009/KH-UBND', ordinal: 9, year: null, symbol: 'KH-UBND' }, '9/KH-UBND'],
    ['an ordinal that is not what was printed first', { raw: 'Số 9', ordinal: 9, year: null, symbol: 'KH-UBND' }, '9/KH-UBND'],
    ['of a version that kept no printed form', { ordinal: 9, symbol: 'KH-UBND' }, '9/KH-UBND'],
    ['of a version that kept no ordinal', { symbol: 'KH-UBND' }, '/KH-UBND'],
  ])('a number: %s', (_, value, text) => {
    const record = recordOf('a.txt', {})
    Object.assign(record, { number: { ...recordOf('a.txt', { title: 'x' }).title, value } })
    expect(facts('number', record)).toBe(text)
  })

  test('documents cited without a number and deadlines without a date are left out', () => {
    const numbered = { number: '1/KH-UBND', role: 'cites' }
    const dated = { date: '2024-11-30', kind: 'report' }
    const record = recordOf('a.txt', { references: [numbered, { number: null }], deadlines: [dated, { date: null, event: 'Đại hội' }] })
    expect([facts('references', record), facts('deadlines', record)]).toEqual([[numbered], [dated]])
  })

  test('a form of reward counts once, as sure as its surest mention', () => {
    const record = recordOf('a.txt', { awardForms: ['bang_khen', 'giay_khen', 'bang_khen', 'giay_khen'] })
    record.awardForms!.forEach((form, i) => {
      form.confidence = [0.4, 0.9, 0.8, 0.7][i]!
    })
    const spec = FIELDS.awardForms!
    const claims = spec.kind === 'list' ? spec.claims(record) : []
    expect(claims.map(c => [c.fact, c.of!.confidence])).toEqual([
      ['bang_khen', 0.8],
      ['giay_khen', 0.9],
    ])
  })

  test('a record of another version gives what it has', () => {
    const bare = { source: { fileName: 'a.txt' } } as ScoredRecord
    expect(Object.values(FIELDS).flatMap(spec => factsOf(spec, bare) ?? [])).toEqual([])
    expect(checkGrounding(bare)).toEqual({ grounded: 0, ungrounded: [], inferred: 0 })
    const older = { ...bare, outline: [{ children: [{ roles: ['purpose'] }] }] } as unknown as ScoredRecord
    expect(facts('sections', older)).toEqual(['purpose'])
  })
})

test('a shortfall in a field of parts is accepted as a whole', () => {
  const gold = { file: 'a.txt', facts: { period: { start: '2024', end: '2025' } }, accept: { period: [null] }, not: {}, ignored: [] }
  expect([...rulingsOf(gold, 'period', recordOf('a.txt', {}))]).toEqual([])
  const given = [...rulingsOf(gold, 'period', recordOf('a.txt', { period: { start: '2024', end: '2026' } }))]
  expect(given.map(r => [r.field, r.given.map(g => g.right)])).toEqual([
    ['period.start', [true]],
    ['period.end', [false]],
  ])
})

test('what the gold leaves out of a fact, and what a record lacks of it', () => {
  expect(same.sameNumber(undefined, null)).toBe(true)
  expect(same.sameNumber('7/KH-UBND', null)).toBe(false)
  const deadline = { date: '2024-11-30', bound: 'before', kind: 'report' }
  expect(same.sameDeadline(deadline, deadline)).toBe(true)
  const strict = strictly(() => true)
  expect(strict({ unit: { name: 'An Bình' } }, { unit: null })).toBe(false)
  expect(strict({ unit: { name: 'An Bình' } }, { unit: { name: 'An Bình', code: '1' } })).toBe(true)
})

test('no fields, no mean', () => {
  expect(macroF1([])).toBe(0)
})
