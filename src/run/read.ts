/**
 * Bytes of files, with their hash and within limits. A file is hashed as a stream, so that one of any size has its
 * fingerprint and none is held in memory that is too large to be read.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

export interface Content {
  sha256: string
  /** size of the whole file */
  size: number
  /** the whole file, or its beginning where it is larger than was asked for */
  bytes: Uint8Array
}

/** Reads a stream to its end; keeps the first `keep` bytes. */
export async function readStream(stream: Readable | NodeJS.ReadStream, keep: number): Promise<Content> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    hash.update(piece)
    if (size < keep) chunks.push(piece.subarray(0, keep - size))
    size += piece.length
  }
  return { sha256: hash.digest('hex'), size, bytes: Buffer.concat(chunks) }
}

/** Reads a file; keeps the first `keep` bytes (0: its hash and size only). Throws the system's error. */
export const readPath = (path: string, keep: number): Promise<Content> => readStream(createReadStream(path), keep)
