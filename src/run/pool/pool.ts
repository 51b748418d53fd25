/**
 * A pool of child processes: untrusted bytes are parsed and extracted there, a path in, a record out. A child that dies, or is
 * ended on time or memory, costs the one document that it was reading; the next document gets a new child.
 *
 * Reads: ReadJob. Writes: FileReading.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import PQueue from 'p-queue'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { failedRecord } from '../failed-record.ts'
import { failure, type Unread } from '../failures.ts'
import { type FileReading, formatOfName, type Opened, sourceOf } from '../file.ts'
import { DEFAULT_LIMITS, type Limits, MB } from '../limits.ts'
import { type Reader, type ReadJob, systemFailure } from '../reader.ts'
import { Child, type Outcome } from './child.ts'
import type { Answer, ToChild } from './protocol.ts'
import { withFile } from './stash.ts'

/** A child that has read so many files is replaced: libraries leak. */
const RECYCLE_AFTER = 200
/** So much of the memory limit may be something else than JavaScript objects: bytes of files, pictures, WebAssembly. */
const BESIDE_HEAP = 256 * MB
/** A job that no child lived to begin is given out so many times. */
const TRIES = 3

export interface PoolOptions {
  /** processes at a time; one a core where it is not given */
  size?: number
  limits?: Partial<Limits>
  /** files after which a child is replaced */
  recycleAfter?: number
  /** module that a child runs: it calls serve() */
  entry?: URL
  /** stands in the records of files whose child died */
  extractor: CampaignRecord['extractor']
}

const ENTRY = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url)

export class Pool implements Reader {
  /** processes started, and the most resident memory that one of them had, in bytes (0 where the system does not show it) */
  readonly stats = { started: 0, peak: 0 }
  private readonly limits: Limits
  private readonly options: PoolOptions
  private readonly queue: PQueue
  private readonly idle: Child[] = []
  private readonly all = new Set<Child>()
  private closed = false

  constructor(options: PoolOptions) {
    this.options = options
    this.limits = { ...DEFAULT_LIMITS, ...options.limits }
    this.queue = new PQueue({ concurrency: options.size ?? availableParallelism() })
  }

  expect(files: number): void {
    const wanted = Math.min(files, this.queue.concurrency) - this.all.size
    for (let i = 0; i < wanted; i++) this.idle.push(this.start())
  }

  read(job: ReadJob): Promise<FileReading | Unread> {
    return this.give('read', job, (source, reason) => ({
      record: failedRecord(source, reason, this.options.extractor),
      failure: reason,
      notes: [],
    }))
  }

  open(job: ReadJob): Promise<Opened | Unread> {
    return this.give('open', job, (source, reason) => ({ source, document: null, failure: reason }))
  }

  /** ids of the processes that there are now */
  get pids(): number[] {
    return [...this.all].flatMap(child => child.pid ?? [])
  }

  async close(): Promise<void> {
    this.closed = true
    this.queue.clear()
    await Promise.all([...this.all].map(child => child.end()))
  }

  /** A scan that is read while other processes have nothing to do takes their cores for its pages. */
  private get lanes(): number {
    return this.queue.size ? 1 : Math.max(1, Math.floor(this.queue.concurrency / this.queue.pending))
  }

  private start(): Child {
    const child = new Child({ entry: this.options.entry ?? ENTRY, heap: Math.max(64 * MB, this.limits.memory - BESIDE_HEAP) })
    this.all.add(child)
    this.stats.started++
    return child
  }

  private take(): Child {
    for (;;) {
      const child = this.idle.pop() ?? this.start()
      if (child.isAlive) return child
      this.all.delete(child)
    }
  }

  /** A child after its file: kept for the next one, or let go. */
  private async put(child: Child): Promise<void> {
    this.stats.peak = Math.max(this.stats.peak, child.peak)
    const isSpent = child.jobs >= (this.options.recycleAfter ?? RECYCLE_AFTER) || child.memory > this.limits.memory / 2
    if (child.isAlive && !isSpent && !this.closed) this.idle.push(child)
    else {
      await child.end()
      this.all.delete(child)
    }
  }

  private async run(message: ToChild): Promise<Outcome> {
    for (let tries = 1; ; tries++) {
      const child = this.take()
      const outcome = await child.run(message)
      await this.put(child)
      const isLost = 'ending' in outcome && !outcome.started && outcome.ending.reason === 'crashed'
      if (!isLost || this.closed || tries === TRIES) return outcome
    }
  }

  /** One job to its answer; where no child lived to give one, to what `failed` makes of the reason. */
  private async give<T extends Answer>(
    task: ToChild['task'],
    job: ReadJob,
    failed: (source: ReturnType<typeof sourceOf>, reason: ReturnType<typeof failure>) => T,
  ): Promise<T | Unread> {
    const { content, path: place, parsed, ...rest } = job
    const kept = parsed && { parsed: Buffer.from(parsed).toString('base64') }
    const run = (file: string) =>
      this.queue.add(() => this.run({ task, job: { ...rest, ...kept, path: file }, limits: this.limits, lanes: this.lanes }))
    let outcome: Outcome
    try {
      outcome = await (place === null ? withFile(content!.bytes, run) : run(place))
    } catch (error) {
      return { unread: systemFailure(error) }
    }
    if ('answer' in outcome) return outcome.answer as T | Unread
    const { ending, sniffed } = outcome
    const kind = sniffed ?? { format: formatOfName(job.fileName) ?? 'text', mediaType: 'application/octet-stream' }
    const source = sourceOf({ ...rest, content: { sha256: job.sha256, size: job.size, bytes: new Uint8Array() } }, kind)
    const { reason, detail, limit = this.limits.memory } = ending
    return failed(source, failure(reason, { limit, detail }))
  }
}
