/**
 * Bytes of files, with their hash and within limits. A file is hashed as a stream, so that one of any size has its
 * fingerprint and none is held in memory that is too large to be read.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { SourceFormat } from '../../schemas/codes.ts'

export interface Limits {
  /** bytes of any file */
  file: number
  /** bytes of a file that is text all through (plain text, Markdown, HTML) */
  text: number
}
export const MB = 1024 * 1024
export const DEFAULT_LIMITS: Limits = { file: 50 * MB, text: 10 * MB }

/** Limit that holds for a format. */
export const limitOf = (format: SourceFormat, limits: Limits): number =>
  format === 'text' || format === 'markdown' || format === 'html' ? Math.min(limits.text, limits.file) : limits.file

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
