/**
 * Reads what was uploaded, in processes of their own, one after the other in the order of the uploads. What a server that died was reading is taken
 * up again: nothing but the database knows what is still to be done.
 */

import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { Claim, Reader, Reading, Store } from '../index.ts'

/** Seconds after which another server takes what this one reads, where it does not say that it still does. */
const CLAIM = 60
/** Milliseconds after which the queue is looked at even where nobody said that something came: another server may have died. */
const LOOK = 15_000

export class Runner {
  private readonly store: Store
  private readonly reader: Reader
  private readonly size: number
  private readonly id = randomUUID()
  private readonly heard = new EventEmitter().setMaxListeners(0)
  private working = 0
  private closed = false
  private timer: NodeJS.Timeout | undefined
  private idle: Promise<void>[] = []

  constructor(store: Store, reader: Reader, size: number) {
    this.store = store
    this.reader = reader
    this.size = size
  }

  /** In a folder nobody else can be reading; on a shared database what others read is theirs until their time is over. */
  async start(): Promise<void> {
    if (this.store.connection.lock) await this.store.jobs.release(null)
    this.timer = setInterval(() => {
      if (this.working) void this.store.jobs.renew(this.id, CLAIM).catch(() => {})
      this.wake()
    }, LOOK)
    this.timer.unref()
    this.wake()
  }

  /** Something came. */
  wake(): void {
    while (!this.closed && this.working < this.size) {
      this.working++
      const done = this.work()
        .catch(() => {})
        .finally(() => {
          this.working--
        })
      this.idle = [...this.idle.slice(-this.size * 2), done]
    }
  }

  /** Calls back with the id of each job of which an item went on; gives what ends it. */
  subscribe(listener: (job: string) => void): () => void {
    this.heard.on('job', listener)
    return () => this.heard.off('job', listener)
  }

  /** Tells those who watch a job to look at it. */
  tell(job: string): void {
    this.heard.emit('job', job)
  }

  private async work(): Promise<void> {
    while (!this.closed) {
      const claim = await this.store.jobs.claim(this.id, CLAIM)
      if (!claim) return
      this.tell(claim.job)
      const started = performance.now()
      const reading = await this.read(claim)
      if (this.closed) return
      await this.store.jobs.finish(claim, this.id, reading, Math.round(performance.now() - started))
      this.tell(claim.job)
    }
  }

  private async read({ fileName, sha256, bytes, parsed: before }: Claim): Promise<Reading> {
    const content = { sha256, size: bytes.byteLength, bytes }
    const known = before ? { parsed: before } : { keep: true }
    const reading = await this.reader.read({ uri: fileName, fileName, path: null, sha256, size: content.size, content, ...known })
    if ('unread' in reading) {
      const { reason, message } = reading.unread
      return reason === 'secret' ? { refused: message } : { failed: message }
    }
    const { record, behind = [], failure, parsed = null } = reading
    return { records: [record, ...behind], parsed, reason: failure?.message ?? null }
  }

  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.timer)
    await this.reader.close()
    await Promise.all(this.idle)
    await this.store.jobs.release(this.id)
  }
}
