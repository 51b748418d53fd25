/**
 * Colours → grey without the red of seals and stamps, and the red by itself; paper made white; ink or not.
 *
 * A seal lies over office, signature and name. Red ink is bright in the red channel while black under it stays dark, so the text
 * beneath comes out whole.
 *
 * Reads: Picture. Writes: Grey, Ink.
 */
import type { Grey, Ink, Picture } from './picture.ts'

export interface Inks {
  /** what is printed and written, seals and stamps in red left out */
  print: Grey
  /** red ink only; undefined where there is next to none */
  red?: Grey
}

/** how far red stands over the other channels in ink that is red; the edges of black letters stay under it */
const RED = 24
/** the deeper the red, the more is added, so that a dark seal is paper as well as a pale one */
const LIFT = 0.6
/** share of a page: less red than that is dust and the tint of a letter's edge */
const SOME_RED = 0.0004
/** red ink this strong is a stamp, not what shines through from the other side */
const STRONG = 60

/** Parts the red from the rest. */
export function inks({ width, height, channels, data }: Picture): Inks {
  if (channels === 1) return { print: { width, height, data } }
  const print = new Uint8Array(width * height)
  const red = new Uint8Array(width * height).fill(255)
  let strong = 0
  for (let i = 0, p = 0; i < print.length; i++, p += channels) {
    const r = data[p]!
    const g = data[p + 1]!
    const b = data[p + 2]!
    const over = r - Math.max(g, b)
    if (over <= RED) {
      print[i] = (r * 77 + g * 150 + b * 29) >> 8
      continue
    }
    if (over > STRONG) strong++
    const lifted = r + over * LIFT
    print[i] = Math.min(255, lifted)
    red[i] = over > 127 ? 0 : 255 - 2 * over
  }
  const inks: Inks = { print: { width, height, data: print } }
  if (strong > SOME_RED * print.length) inks.red = { width, height, data: red }
  return inks
}

/** pixels: side of the squares in which the paper's grey is measured */
const SQUARE = 64
/** paper is brighter than that; what is darker over a whole square is a picture or a scanner's black edge */
const DARKEST_PAPER = 110

/** Brightness that nine of ten pixels of a square stay under. */
function paperOf({ width, height, data }: Grey, x0: number, y0: number): number {
  const counts = new Uint32Array(256)
  let n = 0
  for (let y = y0; y < Math.min(y0 + SQUARE, height); y += 2)
    for (let x = x0; x < Math.min(x0 + SQUARE, width); x += 2) {
      counts[data[y * width + x]!]!++
      n++
    }
  let left = n * 0.1
  for (let v = 255; v > 0; v--) {
    left -= counts[v]!
    if (left <= 0) return v
  }
  return 0
}

/** Paper to white: tints, shadows of the fold and what shines through go. */
export function whiten(image: Grey): Grey {
  const { width, height, data } = image
  const columns = Math.ceil(width / SQUARE)
  const rows = Math.ceil(height / SQUARE)
  const paper = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) paper[r * columns + c] = Math.max(DARKEST_PAPER, paperOf(image, c * SQUARE, r * SQUARE))
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const gy = Math.min(rows - 1, Math.max(0, y / SQUARE - 0.5))
    const r0 = gy | 0
    const r1 = Math.min(rows - 1, r0 + 1)
    const fy = gy - r0
    for (let x = 0; x < width; x++) {
      const gx = Math.min(columns - 1, Math.max(0, x / SQUARE - 0.5))
      const c0 = gx | 0
      const c1 = Math.min(columns - 1, c0 + 1)
      const fx = gx - c0
      const top = paper[r0 * columns + c0]! * (1 - fx) + paper[r0 * columns + c1]! * fx
      const bottom = paper[r1 * columns + c0]! * (1 - fx) + paper[r1 * columns + c1]! * fx
      const v = (data[y * width + x]! * 255) / (top * (1 - fy) + bottom * fy)
      out[y * width + x] = Math.min(255, v)
    }
  }
  return { width, height, data: out }
}

/** The grey between ink and paper (Otsu), kept where printed pages have it. */
export function threshold({ data }: Grey): number {
  const counts = new Float64Array(256)
  for (let i = 0; i < data.length; i += 3) counts[data[i]!]!++
  let total = 0
  let sum = 0
  for (let v = 0; v < 256; v++) {
    total += counts[v]!
    sum += v * counts[v]!
  }
  let dark = 0
  let darkSum = 0
  let best = 150
  let most = -1
  for (let v = 0; v < 256; v++) {
    dark += counts[v]!
    darkSum += v * counts[v]!
    if (!dark || dark === total) continue
    const apart = darkSum / dark - (sum - darkSum) / (total - dark)
    const between = dark * (total - dark) * apart * apart
    if (between > most) {
      most = between
      best = v
    }
  }
  return Math.min(185, Math.max(120, best))
}

export function inkOf({ width, height, data }: Grey, limit: number): Ink {
  const out = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) out[i] = data[i]! < limit ? 1 : 0
  return { width, height, data: out }
}
