/**
 * A .docx as its parts, by name, within limits; and back. Parts that are not touched keep their bytes.
 * Reads: bytes of a zip. Writes: WordPackage.
 */
import { unzipSync, zipSync } from 'fflate'

/** Bytes that the parts of a draft may unfold to in all: pictures included. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_PARTS = 5000

/** The file is no Word document that can be written to. */
export class NotWordError extends Error {}

export class WordPackage {
  private readonly parts: Record<string, Uint8Array>

  private constructor(parts: Record<string, Uint8Array>) {
    this.parts = parts
  }

  /** Throws NotWordError. */
  static open(bytes: Uint8Array): WordPackage {
    let sum = 0
    let count = 0
    try {
      const parts = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          sum += originalSize
          if (sum > MOST_BYTES || ++count > MOST_PARTS) throw new NotWordError('too large')
          return true
        },
      })
      return new WordPackage(parts)
    } catch (error) {
      throw error instanceof NotWordError ? error : new NotWordError('not a zip')
    }
  }

  /** Text of a part; undefined where it is not there. Throws NotWordError for XML that is not UTF-8. */
  text(name: string): string | undefined {
    const part = this.parts[name]
    if (!part) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
    } catch {
      throw new NotWordError(`${name} is not UTF-8`)
    }
  }

  write(name: string, text: string): void {
    this.parts[name] = new TextEncoder().encode(text)
  }

  bytes(): Uint8Array {
    return zipSync(this.parts, { mtime: '1980-01-01T00:00:00' })
  }
}
