/**
 * Glyphs → segments (text that stands together on one line) → rows (segments beside each other).
 *
 * What was typed together is kept together: a chunk is a run of neighbours in the content stream on one baseline. Chunks
 * join over small gaps; wide gaps, and gaps where the stream jumps, part columns.
 *
 * Reads: Glyph[]. Writes: Segment[], Row[].
 */
import type { Glyph, Row, Segment } from './types.ts'
import { spell } from './words.ts'

/** em: a gap that no justified line has between two words */
const WIDE = 2.5
/** em: a gap that parts what the stream does not bring together */
const APART = 0.8
/** share of an em above the baseline that every letter fills: lines of one paragraph never meet in it */
const CORE = 0.7

type Chunk = Glyph[]

const width = (g: Glyph) => g.right - g.x
const first = (c: Chunk) => c[0]!
const last = (c: Chunk) => c.at(-1)!
const isMark = (c: Chunk) => c.length <= 6 && c.every(g => /[\d.,/-]/u.test(g.text))

/** The same letter painted twice with a small shift is a producer's bold. */
function isEcho(g: Glyph, before: Glyph | undefined): boolean {
  if (!before || g.text !== before.text) return false
  return (
    Math.abs(g.x - before.x) < g.size * 0.05 && Math.abs(g.base - before.base) < g.size * 0.05 && width(g) > 0 && g.face !== before.face
  )
}

function chunks(glyphs: readonly Glyph[]): Chunk[] {
  const out: Chunk[] = []
  for (const g of glyphs) {
    const chunk = out.at(-1)
    const before = chunk?.at(-1)
    if (isEcho(g, before)) continue
    if (!chunk || !before || g.annotation !== before.annotation) {
      out.push([g])
      continue
    }
    const size = Math.max(g.size, before.size)
    const gap = (g.x - before.right) / size
    const sameLine = Math.abs(g.base - before.base) < 0.12 * size
    if (sameLine && gap > -0.6 && gap < (g.spaced ? WIDE : APART)) chunk.push(g)
    else out.push([g])
  }
  return out.flatMap(splitAtOddGaps)
}

/** A gap three times as wide as the line's other word gaps is a tab or a cell's border, though a space character fills it. */
function splitAtOddGaps(chunk: Chunk): Chunk[] {
  const gapBefore = (i: number) => chunk[i]!.x - chunk[i - 1]!.right
  const gaps = chunk.flatMap((g, i) => (i && g.spaced ? [gapBefore(i)] : [])).sort((a, b) => a - b)
  if (!gaps.length) return [chunk]
  const usual = gaps[Math.floor((gaps.length - 1) / 2)]!
  const limit = Math.max(1.2 * first(chunk).size, 3 * usual)
  const out: Chunk[] = [[first(chunk)]]
  for (let i = 1; i < chunk.length; i++) {
    if (gapBefore(i) > limit && gaps.length > 2) out.push([chunk[i]!])
    else out.at(-1)!.push(chunk[i]!)
  }
  return out
}

interface Band {
  chunks: Chunk[]
  top: number
  bottom: number
  size: number
}

/** Chunks that share a line: the part above the baseline that letters fill is shared by half or more. */
function bands(all: Chunk[]): Band[] {
  const out: Band[] = []
  // big letters first, so that raised and lowered small ones find the line that they belong to
  const ordered = [...all].sort((a, b) => Math.round(first(b).size) - Math.round(first(a).size) || first(a).base - first(b).base)
  for (const chunk of ordered) {
    const size = Math.max(...chunk.map(g => g.size))
    const bottom = first(chunk).base
    const top = bottom - CORE * size
    let best: Band | undefined
    let most = 0
    for (const band of out) {
      const shared = Math.min(bottom, band.bottom) - Math.max(top, band.top)
      if (shared > most) {
        most = shared
        best = band
      }
    }
    if (best && most >= 0.5 * Math.min(bottom - top, best.bottom - best.top)) best.chunks.push(chunk)
    else out.push({ chunks: [chunk], top, bottom, size })
  }
  return out.sort((a, b) => a.bottom - b.bottom)
}

export function segment(page: number, glyphs: Glyph[]): Segment {
  // the size that most of the letters have, and their baseline: not that of a raised mark
  const by = new Map<number, number>()
  for (const g of glyphs) by.set(g.size, (by.get(g.size) ?? 0) + 1)
  const size = [...by].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0]
  const main = glyphs.filter(g => g.size === size)
  return {
    page,
    glyphs,
    text: spell(glyphs),
    x: Math.min(...glyphs.map(g => g.x)),
    right: Math.max(...glyphs.map(g => g.right)),
    top: Math.min(...main.map(g => g.top)),
    bottom: Math.max(...main.map(g => g.bottom)),
    base: main[Math.floor(main.length / 2)]!.base,
    size,
  }
}

/** "1.", "a)", "-", "I.", "(2)": a list's label, which stands far from its text. */
const LABEL = /^(?:[-–—+*•▪o]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2}){1,3})$/u
const MAX_LABEL_GAP = 4

const LEADER = /^[.…_·]$/u

/**
 * A chunk that comes from elsewhere may stand in a blank of the line that was typed around it, or on the dots that mark one:
 * "Số:      /KH-…" or "Số: ……/KH-…", and then "362". Writes it there; false where it does not.
 */
function fill(chunk: Chunk, line: Chunk): boolean {
  const slack = 0.1 * first(chunk).size
  const over = (g: Glyph) => g.right > first(chunk).x + slack && g.x < last(chunk).right - slack
  if (line.some(g => over(g) && !LEADER.test(g.text))) return false
  const at = line.findIndex(g => g.x > first(chunk).x && !over(g))
  if (at <= 0 || line[at]!.x < last(chunk).right - slack) return false
  const before = line.slice(0, at).filter(g => !over(g))
  const after = line.slice(at)
  if (line.some(over)) {
    // what is left of the dots says no more than that a blank was filled
    while (before.length && LEADER.test(last(before).text)) before.pop()
    while (after.length && LEADER.test(first(after).text)) after.shift()
  }
  if (!before.length || !after.length) return false
  line.splice(
    0,
    line.length,
    ...before,
    { ...first(chunk), spaced: true },
    ...chunk.slice(1),
    { ...first(after), spaced: true },
    ...after.slice(1),
  )
  return true
}

/** A justified line of few words has wide gaps, but all of one width, and its words were typed one after the other. */
function isStretched(sorted: readonly Chunk[]): boolean {
  if (sorted.length < 4) return false
  const gaps = sorted.slice(1).map((c, i) => first(c).x - last(sorted[i]!).right)
  const inOrder = sorted.every((c, i) => !i || first(c).seq === last(sorted[i - 1]!).seq + 1)
  return inOrder && Math.max(...gaps) - Math.min(...gaps) < 0.15 * first(sorted[0]!).size
}

function joinBand(page: number, band: Band): Segment[] {
  const sorted = band.chunks.sort((a, b) => first(a).x - first(b).x)
  if (isStretched(sorted)) return [segment(page, sorted.flat())]
  const out: Chunk[] = []
  for (const chunk of sorted) {
    const before = out.at(-1)
    if (!before) {
      out.push([...chunk])
      continue
    }
    if (fill(chunk, before)) continue
    const size = Math.min(band.size, Math.max(first(chunk).size, last(before).size))
    const gap = (first(chunk).x - last(before).right) / size
    const follows = first(chunk).seq === last(before).seq + 1
    // a number written into a blank ("Số: 362 /KH-…") comes from elsewhere, but stands in the middle of its line
    const filled = isMark(chunk) || isMark(before.filter(g => g.seq >= last(before).seq - 5))
    const label = out.length === 1 && LABEL.test(spell(before))
    const limit = label ? MAX_LABEL_GAP : filled && !follows ? 1.2 : follows && first(chunk).spaced ? 1.2 : APART
    if (gap > -0.6 && gap < limit) before.push({ ...first(chunk), spaced: first(chunk).spaced || !follows }, ...chunk.slice(1))
    else out.push([...chunk])
  }
  return out.map(c => segment(page, c))
}

/** @param page number for the boxes */
export function rowsOf(page: number, glyphs: readonly Glyph[]): Row[] {
  return bands(chunks(glyphs)).map(band => {
    const segments = joinBand(page, band)
    return {
      segments,
      base: band.bottom,
      top: Math.min(...segments.map(s => s.top)),
      bottom: Math.max(...segments.map(s => s.bottom)),
      size: Math.max(...segments.map(s => s.size)),
    }
  })
}
