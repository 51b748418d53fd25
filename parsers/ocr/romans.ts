/**
 * Roman numbers by their ink: the engine reads "III" as "II" and "VIII" as "VHI". The uprights of a number are counted; V and X are taken
 * as they were read.
 *
 * Reads: the text of a word, its ink. Writes: the text.
 */
import { heightOf, type Piece, widthOf } from './components.ts'
import { baseAt, type TextLine } from './text-line.ts'

/** What a roman number is read as, with what stands behind it: "VHI.", "II/2024", "III:", "VI/" */
const NUMBER = /^([IVXHL|]{1,5})([.,:;)/]?|\/\d{4}[.,;:)]?)$/u
const UPRIGHTS = /[IHL|]/gu
/** share of a capital's height that an upright fills */
const FULL = 0.8
/** times the height of small letters: capitals and figures are half as high again */
const CAPITAL = 1.45

/** Pieces of the number itself: what stands behind it is left out, one piece a sign. */
function own(line: TextLine, pieces: readonly Piece[], behind: string): Piece[] | undefined {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0)
  if (!behind) return sorted
  if (behind.startsWith('/')) return sorted.length > behind.length ? sorted.slice(0, sorted.length - behind.length) : undefined
  return sorted.filter(p => heightOf(p) > 0.8 * line.small)
}

/** Uprights: columns that are ink from top to bottom. */
function uprights(line: TextLine, pieces: readonly Piece[]): number {
  const x0 = Math.min(...pieces.map(p => p.x0))
  const columns = new Uint16Array(Math.max(...pieces.map(p => p.x1)) - x0 + 1)
  for (const p of pieces)
    for (let i = 0; i < p.runs.length; i += 3) for (let x = p.runs[i + 1]!; x <= p.runs[i + 2]!; x++) columns[x - x0]!++
  const full = FULL * CAPITAL * line.small
  let n = 0
  for (let x = 0; x < columns.length; x++) if (columns[x]! >= full && (x === 0 || columns[x - 1]! < full)) n++
  return n
}

/** The number with so many uprights; undefined where there is none. */
function numberOf(read: string, n: number): string | undefined {
  const rest = read.replace(UPRIGHTS, '')
  if (!rest) return n >= 1 && n <= 3 ? 'I'.repeat(n) : undefined
  if (rest === 'V' || rest === 'X') {
    if (n === 1 && !read.startsWith(rest)) return `I${rest}`
    return n <= 3 && read.startsWith(rest) ? rest + 'I'.repeat(n) : undefined
  }
  return undefined
}

/** A point at the end of a label, which the engine may have lost. */
function hasPoint(line: TextLine, pieces: readonly Piece[]): boolean {
  const last = pieces.reduce<Piece | undefined>((a, b) => (!a || b.x1 > a.x1 ? b : a), undefined)
  return (
    last !== undefined &&
    Math.max(heightOf(last), widthOf(last)) <= 0.42 * line.small &&
    Math.abs(last.y1 - baseAt(line, last.x0)) < 0.15 * line.small
  )
}

/** @param first the word stands at the head of its line: a label, with a point behind it */
export function romans(line: TextLine, text: string, pieces: readonly Piece[], first: boolean): string {
  const m = NUMBER.exec(text)
  if (!m || !/[IVX]/u.test(m[1]!)) return text
  const behind = m[2]! || (first && hasPoint(line, pieces) ? '.' : '')
  const ink = own(line, pieces, behind)
  if (!ink?.length || ink.some(p => heightOf(p) < CAPITAL * line.small * 0.7 || p.y1 > baseAt(line, p.x0) + 0.3 * line.small)) return text
  const n = uprights(line, ink)
  return n ? (numberOf(m[1]!, n) ?? m[1]!) + behind : text
}
