/** Whether a child has to end, and what it leaves on its standard error then. */
import { OUT_OF_MEMORY } from './ending.ts'

function isGone(parent: number): boolean {
  if (process.ppid !== parent) return true
  try {
    return !process.kill(parent, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Of this process, whose parent this is and which may hold so many bytes; undefined where it may go on. */
export function lastWords(parent: number, memory: number): string | undefined {
  if (process.memoryUsage.rss() > memory) return `${OUT_OF_MEMORY}\n`
  return isGone(parent) ? '' : undefined
}
