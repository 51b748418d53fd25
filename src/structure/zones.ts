/**
 * Where a document's parts stand: letterhead, type and title, preamble, body, closing, recipients and signature, annexes
 * (NĐ 30/2020, Phụ lục I, boxes 1–9), or headline and article of a news page.
 * Reads: Line[]. Writes: Zones.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { documentTypes } from '../knowledge/document-types.ts'
import { bounded } from '../text/boundary.ts'
import { articleZones } from './article.ts'
import type { Line } from './lines.ts'
import { headingRoles } from './roles.ts'
import { tailZones } from './tail.ts'
import type { Zones } from './types.ts'

const HEADER_LINES = 45
export const MOTTO = /cộng hòa xã hội chủ nghĩa|độc lập\s*-\s*tự do|đảng cộng sản việt nam/u
export const NUMBER_SLOT = /^số\s*:|^số\s+\d*\s*[-/]/u

/** The line that names the type: "KẾ HOẠCH" alone, or in capitals before the title on the same line. */
export function typeLine(lines: readonly Line[]): Zones['type'] {
  let headerSeen = false
  for (const line of lines.slice(0, HEADER_LINES)) {
    if (line.label && line.label.kind !== 'dash') break
    const bare = line.folded.replace(/[\s:*.]+$/u, '')
    for (const type of documentTypes) {
      if (bare === type.key && (line.caps || line.bold || headerSeen)) return { line, type }
      const upper = type.name.toUpperCase()
      if (line.text.startsWith(`${upper} `) && (line.caps || headerSeen || line.index <= 1) && line.text.length < 400) return { line, type }
    }
    if (MOTTO.test(line.folded) || NUMBER_SLOT.test(line.folded)) headerSeen = true
  }
  return null
}

const PREAMBLE = /^-?\s*(?:căn cứ|theo đề nghị|xét đề nghị|thi hành)/u
const PREAMBLE_REFERENCE = /^-?\s*(?:thực hiện|triển khai|tiếp tục|hưởng ứng|theo|nhằm|để) .*(?:số\s*:?\s*\d|như sau|;\s*$)/u
const AS_FOLLOWS = /như sau\s*[:.]?\s*$/u

/** Title lines: directly behind the type, in the style of the first, until the preamble or a label. */
function titleLines(lines: readonly Line[], from: number): Line[] {
  const out: Line[] = []
  for (const line of lines.slice(from, from + 6)) {
    const first = out[0]
    if (PREAMBLE.test(line.folded) || AS_FOLLOWS.test(line.folded) || (line.label && line.label.kind !== 'dash')) break
    if (/^[-_*=\s.]+$/u.test(line.text)) continue
    if (/^\(?(?:kèm theo|ban hành kèm theo)/u.test(line.folded)) break
    if (/^kính gửi/u.test(line.folded)) break
    if (first) {
      const goesOn = (first.caps && line.caps) || (first.bold && line.bold && !first.caps === !line.caps) || /^\p{Ll}/u.test(line.text)
      if (!goesOn || headingRoles(line.text).length > 0) break
    } else if (PREAMBLE_REFERENCE.test(line.folded) && line.text.length > 220) break
    out.push(line)
  }
  return out
}

const TOP = new Set(['part', 'chapter', 'section', 'upper', 'roman', 'article'])

/** Index of the line that opens the body: the first heading behind the preamble. */
function bodyStart(lines: readonly Line[], from: number): number {
  const rest = lines.slice(from)
  const top = rest.findIndex(l => l.label && TOP.has(l.label.kind))
  const numbered = rest.findIndex(l => l.label?.kind === 'decimal')
  const named = rest.findIndex(
    l => !l.label && l.text.length < 120 && (l.bold || l.caps || l.text.endsWith(':')) && headingRoles(l.text).length > 0,
  )
  const follows = rest.findIndex(l => AS_FOLLOWS.test(l.folded))
  const found = [top, numbered, named].filter(i => i >= 0)
  if (found.length) {
    // "1." before the first "I." is a heading of a plan without Roman numbers, or a list in the preamble
    const at = top >= 0 && numbered >= 0 && numbered < top && follows > numbered ? top : Math.min(...found)
    return from + at
  }
  if (follows >= 0) return from + follows + 1
  const other = rest.findIndex(l => !PREAMBLE.test(l.folded) && !PREAMBLE_REFERENCE.test(l.folded))
  return other < 0 ? from + rest.length : from + other
}

const HAS = {
  recipients: bounded('nơi nhận', 'u'),
  frame: /lượt xem|tin liên quan|tin mới|đăng ngày|người đang online|xem thêm|bình luận/u,
}

/** Is it a document with a form of its own, or a text about one? */
function isDocument(doc: ParsedDocument, lines: readonly Line[], type: Zones['type']): boolean {
  const head = lines.slice(0, HEADER_LINES)
  let score = 0
  if (type) score += 2
  if (head.some(l => NUMBER_SLOT.test(l.folded))) score += 1
  if (head.some(l => MOTTO.test(l.folded))) score += 2
  if (lines.some(l => HAS.recipients.test(l.folded) && l.text.length < 40)) score += 2
  if (lines.filter(l => l.label?.kind === 'roman' || l.label?.kind === 'article').length >= 2) score += 1
  if (head.some(l => /^kính gửi/u.test(l.folded))) score += 1
  if (doc.data.article) score -= 2
  if (lines.some(l => l.text.length < 60 && HAS.frame.test(l.folded))) score -= 1
  return score >= 2
}

/** Zones of a document. */
export function zonesOf(doc: ParsedDocument, all: readonly Line[]): Zones {
  const footnotes = all.filter(l => l.node.data.role === 'footnote')
  const lines = footnotes.length ? all.filter(l => l.node.data.role !== 'footnote') : all
  const type = typeLine(lines)
  if (!isDocument(doc, lines, type)) return { ...articleZones(lines), footnotes }

  const at = type ? lines.indexOf(type.line) : -1
  const titleAt = type ? at + 1 : headerEnd(lines)
  const title = titleLines(lines, titleAt).filter((_, _i, found) => type !== null || stylesTitle(found[0]))
  const afterTitle = titleAt + title.length
  const { tailStart, ...tail } = tailZones(lines, afterTitle)
  const open = Math.min(bodyStart(lines.slice(0, tailStart), afterTitle), tailStart)
  const middle = lines.slice(open, tailStart)
  const closingFrom = closingStart(middle)
  return {
    kind: 'document',
    header: lines.slice(0, type ? at : titleAt),
    type,
    title,
    preamble: lines.slice(afterTitle, open),
    body: middle.slice(0, closingFrom),
    closing: middle.slice(closingFrom),
    ...tail,
    footnotes,
    frame: [],
    byline: [],
  }
}

export const DATELINE = /ngày\s.{0,12}tháng\s.{0,8}năm\s+(?:\d{4}|\.)/u

/** Without a type line (a công văn, a text that lost it): the letterhead ends behind the place and date, or before the first long line. */
function headerEnd(lines: readonly Line[]): number {
  const head = lines.slice(0, HEADER_LINES)
  const end = head.findIndex(l => l.text.length > 140 || PREAMBLE.test(l.folded) || (l.label && TOP.has(l.label.kind)))
  // a short letter has no long line
  const office = end < 0 ? head : head.slice(0, end)
  const last = Math.max(
    office.findIndex(l => DATELINE.test(l.folded)),
    office.findIndex(l => NUMBER_SLOT.test(l.folded)),
  )
  if (last >= 0 && (end < 0 || stylesTitle(office[last + 1]))) return last + 1
  return Math.max(end, 0)
}

const TITLE_OPENS = /^(?:về |phát động |tổ chức |triển khai |thực hiện |hưởng ứng ).{10,200}[^.,;:]$/u

/** Is it set or worded as a title is? Nothing else can tell, where the line above it that names the type was lost. */
function stylesTitle(line: Line | undefined): boolean {
  if (!line || /^v\/v|^về việc|^kính gửi/u.test(line.folded)) return false
  return line.caps || line.bold || TITLE_OPENS.test(line.folded)
}

const CLOSES =
  /^(?:trên đây là|căn cứ kế hoạch này|căn cứ nội dung kế hoạch|trong quá trình (?:tổ chức |triển khai |thực hiện )?|yêu cầu các |đề nghị các |quá trình (?:thực hiện|triển khai))/u

/** Where the closing formula opens: unlabelled paragraphs at the end of the body, the last of them with the end mark "./.". */
function closingStart(body: readonly Line[]): number {
  let i = body.length
  while (i > 0) {
    const line = body[i - 1]!
    if (line.label || line.table) break
    const last = i === body.length
    const isText = body[i - 2]?.label && !/[.;:,…]$/u.test(body[i - 2]!.text)
    if (!(CLOSES.test(line.folded) || (last && !isText && /\.\s?\/\s?\.?\s*$/u.test(line.text) && line.text.length > 30))) break
    i--
  }
  return i
}
