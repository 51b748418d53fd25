/**
 * Ends jobs and writes their outcomes down, several in one transaction: for small documents the way to the database and back costs more than reading
 * them. What cannot be written together is written one by one, so that a job that was lost to another worker takes no other with it.
 */
import { fromKysely, type JobWithMetadata } from 'pg-boss'
import type { KnownOutcome, Outcome, SettledState, Store } from '../store/index.ts'
import type { JobData, Queue } from './queue.ts'

export interface Ended {
  /** the queue that the job came from */
  name: string
  job: JobWithMetadata<JobData>
  outcome: Outcome | KnownOutcome
}

/** "lost": another has ended it meanwhile, and nothing was written. */
export type End = SettledState | 'lost'

/** Outcomes of one transaction at most. */
const MOST = 32
/** Milliseconds that an outcome waits for others. */
const WAIT = 250

/** Some of the jobs were ended by others: the transaction is not to be committed. */
class Lost extends Error {}

interface Waiting {
  ended: Ended
  resolve: (end: End) => void
  reject: (error: unknown) => void
}

export class Settler {
  private readonly store: Store
  private readonly queue: Queue
  private readonly persist: <T>(step: () => Promise<T>) => Promise<T>
  private waiting: Waiting[] = []
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()

  /** `persist`: tries a step again while the database is away. */
  constructor(store: Store, queue: Queue, persist: <T>(step: () => Promise<T>) => Promise<T>) {
    this.store = store
    this.queue = queue
    this.persist = persist
  }

  /** Resolves once the outcome is in the database. */
  settle(ended: Ended): Promise<End> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ended, resolve, reject })
      if (this.waiting.length >= MOST) this.flush()
      else this.timer ??= setTimeout(() => this.flush(), WAIT)
    })
  }

  /** Writes what waits without waiting for more. */
  flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const group = this.waiting
    this.waiting = []
    if (group.length) this.writing = this.writing.then(() => this.write(group))
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const ends = await this.persist(() => this.commit(group.map(w => w.ended)))
      for (const { ended, resolve } of group) resolve(ends.get(ended.job.data.place) ?? 'lost')
    } catch (error) {
      if (group.length > 1) for (const one of group) await this.write([one])
      else if (error instanceof Lost) group[0]!.resolve('lost')
      else group[0]!.reject(error)
    }
  }

  /** Everything that the outcomes change, or nothing. */
  private commit(group: readonly Ended[]): Promise<Map<string, SettledState>> {
    return this.store.submissions.transaction(async tx => {
      for (const [name, own] of Map.groupBy(group, e => e.name)) {
        const attempts = own.map(({ job }) => ({ id: job.id, retryCount: job.retryCount }))
        const { affected } = (await this.queue.boss.complete(name, attempts, null, { db: fromKysely(tx as never) })) as { affected: number }
        if (affected < attempts.length) throw new Lost()
      }
      return this.store.submissions.settle(
        tx,
        group.map(({ job, outcome }) => ({ place: job.data.place, outcome })),
      )
    })
  }
}
