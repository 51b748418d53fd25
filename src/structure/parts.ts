/**
 * One file → the documents that it holds, each with its own text: a tờ trình with the plan behind it, a decision with the plan that it
 * issues. A file is parted on strong evidence only, all of it together:
 * - behind the signature or "Nơi nhận" of the document before, nothing between;
 * - a letterhead of its own (the state's name, number or date, a line that names the type), or a type line that says "Ban hành kèm theo
 *   Quyết định …" behind a decision;
 * - on a new page, where the format has pages.
 * Forms among the annexes look alike: what stands behind "Phụ lục" or "Mẫu số", or has dots for its names, is no document.
 *
 * Reads: ParsedDocument. Writes: ParsedDocument[]; one alone is the document that came in.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { bodyHead, hasOwnName, isOrgan } from '../knowledge/bodies.ts'
import { foldInPlace } from '../text/fold.ts'
import { type Line, linesOf } from './lines.ts'
import { type Cut, cutAt } from './part-of.ts'
import { isAppendix, isAuthority, isPosition, tailZones } from './tail.ts'
import { DATELINE, MOTTO, NUMBER_SLOT, typeLine, zonesOf } from './zones.ts'

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", alone or with the letterhead's other column on its line */
const STATE = /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam\s*$/u
/** "Số: 47/KH-UBND", "Số:     /KH-UBND"; handwriting on a scan is U+FFFD */
const NUMBER = /^số\s*:?[\s.…_\ufffd]*(?<ordinal>[\d\ufffd]*)[\s.…_\ufffd]*[/-]\s*[\p{L}][\p{L}\d&/ -]+/u
/** "Tỉnh X, ngày 05 tháng 01 năm 2024": the month may be blank in a draft, the year is printed */
const DATED = /ngày\s.{0,12}tháng\s.{0,8}năm\s+(?:19|20)\d\d/u
/** "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày …)" */
const ISSUED_WITH = /^\(?(?:được )?(?:ban hành )?kèm theo (?:quyết định|nghị quyết|tờ trình|công văn)(?![\p{L}\p{M}])/u
/** "ngày … tháng …", "........", "____": places that a form leaves open */
const DOTS = /…|\.{4,}|_{4,}/u
const RECIPIENTS = /^nơi nhận\s*[:.]?/u
const SEPARATOR = /^[-_*=\s.]+$/u

/** lines of a letterhead, from the body above to the type */
const HEAD = 22
/** lines that recipients and signature take together */
const TAIL = 80
/** characters of a text that can be a document behind a decision, among so many lines */
const SUBSTANCE = 600
const LOOK = 200
/** documents of one file: what goes on beyond them stays with the last */
const MOST = 50
/** what is sent to be approved comes as a draft, with number and day left blank; other blank documents are forms */
const SENDS = new Set(['proposal', 'official_letter', 'report', 'decision', 'resolution'])
const DRAFTS = new Set(['plan', 'decision', 'directive', 'guidance', 'resolution', 'notice', 'other'])
const NO_DRAFT = new Set(['biên bản', 'giấy mời'])

/** A place where a document may begin: where its letterhead opens, and what it says of itself. */
interface Head {
  start: number
  type: NonNullable<ReturnType<typeof typeLine>>
  /** index of the type's line */
  at: number
}

/** A line of the end of a document. */
const isEnd = (l: Line) => RECIPIENTS.test(l.folded) || isAuthority(l) || isPosition(l)

const isBody = (l: Line) => l.caps && l.text.length < 100 && (bodyHead(l.folded) !== null || hasOwnName(l.folded) || isOrgan(l.folded))

/** Can the line stand in a letterhead, above the state's name or the type? `above`: the line over it. */
function isHead(line: Line, above: Line | undefined): boolean {
  if (line.table || (line.label && line.label.kind !== 'dash') || isEnd(line)) return false
  const { folded, text } = line
  if (SEPARATOR.test(text) || MOTTO.test(folded) || NUMBER_SLOT.test(folded) || DATELINE.test(folded)) return true
  if (/^(?:v\/v|dự thảo)/u.test(folded) || isBody(line)) return true
  // "ỦY BAN NHÂN DÂN" over "HUYỆN ĐÌNH LẬP"
  return line.caps && above !== undefined && isBody(above) && !isEnd(above)
}

/** The letterhead's first line, from one of its lines upwards; not above `from`. */
function opening(lines: readonly Line[], anchor: number, from: number): number {
  let start = anchor
  const group = lines[anchor]!.node.data.column?.group
  const isBeside = (line: Line) => group !== undefined && line.node.data.column?.group === group
  while (start > from && anchor - start < HEAD && (isBeside(lines[start - 1]!) || isHead(lines[start - 1]!, lines[start - 2]))) start--
  return start
}

/** Does the document before end here, with recipients or signature? */
function isEnded(lines: readonly Line[], from: number, to: number): boolean {
  const window = lines.slice(Math.max(from, to - TAIL), to)
  const { recipients, signature, appendix } = tailZones(window, 0)
  return recipients.length + signature.length > 0 && appendix.length === 0
}

const pageOf = (line: Line) => line.node.data.page ?? line.node.data.boxes?.[0]?.page
function onNewPage(lines: readonly Line[], start: number): boolean {
  const [before, own] = [pageOf(lines[start - 1]!), pageOf(lines[start]!)]
  return before === undefined || own === undefined || own > before
}

/** A head of its own: state, number or date, type; a form leaves names or the year open. */
function hasOwnHead(head: readonly Line[], { type, at, start }: Head, first: string): boolean {
  const above = head.slice(0, at - start)
  if (!above.some(l => STATE.test(l.folded))) return false
  const slot = above.map(l => NUMBER.exec(l.folded)).find(m => m !== null)
  const dated = above.some(l => DATED.test(l.folded))
  // a draft's number and day may be dots, its names are not
  const open = above.some(l => DOTS.test(l.text) && !NUMBER.test(l.folded) && !DATED.test(l.folded))
  if (!slot || open || !above.some(l => bodyHead(l.folded) !== null)) return false
  if (slot.groups!.ordinal && dated) return true
  return dated && SENDS.has(first) && DRAFTS.has(type.type.type) && !NO_DRAFT.has(type.type.key)
}

/** "KẾ HOẠCH / Phát động … / (Ban hành kèm theo Quyết định số …)" behind that decision. */
function isIssuedWith(lines: readonly Line[], { type, at }: Head, first: string): boolean {
  if (!SENDS.has(first) || !DRAFTS.has(type.type.type) || NO_DRAFT.has(type.type.key)) return false
  if (!lines.slice(at, at + 8).some(l => ISSUED_WITH.test(l.folded))) return false
  const body = lines.slice(at, at + LOOK)
  return body.reduce((n, l) => n + l.text.length, 0) >= SUBSTANCE && body.filter(l => l.label && l.label.kind !== 'dash').length >= 2
}

/** The head that opens at or around line `anchor`; null where there is none. */
function headAt(lines: readonly Line[], anchor: number, from: number): Head | null {
  const start = opening(lines, anchor, from)
  const type = typeLine(lines.slice(start, start + HEAD))
  return type && { start, type, at: type.line.index }
}

class Parting {
  private readonly doc: ParsedDocument
  private readonly lines: Line[]
  /** index of the last line that ends a document */
  private readonly lastTail: number
  readonly starts: number[] = [0]

  constructor(doc: ParsedDocument, lines: Line[]) {
    this.doc = doc
    this.lines = lines
    this.lastTail = lines.findLastIndex(isEnd)
  }

  /** Type of the document on lines `from` to `to`; null where these have not the form of a document. */
  private typeOf(from: number, to: number): string | null {
    const lines = this.lines.slice(from, Math.min(to, from + TAIL))
    const { kind, type } = zonesOf(this.doc, lines)
    if (kind !== 'document') return null
    if (type) return type.type.type
    return lines.some(l => /^(?:v\/v|kính gửi)/u.test(l.folded)) ? 'official_letter' : null
  }

  private opensAt(anchor: number): Head | null {
    const { lines } = this
    const from = this.starts.at(-1)!
    const head = headAt(lines, anchor, from + 1)
    if (!head || head.start <= from + 4 || head.at < anchor) return null
    const above = lines.slice(head.start, head.at)
    const top = lines.slice(head.start, head.at + 4)
    if (above.some(isEnd) || top.some(l => l.table || isAppendix(l)) || !onNewPage(lines, head.start) || !isEnded(lines, from, head.start))
      return null
    const first = this.typeOf(from, head.start)
    if (!first) return null
    const own = hasOwnHead(top, head, first) && this.lastTail > head.at
    return own || isIssuedWith(lines, head, first) ? head : null
  }

  find(): number[] {
    for (let i = 5; i < this.lines.length && this.starts.length < MOST; i++) {
      const line = this.lines[i]!
      if (line.table || line.label || !(STATE.test(line.folded) || this.saysIssued(i))) continue
      const head = this.opensAt(i)
      if (!head) continue
      this.starts.push(head.start)
      i = head.at
    }
    return this.starts
  }

  /** Is the line a type's, with "Ban hành kèm theo …" under it? */
  private saysIssued(i: number): boolean {
    return this.lines[i]!.caps && this.lines.slice(i + 1, i + 8).some(l => ISSUED_WITH.test(l.folded))
  }
}

/** The state's name a second time, or a text that was issued with another: without them nothing need be looked at. */
const TRACES = /xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|(?<issued>kèm theo (?:quyết|nghị|tờ|công)[ \u00a0])/giu
function mayHoldMore(text: string): boolean {
  let names = 0
  for (const m of text.matchAll(TRACES)) if (m.groups!.issued || ++names > 1) return true
  return false
}

/** The documents of a file, in order. */
export function partsOf(doc: ParsedDocument): ParsedDocument[] {
  if (doc.data.article || !mayHoldMore(doc.text)) return [doc]
  const lines = linesOf(doc, foldInPlace(doc.text))
  if (lines.length < 10) return [doc]
  const starts = new Parting(doc, lines).find()
  if (starts.length === 1) return [doc]
  const cuts = starts.map((start): Cut => ({ offset: lines[start]!.start, page: pageOf(lines[start]!) ?? 1 }))
  return cuts.map((_, i) => cutAt(doc, cuts, i))
}
