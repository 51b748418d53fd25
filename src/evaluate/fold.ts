/**
 * Texts and numbers as scoring compares them: what typists and publishers write differently is equal.
 * Reads: any text. Writes: keys for comparison.
 */
import { foldKey } from '../text/fold.ts'

/** Case, tone placement, white space and punctuation do not count; "UBND" is its long form; "%" counts. */
export const fold = (s: string): string =>
  foldKey(s)
    .replace(/(?<![\p{L}\p{M}\p{N}_])ubnd(?![\p{L}\p{M}\p{N}_])/gu, 'ủy ban nhân dân')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim()

/** "09 - CT/TU", "9/CT/TU" → one key: spaces, points and leading zeros do not count, a dash behind the ordinal is a slash. */
export const numberKey = (s: string): string =>
  s
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s.]+/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/^0+(?=\d)/u, '')
    .replace(/^(\d+[A-ZĐ]?)-/u, '$1/')
