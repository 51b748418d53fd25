/**
 * Names one letter off.
 * Reads: loose keys. Writes: the loose keys one edit away.
 */

/** A shorter name has too many neighbours: "An Lão" is one letter from "An Bão", "Tân An" from "Tân Ân". */
const MIN_LENGTH = 6

/** True where one letter more, less, other, or two neighbours swapped make `a` of `b`; false for equal strings. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const x = a.slice(head, a.length - tail)
  const y = b.slice(head, b.length - tail)
  if (x.length <= 1 && y.length <= 1) return true
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]
}

/** Those of the loose keys that are one edit from `key`; none for a short key. */
export function neighbours(key: string, keys: Iterable<string>): string[] {
  if (key.length < MIN_LENGTH) return []
  const out: string[] = []
  for (const k of keys) if (oneEdit(key, k)) out.push(k)
  return out
}
