/**
 * Does time grow with length? Four times the text in at most (2.6)² times the time: 2.6 for each doubling. The best of three runs
 * counts, in time of this thread's processor, so that a busy machine does not.
 */
import { expect } from 'vitest'

/** Runs below it are too short to be compared, in milliseconds. */
const MEASURABLE = 25
const PER_DOUBLING = 2.6
const TIMES = 4
const ATTEMPTS = 3

function best(run: () => unknown, rounds: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Times `run` on what `make` gives for n/4 and for n. Something small is run first, so that the code is warm. */
export function expectLinear<T>(make: (n: number) => T, n: number, run: (made: T) => unknown, rounds = 3): void {
  const [small, large] = [make(Math.round(n / TIMES)), make(n)]
  run(make(Math.round(n / TIMES / TIMES)))
  // collecting garbage slows one of the two at random: what grows too fast does so each time
  let [short, long, allowed] = [0, Number.POSITIVE_INFINITY, 0]
  for (let attempt = 0; attempt < ATTEMPTS && long > allowed; attempt++) {
    short = best(() => run(small), rounds)
    long = best(() => run(large), rounds)
    allowed = Math.max(short, MEASURABLE) * PER_DOUBLING ** Math.log2(TIMES)
  }
  expect(long, `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms for ${TIMES} times the text`).toBeLessThanOrEqual(allowed)
}
