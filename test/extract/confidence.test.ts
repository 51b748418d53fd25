import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import table from '../../data/calibration.json' with { type: 'json' }
import { DOUBT_THRESHOLD, isDoubtful, UNMEASURED } from '../../schemas/doubt.ts'
import { calibrationError } from '../../src/evaluate/calibration.ts'
import { outcomesOf } from '../../src/evaluate/outcomes.ts'
import { confidenceOf, traitOf } from '../../src/extract/confidence.ts'
import { recordsOf, scoreOf } from '../accuracy/run.ts'

describe('traits', () => {
  test.each<[rule: string, value: unknown, trait: string]>([
    ['deadlines.before', { kind: 'report', date: '--11-30', recurrence: 'yearly' }, 'report'],
    ['deadlines.within', { kind: 'task', date: '--04', recurrence: 'none' }, 'task-yearless'],
    ['deadlines.by', { kind: 'review', date: null, recurrence: 'none' }, 'review'],
    ['targets.goal', { unit: '%', year: 2025 }, 'year-percent'],
    ['targets.goal', { unit: 'rank', year: null }, 'open-rank'],
    ['targets.goal', { unit: 'hồ sơ', year: null }, 'open'],
    ['quotas.count', { bound: 'max' }, 'max'],
    ['responsibilities.subject', { body: 'Sở Nội vụ' }, 'short'],
    ['responsibilities.subject', { body: 'Các sở, ban, ngành, đoàn thể phối hợp với Ủy ban' }, 'long'],
    ['participants.item', { subject: 'both' }, 'both'],
    ['title.about', 'Về việc phát động', ''],
    ['purposes.item', null, ''],
  ])('%s %j: %s', (rule, value, trait) => {
    expect(traitOf(rule, value)).toBe(trait)
  })
})

describe('confidence', () => {
  test('is the measured rate of the rule, whatever its author felt', () => {
    const rate = Math.round(100 * table.rules['recipients.line'].p) / 100
    for (const score of [0.2, 0.95]) expect(confidenceOf({ rule: 'recipients.line', value: 'x', score }, false)).toBe(rate)
    expect(rate).toBeGreaterThanOrEqual(DOUBT_THRESHOLD)
  })

  test('of a rule that was never measured stays below the line, and below its own score', () => {
    const of = (rule: string, score: number) => confidenceOf({ rule, value: 'x', score }, false)
    expect(of('recipients.never-seen', 0.99)).toBe(UNMEASURED)
    expect(of('recipients.never-seen', 0.5)).toBe(0.5)
    expect(of('no-field.at-all', 0.99)).toBe(UNMEASURED)
    expect(isDoubtful({ confidence: UNMEASURED })).toBe(true)
    // names that every object has are no rules
    for (const rule of ['constructor', '__proto__', 'toString']) expect(of(rule, 0.7)).toBe(0.7)
  })

  test('of a scan is lower', () => {
    for (const rule of Object.keys(table.rules)) {
      const [text, scan] = [false, true].map(s => confidenceOf({ rule, value: 'x', score: 0.9 }, s))
      expect(scan, rule).toBeLessThanOrEqual(text!)
    }
    expect(table.scanOdds).toBeLessThan(1)
  })

  test('the table is numbers, and all of them probabilities and counts', () => {
    const check = (x: unknown): void => {
      if (typeof x === 'number') expect(x).toBeGreaterThanOrEqual(0)
      else for (const value of Object.values(x as object)) check(value)
    }
    check(table)
    for (const { p, right, given } of Object.values(table.rules)) {
      expect(p).toBeLessThanOrEqual(0.99)
      expect(right).toBeLessThanOrEqual(given)
    }
  })
})

test('bundled corpus: calibrated, and values above the line are right and cover what is promised', async () => {
  const corpus = resolve(import.meta.dirname, '..', '..', 'corpus')
  const goldDir = join(corpus, 'gold')
  const documents = readdirSync(goldDir)
    .map(f => join(corpus, 'documents', f.replace(/\.json$/u, '')))
    .filter(f => existsSync(f))
  const records = await recordsOf(documents)
  const { sure } = scoreOf(records, goldDir, documents).micro
  expect(sure.precision).toBeGreaterThanOrEqual(0.99)
  expect(sure.coverage).toBeGreaterThanOrEqual(0.75)
  expect(calibrationError(outcomesOf('bundled', goldDir, records, traitOf).outcomes)).toBeLessThanOrEqual(0.05)
})
