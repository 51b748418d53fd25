/**
 * The passages that two documents share, laid side by side.
 * Reads: two prepared documents. Writes: passages with their exact runs and places in either text.
 */
import type { Passage, ReuseSpan } from '../../../schemas/reuse.ts'
import type { Prepared } from './prepare.ts'
import { NONE, SEQUENCE } from './sequences.ts'

/** A run of equal syllables, from `a` in the one and `b` in the other. */
interface Run {
  a: number
  b: number
  length: number
}

/** Syllables that may differ between two runs of one passage: a year, the name of a unit ("Ủy ban nhân dân huyện …"). */
const GAP = 6
/** Places of a sequence that are tried; a text may repeat one line a thousand times. */
const TRIED = 32
const EXCERPT = 240

/** The longest equal runs in the order of the second document; each syllable of it is used once. */
function runsOf(a: Prepared, b: Prepared): Run[] {
  const places = new Map<number, number[]>()
  for (const [p, id] of a.ids.entries()) {
    if (id === NONE) continue
    const list = places.get(id)
    if (!list) places.set(id, [p])
    else if (list.length < TRIED) list.push(p)
  }
  const runs: Run[] = []
  let after = 0
  for (let q = 0; q < b.ids.length; ) {
    const from = b.ids[q] === NONE ? undefined : places.get(b.ids[q]!)
    let best: Run | null = null
    for (const p of from ?? []) {
      let n = 1
      while (b.ids[q + n] !== undefined && b.ids[q + n] !== NONE && a.ids[p + n] === b.ids[q + n]) n++
      const run = { a: p, b: q, length: n + SEQUENCE - 1 }
      // of equals, the one that goes on where the last run ended
      if (!best || run.length > best.length || (run.length === best.length && best.a < after && p >= after)) best = run
    }
    if (best) {
      runs.push(best)
      after = best.a + best.length
    }
    q += best?.length ?? 1
  }
  return runs
}

function joined(runs: readonly Run[]): Run[][] {
  const out: Run[][] = []
  for (const run of runs) {
    const last = out.at(-1)?.at(-1)
    const gapA = last ? run.a - last.a - last.length : -1
    const gapB = last ? run.b - last.b - last.length : -1
    if (last && gapA >= 0 && gapA <= GAP && gapB <= GAP) out.at(-1)!.push(run)
    else out.push([run])
  }
  return out
}

function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text
  const cut = text.slice(0, EXCERPT)
  const space = cut.search(/\s\S*$/u)
  return `${space > 0 ? cut.slice(0, space) : cut}…`
}

const place = ({ syllables: { starts, ends } }: Prepared, at: number, length: number): [number, number] => [
  starts[at]!,
  ends[at + length - 1]!,
]

function spanOf(document: Prepared, first: number, last: number): ReuseSpan {
  const [start, end] = place(document, first, last - first)
  return { start, end, excerpt: excerptOf(document.record.text.slice(start, end)) }
}

/** Longest first. */
export function passagesOf(a: Prepared, b: Prepared): Passage[] {
  return joined(runsOf(a, b))
    .map(runs => {
      const first = runs[0]!
      const last = runs.at(-1)!
      return {
        a: spanOf(a, first.a, last.a + last.length),
        b: spanOf(b, first.b, last.b + last.length),
        syllables: runs.reduce((n, r) => n + r.length, 0),
        runs: runs.map(r => ({ a: place(a, r.a, r.length), b: place(b, r.b, r.length) })),
      }
    })
    .sort((x, y) => y.syllables - x.syllables || x.b.start - y.b.start)
}
