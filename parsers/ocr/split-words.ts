/**
 * Words that the engine ran together ("Vềviệc", "V.KHEN", "1.Cục") → words, where the ink has the gap between them. Figures are never parted:
 * a 1 stands as far from its neighbours as two words of a squeezed line.
 *
 * Reads: TextLine and its words. Writes: words.
 */
import type { ReadWord } from './engine.ts'
import type { TextLine } from './text-line.ts'
import { gapsOf, wordInk } from './word-ink.ts'

/** times the height of small letters: between letters gaps are up to 0.29, between words of the narrowest lines 0.35 */
const BETWEEN_LETTERS = 0.33
const BEHIND_POINTS = 0.36
/** times the height of small letters: places of letters are exact to that */
const OFF = 0.7

const LETTER = /^\p{L}/u
const POINT = /^[.:;,)]$/u

/** Places in a word where a gap may part it: before a letter, behind a letter or a point. */
function seam(word: ReadWord, middle: number, width: number, small: number): number | undefined {
  let best: number | undefined
  let least = OFF * small
  for (let i = 1; i < word.symbols.length; i++) {
    const [before, after] = [word.symbols[i - 1]!, word.symbols[i]!]
    const wide = LETTER.test(before.text) ? BETWEEN_LETTERS : POINT.test(before.text) ? BEHIND_POINTS : Number.POSITIVE_INFINITY
    if (!LETTER.test(after.text) || width < wide * small) continue
    const off = Math.abs((before.x1 + after.x0) / 2 - middle)
    if (off >= least) continue
    least = off
    best = i
  }
  return best
}

function part<W extends ReadWord>(word: W, at: readonly number[]): W[] {
  const edges = [0, ...at, word.symbols.length]
  return edges.slice(1).map((end, i) => {
    const symbols = word.symbols.slice(edges[i], end)
    return { ...word, text: symbols.map(s => s.text).join(''), symbols, x0: symbols[0]!.x0, x1: symbols.at(-1)!.x1 }
  })
}

export function splitWords<W extends ReadWord>(line: TextLine, words: readonly W[]): W[] {
  const inks = wordInk(line, words)
  return words.flatMap((word, i) => {
    if (word.symbols.map(s => s.text).join('') !== word.text) return [word]
    const at = gapsOf(inks[i]!.pieces).flatMap(g => seam(word, g.middle, g.width, line.small) ?? [])
    return at.length
      ? part(
          word,
          [...new Set(at)].sort((a, b) => a - b),
        )
      : [word]
  })
}
