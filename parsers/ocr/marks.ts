/**
 * Accents, points and dashes → the lines that they belong to.
 *
 * An accent belongs to the letter (or the accent) right under it, a dot to the letter right over it; what stands by itself goes to the
 * line that it is level with. Lines are set so close that a hook over "ổ" nearly touches the tail of a "g" above.
 *
 * Reads: TextLine[], Piece[]. Writes: the pieces of the lines.
 */
import type { Piece } from './components.ts'
import type { Stroke } from './rules.ts'
import { Squares } from './squares.ts'
import { baseAt, GAP, type TextLine } from './text-line.ts'

interface Claim {
  line: TextLine
  /** how far the mark is from what holds it, in heights of the line's letters */
  far: number
}

/** times the letters' height: a mark stands no farther over its letter, or under the baseline */
const OVER = 0.6
const UNDER = 0.45

const middle = (p: Piece) => (p.x0 + p.x1) / 2
const sharesColumn = (a: Piece, b: Piece) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) + 1 >= 0.4 * Math.min(a.x1 - a.x0 + 1, b.x1 - b.x0 + 1)

/** The line of what stands right under the mark, or right over it. */
function byLetter(m: Piece, squares: Squares, owner: ReadonlyMap<Piece, Claim>, reach: number): Claim | undefined {
  let best: Claim | undefined
  for (const q of squares.near(m.x0, m.y0 - reach, m.x1, m.y1 + reach)) {
    const held = owner.get(q)
    if (!held || q === m || !sharesColumn(m, q)) continue
    const { line } = held
    const base = baseAt(line, middle(m))
    // a tail ("g", "p") reaches far under the baseline: distance counts from the baseline, not from the tail
    const under = m.y0 >= q.y1 - 2 ? Math.max(m.y0 - base, 0) / line.body : Number.POSITIVE_INFINITY
    const over = q.y0 >= m.y1 - 2 ? Math.max(q.y0 - m.y1, 0) / line.body : Number.POSITIVE_INFINITY
    const inside = m.y0 >= q.y0 && m.y1 <= q.y1 ? 0 : Number.POSITIVE_INFINITY
    const far = Math.min(over <= OVER ? over : Number.POSITIVE_INFINITY, under <= UNDER ? under : Number.POSITIVE_INFINITY, inside)
    if (far + held.far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { line, far: far + held.far }
  }
  return best
}

/** The line that a mark is level with. */
function byPlace(m: Piece, lines: readonly TextLine[], walls: readonly Stroke[]): Claim | undefined {
  const x = middle(m)
  const y = (m.y0 + m.y1) / 2
  let best: Claim | undefined
  for (const line of lines) {
    const side = GAP * line.body
    if (x < line.x0 - side || x > line.x1 + side) continue
    const base = baseAt(line, x)
    const over = (base - line.body - y) / (1.3 * line.body)
    const under = (y - base) / (0.55 * line.body)
    const beside = Math.max(line.x0 - m.x1, m.x0 - line.x1, 0) / side
    const far = Math.max(over, under, 0) + 0.5 * beside
    if (far >= (best?.far ?? 1)) continue
    const [left, right] = m.x1 < line.x0 ? [m.x1, line.x0] : [line.x1, m.x0]
    if (beside > 0 && walls.some(w => w.x1 > left - 2 && w.x1 < right + 2 && w.y1 <= y && w.y2 >= y)) continue
    best = { line, far }
  }
  return best
}

/** Adds each mark to its line; what no line claims is dust, and left out. */
export function takeMarks(lines: readonly TextLine[], marks: readonly Piece[], walls: readonly Stroke[], usual: number): void {
  const letters = lines.flatMap(line => line.pieces.map((p): [Piece, Claim] => [p, { line, far: 0 }]))
  const owner = new Map<Piece, Claim>(letters)
  const squares = new Squares([...owner.keys(), ...marks], Math.max(16, 2 * usual))
  const claims = new Map<Piece, Claim>()
  // marks hold marks ("ổ", "ế"): what one round settles the next one builds on
  for (let round = 0; round < 3; round++) {
    for (const m of marks) {
      const claim = byLetter(m, squares, owner, usual)
      if (claim && claim.far < (claims.get(m)?.far ?? Number.POSITIVE_INFINITY)) claims.set(m, claim)
    }
    for (const [m, claim] of claims) owner.set(m, claim)
  }
  for (const m of marks) {
    const [letter, place] = [claims.get(m), byPlace(m, lines, walls)]
    const line = letter && letter.far <= (place?.far ?? Number.POSITIVE_INFINITY) + 0.1 ? letter.line : place?.line
    if (!line) continue
    line.pieces.push(m)
    // a dash at the head or a point at the end makes the line longer
    line.x0 = Math.min(line.x0, m.x0)
    line.x1 = Math.max(line.x1, m.x1)
  }
}
