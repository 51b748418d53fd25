/**
 * Values as packed JSON with a checksum, as they cross to the parent and lie in the cache.
 * Reads and writes: JSON values, Zstandard frames.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** The quick level: what is packed is read again soon, and text shrinks to a sixth by it. */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } }
/** Bytes that one value may unfold to: a record holds its document's text a few times over. */
const MOST = 512 * 1024 * 1024

export const pack = (value: unknown): Buffer => zstdCompressSync(JSON.stringify(value), OPTIONS)

/** Throws for bytes that are not whole, or not what pack() made. */
export const unpack = (bytes: Uint8Array): unknown => JSON.parse(zstdDecompressSync(bytes, { maxOutputLength: MOST }).toString('utf8'))
