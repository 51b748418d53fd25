/** A thread beside the server's own, made when it is needed and ended when a task takes too long. */
import { Worker } from 'node:worker_threads'
import type { Tasks } from './tasks.ts'

/** Milliseconds that one task may take. */
const TIME = 180_000
/** Megabytes of JavaScript objects: a few thousand records at a time. */
const HEAP = 2048

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url)

export class TookTooLong extends Error {}

export class WorkThread {
  private thread: Worker | undefined
  private last: Promise<unknown> = Promise.resolve()
  private closed = false
  private readonly time: number

  constructor(time = TIME) {
    this.time = time
  }

  /** Tasks go one after the other. Rejects with TookTooLong, or with the task's own error. */
  run<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[0]): Promise<Awaited<ReturnType<Tasks[T]>>> {
    const mine = this.last.then(() => this.give(task, input))
    this.last = mine.catch(() => {})
    return mine as Promise<Awaited<ReturnType<Tasks[T]>>>
  }

  private give(task: keyof Tasks, input: unknown): Promise<unknown> {
    if (this.closed) return Promise.reject(new Error('the server is ending'))
    const thread = this.thread ?? new Worker(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: HEAP } })
    this.thread = thread
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.thread = undefined
        void thread.terminate()
        done(() => reject(new TookTooLong(task)))
      }, this.time)
      const done = (end: () => void) => {
        clearTimeout(timer)
        thread.off('message', heard)
        thread.off('error', broke)
        thread.off('exit', gone)
        end()
      }
      const heard = (said: { result: unknown } | { error: unknown }) =>
        done(() => ('error' in said ? reject(said.error) : resolve(said.result)))
      const broke = (error: unknown) => {
        this.thread = undefined
        done(() => reject(error))
      }
      const gone = () => broke(new Error('the thread ended'))
      thread.on('message', heard)
      thread.on('error', broke)
      thread.on('exit', gone)
      thread.postMessage({ task, input })
    })
  }

  async close(): Promise<void> {
    this.closed = true
    const { thread } = this
    this.thread = undefined
    await thread?.terminate()
  }
}
