/** Makes a line's picture smaller or larger, with edges kept sharp (Lanczos): a blurred hook over an accent is no longer one. */
import type { Grey } from './picture.ts'

interface Taps {
  first: Int32Array
  weights: Float32Array
  count: number
}

const LOBES = 3
const sinc = (x: number) => (x ? Math.sin(Math.PI * x) / (Math.PI * x) : 1)
const lanczos = (x: number) => (Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0)

function taps(from: number, to: number): Taps {
  const scale = from / to
  const stretch = Math.max(1, scale)
  const radius = LOBES * stretch
  const count = Math.ceil(radius) * 2 + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * scale - 0.5
    first[i] = Math.floor(centre - radius) + 1
    let sum = 0
    for (let k = 0; k < count; k++) {
      const w = lanczos((first[i]! + k - centre) / stretch)
      weights[i * count + k] = w
      sum += w
    }
    for (let k = 0; k < count; k++) weights[i * count + k]! /= sum
  }
  return { first, weights, count }
}

const within = (i: number, end: number) => (i < 0 ? 0 : i >= end ? end - 1 : i)

/** @param scale 0.5 halves width and height */
export function resample({ width, height, data }: Grey, scale: number): Grey {
  const w = Math.max(1, Math.round(width * scale))
  const h = Math.max(1, Math.round(height * scale))
  const across = taps(width, w)
  const narrow = new Float32Array(w * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < w; x++) {
      let v = 0
      for (let k = 0; k < across.count; k++)
        v += across.weights[x * across.count + k]! * data[y * width + within(across.first[x]! + k, width)]!
      narrow[y * w + x] = v
    }
  const down = taps(height, h)
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let v = 0
      for (let k = 0; k < down.count; k++) v += down.weights[y * down.count + k]! * narrow[within(down.first[y]! + k, height) * w + x]!
      out[y * w + x] = v < 0 ? 0 : v > 255 ? 255 : v + 0.5
    }
  return { width: w, height: h, data: out }
}
