/** How a child ended, told by what it left behind. */
export interface Ending {
  reason: 'timeout' | 'memory' | 'crashed'
  /** a word for the message: the signal, or the exit code */
  detail?: string
  /** the limit that it went past: milliseconds, or bytes */
  limit?: number
}

/** What the watchdog of a child writes to its standard error before it ends it. */
export const OUT_OF_MEMORY = 'thidua: out of memory'
/** What V8 and WebAssembly write when they cannot have more. */
const ENGINE_OUT_OF_MEMORY = /JavaScript heap out of memory|Array buffer allocation failed|Fatal process out of memory/

export function endingOf(code: number | null, signal: NodeJS.Signals | null, stderr: string): Ending {
  if (stderr.includes(OUT_OF_MEMORY) || ENGINE_OUT_OF_MEMORY.test(stderr)) return { reason: 'memory' }
  return { reason: 'crashed', detail: signal ?? `exit code ${code}` }
}
