/**
 * An alignment as stretches that a person reads: same, removed, added, changed.
 * Reads: tokens and their partners. Writes: segments that together hold all words of both texts.
 */
import type { TextSegment } from '../../../schemas/diff.ts'
import { NONE } from './align.ts'
import type { Token } from './tokens.ts'

interface Side {
  text: string
  tokens: readonly Token[]
}
interface Piece {
  same: boolean
  a: [number, number]
  b: [number, number]
}

/** Equal words between two changes that are too few to be read apart: "của", "và". */
const FEW = 2

function piecesOf(lengthA: number, lengthB: number, partners: Int32Array): Piece[] {
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < lengthA || j < lengthB) {
    const [fromA, fromB] = [i, j]
    while (i < lengthA && partners[i] === j) {
      i++
      j++
    }
    if (i > fromA) {
      pieces.push({ same: true, a: [fromA, i], b: [fromB, j] })
      continue
    }
    while (i < lengthA && partners[i] === NONE) i++
    j = i < lengthA ? partners[i]! : lengthB
    pieces.push({ same: false, a: [fromA, i], b: [fromB, j] })
  }
  return pieces
}

/** Few equal words between two changes go into one change with them. */
function smoothed(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = out.at(-1)
    const next = pieces[at + 1]
    const few = piece.same && piece.a[1] - piece.a[0] <= FEW && last && next
    if (last && !last.same && (!piece.same || few)) {
      last.a = [last.a[0], piece.a[1]]
      last.b = [last.b[0], piece.b[1]]
    } else out.push({ ...piece })
  }
  return out
}

/**
 * Places of the pieces in one text: a change holds its words and no more, punctuation and line breaks around it belong to what is the same.
 * null where the piece has no words in this text.
 */
function placesOf({ text, tokens }: Side, pieces: readonly { same: boolean; words: [number, number] }[]): ([number, number] | null)[] {
  const last = pieces.findLastIndex(({ words: [from, to] }) => to > from)
  let done = 0
  return pieces.map(({ same, words: [from, to] }, at) => {
    if (from === to) return null
    const next = pieces[at + 1]
    const untilNext = same && next && next.words[1] > next.words[0]
    const end = at === last ? text.length : untilNext ? tokens[to]!.start : tokens[to - 1]!.end
    const place: [number, number] = [done, end]
    done = end
    return place
  })
}

export function segmentsOf(a: Side, b: Side, partners: Int32Array): TextSegment[] {
  const pieces = smoothed(piecesOf(a.tokens.length, b.tokens.length, partners))
  const inA = placesOf(
    a,
    pieces.map(p => ({ same: p.same, words: p.a })),
  )
  const inB = placesOf(
    b,
    pieces.map(p => ({ same: p.same, words: p.b })),
  )
  return pieces.map(({ same }, i) => {
    const [placeA, placeB] = [inA[i]!, inB[i]!]
    return {
      kind: same ? 'same' : placeA && placeB ? 'changed' : placeA ? 'removed' : 'added',
      a: placeA,
      b: placeB,
      textA: placeA ? a.text.slice(...placeA) : '',
      textB: placeB ? b.text.slice(...placeB) : '',
    }
  })
}
