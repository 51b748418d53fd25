/** A file of several documents in a run: a record and an entry of the log for each. */
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { problemOf } from '../../src/run/validate.ts'
import { thidua } from '../cli/spawn.ts'
import { folder } from './folder.ts'

const FIXTURES = path.join(import.meta.dirname, '..', 'structure', 'parts-fixtures')

test('one file, two records', { timeout: 120_000 }, async () => {
  const root = folder()
  const out = path.join(root, 'out')
  cpSync(path.join(FIXTURES, 'decision-and-plan', 'input.md'), path.join(root, 'hai.md'))
  cpSync(path.join(FIXTURES, 'form-in-annex', 'input.md'), path.join(root, 'mot.md'))
  const { code, out: said } = await thidua(['extract', root, '-o', out])
  expect(code).toBe(0)
  expect(said).toContain('3 bản ghi từ 2 tệp')
  expect(said).toContain('(văn bản 2/2)')
  const records = readFileSync(path.join(out, 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const { sha256 } = records[0].source
  expect(records.map(r => r.id)).toEqual([`${sha256}#1`, `${sha256}#2`, records[2].source.sha256])
  expect(records.map(r => r.source.part)).toEqual([{ index: 1, of: 2, pages: [1, 1] }, { index: 2, of: 2, pages: [1, 1] }, null])
  expect(records.map(problemOf)).toEqual([undefined, undefined, undefined])
  expect(records[1].text).not.toContain('Điều 1.')
  const log = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
  expect(log.counts).toMatchObject({ files: 2, records: 3 })
  expect(log.files.map((f: { part?: { index: number } }) => f.part?.index)).toEqual([1, 2, undefined])
})
