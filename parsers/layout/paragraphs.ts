/**
 * Lines of one column → paragraphs. A new one begins at a list label, an indent, a gap, a change of type, or where the line
 * before had room left for the first word of this one.
 *
 * Reads: Segment[]. Writes: Para[].
 */
import type { Frame, Segment } from './types.ts'
import { firstWord } from './words.ts'

export interface Para {
  lines: Segment[]
  align?: 'center' | 'right'
}
/** How a document sets its lines. */
export interface Setting {
  frame: Frame
  /** points from line to line inside a paragraph */
  pitch: number
  /** left edges that many lines share, other than the margin: first-line indents */
  indents: number[]
  /** first lines are indented: a line at the margin goes on */
  indented: boolean
  /** lines are names and offices as often as sentences (letterhead, signature): another type is another paragraph */
  block?: boolean
  /** width of the widest line of a block */
  widest?: number
}

/** "I. ", "1. ", "1.1. ", "a) ", "(1) ", "- ", "+ ", "Điều 5" … at the head of a line */
const LABEL =
  /^(?:[-–—+*•▪]\s*(?=[\p{L}\d"“(])|(?:\p{Lu}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]\d?)[.)/]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|\(\d{1,2}\)\s|(?:Điều|Chương|Mục|Phần|Phụ\s+lục)\s+[\dIVX]+)/u
const ENDED = /[.;:!?…]["”’)]*$|\.\/\.?$/u
const GOES_ON = /^[\p{Ll}\d%)(“"]/u
const BULLET_WIDTH = 4

const text = (s: Segment) => s.text.normalize('NFC')
const hasLabel = (s: Segment) => LABEL.test(`${text(s)} `)
/** One line in capitals, the other not; a few letters ("II/2026", "NAM") are of either kind. */
function capsDiffer(a: Segment, b: Segment): boolean {
  const caps = [a, b].map(s => {
    const letters = text(s).replace(/\P{L}/gu, '')
    return letters.length < 5 ? undefined : letters === letters.toLocaleUpperCase('vi')
  })
  return caps[0] !== undefined && caps[1] !== undefined && caps[0] !== caps[1]
}
const boldAt = (s: Segment, end: boolean) => (end ? s.glyphs.at(-1)! : s.glyphs[0]!).face.bold
const italicAt = (s: Segment, end: boolean) => (end ? s.glyphs.at(-1)! : s.glyphs[0]!).face.italic
const width = (f: Frame) => f.right - f.left

type Place = 'centre' | 'full' | 'left' | 'right'

/** How a line stands in its column. A line on a usual indent is a first line, wherever it happens to end. */
export function place(s: Segment, { frame, indents }: Setting): Place {
  const left = s.x - frame.left
  const right = frame.right - s.right
  if (left + right < 0.08 * width(frame)) return 'full'
  const onIndent = indents.some(x => Math.abs(x - s.x) < 2)
  const even = Math.abs(left - right) < Math.min(Math.max(6, 0.04 * width(frame)), Math.max(2, left / 2))
  if (left > 2 && even && (!onIndent || left > 0.25 * width(frame))) return 'centre'
  if (Math.abs(right) < 3 && left > 0.3 * width(frame)) return 'right'
  return 'left'
}

/** Would the first word of `line` have stood on the line before? Then that line was ended on purpose. */
function fits(before: Segment, line: Segment, { frame }: Setting, centred: boolean): boolean {
  const room = centred ? width(frame) - (before.right - before.x) : frame.right - before.right
  return room > firstWord(line) + 0.25 * line.size + 1
}

/** Does `line` go on with the paragraph? Places on the page count, gaps between the lines do not (they may stand on two pages). */
export function goesOn(para: Para, line: Segment, setting: Setting): boolean {
  const before = para.lines.at(-1)!
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > 0.12 * size) return false
  const places = [place(before, setting), place(line, setting)] as const
  const ended = ENDED.test(text(before))
  const alike =
    boldAt(before, true) === boldAt(line, false) && italicAt(before, true) === italicAt(line, false) && !capsDiffer(before, line)
  const lower = GOES_ON.test(text(line))
  if (setting.block && !alike) return false
  if (setting.block && lower && !ended && !hasLabel(line)) return true
  // one syllable alone ("NAM", "2025") is the end of a name that was too long for its cell, whose width is not known
  const filled = before.right - before.x > 0.8 * (setting.widest ?? Number.POSITIVE_INFINITY)
  if (alike && filled && !hasLabel(line) && !ended && !/\s/u.test(line.text)) return true
  if (places.includes('centre') || places.includes('right')) {
    if (places.includes('left') || places[0] === 'right' || places[1] === 'right') return false
    // "Độc lập / - Tự do - Hạnh phúc": a dash may begin the next line of a centred text
    const labelled = hasLabel(line) && !/^[-–—]/u.test(text(line))
    return alike && !labelled && !fits(before, line, setting, true)
  }
  const full = !fits(before, line, setting, false)
  const inMargin = line.x - setting.frame.left < 0.6 * size
  if (hasLabel(line) && (!inMargin || !full || ended)) return false
  const dx = line.x - before.x
  if (dx > 0.5 * size) {
    const hangs = para.lines.length === 1 && hasLabel(before) && dx < BULLET_WIDTH * size
    return hangs && full
  }
  if (dx < -0.5 * size) {
    if (para.lines.length > 1 && ended) return false
    return full || (lower && !ended)
  }
  const firstAfterFirst = para.lines.length === 1 && !inMargin && setting.indented
  // nobody ends a page in the middle of a sentence
  if (line.page !== before.page && lower && !ended) return true
  if (firstAfterFirst) return full && !ended && setting.frame.right - before.right < 0.15 * width(setting.frame)
  return full
}

export function paragraphs(lines: readonly Segment[], setting: Setting): Para[] {
  const out: Para[] = []
  for (const line of lines) {
    const para = out.at(-1)
    const before = para?.lines.at(-1)
    const near = before && line.base - before.base <= 1.25 * Math.max(setting.pitch, 1.1 * Math.min(line.size, before.size))
    if (para && near && goesOn(para, line, setting)) para.lines.push(line)
    else out.push({ lines: [line] })
  }
  for (const para of out) {
    const places = para.lines.map(l => place(l, setting))
    if (places.every(p => p === 'centre' || p === 'full') && places.includes('centre')) para.align = 'center'
    else if (places.every(p => p === 'right')) para.align = 'right'
  }
  return out
}

/** The most frequent value, in steps of `step`; undefined where there is none. */
function mode(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number[]>()
  for (const v of values) {
    const key = Math.round(v / step)
    counts.set(key, [...(counts.get(key) ?? []), v])
  }
  const best = [...counts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)[0]
  return best && best.reduce((a, b) => a + b, 0) / best.length
}

/**
 * Learns the setting from lines that stand alone on their rows.
 * @param edges further left and right edges of text (tables), for pages with few lines
 */
export function learn(lines: readonly Segment[], edges: Frame | undefined): Setting {
  const lefts = lines.map(l => l.x).sort((a, b) => a - b)
  const rights = lines.map(l => l.right).sort((a, b) => b - a)
  const shared = (xs: number[]) =>
    xs.find((x, i) => Math.abs((xs[i + 1] ?? Number.NaN) - x) < 2 && (xs.length < 8 || Math.abs((xs[i + 2] ?? Number.NaN) - x) < 3))
  const few = lines.length < 6 ? edges : undefined
  const left = Math.min(shared(lefts) ?? lefts[0] ?? edges?.left ?? 0, few?.left ?? Number.POSITIVE_INFINITY)
  const right = Math.max(shared(rights) ?? rights[0] ?? edges?.right ?? 0, few?.right ?? 0)
  const gaps: number[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before && before.page === line.page && line.base > before.base && line.base - before.base < 2.6 * line.size)
      gaps.push(line.base - before.base)
  }
  const buckets = Map.groupBy(lefts, x => Math.round(x / 2))
  const indents = [...buckets.values()].filter(b => b.length >= 3 && b[0]! - left > 8).map(b => b[0]!)
  const atMargin = lefts.filter(x => x - left < 4).length
  const onIndent = lefts.filter(x => indents.some(i => Math.abs(i - x) < 3)).length
  return {
    frame: { left, right },
    pitch: mode(gaps, 0.75) ?? 0,
    indents,
    indented: atMargin >= 2 && onIndent >= 3 && atMargin >= 0.15 * lefts.length,
  }
}
