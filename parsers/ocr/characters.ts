/** A line's words as characters with their places, and back: what is said about a part of the text finds its place on the line. */
import type { ReadWord } from './engine.ts'

export interface Character {
  text: string
  x0: number
  x1: number
  confidence: number
}

/** Words are parted by a character of their own. */
export function charactersOf(words: readonly ReadWord[]): Character[] {
  const out: Character[] = []
  for (const word of words) {
    const before = out.at(-1)
    if (before) out.push({ text: ' ', x0: before.x1, x1: word.x0, confidence: 1 })
    const whole = word.symbols.map(s => s.text).join('') === word.text
    const letters = whole ? word.symbols : [...word.text].map((text, i, all) => place(word, text, i, all.length))
    out.push(...letters.map(({ text, x0, x1 }) => ({ text, x0, x1, confidence: word.confidence })))
  }
  return out
}

const place = (word: ReadWord, text: string, i: number, n: number) => {
  const width = (word.x1 - word.x0) / n
  return { text, x0: word.x0 + i * width, x1: word.x0 + (i + 1) * width }
}

export const textOf = (characters: readonly Character[]): string => characters.map(c => c.text).join('')

export function wordsOf(characters: readonly Character[]): ReadWord[] {
  const words: Character[][] = [[]]
  for (const c of characters) {
    if (/^\s+$/u.test(c.text)) words.push([])
    else words.at(-1)!.push(c)
  }
  return words
    .filter(w => w.length)
    .map(w => ({
      text: textOf(w),
      confidence: Math.min(...w.map(c => c.confidence)),
      x0: w[0]!.x0,
      x1: w.at(-1)!.x1,
      symbols: w.map(({ text, x0, x1 }) => ({ text, x0, x1 })),
    }))
}

/** The characters that `start` to `end` (UTF-16 offsets in `textOf`) fall on. */
export function slice(characters: readonly Character[], start: number, end: number): Character[] {
  const out: Character[] = []
  let at = 0
  for (const c of characters) {
    if (at >= start && at < end) out.push(c)
    at += c.text.length
  }
  return out
}
