/**
 * Bytes of files, with their hash and within limits. What is large is hashed as a stream, so that a file of any size has its
 * fingerprint and none is held in memory that is too large to be read.
 */
import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
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

/** Bytes up to which a file is read at once. */
const SMALL = 4 * 1024 * 1024

/** Reads a file; keeps the first `keep` bytes (0: its hash and size only). Throws the system's error. */
export async function readPath(path: string, keep: number): Promise<Content> {
  const info = await stat(path)
  if (!info.isFile() || info.size > SMALL) return readStream(createReadStream(path), keep)
  const bytes = await readFile(path)
  return { sha256: hash('sha256', bytes), size: bytes.length, bytes: bytes.length > keep ? bytes.subarray(0, keep) : bytes }
}
