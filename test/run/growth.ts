/** How the time for a text grows with its length: time of this thread's processor, so that a busy machine does not count. */

import { ParseError } from '../../parsers/errors.ts'
import type { Costly } from '../../scripts/hostile/kinds.ts'
import { engine } from '../../src/run/engine.ts'

/** Below it a time is too short to be compared, in milliseconds. */
const MEASURABLE = 60
/** Above it no longer text is tried: what is quadratic has shown itself. */
const ENOUGH = 2000

/** Reads as a run does; a text that goes past a limit is refused, which has its cost too. */
async function read(bytes: Uint8Array, extension: string): Promise<void> {
  try {
    const { format, mediaType } = engine.sniff(bytes)
    const document = await engine.parse(bytes, format, `a.${extension}`)
    const source = { uri: 'a', fileName: 'a', sha256: '0'.repeat(64), bytes: bytes.length, mediaType, format, part: null }
    for (const part of (await engine.parts?.(document)) ?? [document]) await engine.extract(part, source)
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
  }
}

/** Milliseconds of processor for one reading, the best of `times`. */
async function cost(bytes: Uint8Array, extension: string, times: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) {
    const before = process.threadCpuUsage()
    await read(bytes, extension)
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Doubles the text up to its full length; the ratio is that of the last two lengths. */
export async function growth({ bytes, extension, make }: Costly): Promise<{ ratio: number; steps: string }> {
  await cost(make(bytes / 64), extension, 2)
  const steps: string[] = []
  let ratio = 1
  let before = 0
  for (let n = bytes / 32; n <= bytes && before < ENOUGH; n *= 2) {
    const now = await cost(make(n), extension, before < ENOUGH / 4 ? 3 : 2)
    ratio = now / Math.max(before, MEASURABLE)
    steps.push(`${(n / 1024).toFixed(0)} kB: ${now.toFixed(0)} ms`)
    before = now
  }
  return { ratio, steps: steps.join(', ') }
}
