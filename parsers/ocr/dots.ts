/**
 * Dots by their ink: "chi" is read as "chỉ" and "THI" as "THỊ". An i whose mark is as small as the page's plain dots has a dot; a letter
 * under which there is no ink has none.
 *
 * Reads: the text of a word, its ink. Writes: the text.
 */
import { heightOf, type Piece, widthOf } from './components.ts'
import { baseAt, type TextLine } from './text-line.ts'

export interface DotSize {
  width: number
  height: number
}

const BELOW = '\u0323'
/** times the height of small letters */
const TOP = 0.95
const UNDER = 0.13
/** times the page's dots: a hook or an accent is larger in both ways */
const LIKE = 1.1
/** dots that are enough to know their size */
const FEW = 8

const middle = (p: Piece) => (p.x0 + p.x1) / 2
const base = (line: TextLine, p: Piece) => baseAt(line, middle(p))

/** Pieces over small letters, from left to right. */
const tops = (line: TextLine, pieces: readonly Piece[]): Piece[] =>
  pieces.filter(p => p.y1 < base(line, p) - TOP * line.small).sort((a, b) => a.x0 - b.x0)

/** Letters i of a word that has no other letter with a mark on top; undefined where it has. */
function lettersI(text: string): string[] | undefined {
  const nfc = text.normalize('NFC')
  const marked = nfc.replace(/[iíìỉĩị]/gu, '').normalize('NFD')
  return /[\p{M}jJđĐ"“”'’]/u.test(marked.replaceAll(BELOW, '')) ? undefined : (nfc.match(/[iíìỉĩị]/gu) ?? [])
}

/** The usual dot of a page: of words whose only marks are the dots of i; shares of the height of small letters. */
export function usualDot(words: readonly { text: string; line: TextLine; pieces: readonly Piece[] }[]): DotSize | undefined {
  const widths: number[] = []
  const heights: number[] = []
  for (const { text, line, pieces } of words) {
    const is = lettersI(text)
    const dots = tops(line, pieces)
    if (!is?.length || is.some(i => i !== 'i') || dots.length !== is.length) continue
    for (const p of dots) {
      widths.push(widthOf(p) / line.small)
      heights.push(heightOf(p) / line.small)
    }
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!
  return widths.length < FEW ? undefined : { width: median(widths), height: median(heights) }
}

/** "chỉ" → "chi" where the mark is a dot. */
function onTop(line: TextLine, text: string, pieces: readonly Piece[], dot: DotSize): string {
  const is = lettersI(text)
  const marks = tops(line, pieces)
  if (!is || marks.length !== is.length || !is.some(i => /[íìỉĩ]/u.test(i))) return text
  let next = 0
  return text.normalize('NFC').replace(/[iíìỉĩị]/gu, letter => {
    const p = marks[next++]!
    const isDot = widthOf(p) <= LIKE * dot.width * line.small + 0.5 && heightOf(p) <= LIKE * dot.height * line.small
    return isDot && /[íìỉĩ]/u.test(letter) ? 'i' : letter
  })
}

/** Letters and signs that reach under the line themselves. */
const TAILS = /[gjpqyQ,;()[\]/{}|§$]/gu

/** "THỊ" → "THI" where nothing stands under the line. */
function below(line: TextLine, text: string, pieces: readonly Piece[]): string {
  const plain = text.normalize('NFD')
  if (!plain.includes(BELOW) || !pieces.length) return text
  const under = pieces.filter(p => p.y1 > base(line, p) + UNDER * line.small).length
  return under > (plain.match(TAILS)?.length ?? 0) ? text : plain.replaceAll(BELOW, '').normalize('NFC')
}

export function dots(line: TextLine, text: string, pieces: readonly Piece[], dot: DotSize | undefined): string {
  const under = below(line, text, pieces)
  return dot ? onTop(line, under, pieces, dot) : under
}
