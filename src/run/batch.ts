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
import { type Discovery, discover, type FoundFile } from './discover.ts'
import { engine as defaultEngine, type Engine } from './engine.ts'
import type { Failure } from './failures.ts'
import type { Opened } from './file.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { Pool } from './pool/pool.ts'
import { type Content, readPath, readStream } from './read.ts'
import { here, type Reader, type ReadJob, systemFailure } from './reader.ts'

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
}

/** The reader of a run, and what closes it. */
function readerOf({ reader, engine, concurrency, limits }: RunOptions): { reader: Reader; close: () => Promise<void> } {
  if (reader) return { reader, close: async () => {} }
  const own = engine
    ? here(engine, { ...DEFAULT_LIMITS, ...limits })
    : new Pool({ extractor: defaultEngine.extractor, ...(concurrency && { size: concurrency }), ...(limits && { limits }) })
  return { reader: own, close: () => own.close() }
}

/**
 * What became of one file. Every file found gives one item, and one more for each further document that it holds (`source.part`);
 * files with the same bytes share their records.
 */
export type RunItem =
  | { kind: 'record'; uri: string; record: CampaignRecord; failure: Failure | null; notes: Label[]; ms: number }
  | { kind: 'duplicate'; uri: string; sha256: string; of: string }
  /** the bytes could not be had, so that there is nothing to make a record of */
  | { kind: 'unread'; uri: string; failure: Failure }

/** Name under which standard input stands in records. */
const STDIN_NAME = 'stdin'

interface Fingerprint {
  file: FoundFile
  sha256: string
  size: number
  /** of standard input, which can be read only once */
  content?: Content
}
type Print = Fingerprint | { file: FoundFile; failure: Failure }

async function fingerprint(file: FoundFile, limits: Limits, stdin: NodeJS.ReadableStream): Promise<Print> {
  try {
    const content = file.path === null ? await readStream(stdin as NodeJS.ReadStream, limits.file) : await readPath(file.path, 0)
    const { sha256, size } = content
    return { file, sha256, size, ...(file.path === null && { content }) }
  } catch (error) {
    return { file, failure: systemFailure(error) }
  }
}

const jobOf = ({ file, sha256, size, content }: Fingerprint): ReadJob => ({
  uri: file.uri,
  fileName: file.path === null ? STDIN_NAME : path.basename(file.path),
  path: file.path,
  sha256,
  size,
  ...(content && { content }),
})

/** Files with their hashes to one task an item; the first of several with the same bytes is read, and names the others. */
function plan(prints: Print[], read: (print: Fingerprint, alsoAt: string[]) => Promise<RunItem[]>): (() => Promise<RunItem[]>)[] {
  const places = new Map<string, string[]>()
  for (const print of prints) if ('sha256' in print) places.set(print.sha256, [...(places.get(print.sha256) ?? []), print.file.uri])
  return prints.map(print => async () => {
    if ('failure' in print) return [{ kind: 'unread', uri: print.file.uri, failure: print.failure }]
    const [first, ...others] = places.get(print.sha256)!
    if (first !== print.file.uri) return [{ kind: 'duplicate', uri: print.file.uri, sha256: print.sha256, of: first! }]
    return read(print, others)
  })
}

/**
 * Runs over `inputs` (or over what discover() found of them) and gives an item for each file as soon as it and all
 * files before it are ready. Never throws for a file.
 */
export async function* runBatch(inputs: readonly string[] | Discovery, options: RunOptions = {}): AsyncGenerator<RunItem, void, void> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const concurrency = options.concurrency ?? availableParallelism()
  const { files } = 'files' in inputs ? inputs : await discover(inputs)
  const queue = new PQueue({ concurrency })
  const { reader, close } = readerOf({ ...options, concurrency })
  try {
    reader.expect?.(files.length)
    const prints = await queue.addAll(files.map(file => () => fingerprint(file, limits, options.stdin ?? process.stdin)))
    const tasks = plan(prints, async (print, alsoAt) => {
      const start = performance.now()
      const reading = await reader.read({ ...jobOf(print), alsoAt, ...(options.includeSecret && { includeSecret: true }) })
      const { uri } = print.file
      if ('unread' in reading) return [{ kind: 'unread', uri, failure: reading.unread }]
      const { failure, notes } = reading
      const ms = Math.round(performance.now() - start)
      const records = [reading.record, ...(reading.behind ?? [])]
      return records.map(record => ({ kind: 'record', uri, record, failure: record.status === 'failed' ? failure : null, notes, ms }))
    })

    // A few items ahead of the reader of this generator, no more: records of a large folder must not pile up.
    const ahead: Promise<RunItem[]>[] = []
    let next = 0
    for (let i = 0; i < tasks.length; i++) {
      while (next < tasks.length && next - i < concurrency * 2) ahead.push(queue.add(tasks[next++]!))
      yield* await ahead.shift()!
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
