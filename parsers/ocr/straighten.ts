/**
 * How a page lies: sideways, and by which small angle. Lines of text give rows that are full and rows that are empty; the angle at
 * which they differ most is that of the lines.
 *
 * Reads: Ink. Writes: angles.
 */
import type { Ink } from './picture.ts'

/** Places of ink of a page made four times smaller. */
interface Points {
  x: Float32Array
  y: Float32Array
  n: number
  width: number
  height: number
}

const STEP = 4

/** A square counts where it holds ink but is not full of it (pictures and black edges say nothing of the lines). */
function pointsOf({ width, height, data }: Ink): Points {
  const w = Math.floor(width / STEP)
  const h = Math.floor(height / STEP)
  const x = new Float32Array(w * h)
  const y = new Float32Array(w * h)
  let n = 0
  for (let r = 0; r < h; r++)
    for (let c = 0; c < w; c++) {
      let sum = 0
      for (let dy = 0; dy < STEP; dy++) for (let dx = 0; dx < STEP; dx++) sum += data[(r * STEP + dy) * width + c * STEP + dx]!
      if (sum < 2) continue
      x[n] = c - w / 2
      y[n] = r - h / 2
      n++
    }
  return { x, y, n, width: w, height: h }
}

/** Sum of squared differences between neighbouring rows of the page turned by `angle` (radians, what it takes to straighten it). */
function contrast({ x, y, n, width, height }: Points, angle: number, across: boolean): number {
  const size = Math.ceil(Math.hypot(width, height)) + 2
  const rows = new Float32Array(size)
  const sin = Math.sin(angle)
  const cos = Math.cos(angle)
  const u = across ? y : x
  const v = across ? x : y
  for (let i = 0; i < n; i++) rows[(v[i]! * cos + u[i]! * sin + size / 2) | 0]!++
  let sum = 0
  for (let i = 1; i < size; i++) {
    const d = rows[i]! - rows[i - 1]!
    sum += d * d
  }
  return sum
}

const DEGREE = Math.PI / 180

function bestAngle(points: Points, across: boolean, limit: number): { angle: number; score: number } {
  let best = { angle: 0, score: contrast(points, 0, across) }
  const tryAll = (from: number, to: number, step: number) => {
    for (let a = from; a <= to + 1e-9; a += step) {
      const score = contrast(points, a * DEGREE, across)
      if (score > best.score) best = { angle: a * DEGREE, score }
    }
  }
  tryAll(-limit, limit, 0.5)
  const middle = best.angle / DEGREE
  tryAll(middle - 0.45, middle + 0.45, 0.05)
  return best
}

export interface Lie {
  /** lines run up and down */
  sideways: boolean
  /** radians by which to turn (clockwise) until lines are level; 0 where they run up and down: measured after a quarter turn */
  angle: number
}

/** degrees: no scanner feeds a page more askew than that */
const MAX_SKEW = 8
/** fewer squares with ink than that say nothing */
const FEW = 150
/** sideways must be this much the clearer: tables have rules both ways */
const CLEARER = 1.4

export function lieOf(ink: Ink): Lie {
  const points = pointsOf(ink)
  if (points.n < FEW) return { sideways: false, angle: 0 }
  const level = bestAngle(points, false, MAX_SKEW)
  const upright = bestAngle(points, true, MAX_SKEW)
  // the longer side of a page has more rows to differ in: compare by the row
  const sideways = upright.score * points.height > CLEARER * level.score * points.width
  return { sideways, angle: sideways ? 0 : level.angle }
}
