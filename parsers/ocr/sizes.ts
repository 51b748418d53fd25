/**
 * Size and weight of type, by the height of letters and the width of their strokes.
 *
 * Reads: lines and what was read on them. Writes: sizes in points, the same for lines that differ by no more than a scan blurs; which
 * words are bold.
 */
import type { TextLine } from './text-line.ts'

export interface TypedLine {
  line: TextLine
  text: string
  /** width of the strokes of each word, 0 where it is not known */
  strokes: number[]
}

export interface Type {
  size: number
  /** of each word */
  bold: boolean[]
}

/** em: heights in the serif faces that documents are set in (decree 30/2020: Times New Roman) */
const CAPITAL = 0.662
const SMALL = 0.45
/** share by which heights of lines of one size differ */
const BLUR = 0.09
/** times the usual width of a stroke, for the size of the type: bold has 1.4 times, on scans as in print */
const BOLD = 1.22
/** lines that are enough to tell light type from bold */
const ENOUGH = 5
/** share of a line's words from which on all of them are bold, or none */
const NEARLY_ALL = 0.8

/** Small letters where the text has any, else capitals and figures. */
function sizeOf({ line, text }: TypedLine, dpi: number): number {
  const small = /\p{Ll}/u.test(text.normalize('NFC'))
  return ((small ? line.small / SMALL : line.body / CAPITAL) * 72) / dpi
}

/** Brings sizes that are nearly alike to the one that most of the text has. */
function settle(sizes: readonly number[], weights: readonly number[]): number[] {
  const out = [...sizes]
  const open = new Set(sizes.keys())
  while (open.size) {
    let best = -1
    let most = -1
    for (const i of open) {
      let sum = 0
      for (const j of open) if (Math.abs(sizes[j]! / sizes[i]! - 1) <= BLUR) sum += weights[j]!
      if (sum > most) {
        most = sum
        best = i
      }
    }
    const near = [...open].filter(j => Math.abs(sizes[j]! / sizes[best]! - 1) <= BLUR)
    const weight = near.reduce((s, j) => s + weights[j]!, 0)
    const mean = weight ? near.reduce((s, j) => s + sizes[j]! * weights[j]!, 0) / weight : sizes[best]!
    for (const j of near) {
      out[j] = Math.round(mean * 2) / 2
      open.delete(j)
    }
  }
  return out
}

/** Width of strokes that the lighter part of the lines has. */
function usualStroke(strokes: readonly number[], weights: readonly number[], of: readonly number[]): number {
  const order = [...of].sort((a, b) => strokes[a]! - strokes[b]!)
  const total = of.reduce((sum, i) => sum + weights[i]!, 0)
  let seen = 0
  for (const i of order) {
    seen += weights[i]!
    if (seen >= total * 0.4) return strokes[i]!
  }
  return 0
}

/** Short words are as the word before them; a few odd ones in a line are chance. */
function boldWords(strokes: readonly number[], limit: number): boolean[] {
  const out: boolean[] = []
  const first = strokes.find(s => s > 0) ?? 0
  for (const [i, s] of strokes.entries()) out.push(s ? s > limit : i ? out[i - 1]! : first > limit)
  const share = out.filter(Boolean).length / Math.max(1, out.length)
  return share > NEARLY_ALL ? out.map(() => true) : share < 1 - NEARLY_ALL ? out.map(() => false) : out
}

export function typesOf(lines: readonly TypedLine[], dpi: number): Type[] {
  const weights = lines.map(l => l.text.length + 1)
  const sizes = settle(
    lines.map(l => sizeOf(l, dpi)),
    weights,
  )
  const strokes = lines.map((l, i) => l.line.stroke / sizes[i]!)
  const all = [...lines.keys()]
  const usual = usualStroke(strokes, weights, all)
  // a scanner blurs small print as much as large: it is measured against its own kind where there is enough of it
  const bySize = new Map<number, number>()
  for (const [size, own] of Map.groupBy(all, i => sizes[i]!))
    bySize.set(size, own.length >= ENOUGH ? usualStroke(strokes, weights, own) : usual)
  return lines.map((l, i) => {
    const size = sizes[i]!
    const limit = BOLD * bySize.get(size)! * size
    return { size, bold: lines.length >= ENOUGH ? boldWords(l.strokes, limit) : l.strokes.map(() => false) }
  })
}
