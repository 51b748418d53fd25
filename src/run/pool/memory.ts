/** Memory of another process, as far as the system shows it. */
import { readFileSync } from 'node:fs'

export interface Memory {
  /** resident bytes now */
  now: number
  /** the most that they have been */
  peak: number
}

/** Undefined where there is no such process, or no /proc (not on Linux). */
export function memoryOf(pid: number | undefined): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
    return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 }
  } catch {
    return undefined
  }
}
