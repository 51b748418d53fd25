/** The strict reading beside the folded one: what the gold writes, to the letter. */
import type { Same } from './matching.ts'

function letters(gold: unknown, got: unknown): boolean {
  if (gold === null || gold === undefined) return true
  if (Array.isArray(gold)) return Array.isArray(got) && gold.length === got.length && gold.every((x, i) => letters(x, got[i]))
  if (typeof gold === 'object') {
    if (typeof got !== 'object' || got === null) return false
    return Object.entries(gold).every(([key, value]) => letters(value, (got as Record<string, unknown>)[key]))
  }
  return typeof gold === 'string' && typeof got === 'string' ? gold.normalize('NFC') === got.normalize('NFC') : gold === got
}

/** The same, and letter for letter; a key that the gold leaves open is not compared. */
export const strictly =
  (same: Same): Same =>
  (gold, got) =>
    letters(gold, got) && same(gold, got)
