/** Time and memory of text reuse over a thousand plans: from all bundled documents, and all from one (the worst case: every pair is one). */
import { findReuse } from '../src/compare/reuse/index.ts'
import { bundledRecords, synthesise } from './plans.ts'

const count = Number(process.argv[2] ?? 1000)
const records = await bundledRecords()
for (const bases of [records.length, 1]) {
  const plans = synthesise(records, count, bases)
  const syllables = plans.reduce((n, p) => n + p.text.split(/\s+/u).length, 0)
  // time of the processor: a machine that is busy with something else has no part in it
  const [started, used] = [performance.now(), process.cpuUsage()]
  const { limits } = findReuse(plans, { parents: new Map(plans.slice(bases).map((p, i) => [p.id, plans[i % bases]!.id])) })
  const seconds = (performance.now() - started) / 1000
  const cpu = (process.cpuUsage(used).user + process.cpuUsage(used).system) / 1e6
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${count} plans from ${bases}, ${syllables} words: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${limits.pairsFound} pairs found, ${limits.pairsListed} listed, ${memory} MB`,
  )
}
