import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { above } from '../../src/evaluate/calibration.ts'
import { outcomesOf } from '../../src/evaluate/outcomes.ts'
import { recordOf } from './records-of-gold.ts'

let dir = ''
const GOLD = { title: 'Phát động thi đua một cửa', number: '9/KH-UBND', purposes: ['Giảm giấy tờ'], sections: ['purpose', 'criteria'] }
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'thidua-outcomes-'))
  for (const name of ['a.docx', 'a.pdf', 'unread.txt']) writeFileSync(join(dir, `${name}.json`), JSON.stringify(GOLD))
})
afterAll(() => rmSync(dir, { recursive: true }))

test('every value that is judged is an outcome, with the weight of twins shared; roles of sections, which no value holds, are none', () => {
  const records = [recordOf('a.docx', GOLD), recordOf('a.pdf', { ...GOLD, number: '8/KH-UBND' })]
  const { name, outcomes, support } = outcomesOf('seeds', dir, records, (rule, value) => `${rule}:${typeof value}`)
  expect(name).toBe('seeds')
  // three facts in each of the two documents that have a record
  expect(support).toBe(6)
  expect(outcomes.map(o => [o.document, o.trait, o.right, o.weight])).toEqual([
    ['a.docx', 'test:string', true, 0.5],
    ['a.docx', 'test:object', true, 0.5],
    ['a.docx', 'test:string', true, 0.5],
    ['a.pdf', 'test:string', true, 0.5],
    ['a.pdf', 'test:object', false, 0.5],
    ['a.pdf', 'test:string', true, 0.5],
  ])
  expect(above(outcomes, support, 1)).toEqual({ given: 6, precision: 5 / 6, coverage: 5 / 6 })
})

test('where the gold has nothing to find, nothing is covered', () => {
  expect(above([], 0, 0.9)).toEqual({ given: 0, precision: 1, coverage: 0 })
})
