/** A part of the hostile files; all of them, and the cost of long texts, are in test/full/hostile.test.ts. */
import { expect, test } from 'vitest'
import { kinds } from '../../scripts/hostile/index.ts'
import type { Kind } from '../../scripts/hostile/kinds.ts'
import { folder } from './folder.ts'
import { outcomeOf, runHostile, wrongEnding } from './hostile-run.ts'

const TIME = 20_000
/** A minute and a half on two idle cores; a machine that is busy with other tests takes its time. */
const ALL = 600_000

/** Every fifth file of a series: it is the same damage at other places. */
const thinned = (kind: Kind): Kind => ({
  ...kind,
  make: async () => Object.fromEntries(Object.entries(await kind.make()).filter((_, i) => i % 5 === 0)),
})

test('there are at least sixty kinds, each of its own name', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(60)
  expect(new Set(kinds.map(k => k.name)).size).toBe(kinds.length)
})

test('hostile files end with a clear reason, and good files beside them are read', { timeout: ALL }, async () => {
  const { results, peak, calls } = await runHostile(kinds.filter(k => !k.slow).map(thinned), folder(), TIME)
  expect(results.flatMap(r => wrongEnding(r, TIME)?.replace(/^/, `${r.name}: `) ?? [])).toEqual([])
  expect(results.filter(r => !r.written.kind).map(r => outcomeOf(r.item))).toEqual(new Array(5).fill('read'))
  expect(peak / 1024 / 1024).toBeLessThan(1024)
  expect(calls ?? 0).toBe(0)
})
