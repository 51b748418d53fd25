/**
 * The words of a text for a comparison of two versions.
 * Reads: a text (NFC). Writes: folded tokens with their places.
 */
import { foldInPlace } from '../../text/fold.ts'

export interface Token {
  key: string
  start: number
  end: number
}

/** "98,5" and "1.200" are one token; "%" and signs of comparison carry meaning, other punctuation does not. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|[%‰≥≤<>=±]/gu

export function tokensOf(text: string): Token[] {
  return Array.from(foldInPlace(text).matchAll(TOKEN), m => ({ key: m[0], start: m.index, end: m.index + m[0].length }))
}
