/** The strict reading beside the folded one: what the gold writes, to the letter. */
import type { Same } from './matching.ts'

/** One spelling of the letters; leading zeros of an ordinal do not count ("07/KH-UBND"). */
const spelling = (s: string): string => s.normalize('NFC').replace(/^0+(?=\d)/u, '')

function letters(gold: unknown, got: unknown): boolean {
  if (gold === null || gold === undefined) return true
  if (typeof gold === 'object') {
    if (typeof got !== 'object' || got === null) return false
    return Object.entries(gold).every(([key, value]) => letters(value, (got as Record<string, unknown>)[key]))
  }
  return typeof gold === 'string' && typeof got === 'string' ? spelling(gold) === spelling(got) : gold === got
}

/** The same, and letter for letter; a key that the gold leaves open is not compared. */
export const strictly =
  (same: Same): Same =>
  (gold, got) =>
    letters(gold, got) && same(gold, got)
