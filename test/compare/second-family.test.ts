/** Another family, of other habits: corpus/second-family. Unseen by the rules it had 110 of 154 cells right; README.md there says what was lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import { compareRecords, readRoster } from '../../src/compare/index.ts'
import { readRecord } from '../helpers/read-record.ts'
import { confusion, type Expected, rowOf, score, wrong } from './expected-cascade.ts'

const FAMILY = resolve(import.meta.dirname, '..', '..', 'corpus', 'second-family')
const DOCUMENTS = join(FAMILY, 'documents')
const expected: Expected = JSON.parse(readFileSync(join(FAMILY, 'expected.json'), 'utf8'))
const FLOOR = 0.95

let comparison: Comparison
beforeAll(async () => {
  const records = []
  for (const file of readdirSync(DOCUMENTS)) records.push((await readRecord(join(DOCUMENTS, file))).record)
  const { entries } = await readRoster(new Uint8Array(readFileSync(join(FAMILY, expected.roster))))
  comparison = compareRecords(records, { roster: entries })
})

const cascade = () => {
  const parent = comparison.records.find(r => r.fileName === expected.parent)!.id
  return comparison.cascade.find(c => c.parent === parent)!
}

test(`at least ${FLOOR} of the cells are right`, () => {
  const scored = score(comparison, cascade(), expected)
  const right = scored.length - wrong(scored).length
  expect(right / scored.length, `${right} of ${scored.length} cells\n${confusion(scored)}`).toBeGreaterThanOrEqual(FLOOR)
})

test('who submitted, and when', () => {
  const { family } = cascade()
  const found = expected.units.map(({ unit, file }) => {
    const row = rowOf(comparison, { unit, file })
    const s = comparison.submissions.find(x => x.unit === row && x.family === family)
    return [unit, s?.state, s?.received].join(' ')
  })
  expect(found).toEqual(expected.units.map(u => [u.unit, u.submission, u.received].join(' ')))
})
