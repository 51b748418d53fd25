/** Every hostile file, and that twice the text takes about twice the time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { costly } from '../../scripts/hostile/costly.ts'
import { kinds } from '../../scripts/hostile/index.ts'
import { growth } from '../run/growth.ts'
import { type HostileRun, outcomeOf, runHostile, wrongEnding } from '../run/hostile-run.ts'

const TIME = 30_000
const GROWTH = 2.3
/** what grows too fast does so each time; what other programs leave in the processor's caches does not */
const ATTEMPTS = 5

describe('hostile files of all kinds', () => {
  let run: HostileRun
  beforeAll(async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'thidua-hostile-'))
    try {
      run = await runHostile(kinds, root, TIME)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }, 3_600_000)

  test.each(kinds.map(k => k.name))('%s', name => {
    const own = run.results.filter(r => r.written.kind?.name === name)
    expect(own.length).toBeGreaterThan(0)
    expect(own.flatMap(r => wrongEnding(r, TIME)?.replace(/^/, `${r.name}: `) ?? [])).toEqual([])
  })
  test('good files beside them are read', () => {
    expect(run.results.filter(r => !r.written.kind).map(r => outcomeOf(r.item))).toEqual(new Array(5).fill('read'))
  })
  test('no process takes a gigabyte', () => expect(run.peak / 1024 / 1024).toBeLessThan(1024))
  test('nothing is fetched', () => expect(run.calls ?? 0).toBe(0))
})

describe('twice the text, twice the time', () => {
  test.each(costly)('$name', { timeout: 900_000 }, async kind => {
    let best = await growth(kind)
    for (let i = 1; i < ATTEMPTS && best.ratio > GROWTH; i++) {
      const next = await growth(kind)
      if (next.ratio < best.ratio) best = next
    }
    expect(best.ratio, best.steps).toBeLessThanOrEqual(GROWTH)
  })
})
