/**
 * Zones of a news page: headline, article, byline; the frame is kept apart (menus, counters, related news, comments).
 * A frame may be left in texts that were saved from pages; HTML pages lose theirs in the parser.
 */
import { frameWords as frame } from '../knowledge/vocabulary.ts'
import { literal } from '../text/boundary.ts'
import type { Line } from './lines.ts'
import { NAME_LINE } from './names.ts'
import type { Zones } from './types.ts'

const END = new RegExp(`^(?:${frame.end.map(literal).join('|')})(?![\\p{L}\\p{M}])`, 'u')
const LINE = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${frame.line.map(literal).join('|')})`, 'u')
const ANYWHERE = new RegExp(frame.anywhere.map(literal).join('|'), 'u')
/** A caption: "… (Ảnh: TTXVN phát)". */
const CAPTION = /\((?:ảnh|nguồn)\s*:[^)]*\)\s*\.?$/u

const isFrame = (l: Line) =>
  LINE.test(l.folded) ||
  (l.text.length < 80 && ANYWHERE.test(l.folded)) ||
  /^[\d\s%°|/.:,-]+(?:\(?GMT\s?\+?\s?7\)?|AM|PM|SA|CH)?$/u.test(l.text)
const isProse = (l: Line) => l.text.length > 160 && /[.…]["”)]*$/u.test(l.text)

/** A byline in capitals: "NGỌC ĐIỆP". */
const CAPS_NAME = /^\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,3}$/u

/** Headline: the line marked as title, else the longest short line before the first prose that is more than a rubric. */
function headlineOf(lines: readonly Line[]): Line | undefined {
  const marked = lines.find(l => l.node.data.role === 'title') ?? lines.find(l => l.heading === 1 && wordCount(l) >= 4)
  if (marked) return marked
  const firstProse = lines.findIndex(isProse)
  const above = lines.slice(0, firstProse < 0 ? lines.length : firstProse).filter(l => !isFrame(l))
  const before = above.filter(l => wordCount(l) >= 5 && l.text.length < 250)
  return before.find(l => l.heading !== undefined) ?? before.find(l => /thi đua/u.test(l.folded)) ?? before[0] ?? above[0]
}
const wordCount = (l: Line) => l.text.split(' ').length

export function articleZones(lines: readonly Line[]): Omit<Zones, 'footnotes'> {
  const headline = headlineOf(lines)
  const from = headline ? lines.indexOf(headline) + 1 : 0
  let firstProse = lines.findIndex((l, i) => i >= from && isProse(l))
  if (firstProse < 0) firstProse = from
  let to = lines.findIndex((l, i) => i > firstProse && l.text.length < 80 && END.test(l.folded))
  if (to < 0) to = lines.length
  // a name, and behind it the heading of another text: the page holds two articles
  const second = lines.findIndex(
    (l, i) => i > firstProse && i < to - 1 && NAME_LINE.test(l.text) && l.text.length < 40 && lines[i + 1]?.heading !== undefined,
  )
  if (second >= 0) to = second + 1
  const inside = lines.slice(from, to)
  const byline = inside.filter(
    (l, i) =>
      l.node.data.role === 'byline' ||
      (i >= inside.length - 3 && l.text.length < 60 && (NAME_LINE.test(l.text) || CAPS_NAME.test(l.text)) && from + i > firstProse),
  )
  const body = inside.filter(
    l =>
      !isFrame(l) && !byline.includes(l) && !CAPTION.test(l.folded) && l.node.data.role !== 'published' && l.node.data.role !== 'caption',
  )
  return {
    kind: 'article',
    header: [],
    type: null,
    title: headline ? [headline] : [],
    preamble: [],
    body,
    closing: [],
    recipients: [],
    signature: [],
    appendix: [],
    frame: lines.filter(l => l !== headline && !body.includes(l) && !byline.includes(l)),
    byline,
  }
}
