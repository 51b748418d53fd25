/** Shapes that the steps of OCR hand on. A picture's origin is its top-left corner; lengths are its pixels unless said otherwise. */

/** A page as it came: 8 bits a channel, rows without padding. */
export interface Picture {
  width: number
  height: number
  /** grey, RGB, or RGBA over white */
  channels: 1 | 3 | 4
  data: Uint8Array
  /** pixels an inch */
  dpi: number
}

/** Grey of a page: 0 ink, 255 paper. */
export interface Grey {
  width: number
  height: number
  data: Uint8Array
}

/** Ink or not: 1 where there is ink. */
export interface Ink {
  width: number
  height: number
  data: Uint8Array
}

/** Quarter turns clockwise of a grey picture. */
export function quarterTurns(image: Grey, turns: number): Grey {
  const { width: w, height: h, data } = image
  const t = ((turns % 4) + 4) % 4
  if (!t) return image
  const out = new Uint8Array(data.length)
  if (t === 2) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) out[i] = data[j]!
    return { width: w, height: h, data: out }
  }
  // clockwise: the left column, read upwards, becomes the first row
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const to = t === 1 ? x * h + (h - 1 - y) : (w - 1 - x) * h + y
      out[to] = data[y * w + x]!
    }
  return { width: h, height: w, data: out }
}

/** Turns by a small angle around the middle; the size stays, what comes in at the corners is paper. @param angle radians, clockwise */
export function turn(image: Grey, angle: number): Grey {
  const { width: w, height: h, data } = image
  const out = new Uint8Array(data.length).fill(255)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const cx = (w - 1) / 2
  const cy = (h - 1) / 2
  for (let y = 0; y < h; y++) {
    let sx = cos * -cx + sin * (y - cy) + cx
    let sy = -sin * -cx + cos * (y - cy) + cy
    for (let x = 0; x < w; x++, sx += cos, sy -= sin) {
      if (sx < 0 || sy < 0 || sx >= w - 1 || sy >= h - 1) continue
      const ix = sx | 0
      const iy = sy | 0
      const fx = sx - ix
      const fy = sy - iy
      const i = iy * w + ix
      const top = data[i]! + (data[i + 1]! - data[i]!) * fx
      const bottom = data[i + w]! + (data[i + w + 1]! - data[i + w]!) * fx
      out[y * w + x] = top + (bottom - top) * fy + 0.5
    }
  }
  return { width: w, height: h, data: out }
}
