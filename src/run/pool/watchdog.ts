/**
 * A thread in each child that ends the child when its parent is gone, and when it holds too much memory (the parent looks at that
 * too, but may be busy, and cannot see it on every system).
 */
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { OUT_OF_MEMORY } from './ending.ts'

export interface Watched {
  /** process id */
  parent: number
  /** bytes */
  memory: number
}

const INTERVAL = 50
const { parent, memory } = workerData as Watched

function parentIsGone(): boolean {
  if (process.ppid !== parent) return true
  try {
    return !process.kill(parent, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

setInterval(() => {
  const full = process.memoryUsage.rss() > memory
  if (full) writeSync(2, `${OUT_OF_MEMORY}\n`)
  if (full || parentIsGone()) process.kill(process.pid, 'SIGKILL')
}, INTERVAL)
