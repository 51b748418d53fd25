/**
 * Footnotes of a page: small lines under a short rule, each note behind its number, and the raised numbers in the body that lead to them.
 * A sign is apparatus, no word of its sentence: "hành chính²" is "hành chính", and the note says what it says without its number.
 *
 * Reads: rows of one page. Writes: Notes, and segments without signs.
 */
import { segment } from './lines.ts'
import type { Glyph, RawPage, Row, Rule, Segment } from './types.ts'
import { biggest, isRaised } from './words.ts'

interface Notes {
  /** lines of each note, its number taken off */
  notes: Segment[][]
  /** numbers that the notes are printed with */
  numbers: ReadonlySet<string>
}

/** A footnote's rule: short, at the left, in the lower half, nothing to its sides. */
const isNoteRule = (r: Rule, page: RawPage) =>
  r.y1 === r.y2 && r.y1 > page.height * 0.4 && r.x2 - r.x1 > 100 && r.x2 - r.x1 < page.width * 0.4 && r.x1 < page.width * 0.25

/** What notes begin with: "¹", "1", "*", "(1)". */
const OPENS = /^[¹²³⁴-⁹\d*(]/u
/** A number that is not raised: "1 ", "1. ", "1) ". */
const FLAT = /^(\d{1,3})[.)]?(?=\s)/u

/** Glyphs of the raised number that a line begins with, or of one that is level with its text and the next in turn. */
function numberAt(line: Segment, before: number | undefined): { number: string; length: number } | undefined {
  const body = biggest(line.glyphs)
  const length = line.glyphs.findIndex(g => !isRaised(g, body))
  if (length > 0) return { number: text(line.glyphs.slice(0, length)), length }
  const [label, number] = FLAT.exec(line.text) ?? []
  if (!label || !number || (before !== undefined && Number(number) !== before + 1)) return undefined
  return { number, length: label.length }
}

const text = (glyphs: readonly Glyph[]) => glyphs.map(g => g.text).join('')

function split(page: number, lines: readonly Segment[]): Notes {
  const notes: Segment[][] = []
  const numbers = new Set<string>()
  let before: number | undefined
  for (const line of lines) {
    const sign = numberAt(line, before)
    if (sign) {
      before = Number(sign.number)
      numbers.add(sign.number)
      notes.push([])
    }
    const own = sign ? line.glyphs.slice(sign.length) : line.glyphs
    if (!notes.length) notes.push([])
    if (own.length) notes.at(-1)!.push(sign ? segment(page, own) : line)
  }
  return { notes: notes.filter(n => n.length), numbers }
}

/** Takes the notes out of `rows`, which stand in order. */
export function takeFootnotes(raw: RawPage, rows: Row[]): Notes | undefined {
  const sizes = rows.flatMap(r => r.segments.map(s => s.size)).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  for (const rule of raw.rules.filter(r => isNoteRule(r, raw))) {
    const under = rows.filter(r => r.base > rule.y1)
    if (!under.length || under.some(r => r.segments.length > 1 || r.size > 0.92 * usual)) continue
    if (!OPENS.test(under[0]!.segments[0]!.text)) continue
    rows.splice(rows.length - under.length, under.length)
    return split(
      raw.number,
      under.map(r => r.segments[0]!),
    )
  }
  return undefined
}

/** "km", "m", "cm" before a raised 2 or 3: a power. */
const UNIT = /(?:^|[^\p{L}\p{M}])[kcdm]?m$/u
const isPower = (number: string, before: readonly Glyph[]) =>
  /^[23]$/u.test(number) &&
  UNIT.test(
    before
      .slice(-3)
      .map(g => (g.spaced ? ` ${g.text}` : g.text))
      .join(''),
  )

/** The line without the signs that lead to the page's notes; the same segment where it has none. */
export function withoutSigns(line: Segment, numbers: ReadonlySet<string>): Segment {
  const body = biggest(line.glyphs)
  const kept: Glyph[] = []
  for (let i = 0; i < line.glyphs.length; ) {
    let end = i
    while (end < line.glyphs.length && isRaised(line.glyphs[end]!, body)) end++
    const digits = line.glyphs.slice(i, end)
    const before = kept.at(-1)
    if (before && numbers.has(text(digits)) && !isPower(text(digits), kept))
      // its place stays taken: what follows it stands where it stood
      kept[kept.length - 1] = { ...before, right: Math.max(before.right, digits.at(-1)!.right) }
    else kept.push(...digits)
    if (end < line.glyphs.length) kept.push(line.glyphs[end]!)
    i = end + 1
  }
  return kept.length === line.glyphs.length ? line : segment(line.page, kept)
}
