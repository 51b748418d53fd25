/**
 * What the engine reads beside what is on the paper: points, commas, dots and the uprights of roman numbers are counted and measured in
 * the ink, and settle what the engine is known to mistake. No other letter and no figure is touched.
 *
 * Reads: lines of words with their ink. Writes: texts.
 */
import type { Piece } from './components.ts'
import { dots, usualDot } from './dots.ts'
import { points } from './points.ts'
import { romans } from './romans.ts'
import type { TextLine } from './text-line.ts'

interface InkedLine {
  line: TextLine
  words: { text: string; pieces: Piece[] }[]
}

export function byInk(lines: readonly InkedLine[]): string[][] {
  const dot = usualDot(lines.flatMap(({ line, words }) => words.map(w => ({ ...w, line }))))
  return lines.map(({ line, words }) =>
    words.map(({ text, pieces }, i) => {
      const pointed = points(line, text, pieces)
      return romans(line, dots(line, pointed, pieces, dot), pieces, i === 0)
    }),
  )
}
