import { describe, expect, it } from 'vitest'
import { Correction } from '../../schemas/correction.ts'
import { Evidence, PartialDate, sourced } from '../../schemas/evidence.ts'
import { Years } from '../../schemas/record.ts'
import { gapKey, readKey, valueKey } from '../../schemas/value-key.ts'

const correction = {
  id: 'c1',
  recordId: 'r1',
  field: 'years',
  item: null,
  action: 'correct',
  old: { from: 2024, to: 2024 },
  value: { from: 2024, to: 2025 },
  evidence: [],
  regions: [],
  by: 'Lê Thị Duyệt',
  at: '2026-03-02T08:15:00Z',
  reason: null,
  extractorVersion: '0.0.0',
}
const problems = (changes: object) =>
  Correction.safeParse({ ...correction, ...changes }).error?.issues.map(i => [i.path.join('.'), i.message]) ?? []

describe('a correction', () => {
  it('carries a value of its field’s shape', () => expect(problems({})).toEqual([]))
  it.each([
    [{ field: 'text' }, 'field', 'no value of the record stands under "text"'],
    [{ item: { start: 0, end: 2, quote: 'ab' } }, 'item', '"years" holds one value, no items'],
    [{ value: { from: 2024 } }, 'value.to', 'Invalid input: expected number, received undefined'],
    [{ action: 'add', value: '2024' }, 'value', 'Invalid input: expected object, received string'],
  ])('%o is told at its place', (changes, path, message) => expect(problems(changes)).toEqual([[path, message]]))
  it.each(['accept', 'reject'])('to %s reads no value', action => expect(problems({ action, value: 'x' })).toEqual([]))
  it('points at an item of a list', () => {
    expect(problems({ field: 'purposes', item: { start: 0, end: 2, quote: 'ab' }, value: 'Mục đích' })).toEqual([])
  })
})

describe('the name of a value', () => {
  const at = (start: number): Evidence[] => [{ quote: 'x', start, end: start + 1 }]
  const key = (value: unknown, evidence: Evidence[] = at(3)) => valueKey('r1', 'targets', { value, evidence })

  it('tells its record, field and place, and is the same however its parts are ordered', () => {
    expect(key({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(key({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(key(95)).toMatch(/^r1\|targets\|3-4\|[0-9a-f]{8}$/u)
    expect(readKey(key(95))).toEqual({ recordId: 'r1', path: 'targets', isGap: false })
  })
  it('changes with its value and its place', () => {
    expect(new Set([key(95), key(96), key('95'), key(null), key(95, at(4)), key(95, [])]).size).toBe(6)
  })
  it('has no place where a person wrote the value, and stays itself where a line of a log lacks it', () => {
    expect(key(95, [])).toMatch(/^r1\|targets\|\|[0-9a-f]{8}$/u)
    expect(key(undefined)).toBe(key(undefined))
  })
  it('of a gap has no value', () => {
    expect(gapKey('r1', 'issuedDate.day')).toBe('r1|issuedDate.day||')
    expect(readKey('r1|issuedDate.day||')).toEqual({ recordId: 'r1', path: 'issuedDate.day', isGap: true })
  })
  it.each(['', 'dòng 7', 'r1|targets', '|targets||', 'r1|||', 'a|b|c|d|e'])('is not %j', text => expect(readKey(text)).toBeUndefined())
})

describe('ground', () => {
  it('is needed by all values but those that a person wrote', () => {
    const value = { value: { from: 2024, to: 2024 }, basis: 'stated', evidence: [], confidence: 1, rule: 'x' }
    expect(sourced(Years).safeParse(value).success).toBe(false)
    expect(sourced(Years).safeParse({ ...value, basis: 'corrected' }).success).toBe(true)
  })
  it.each(['2026-01-05', '2026-01', '2026', '2026-Q4', '2026-H2', '--11-30', '--09', '---31'])('%s is a date', date => {
    expect(PartialDate.safeParse(date).success).toBe(true)
  })
  it.each(['2026-13', '2026-Q5', '2026-H3', '26', '-11-30', '----25', '2026-1-5', '05/01/2026', ''])('%s is none', date => {
    expect(PartialDate.safeParse(date).success).toBe(false)
  })
  it('is words: no quote is empty', () => expect(Evidence.safeParse({ quote: '', start: 0, end: 1 }).success).toBe(false))
})
