/**
 * A thread in each child that ends the child when its parent is gone, and when it holds too much memory (the parent looks at that
 * too, but may be busy, and cannot see it on every system).
 */
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { lastWords } from './last-words.ts'

export interface Watched {
  /** process id */
  parent: number
  /** bytes */
  memory: number
}

const INTERVAL = 50
const { parent, memory } = workerData as Watched

setInterval(() => {
  const words = lastWords(parent, memory)
  if (words === undefined) return
  try {
    writeSync(2, words)
  } catch {
    // nobody reads any more: the parent's end of it was closed before it was gone
  }
  process.kill(process.pid, 'SIGKILL')
}, INTERVAL)
