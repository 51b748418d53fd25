/**
 * Two texts laid side by side, word by word.
 * Reads: tokens of both. Writes: for each token of the first its partner in the second, or none.
 *
 * Whole lines first, by jsdiff (Myers), then the words of the lines that differ: on plans with few changes both are short.
 */
import { diffArrays } from 'diff'
import type { Token } from './tokens.ts'

export const NONE = -1

/** Words that may differ within one stretch; time grows with its square. Beyond it the stretch is taken out of one text and put into the other. */
const MOST_EDITS = 6000

export interface Alignment {
  /** place in the second list of the partner of each token of the first, or NONE; ascending */
  partners: Int32Array
  /** a stretch had more than MOST_EDITS differences */
  coarse: boolean
}

/** A range of tokens, [from, to). */
interface Range {
  from: number
  to: number
}

/** Tokens between two line breaks of the text. */
function linesOf(text: string, tokens: readonly Token[]): (Range & { key: string })[] {
  const lines: (Range & { key: string })[] = []
  for (let from = 0; from < tokens.length; ) {
    const end = text.indexOf('\n', tokens[from]!.start)
    let to = from + 1
    while (to < tokens.length && (end < 0 || tokens[to]!.start < end)) to++
    const key = tokens
      .slice(from, to)
      .map(t => t.key)
      .join(' ')
    lines.push({ from, to, key })
    from = to
  }
  return lines
}

/** Calls `same(i, j, n)` for stretches of equal items; false where there are too many differences to lay them out. */
function equalStretches(a: readonly string[], b: readonly string[], same: (i: number, j: number, n: number) => void): boolean {
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS })
  if (!changes) return false
  let [i, j] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (!added && !removed) same(i, j, count)
    if (!added) i += count
    if (!removed) j += count
  }
  return true
}

export function align(a: { text: string; tokens: readonly Token[] }, b: { text: string; tokens: readonly Token[] }): Alignment {
  const partners = new Int32Array(a.tokens.length).fill(NONE)
  let coarse = false
  const words = (ra: Range, rb: Range) => {
    const keys = (list: readonly Token[], r: Range) => list.slice(r.from, r.to).map(t => t.key)
    if (ra.from === ra.to || rb.from === rb.to) return
    const laid = equalStretches(keys(a.tokens, ra), keys(b.tokens, rb), (i, j, n) => {
      for (let k = 0; k < n; k++) partners[ra.from + i + k] = rb.from + j + k
    })
    if (!laid) coarse = true
  }
  const [linesA, linesB] = [linesOf(a.text, a.tokens), linesOf(b.text, b.tokens)]
  // what lies between equal lines
  let [doneA, doneB] = [0, 0]
  const laid = equalStretches(
    linesA.map(l => l.key),
    linesB.map(l => l.key),
    (i, j, n) => {
      const [startA, startB] = [linesA[i]!.from, linesB[j]!.from]
      words({ from: doneA, to: startA }, { from: doneB, to: startB })
      const length = linesA[i + n - 1]!.to - startA
      for (let k = 0; k < length; k++) partners[startA + k] = startB + k
      doneA = startA + length
      doneB = startB + length
    },
  )
  if (!laid) return { partners, coarse: true }
  words({ from: doneA, to: a.tokens.length }, { from: doneB, to: b.tokens.length })
  return { partners, coarse }
}
