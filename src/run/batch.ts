/**
 * The batch: many files to many records, in the order in which they were found. One bad file never stops the others.
 *
 * Reads: inputs (files, folders, globs, "-"). Writes: RunItems.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import PQueue from 'p-queue'
import type { Label } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { EXTRACTOR } from '../extract/version.ts'
import type { Cache } from './cache/cache.ts'
import { CachedReader } from './cache/cached.ts'
import { versions as ownVersions, type Versions } from './cache/versions.ts'
import { type Discovery, discover } from './discover.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failures.ts'
import type { Opened } from './file.ts'
import { type Fingerprint, fingerprint, fingerprints, type Print } from './fingerprint.ts'
import { DEFAULT_LIMITS, type Limits, MB } from './limits.ts'
import { Pool } from './pool/pool.ts'
import { here, type Reader, type ReadJob } from './reader.ts'

export interface RunOptions {
  /** files in work at a time, each in a process of its own; one a core where it is not given */
  concurrency?: number
  limits?: Partial<Limits>
  /** reads in this process instead of processes of their own: for tests, and for files that are trusted */
  engine?: Engine
  /** reads instead of a pool that is made for this run and closed with it; the caller closes it */
  reader?: Reader
  /** reads documents that bear a stamp of secrecy as well; otherwise they are named and left unread */
  includeSecret?: boolean
  /** where "-" is read from; standard input where it is not given */
  stdin?: NodeJS.ReadableStream
  /** what was read before is not read again; nothing is kept where it is not given */
  cache?: Cache
  /** versions of what makes documents and records, where they are not those of this program (see `engine`) */
  versions?: Pick<Versions, 'document' | 'record'>
  /** what prepareRun() found of the same files, so that they are not hashed again */
  prints?: readonly Print[]
  /** ends the run: nothing more is read, and the items end */
  signal?: AbortSignal
  /** is told each time that a file is done, in whatever order */
  onProgress?: (progress: Progress) => void
}

export interface Progress {
  /** files that are done, and all files */
  done: number
  total: number
  uri: string
}

/** The reader of a run, and what closes it. */
function readerOf(options: RunOptions & { concurrency: number }): { reader: Reader; close: () => Promise<void> } {
  const { reader, engine, concurrency, limits, cache, versions } = options
  const bare =
    reader ??
    (engine
      ? here(engine, { ...DEFAULT_LIMITS, ...limits })
      : new Pool({ extractor: EXTRACTOR, size: concurrency, ...(limits && { limits }) }))
  const own = cache
    ? new CachedReader(bare, { cache, versions: versions ?? ownVersions(), limits: { ...DEFAULT_LIMITS, ...limits } })
    : bare
  return { reader: own, close: async () => (reader ? cache?.settle() : own.close()) }
}

/**
 * What became of one file. Every file found gives one item, and one more for each further document that it holds (`source.part`);
 * files with the same bytes share their records.
 */
export type RunItem =
  | { kind: 'record'; uri: string; record: CampaignRecord; failure: Failure | null; notes: Label[]; ms: number; cached?: true }
  | { kind: 'duplicate'; uri: string; sha256: string; of: string }
  /** the bytes could not be had, so that there is nothing to make a record of */
  | { kind: 'unread'; uri: string; failure: Failure }

/** Name under which standard input stands in records. */
const STDIN_NAME = 'stdin'

const jobOf = ({ file, sha256, size, content }: Fingerprint): ReadJob => ({
  uri: file.uri,
  fileName: file.path === null ? STDIN_NAME : path.basename(file.path),
  path: file.path,
  sha256,
  size,
  ...(content && { content }),
})

const secretOf = ({ includeSecret }: RunOptions) => (includeSecret ? { includeSecret: true } : {})

/** Files with their hashes to one task an item; the first of several with the same bytes is read, and names the others. */
function plan(prints: readonly Print[], read: (print: Fingerprint, alsoAt: string[]) => Promise<RunItem[]>): (() => Promise<RunItem[]>)[] {
  const places = new Map<string, string[]>()
  for (const print of prints) {
    if ('failure' in print) continue
    const known = places.get(print.sha256)
    if (known) known.push(print.file.uri)
    else places.set(print.sha256, [print.file.uri])
  }
  return prints.map(print => async () => {
    if ('failure' in print) return [{ kind: 'unread', uri: print.file.uri, failure: print.failure }]
    const [first, ...others] = places.get(print.sha256)!
    if (first !== print.file.uri) return [{ kind: 'duplicate', uri: print.file.uri, sha256: print.sha256, of: first! }]
    return read(print, others)
  })
}

/** Items that may be ready before the one that is waited for: a long scan in front must not keep the processes from what is behind it. */
const AHEAD = 64
/** Bytes of their files together: records of large files are large. */
const AHEAD_BYTES = 64 * MB

const sizeOf = (print: Print): number => ('size' in print ? print.size : 0)

/** Starts tasks as far ahead of the reader of the items as memory allows, no more: records of a large folder must not pile up. */
class Window {
  private readonly running: { items: Promise<RunItem[]>; size: number }[] = []
  private bytes = 0

  get isEmpty(): boolean {
    return this.running.length === 0
  }

  /** One more than there are processes, so that none waits for its next file. */
  takes(size: number, concurrency: number): boolean {
    if (this.running.length <= concurrency) return true
    return this.running.length < Math.max(AHEAD, concurrency * 2) && this.bytes + size <= AHEAD_BYTES
  }

  add(items: Promise<RunItem[]>, size: number) {
    // whoever waits for it hears of an error
    items.catch(() => {})
    this.running.push({ items, size })
    this.bytes += size
  }

  async next(): Promise<RunItem[]> {
    const { items, size } = this.running.shift()!
    this.bytes -= size
    return items
  }
}

/** Hashes the files of a run beforehand, for those who want to know what has changed; see `prints`. */
export async function prepareRun(found: Discovery, options: RunOptions = {}): Promise<Print[]> {
  return fingerprints(found.files, { ...DEFAULT_LIMITS, ...options.limits }, options.stdin ?? process.stdin)
}

/**
 * Runs over `inputs` (or over what discover() found of them) and gives an item for each file as soon as it and all
 * files before it are ready. Never throws for a file.
 */
export async function* runBatch(inputs: readonly string[] | Discovery, options: RunOptions = {}): AsyncGenerator<RunItem, void, void> {
  const { signal, onProgress } = options
  const concurrency = options.concurrency ?? availableParallelism()
  const found = 'files' in inputs ? inputs : await discover(inputs)
  // one more than processes: what is read is unpacked and kept while the next is being read
  const queue = new PQueue({ concurrency: options.engine ? concurrency : concurrency + 1 })
  const { reader, close } = readerOf({ ...options, concurrency })
  const ended = new Promise<'ended'>(resolve => signal?.addEventListener('abort', () => resolve('ended'), { once: true }))
  try {
    if (signal?.aborted) return
    if (!options.cache) reader.expect?.(found.files.length)
    const prints = options.prints ?? (await prepareRun(found, options))
    await reader.prepare?.(prints.flatMap(print => ('failure' in print ? [] : [{ ...jobOf(print), ...secretOf(options) }])))
    let done = 0
    const tasks = plan(prints, async (print, alsoAt) => {
      const start = performance.now()
      const reading = await reader.read({ ...jobOf(print), alsoAt, ...secretOf(options) })
      const { uri } = print.file
      if ('unread' in reading) return [{ kind: 'unread', uri, failure: reading.unread }]
      const { failure, notes, cached } = reading
      const ms = cached || reading.ms === undefined ? Math.round(performance.now() - start) : reading.ms
      const records = [reading.record, ...(reading.behind ?? [])]
      const rest = { notes, ms, ...(cached && { cached }) }
      return records.map(record => ({ kind: 'record', uri, record, failure: record.status === 'failed' ? failure : null, ...rest }))
    })

    const window = new Window()
    for (let next = 0; next < tasks.length || !window.isEmpty; ) {
      for (; next < tasks.length && window.takes(sizeOf(prints[next]!), concurrency); next++) {
        const { uri } = prints[next]!.file
        const items = queue.add(tasks[next]!)
        if (onProgress) items.then(() => onProgress({ done: ++done, total: tasks.length, uri })).catch(() => {})
        window.add(items, sizeOf(prints[next]!))
      }
      const items = await Promise.race([window.next(), ended])
      if (items === 'ended' || signal?.aborted) return
      yield* items
    }
  } finally {
    queue.clear()
    await close()
  }
}

/** One file (or "-") to its document, for those who want to look behind a record. Never throws for a file. */
export async function openDocument(
  uri: string,
  options: RunOptions = {},
): Promise<Opened | { source: null; document: null; failure: Failure }> {
  const { reader, close } = readerOf({ ...options, concurrency: 1 })
  try {
    reader.expect?.(1)
    const file = { uri, path: uri === '-' ? null : path.resolve(uri) }
    const print = await fingerprint(file, { ...DEFAULT_LIMITS, ...options.limits }, options.stdin ?? process.stdin)
    if ('failure' in print) return { source: null, document: null, failure: print.failure }
    const opened = await reader.open(jobOf(print))
    return 'unread' in opened ? { source: null, document: null, failure: opened.unread } : opened
  } finally {
    await close()
  }
}
