/**
 * What of a reading is kept: scratches and specks are no text; what stands in a ruled cell is, even where it cannot be made out.
 *
 * Reads: the words of a line, its ink, the page's rules. Writes: words.
 */
import { heightOf } from './components.ts'
import type { ReadWord } from './engine.ts'
import type { Stroke } from './rules.ts'
import { UNREADABLE } from './slots.ts'
import { baseAt, type TextLine } from './text-line.ts'

/** a short line less sure than that is a scratch, a signature, the edge of a seal */
const SCRATCH = 0.5
const SHORT = 14

const letters = (text: string) => text.replace(/[^\p{L}\p{N}%]/gu, '').length

/** What nobody printed as text: a short line that the engine is not sure of in any word. */
export const isScratch = (words: readonly ReadWord[]) =>
  !words.some(w => letters(w.text)) ||
  (letters(words.map(w => w.text).join('')) < SHORT && words.every(w => w.confidence < SCRATCH || !letters(w.text)))

/** Signs by themselves that nobody prints so: what is left of rules and dust. */
const SPECK = /^[:.,;'`‘’_|~^!¡·]$/u
/** A table's upright rule that is left beside a word ("|Nơi") or by itself; "l" alone is one too, but for litres behind a figure. */
const BAR = /^\|+(?=.)|(?<=.)\|+$/gu
const isRule = (word: ReadWord, before: ReadWord | undefined) => word.text === 'l' && !/\d$/u.test(before?.text ?? '')

export const withoutSpecks = (words: ReadWord[]): ReadWord[] =>
  words
    .filter((w, i) => !SPECK.test(w.text) && !isRule(w, words[i - 1]))
    .map(w => (w.text.includes('|') ? { ...w, text: w.text.replace(BAR, '') } : w))

const isLettered = (line: TextLine) => line.pieces.some(p => heightOf(p) > line.small && p.x1 - p.x0 > 0.2 * line.small)

/** Inside of a ruled cell there is nothing but text. */
function inCell(line: TextLine, rules: readonly Stroke[]): boolean {
  const y = baseAt(line, line.x0) - line.body / 2
  const x = (line.x0 + line.x1) / 2
  const walls = rules.filter(r => r.x1 === r.x2 && r.y1 < y && r.y2 > y)
  const floors = rules.filter(r => r.y1 === r.y2 && r.x1 < x && r.x2 > x)
  return walls.some(r => r.x1 < line.x0) && walls.some(r => r.x1 > line.x1) && floors.some(r => r.y1 < y) && floors.some(r => r.y1 > y)
}

/** A cell's text that is not made out: that it is there is said, not what it may be. */
export const unreadable = ({ x0, x1 }: TextLine): ReadWord[] => [
  { text: UNREADABLE, confidence: 0, x0, x1, symbols: [{ text: UNREADABLE, x0, x1 }] },
]

/** Letters in a cell, whatever the engine makes of them. */
export const unreadCell = (line: TextLine, rules: readonly Stroke[]): boolean => isLettered(line) && inCell(line, rules)
