/**
 * The batch: many files to many records, in the order in which they were found. One bad file never stops the others.
 *
 * Reads: inputs (files, folders, globs, "-"). Writes: RunItems.
 */
import path from 'node:path'
import PQueue from 'p-queue'
import type { Label } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { type Discovery, discover, type FoundFile } from './discover.ts'
import { engine as defaultEngine, type Engine } from './engine.ts'
import { type Failure, failure } from './failures.ts'
import { type Opened, openFile, readFile } from './file.ts'
import { type Content, DEFAULT_LIMITS, type Limits, readPath, readStream } from './read.ts'

export interface RunOptions {
  /** files in work at a time; 4 where it is not given */
  concurrency?: number
  limits?: Partial<Limits>
  engine?: Engine
  /** where "-" is read from; standard input where it is not given */
  stdin?: NodeJS.ReadableStream
}

/** What became of one file. Every file found gives one item; documents with the same bytes share one record. */
export type RunItem =
  | { kind: 'record'; uri: string; record: CampaignRecord; failure: Failure | null; notes: Label[]; ms: number }
  | { kind: 'duplicate'; uri: string; sha256: string; of: string }
  /** the bytes could not be had, so that there is nothing to make a record of */
  | { kind: 'unread'; uri: string; failure: Failure }

const systemFailure = (error: unknown): Failure =>
  failure('unreadable', { detail: (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error)) })

/** Name under which standard input stands in records. */
const STDIN_NAME = 'stdin'

interface Fingerprint {
  file: FoundFile
  sha256: string
  /** of standard input, which can be read only once */
  content?: Content
}
type Print = Fingerprint | { file: FoundFile; failure: Failure }

async function fingerprint(file: FoundFile, limits: Limits, stdin: NodeJS.ReadableStream): Promise<Print> {
  try {
    const content = file.path === null ? await readStream(stdin as NodeJS.ReadStream, limits.file) : await readPath(file.path, 0)
    return { file, sha256: content.sha256, ...(file.path === null && { content }) }
  } catch (error) {
    return { file, failure: systemFailure(error) }
  }
}

/** Files with their hashes to one task an item; the first of several with the same bytes is read, and names the others. */
function plan(prints: Print[], read: (print: Fingerprint, alsoAt: string[]) => Promise<RunItem>): (() => Promise<RunItem>)[] {
  const places = new Map<string, string[]>()
  for (const print of prints) if ('sha256' in print) places.set(print.sha256, [...(places.get(print.sha256) ?? []), print.file.uri])
  return prints.map(print => async () => {
    if ('failure' in print) return { kind: 'unread', uri: print.file.uri, failure: print.failure }
    const [first, ...others] = places.get(print.sha256)!
    if (first !== print.file.uri) return { kind: 'duplicate', uri: print.file.uri, sha256: print.sha256, of: first! }
    return read(print, others)
  })
}

/**
 * Runs over `inputs` (or over what discover() found of them) and gives an item for each file as soon as it and all
 * files before it are ready. Never throws for a file.
 */
export async function* runBatch(inputs: readonly string[] | Discovery, options: RunOptions = {}): AsyncGenerator<RunItem, void, void> {
  const engine = options.engine ?? defaultEngine
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const concurrency = options.concurrency ?? 4
  const { files } = 'files' in inputs ? inputs : await discover(inputs)
  const queue = new PQueue({ concurrency })
  const prints = await queue.addAll(files.map(file => () => fingerprint(file, limits, options.stdin ?? process.stdin)))

  const tasks = plan(prints, async ({ file, sha256, content: held }, alsoAt) => {
    const start = performance.now()
    try {
      const content = held ?? (await readPath(file.path!, limits.file))
      if (content.sha256 !== sha256) return { kind: 'unread', uri: file.uri, failure: failure('changed') }
      const fileName = file.path === null ? STDIN_NAME : path.basename(file.path)
      const reading = await readFile({ uri: file.uri, fileName, content, alsoAt }, limits, engine)
      return { kind: 'record', uri: file.uri, ...reading, ms: Math.round(performance.now() - start) }
    } catch (error) {
      return { kind: 'unread', uri: file.uri, failure: systemFailure(error) }
    }
  })

  // A few items ahead of the reader of this generator, no more: records of a large folder must not pile up.
  const ahead: Promise<RunItem>[] = []
  let next = 0
  for (let i = 0; i < tasks.length; i++) {
    while (next < tasks.length && next - i < concurrency * 2) ahead.push(queue.add(tasks[next++]!))
    yield await ahead.shift()!
  }
}

/** One file (or "-") to its document, for those who want to look behind a record. Never throws for a file. */
export async function openDocument(
  uri: string,
  options: RunOptions = {},
): Promise<Opened | { source: null; document: null; failure: Failure }> {
  const engine = options.engine ?? defaultEngine
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  try {
    const stdin = (options.stdin ?? process.stdin) as NodeJS.ReadStream
    const content = uri === '-' ? await readStream(stdin, limits.file) : await readPath(uri, limits.file)
    return openFile({ uri, fileName: uri === '-' ? STDIN_NAME : path.basename(uri), content }, limits, engine)
  } catch (error) {
    return { source: null, document: null, failure: systemFailure(error) }
  }
}
