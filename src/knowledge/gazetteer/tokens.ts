/**
 * Words of a text, as names of units are made of them.
 * Reads: any text (composed or not). Writes: words with their keys and offsets into that text.
 */
import { foldKey } from '../../text/fold.ts'
import { syllableKey } from './keys.ts'

export interface Token {
  start: number
  end: number
  /** as names are compared */
  key: string
  /** begins with a capital letter or a digit, as a name does */
  capital: boolean
  /** between this word and the next: white space as one space, at most four characters */
  after: string
}

/** A word; the short head of a highland name with its apostrophe belongs to it: "M'gar", "H' Drai". */
const WORD = /(?:\p{L}['’‘ʼ] ?|\p{L}{2}['’‘ʼ])?[\p{L}\p{M}\p{N}]+/gu
const CAPITAL = /^[\p{Lu}\p{N}]/u
/** What may stand between two words of one name: "Nguyên\nBình", "Bà Rịa - Vũng Tàu", "Phan Rang–Tháp Chàm". */
const INSIDE = /^(?: | ?\p{Pd} ?)$/u

export function tokens(text: string): Token[] {
  const out: Token[] = []
  let last: Token | undefined
  for (const m of text.matchAll(WORD)) {
    if (last) last.after = gap(text, last.end, m.index)
    last = {
      start: m.index,
      end: m.index + m[0].length,
      key: syllableKey(m[0].replace(/['’‘ʼ] ?/u, '')),
      capital: CAPITAL.test(m[0]),
      after: '',
    }
    out.push(last)
  }
  if (last) last.after = gap(text, last.end, text.length)
  return out
}

const gap = (text: string, from: number, to: number): string =>
  to - from === 1 && text[from] === ' '
    ? ' '
    : text
        .slice(from, Math.min(to, from + 12))
        .replace(/\s+/gu, ' ')
        .slice(0, 4)

/** True where a name may run on from this word to the next. */
export const joins = (token: Token): boolean => token.after === ' ' || INSIDE.test(token.after)

/** Keys of a phrase of plain words, for comparing with tokens. */
export const phraseKeys = (phrase: string): string[] => foldKey(phrase).split(' ').map(syllableKey)

/** True where the words of `keys` stand at `at`, each joined to the next. */
export function standsAt(words: readonly Token[], at: number, keys: readonly string[]): boolean {
  for (let i = 0; i < keys.length; i++) {
    if (words[at + i]?.key !== keys[i]) return false
    if (i > 0 && !joins(words[at + i - 1]!)) return false
  }
  return true
}
