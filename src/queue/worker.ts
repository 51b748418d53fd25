/**
 * A worker: takes jobs, reads their files in processes of its own, and writes record, outcome and the end of the job in one transaction. A worker that
 * was taken for dead and wakes up again finds that its attempt is over, and writes nothing.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fromKysely, type JobWithMetadata } from 'pg-boss'
import { DEFAULT_LIMITS, type Reader } from '../run/index.ts'
import type { KnownOutcome, Outcome, Reading, Store } from '../store/index.ts'
import { fetchPlace } from './places/index.ts'
import { DEAD, HEARTBEAT, type JobData, type Queue, READ, rereadQueue } from './queue.ts'
import { type End, Settler } from './settler.ts'

type Job = JobWithMetadata<JobData>

/** What a worker tells of itself, for logs and metrics. */
export interface WorkerEvents {
  taken?(place: string): void
  /** `outcome` "lost": another has finished it meanwhile */
  ended?(place: string, outcome: End, milliseconds: number): void
  /** an attempt that is tried again */
  postponed?(place: string, error: Error): void
  /** the database, or something else that all need, is away */
  trouble?(error: Error): void
}

export interface WorkerOptions {
  store: Store
  queue: Queue
  reader: Reader
  /** version of the extractor that `reader` has */
  version: string
  /** files in work at a time */
  concurrency: number
  /** keeps the bytes in the database as well */
  keepBytes?: boolean
  /** reads documents with a stamp of secrecy too */
  includeSecret?: boolean
  /** ends once nothing is left to do */
  untilEmpty?: boolean
  events?: WorkerEvents
}

/** Milliseconds between two looks at an empty queue. */
const IDLE = 500
/** Milliseconds between two looks at the dead and the heartbeats. */
const BEAT = (HEARTBEAT * 1000) / 4
/** Waits between attempts to reach a database that is away; the last one comes again and again. */
const WAITS = [200, 500, 1000, 2000, 5000]
/** A database that is away so long does not get this outcome: the job is another's by then. */
const GIVE_UP = 10 * 60_000
/** Milliseconds of work that are taken ahead, and documents at most. */
const AHEAD = 500
const MOST_AHEAD = 32

export class Worker {
  private readonly options: WorkerOptions
  private readonly queues: readonly string[]
  /** jobs in work, with the queue that they came from */
  private readonly inWork = new Map<string, { name: string; job: Job }>()
  private readonly running = new Set<Promise<void>>()
  /** jobs in work that are not read yet */
  private unread = 0
  /** milliseconds from one document that was read to the next, on average */
  private pace = 1000
  private lastRead = performance.now()
  private readonly settler: Settler
  private stopping = false
  private wake: () => void = () => {}

  constructor(options: WorkerOptions) {
    this.options = options
    this.queues = [READ, rereadQueue(options.version)]
    this.settler = new Settler(options.store, options.queue, step => this.persist(step))
  }

  /** Works until `stop` is called, or, with `untilEmpty`, until nothing is queued or in work anywhere. */
  async run(): Promise<void> {
    const beat = this.beats()
    let failures = 0
    while (!this.stopping) {
      try {
        const taken = await this.take()
        failures = 0
        if (taken) continue
        if (this.inWork.size === 0 && this.options.untilEmpty && (await this.isEmpty())) break
      } catch (error) {
        this.options.events?.trouble?.(error as Error)
        await sleep(WAITS[Math.min(failures++, WAITS.length - 1)]!)
        continue
      }
      await this.idle()
    }
    this.stopping = true
    await Promise.all(this.running)
    clearInterval(beat)
    await this.bury().catch(() => {})
  }

  /** Takes no more; what is in work is finished. */
  stop(): void {
    this.stopping = true
    this.wake()
  }

  get size(): number {
    return this.inWork.size
  }

  /** Until a place is free, or the queue is to be looked at again. */
  private async idle(): Promise<void> {
    const ended = new AbortController()
    await Promise.race([
      new Promise<void>(resolve => (this.wake = resolve)),
      sleep(IDLE, undefined, { signal: ended.signal }).catch(() => {}),
    ])
    ended.abort()
  }

  /**
   * Takes jobs where few are left to read: more at a time the faster they are read, so that no process waits for the database and small documents do
   * not cost a question each. A scan of many pages is taken when its turn comes, and not kept from others.
   */
  private async take(): Promise<boolean> {
    const { concurrency } = this.options
    const ahead = Math.min(MOST_AHEAD, Math.max(concurrency, Math.round(AHEAD / this.pace)))
    if (this.unread > concurrency + ahead / 2 - 1) return false
    const free = concurrency + ahead - this.unread
    for (const name of this.queues) {
      const jobs = (await this.options.queue.boss.fetch<JobData>(name, { batchSize: free, includeMetadata: true })) as Job[]
      for (const job of jobs) {
        this.inWork.set(job.id, { name, job })
        this.unread++
        const done = this.work(name, job).finally(() => {
          this.inWork.delete(job.id)
          this.running.delete(done)
          this.wake()
        })
        this.running.add(done)
      }
      if (jobs.length) return true
    }
    return false
  }

  private async work(name: string, job: Job): Promise<void> {
    const { events } = this.options
    const { place } = job.data
    const started = performance.now()
    events?.taken?.(place)
    try {
      const outcome = await this.read(job.data).finally(() => this.noteRead())
      const end = await this.settler.settle({ name, job, outcome })
      events?.ended?.(place, end, performance.now() - started)
    } catch (error) {
      events?.postponed?.(place, error as Error)
      const why = { message: (error as Error).message }
      // the heartbeat ends it where the database does not hear of it
      await this.options.queue.boss.fail(name, { id: job.id, retryCount: job.retryCount }, why).catch(() => {})
    }
  }

  private noteRead(): void {
    const now = performance.now()
    this.pace += (Math.max(1, now - this.lastRead) - this.pace) / 8
    this.lastRead = now
    this.unread--
    this.wake()
  }

  /** Bytes to an outcome; a lasting failure is one. Throws what may pass. */
  private async read({ place, uri }: JobData): Promise<Outcome | KnownOutcome> {
    const { store, reader, version, keepBytes, includeSecret } = this.options
    const fetched = await fetchPlace(place, DEFAULT_LIMITS.file)
    if ('gone' in fetched) return { file: null, reading: { failed: fetched.gone }, extractorVersion: version }
    const { bytes, fileName } = fetched
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (await this.persist(() => store.submissions.readBy(sha256, version))) return { known: sha256, extractorVersion: version }
    const content = { sha256, size: bytes.byteLength, bytes }
    const read = await reader.read({
      uri,
      fileName,
      path: null,
      sha256,
      size: content.size,
      content,
      keep: true,
      ...(includeSecret && { includeSecret }),
    })
    const file = { sha256, size: content.size, fileName, bytes: keepBytes ? bytes : null }
    return { file, reading: readingOf(read), extractorVersion: version }
  }

  /** Tries again while the database is away. */
  private async persist<T>(step: () => Promise<T>): Promise<T> {
    const until = performance.now() + GIVE_UP
    for (let i = 0; ; i++) {
      try {
        return await step()
      } catch (error) {
        if (!isAway(error) || performance.now() > until) throw error
        this.options.events?.trouble?.(error as Error)
        await sleep(WAITS[Math.min(i, WAITS.length - 1)]!)
      }
    }
  }

  /** Says that this worker lives, and buries what no worker could finish. */
  private beats(): NodeJS.Timeout {
    return setInterval(() => {
      for (const name of this.queues) {
        const own = [...this.inWork.values()].filter(w => w.name === name).map(({ job }) => ({ id: job.id, retryCount: job.retryCount }))
        if (own.length) this.options.queue.boss.touch(name, own).catch(error => this.options.events?.trouble?.(error))
      }
      this.bury().catch(error => this.options.events?.trouble?.(error))
    }, BEAT)
  }

  /** What was tried in vain time and again becomes a named failure. */
  private async bury(): Promise<void> {
    const { store, queue, version } = this.options
    const dead = (await queue.boss.fetch<JobData>(DEAD, { batchSize: 100, includeMetadata: true })) as Job[]
    for (const job of dead) {
      const failed = {
        vi: 'Đã thử đọc nhiều lần nhưng không lần nào xong.',
        en: 'Reading was tried several times and never came to an end.',
      }
      await store.submissions.transaction(async tx => {
        await queue.boss.complete(DEAD, job.id, null, { db: fromKysely(tx as never) })
        await store.submissions.settle(tx, [
          { place: job.data.place, outcome: { file: null, reading: { failed }, extractorVersion: version } },
        ])
      })
    }
  }

  /** Nothing is queued and nobody works: outcomes alone tell, as jobs of the dead come back. */
  private async isEmpty(): Promise<boolean> {
    return (await this.options.store.submissions.counts()).queued === 0
  }
}

function readingOf(read: Awaited<ReturnType<Reader['read']>>): Reading {
  if ('unread' in read) {
    const { reason, message } = read.unread
    return reason === 'secret' ? { refused: message } : { failed: message }
  }
  const { record, behind = [], failure, parsed = null } = read
  return { records: [record, ...behind], parsed, reason: failure?.message ?? null }
}

/** A database that does not answer, or is being started or stopped (SQLSTATE class 57P, 08). */
function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(?:57P0|08|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|40001|40P01|53300)/u.test(code) ||
    /connection terminated|timeout exceeded when trying to connect|Connection ended/iu.test(message)
  )
}
