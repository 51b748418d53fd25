/** From PDF space (origin bottom-left, page not turned) to the page as it is shown (origin top-left). */

export interface View {
  width: number
  height: number
  point(x: number, y: number): [number, number]
  /** direction (as shown, y downwards) of a vector of PDF space */
  vector(dx: number, dy: number): [number, number]
}

/**
 * @param box crop box: left, bottom, right, top
 * @param turns quarter turns clockwise (the page's /Rotate)
 */
export function view([l, b, r, t]: readonly [number, number, number, number], turns: number): View {
  const flat = turns % 2 === 0
  const point = (x: number, y: number): [number, number] => {
    if (turns === 1) return [y - b, x - l]
    if (turns === 2) return [r - x, y - b]
    if (turns === 3) return [t - y, r - x]
    return [x - l, t - y]
  }
  const [ox, oy] = point(0, 0)
  return {
    width: flat ? r - l : t - b,
    height: flat ? t - b : r - l,
    point,
    vector(dx, dy) {
      const [x, y] = point(dx, dy)
      return [x - ox, y - oy]
    },
  }
}

/** A 2 × 3 matrix as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export const identity: Matrix = [1, 0, 0, 1, 0, 0]
export const apply = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
/** First `inner`, then `outer`. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]
