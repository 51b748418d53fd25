/** A thousand plans compared in a minute on two cores; see bench/reuse.ts for what they are made of. */
import { expect, test } from 'vitest'
import { bundledRecords, synthesise } from '../../bench/plans.ts'
import { findReuse } from '../../src/compare/reuse/index.ts'

const COUNT = 1000

test.each([
  ['from all bundled documents', 0],
  ['all from one: every pair is a pair of reuse', 1],
])(
  '%s',
  async (_, of) => {
    const records = await bundledRecords()
    const bases = of || records.length
    const plans = synthesise(records, COUNT, bases)
    // time of the processor: other tests that run beside this one have no part in it
    const used = process.cpuUsage()
    const { pairs, limits, documents } = findReuse(plans)
    const { user, system } = process.cpuUsage(used)
    const seconds = (user + system) / 1e6
    console.info(`${COUNT} plans from ${bases}: ${seconds.toFixed(1)} s of processor, ${limits.pairsFound} pairs`)
    expect(seconds).toBeLessThan(60)
    expect(documents).toHaveLength(COUNT)
    // each variant keeps at least four tenths of the lines of its base
    expect(limits.pairsFound).toBeGreaterThan(bases === 1 ? 450_000 : 10_000)
    for (const p of pairs) expect(p.sequences).toBeGreaterThanOrEqual(0.08)
  },
  300_000,
)
