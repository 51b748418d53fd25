/** Counts of a process of its own come to those of the runner, place by place, though columns differ by a bracket. */
import type { FileCoverageData, Range } from 'istanbul-lib-coverage'
import { expect, test } from 'vitest'
import { addFile } from '../../scripts/coverage/add.ts'

const at = (line: number, column: number): Range => ({ start: { line, column }, end: { line, column: column + 5 } })

/** Two statements and a conditional on line 1, one statement on line 2; `shift` columns further to the right. */
const fileOf = (shift: number, counts: { s: number[]; f: number; b: number[] }): FileCoverageData => ({
  path: 'a.ts',
  statementMap: { 0: at(1, shift), 1: at(1, 20 + shift), 2: at(2, shift) },
  s: Object.fromEntries(counts.s.entries()),
  fnMap: { 0: { name: 'a', decl: at(1, 0), loc: at(1, shift), line: 1 } },
  f: { 0: counts.f },
  branchMap: { 0: { type: 'cond-expr', loc: at(1, 10 + shift), locations: [at(1, 14), at(1, 18)], line: 1 } },
  b: { 0: counts.b },
})

test('each place has what both counted', () => {
  const own = fileOf(0, { s: [1, 0, 2], f: 3, b: [1, 0] })
  addFile(own, fileOf(1, { s: [0, 4, 1], f: 1, b: [0, 5] }))
  expect([own.s, own.f, own.b]).toEqual([{ 0: 1, 1: 4, 2: 3 }, { 0: 4 }, { 0: [1, 5] }])
})

test('a place that one of them does not know is left out', () => {
  const own = fileOf(0, { s: [1, 1, 1], f: 1, b: [1, 1] })
  const other = fileOf(0, { s: [1, 1, 1], f: 1, b: [1, 1] })
  other.branchMap[0]!.type = 'binary-expr'
  other.statementMap[2] = at(9, 0)
  addFile(own, other)
  expect([own.s, own.f, own.b]).toEqual([{ 0: 2, 1: 2, 2: 1 }, { 0: 2 }, { 0: [1, 1] }])
})
