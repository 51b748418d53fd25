/**
 * One line's picture → words. The engine reads small letters better than large ones. A line that it is not sure of, or that is in
 * capitals (their accents are small), is read again at other sizes; of each word the reading with the most confidence behind it stands.
 *
 * Reads: Grey of a line. Writes: ReadWord[] in pixels of it.
 */
import type { Reader, ReadWord } from './engine.ts'
import type { Grey } from './picture.ts'
import { resample } from './resample.ts'

/** A way to read a line: height of its small letters in pixels; thin strokes gain from being made lighter where letters are large. */
interface Way {
  letter: number
  light?: boolean
}

/** Measured on a printed page with its text, and on the same page at 200 dpi with noise: fewest errors at 14 to 18, and at 24 made lighter. */
const FIRST: Way = { letter: 16 }
const DOUBTFUL: readonly Way[] = [{ letter: 24, light: true }]
const CAPITALS: readonly Way[] = [{ letter: 18 }, { letter: 24, light: true }]
const FORM: readonly Way[] = [{ letter: 14 }, { letter: 18 }, { letter: 20, light: true }, { letter: 24, light: true }, { letter: 28 }]

const LIGHTER = 1.6
/** a word less sure than that has its line read again */
const SURE = 0.9
/** share of their width in which two readings must meet to be of one word */
const SAME = 0.78

const lighter = ({ width, height, data }: Grey): Grey => ({
  width,
  height,
  data: data.map(v => Math.round(255 * (v / 255) ** LIGHTER)),
})

/** Reads at a size; places are those of the picture as it was given. @param small height of small letters in the picture */
async function readAs(read: Reader['line'], image: Grey, small: number, { letter, light }: Way): Promise<ReadWord[]> {
  const scale = letter / small
  const sized = resample(image, scale)
  const words = await read(light ? lighter(sized) : sized)
  const back = <T extends { x0: number; x1: number }>(o: T): T => ({ ...o, x0: o.x0 / scale, x1: o.x1 / scale })
  return words.map(w => ({ ...back(w), symbols: w.symbols.map(back) }))
}

const mean = (words: readonly ReadWord[]): number => words.reduce((sum, w) => sum + w.confidence, 0) / words.length

const isSame = (a: ReadWord, b: ReadWord) => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > SAME * Math.max(a.x1 - a.x0, b.x1 - b.x0)

/** Of each word the text that most confidence stands behind; it is as sure as its surest reading, less the share of those that differ. */
function elect(readings: readonly ReadWord[][]): ReadWord[] {
  return readings[0]!.map(word => {
    const own = readings.flatMap(r => r.find(o => isSame(word, o)) ?? [])
    const votes = new Map<string, { sum: number; best: ReadWord }>()
    for (const o of own) {
      const vote = votes.get(o.text) ?? { sum: 0, best: o }
      vote.sum += o.confidence ** 2
      if (o.confidence > vote.best.confidence) vote.best = o
      votes.set(o.text, vote)
    }
    const all = [...votes.values()].sort((a, b) => b.sum - a.sum)
    const total = all.reduce((sum, v) => sum + v.sum, 0)
    const won = all[0]
    return won && total ? { ...won.best, confidence: (won.best.confidence * won.sum) / total } : word
  })
}

/** Mostly capitals, and more than an abbreviation. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 3 && (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.8 * letters
}

/** One reading, for what is only looked through. */
export const readOnce = (reader: Reader, image: Grey, small: number): Promise<ReadWord[]> => readAs(reader.line, image, small, FIRST)

export async function readLine(reader: Reader, image: Grey, small: number): Promise<ReadWord[]> {
  const first = await readOnce(reader, image, small)
  const capitals = isCapitals(first.map(w => w.text).join(' '))
  if (!capitals && first.length && first.every(w => w.confidence >= SURE)) return first
  const readings = [first]
  for (const way of capitals ? CAPITALS : DOUBTFUL) readings.push(await readAs(reader.line, image, small, way))
  // words were parted or joined: of two readings that are as sure the one that parts them leads
  const full = readings.filter(r => r.length)
  const lead = full.find(r => r.length !== first.length && mean(r) >= mean(first) + (r.length > first.length ? 0 : 0.1))
  return full.length ? elect(lead ? [lead, ...full.filter(r => r !== lead)] : full) : []
}

/** Further readings of a line, for what must not be read wrong. */
export async function readAgain(reader: Reader, image: Grey, small: number): Promise<ReadWord[][]> {
  const out: ReadWord[][] = []
  for (const way of FORM) out.push(await readAs(reader.line, image, small, way))
  return out
}
