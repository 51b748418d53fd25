/**
 * Who reads the files of a run: this process (`here`), or processes of their own (pool/pool.ts).
 *
 * Reads: ReadJob. Writes: FileReading.
 */
import type { Engine } from './engine.ts'
import { type Failure, failure, type Unread } from './failures.ts'
import { type FileReading, type Opened, openFile, readFile } from './file.ts'
import type { Limits } from './limits.ts'
import { type Content, readPath } from './read.ts'

/** One file that is to be read: where its bytes are, and what is known of them. */
export interface ReadJob {
  /** as the user gave it */
  uri: string
  fileName: string
  /** null where the bytes came from standard input: they are in `content` then */
  path: string | null
  content?: Content
  sha256: string
  /** bytes */
  size: number
  /** other places of the same bytes */
  alsoAt?: string[]
  /** read it though it bears a stamp of secrecy */
  includeSecret?: boolean
  /** the document that was made of these bytes before, packed: it is not parsed again */
  parsed?: Uint8Array
  /** give the document back, packed, to be kept */
  keep?: boolean
}

/** Never throws for a file; several files may be asked for at a time. */
export interface Reader {
  /** says how many files will come, so that what is slow to start may start now */
  expect?(files: number): void
  /** says which files will come, once they are known */
  prepare?(jobs: readonly ReadJob[]): Promise<void>
  read(job: ReadJob): Promise<FileReading | Unread>
  /** the document alone, without its record */
  open(job: ReadJob): Promise<Opened | Unread>
  /** ends what still runs */
  close(): Promise<void>
}

export const systemFailure = (error: unknown): Failure =>
  failure('unreadable', { detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message })

/** Bytes of a job, or why there are none: between finding a file and reading it, it may change or go. */
async function contentOf(job: ReadJob, limits: Limits): Promise<Content | Unread> {
  if (job.path === null) return job.content!
  try {
    const content = await readPath(job.path, limits.file)
    return content.sha256 === job.sha256 ? content : { unread: failure('changed') }
  } catch (error) {
    return { unread: systemFailure(error) }
  }
}

/** Reads in this process: for engines of tests, and for callers who trust their files. Nothing ends a file that takes too long. */
export function here(engine: Engine, limits: Limits): Reader {
  const within =
    <T>(stage: typeof readFile | typeof openFile) =>
    async (job: ReadJob) => {
      const content = await contentOf(job, limits)
      return ('unread' in content ? content : stage({ ...job, content }, limits, engine)) as T
    }
  return { read: within<FileReading | Unread>(readFile), open: within<Opened | Unread>(openFile), close: async () => {} }
}
