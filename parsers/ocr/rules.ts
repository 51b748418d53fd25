/**
 * Ruling lines of a straight page: found as long runs of ink, and taken out of it, so that letters on a line are letters again.
 *
 * Reads: Ink. Writes: lines in pixels; the ink without them.
 */
import type { Ink } from './picture.ts'

export interface Stroke {
  x1: number
  y1: number
  x2: number
  y2: number
  thick: number
}

/** inches: no stroke of a letter is that long; a table's row or a line under a title is */
const LONG = 0.32
/** inches: the side of a row of one line, at the end of a page or in a table's head; it counts only from one level rule to the next */
const ROW = 0.14
/** inches: thicker is a bar or a picture */
const THICK = 0.035
/** pixels that a rule may drift between two rows, or be broken by */
const DRIFT = 2

interface Run {
  from: number
  to: number
  at: number
}

/** Runs of ink of at least `least` pixels along one direction; gaps of a pixel or two are no end. */
function longRuns(ink: Ink, across: boolean, least: number): Run[] {
  const { width, height, data } = ink
  const [outer, inner] = across ? [width, height] : [height, width]
  const step = across ? width : 1
  const out: Run[] = []
  for (let o = 0; o < outer; o++) {
    const base = across ? o : o * width
    let from = -1
    let last = -9
    for (let i = 0; i < inner; i++) {
      if (!data[base + i * step]) continue
      if (i - last > DRIFT + 1) {
        if (from >= 0 && last - from + 1 >= least) out.push({ from, to: last, at: o })
        from = i
      }
      last = i
    }
    if (from >= 0 && last - from + 1 >= least) out.push({ from, to: last, at: o })
  }
  return out
}

/** Runs on neighbouring rows that overlap are one stroke. */
function strokes(runs: readonly Run[], thick: number): { runs: Run[]; from: number; to: number; first: number; last: number }[] {
  interface Open {
    runs: Run[]
    from: number
    to: number
    first: number
    last: number
    end: Run[]
  }
  const done: Open[] = []
  let open: Open[] = []
  for (const run of runs) {
    const gone = open.filter(s => run.at - s.last > DRIFT)
    if (gone.length) {
      done.push(...gone)
      open = open.filter(s => run.at - s.last <= DRIFT)
    }
    const hit = open.find(s => s.end.some(e => e.from <= run.to + DRIFT && e.to >= run.from - DRIFT))
    if (!hit) {
      open.push({ runs: [run], from: run.from, to: run.to, first: run.at, last: run.at, end: [run] })
      continue
    }
    hit.runs.push(run)
    hit.from = Math.min(hit.from, run.from)
    hit.to = Math.max(hit.to, run.to)
    hit.end = hit.last === run.at ? [...hit.end, run] : [...hit.end.filter(e => run.at - e.at <= DRIFT), run]
    hit.last = run.at
  }
  done.push(...open)
  // what is as thick as a letter is high is no rule: measured in the mean, since a line may drift
  return done.filter(s => s.runs.reduce((n, r) => n + r.to - r.from + 1, 0) / (s.to - s.from + 1) <= thick)
}

/** Clears the pixels of a run, but for those where a letter crosses: ink that goes on well beyond both sides of the stroke. */
function erase(ink: Ink, run: Run, across: boolean, reach: number): void {
  const { width, height, data } = ink
  const side = across ? 1 : width
  const limit = across ? width : height
  for (let i = run.from; i <= run.to; i++) {
    const place = across ? i * width + run.at : run.at * width + i
    if (!data[place]) continue
    let thickness = 1
    for (let d = 1; d <= reach && run.at - d >= 0 && data[place - d * side]; d++) thickness++
    for (let d = 1; d <= reach && run.at + d < limit && data[place + d * side]; d++) thickness++
    if (thickness <= reach) data[place] = 0
  }
}

/** Does the run go from one level rule to another? */
function joins({ from, to, at }: Run, level: readonly { from: number; to: number; first: number; last: number }[]): boolean {
  const meets = (y: number) => level.some(s => s.from <= at + DRIFT && s.to >= at - DRIFT && y >= s.first - DRIFT && y <= s.last + DRIFT)
  return meets(from) && meets(to)
}

/** Finds the rules, both ways, and takes them out of `ink`. @param dpi pixels an inch */
export function takeRules(ink: Ink, dpi: number): { level: Stroke[]; upright: Stroke[] } {
  const least = Math.round(LONG * dpi)
  const thick = Math.max(3, THICK * dpi)
  const level = strokes(longRuns(ink, false, least), thick)
  const sides = longRuns(ink, true, Math.round(ROW * dpi)).filter(run => run.to - run.from + 1 >= least || joins(run, level))
  const upright = strokes(sides, thick)
  const reach = Math.round(thick) + DRIFT
  for (const s of level) for (const run of s.runs) erase(ink, run, false, reach)
  for (const s of upright) for (const run of s.runs) erase(ink, run, true, reach)
  return {
    level: level.map(s => ({ x1: s.from, x2: s.to, y1: (s.first + s.last) / 2, y2: (s.first + s.last) / 2, thick: s.last - s.first + 1 })),
    upright: upright.map(s => ({
      y1: s.from,
      y2: s.to,
      x1: (s.first + s.last) / 2,
      x2: (s.first + s.last) / 2,
      thick: s.last - s.first + 1,
    })),
  }
}
