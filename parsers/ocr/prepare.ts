/**
 * A page's grey → its lines as pictures, ready to be read: paper made white, turned level, rules taken out, letters sorted into lines.
 *
 * Reads: Grey. Writes: Prepared.
 */
import { pieces } from './components.ts'
import { inkOf, threshold, whiten } from './ink.ts'
import { textLines } from './lines.ts'
import { type Grey, quarterTurns, turn } from './picture.ts'
import { type Stroke, takeRules } from './rules.ts'
import { sortPieces } from './sort-pieces.ts'
import { lieOf } from './straighten.ts'
import { ownersOf, type Strip, stripOf } from './strip.ts'
import type { TextLine } from './text-line.ts'

export interface Prepared {
  width: number
  height: number
  /** quarter turns clockwise, and then radians, that made the page level */
  turns: number
  angle: number
  lines: TextLine[]
  strips: Strip[]
  rules: Stroke[]
  /** letters on the page: next to none on a blank one */
  letters: number
  /** more than any text has: a photograph, a screen */
  noise: boolean
}

/** radians: less is no skew, and turning costs sharpness */
const LEVEL = 0.0008
/** a dense page has 4,000 letters and as many marks, a table some hundred cells: more of either is noise */
const MOST_LETTERS = 20_000
const MOST_MARKS = 30_000
const MOST_LINES = 1500

/**
 * @param turns quarter turns to try first, on top of those that lines running up and down ask for
 * @param known angle of a page that was measured before (its red ink lies as its black does)
 */
export function prepare(print: Grey, dpi: number, turns = 0, known?: number): Prepared {
  const paper = whiten(print)
  const limit = threshold(paper)
  let page = quarterTurns(paper, turns)
  let lie = known === undefined ? lieOf(inkOf(page, limit)) : { sideways: false, angle: known }
  let turned = turns
  if (lie.sideways) {
    page = quarterTurns(page, 1)
    turned++
    lie = lieOf(inkOf(page, limit))
  }
  const angle = Math.abs(lie.angle) > LEVEL ? lie.angle : 0
  if (angle) page = turn(page, angle)
  const ink = inkOf(page, limit)
  const whole = ink.data.slice()
  const { level, upright } = takeRules(ink, dpi)
  const all = pieces(ink)
  const sorted = sortPieces(all, { width: page.width, height: page.height, dpi })
  const noise = sorted.letters.length > MOST_LETTERS || sorted.marks.length > MOST_MARKS
  const lines = noise ? [] : textLines(sorted, upright).slice(0, MOST_LINES)
  for (let i = 0; i < whole.length; i++) whole[i] = whole[i] && !ink.data[i] ? 1 : 0
  const owners = ownersOf(page, lines, all, sorted.tall, { ...ink, data: whole })
  return {
    width: page.width,
    height: page.height,
    turns: turned % 4,
    angle,
    lines,
    strips: lines.map((line, i) => stripOf(page, line, i, owners)),
    rules: [...level, ...upright],
    letters: lines.length ? sorted.letters.length : 0,
    noise,
  }
}
