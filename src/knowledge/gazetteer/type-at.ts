/**
 * The word for a kind of unit, in running text.
 * Reads: words of a text. Writes: which type of unit is announced, and where its name would begin.
 */

import { phraseKeys, standsAt, type Token } from './tokens.ts'
import { TYPE_ABBREVIATIONS, TYPE_WORDS } from './types.ts'

interface Written {
  keys: string[]
  type: string
}
const BY_FIRST = new Map<string, Written[]>()
for (const [word, type] of TYPE_WORDS) {
  const keys = phraseKeys(word)
  const known = BY_FIRST.get(keys[0]!)
  if (known) known.push({ keys, type })
  else BY_FIRST.set(keys[0]!, [{ keys, type }])
}
for (const known of BY_FIRST.values()) known.sort((a, b) => b.keys.length - a.keys.length)

export interface TypeAt {
  type: string
  /** index of the word behind the type */
  next: number
}

/** "thị xã Sa Pa", "TP. Cao Bằng", "H.Nguyên Bình", "TX Sa Pa": the type whose word stands at index `at`; a single letter needs its stop. */
export function typeAt(words: readonly Token[], at: number): TypeAt | undefined {
  const word = words[at]!
  for (const { keys, type } of BY_FIRST.get(word.key) ?? []) {
    const last = words[at + keys.length - 1]
    if (last && standsAt(words, at, keys) && (last.after === ' ' || last.after === ': ')) return { type, next: at + keys.length }
  }
  const short = word.capital ? TYPE_ABBREVIATIONS[word.key] : undefined
  if (!short) return undefined
  const stop = word.after === '.' || word.after === '. '
  return stop || (word.key.length > 1 && word.after === ' ') ? { type: short, next: at + 1 } : undefined
}
