/**
 * Where the words of a line end: spaces are read from positions; the stream's own space characters only say where to expect one.
 *
 * Reads: Glyph[] of one line, left to right. Writes: text, runs.
 */
import type { RunInput } from '../text-builder.ts'
import type { Glyph, Segment } from './types.ts'

/** em: with a space character in the stream this much is a space; less is a letter that was drawn over it */
const WITH_SPACE = 0.04
/** em: without one a gap must be as wide as a narrow space of a squeezed line */
const WITHOUT_SPACE = 0.16

/** Usual gap between letters of a word: more than nothing where a heading is letter-spaced. */
function tracking(glyphs: readonly Glyph[]): number {
  const all = new Float64Array(glyphs.length)
  let n = 0
  for (let i = 1; i < glyphs.length; i++) if (!glyphs[i]!.spaced) all[n++] = (glyphs[i]!.x - glyphs[i - 1]!.right) / glyphs[i]!.size
  const gaps = all.subarray(0, n).sort()
  return n ? Math.max(0, Math.min(0.5, gaps[Math.floor(n / 2)]!)) : 0
}

function breaks(g: Glyph, before: Glyph, usual: number): boolean {
  if (g.x < before.x - g.size) return true // pieces that stand on each other: not one word
  if (g.confidence !== undefined) return true // a word that OCR parted from the one before
  const gap = (g.x - before.right) / Math.max(g.size, before.size)
  return gap > (g.spaced ? WITH_SPACE : WITHOUT_SPACE) + usual
}

const SUPERSCRIPT = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
/** A small raised digit is a note's sign or a power ("km²"): never a digit of the number that it touches ("15%¹", "2025²"). */
export const isRaised = (g: Glyph, line: { size: number; base: number }): boolean =>
  g.size <= line.size * 0.8 && line.base - g.base > line.size * 0.15 && /^\d$/.test(g.text)
const raised = (g: Glyph, line: { size: number; base: number }): string => (isRaised(g, line) ? SUPERSCRIPT[Number(g.text)]! : g.text)

/** The glyph that tells the size and the baseline of a line. */
export const biggest = (glyphs: readonly Glyph[]): Glyph => glyphs.reduce((a, b) => (b.size > a.size ? b : a))

/** The characters of a line with a space wherever one is seen. */
export function spell(glyphs: readonly Glyph[]): string {
  const usual = tracking(glyphs)
  const line = biggest(glyphs)
  return glyphs.map((g, i) => (i && breaks(g, glyphs[i - 1]!, usual) ? ' ' : '') + raised(g, line)).join('')
}

/** Runs of one typeface; a space belongs to the run before it. */
export function runsOf(glyphs: readonly Glyph[]): RunInput[] {
  const usual = tracking(glyphs)
  const line = biggest(glyphs)
  const out: RunInput[] = []
  for (const [i, g] of glyphs.entries()) {
    const run = out.at(-1)
    if (i && run && breaks(g, glyphs[i - 1]!, usual)) run.text += ' '
    const { font, bold, italic } = g.face
    if (run && run.font === font && !!run.bold === bold && !!run.italic === italic) run.text += raised(g, line)
    else out.push({ text: raised(g, line), font, ...(bold && { bold }), ...(italic && { italic }) })
  }
  return out
}

/** Width in points of the first word of a segment. */
export function firstWord(s: Segment): number {
  const usual = tracking(s.glyphs)
  const end = s.glyphs.findIndex((g, i) => i > 0 && breaks(g, s.glyphs[i - 1]!, usual))
  return s.glyphs[end < 0 ? s.glyphs.length - 1 : end - 1]!.right - s.x
}
