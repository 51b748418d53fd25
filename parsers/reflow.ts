/**
 * Lines of one paragraph of a text file → the paragraphs that they really are.
 *
 * Published texts are hard-wrapped ("…đoàn kết, khát" / "vọng phát triển…"), or hold one paragraph a line, or stack short
 * lines that are apart ("KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH" / a name). The width at which a document wraps tells them apart.
 */
import { officeMark } from './marks-of-office.ts'
import type { RunInput } from './text-builder.ts'

export interface SourceLine {
  runs: RunInput[]
  start: number
  end: number
  /** the break behind this line is a hard one (two spaces, <br>): the next line is a paragraph of its own */
  hard?: boolean
  /** emphasis goes on over the break behind this line: the writer's phrase goes on too */
  emphasisGoesOn?: boolean
}

export const lineText = (line: SourceLine): string =>
  line.runs
    .map(r => r.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

const TERMINAL = /[.;:!?…]["”’)]*$/u
const LABEL =
  /^(?:[-–—+*•▪]\s|\p{Lu}\.\s|[IVX]{1,5}(?:[.)/]-?|\s?[-–])\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)/]\s|\d{1,2}[-–]\s(?=\p{Lu})|[a-zđ][)/]\s|\(\d{1,2}\)\s|Điều\s+\d+)/u
const GOES_ON = /^[\p{Ll}\d%"“]/u

/** A clause of the preamble opens a paragraph (NĐ 30/2020, Phụ lục I, ô số 6). */
const BASIS = /^(?:Căn cứ|Xét đề nghị|Theo đề nghị)\s/u
const isCaps = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/** Width at which the text wraps, in characters; Infinity where lines are whole paragraphs. */
export function wrapWidth(lines: readonly SourceLine[]): number {
  const lengths = lines.map(l => lineText(l).length).filter(n => n > 0)
  if (!lengths.length) return Number.POSITIVE_INFINITY
  const longest = Math.max(...lengths)
  // no wrapped text has a line twice as wide as a printed page
  return longest > 160 ? Number.POSITIVE_INFINITY : longest
}

function goesOn(before: SourceLine, after: SourceLine, width: number, wrapped: boolean): boolean {
  if (before.hard) return false
  const left = lineText(before)
  const right = lineText(after)
  if (!left || !right) return false
  // the type stands alone; a title in capitals ends where the preamble begins
  if (officeMark(left) === 'type' || officeMark(right) === 'type' || (isCaps(left) && /^\p{Lu}\p{Ll}/u.test(right))) return false
  const ended = TERMINAL.test(left)
  if (ended && BASIS.test(right)) return false
  if (LABEL.test(`${right} `) && (ended || left.length < width * 0.5)) return false
  // "TM. ỦY BAN NHÂN" / "DÂN" is one line, "KT. CHỦ TỊCH" below it another
  if (before.emphasisGoesOn) return officeMark(right) !== 'signature'
  if (width === Number.POSITIVE_INFINITY) return !ended && /^\p{Ll}/u.test(right)
  if (wrapped) return !ended || left.length > width * 0.4
  return !ended && (GOES_ON.test(right) || /[,–-]$/u.test(left))
}

/**
 * Hard-wrapped lines are nearly as wide as the text, the last of a paragraph excepted; a stack of short lines with one long one
 * among them ("SỐ: …", "KẾ HOẠCH", a title) is one paragraph a line.
 */
function isWrapped(lines: readonly SourceLine[], width: number): boolean {
  const lengths = lines.map(l => lineText(l).length).filter(n => n > 0)
  if (!lengths.some(n => n > width * 0.7)) return false
  if (lengths.length <= 2) return true
  const inner = lengths.slice(0, -1).sort((a, b) => a - b)
  return inner[inner.length >> 1]! > width * 0.55
}

/** Groups lines into paragraphs; `width` is the document's wrap width. */
export function reflow(lines: readonly SourceLine[], width: number): SourceLine[][] {
  const wrapped = isWrapped(lines, width)
  const out: SourceLine[][] = []
  for (const line of lines) {
    if (!lineText(line)) continue
    const group = out.at(-1)
    const before = group?.at(-1)
    if (group && before && goesOn(before, line, width, wrapped)) group.push(line)
    else out.push([line])
  }
  return out
}
