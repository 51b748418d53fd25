/**
 * Files by their content: which of them are the same, and whether anything has changed since another run.
 *
 * Reads: FoundFile. Writes: Print.
 */
import PQueue from 'p-queue'
import type { FoundFile } from './discover.ts'
import type { Failure } from './failures.ts'
import type { Limits } from './limits.ts'
import { type Content, readPath, readStream } from './read.ts'
import { systemFailure } from './reader.ts'

export interface Fingerprint {
  file: FoundFile
  sha256: string
  size: number
  /** of standard input, which can be read only once */
  content?: Content
}
/** A file with its hash, or why it cannot be had. */
export type Print = Fingerprint | { file: FoundFile; failure: Failure }

/** Files that are read at a time: the disk is waited for, not the processor. */
const AT_A_TIME = 8

export async function fingerprint(file: FoundFile, limits: Limits, stdin: NodeJS.ReadableStream): Promise<Print> {
  try {
    const content = file.path === null ? await readStream(stdin as NodeJS.ReadStream, limits.file) : await readPath(file.path, 0)
    const { sha256, size } = content
    return { file, sha256, size, ...(file.path === null && { content }) }
  } catch (error) {
    return { file, failure: systemFailure(error) }
  }
}

/** Never throws for a file. */
export async function fingerprints(files: readonly FoundFile[], limits: Limits, stdin: NodeJS.ReadableStream): Promise<Print[]> {
  const queue = new PQueue({ concurrency: AT_A_TIME })
  return queue.addAll(files.map(file => () => fingerprint(file, limits, stdin)))
}
