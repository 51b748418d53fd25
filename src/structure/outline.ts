/**
 * Lines of the body → outline. Heights come from the kinds of labels (NĐ 30/2020: Phần, I., 1., a); offices add A., 1.1, -, +),
 * headings without a label from their look. A heading may run in with its text ("2. Thời gian: Từ tháng 10 …").
 * Reads: Line[]. Writes: OutlineNode[].
 */
import type { SectionRole } from '../../schemas/codes.ts'
import { foldKey } from '../text/fold.ts'
import { RANK } from './labels.ts'
import type { Line } from './lines.ts'
import { cueRoles, headingRoles } from './roles.ts'
import type { OutlineNode, Span } from './types.ts'

/** A sub-heading without label ("Đối với tập thể:") stands below a) and above the dashes. */
const SUBHEADING = 10.5
/** An unlabelled heading in capitals stands as high as I., another as high as Điều, above 1. */
const UNLABELLED_CAPS = 4
const UNLABELLED = 5.5

const SENTENCE_END = /[.;,…]["”)]*$/u
const ENDED = /[.;:!?…]["”)]*$/u
const MAX_HEADING = 230
/** A day in it makes a line a duty, not a heading. */
const DATED = /\d{1,2}\s*[/.]\s*\d{1,2}(?!\d*\s*%)|\d\s*%/u
/** "Đối với tập thể", "Tập thể:", "Về tập thể", "Cá nhân": heads of a division by subject. */
const SUBJECT_HEAD =
  /^(?:về |đối với |dành cho |tiêu chí đối với )?(?:các )?(?:tập thể|cá nhân|hộ gia đình|doanh nghiệp|cơ quan|đơn vị|địa phương|cấp |các sở|ubnd|ủy ban)/u

/** Where the heading ends that runs in with its text: at the end of its bold run, or at the colon behind a known heading. */
function runInHeading(line: Line, from: number): Span | null {
  const bold = (line.node.data.marks ?? []).find(
    m => m.bold && m.start <= line.start + from + 3 && m.end > line.start + from + 2 && m.end < line.end - 2,
  )
  const boldRuns = (line.node.data.marks ?? []).filter(m => m.bold)
  const boldEnd = bold ? contiguousEnd(boldRuns, bold.start) : null
  const body = line.text.slice(from)
  const colon = /[:.](?=\s)/u.exec(body)
  if (boldEnd !== null && boldEnd < line.end - 2) {
    const heading = line.text.slice(from, boldEnd - line.start)
    if (heading.trim().length > 2 && (/[:.]\s*$/u.test(heading) || /^\s*[:.]/u.test(line.text.slice(boldEnd - line.start)))) {
      return trimmed(line, from, boldEnd - line.start)
    }
  }
  if (colon && body[colon.index] === ':' && colon.index < 120) {
    const heading = body.slice(0, colon.index)
    const key = foldKey(heading)
    if (headingRoles(heading).length || (SUBJECT_HEAD.test(key) && heading.length < 90)) return trimmed(line, from, from + colon.index)
  }
  return null
}

function contiguousEnd(runs: { start: number; end: number }[], start: number): number {
  let end = -1
  for (const r of runs) if (r.start === start || (end >= 0 && r.start <= end + 1)) end = r.end
  return end
}

function trimmed(line: Line, from: number, to: number): Span {
  const text = line.text.slice(from, to)
  const lead = /^\s*/u.exec(text)![0].length
  const tail = /[\s:.;,]*$/u.exec(text)![0].length
  return { start: line.start + from + lead, end: line.start + Math.max(to - tail, from + lead) }
}

/** A dash or a star heads nothing that ends with a full stop. */
const isItem = ({ label }: Line) => label !== null && RANK[label.kind] >= RANK.dash

/** Is the whole line a heading? */
function isHeading(line: Line, next: Line | undefined): boolean {
  const text = line.text.slice(line.label?.length ?? 0)
  if (!text || text.length > MAX_HEADING || line.table) return false
  if (SENTENCE_END.test(text) && !(line.heading !== undefined || (line.label && line.bold && text.length < 120))) {
    // "1. Mục đích." with a full stop, if it is a known heading; "- Nội dung thiết thực." is what somebody shall do
    return !isItem(line) && headingRoles(text).length > 0 && text.split(' ').length <= 7
  }
  if (line.label === null) {
    if (line.heading !== undefined || line.caps) return true
    const short = text.split(' ').length <= 25
    const roles = headingRoles(text)
    if (line.bold && short) return true
    if (/:$/u.test(text) && short)
      return roles.length > 0 || SUBJECT_HEAD.test(line.folded) || next?.label?.kind === 'dash' || next?.label?.kind === 'plus'
    return roles.length > 0 && text.length < 60
  }
  switch (line.label.kind) {
    case 'dash':
    case 'plus':
    case 'star':
    case 'paren':
    case 'ordinal':
      // an item heads others if it is bold or ends in a colon and deeper items follow
      return (
        (line.bold && text.length < 120) ||
        titles(text, next) ||
        (/:$/u.test(text) && next?.label != null && RANK[next.label.kind] > RANK[line.label.kind]) ||
        (line.label.kind === 'star' && text.length < 90 && next?.label?.kind === 'dash')
      )
    default:
      return true
  }
}

/** "- Nông nghiệp công nghệ cao" over paragraphs: a short phrase without end mark heads what is not listed under it. */
const titles = (text: string, next: Line | undefined) =>
  text.length < 70 &&
  /\p{L}$/u.test(text) &&
  next !== undefined &&
  next.label === null &&
  next.text.length > text.length &&
  /^\p{Lu}|^\d/u.test(next.text)

function rankOf(line: Line, heading: boolean, next: Line | undefined): number {
  if (!line.label)
    return line.caps && line.text.length > 12
      ? UNLABELLED_CAPS
      : line.text.endsWith(':') && !line.bold
        ? // "Tiêu chí bình xét:" stands over "Đối với tập thể:"
          SUBHEADING - (headingRoles(line.text).length && !SUBJECT_HEAD.test(line.folded) ? 0.1 : 0)
        : headingRoles(line.text).length
          ? UNLABELLED
          : SUBHEADING
  if (line.label.kind === 'star' && heading && next?.label?.kind === 'dash') return SUBHEADING
  return RANK[line.label.kind]
}

const isNumberInBrackets = (node: OutlineNode | undefined) => node?.label?.kind === 'paren' || node?.label?.kind === 'ordinal'
const hasKind = (nodes: readonly OutlineNode[], { label }: OutlineNode) =>
  label?.kind === 'dash' && nodes.some(n => n.label?.kind === 'dash' && n.parent !== null)

/** "Thời gian: …" / "Địa điểm: …": a paragraph that opens as the one before it did. */
const FURTHER = /^\p{Lu}[^:.;,\d]{2,30}:\s/u
const isRunIn = (node: OutlineNode) => node.label === null && node.heading !== null && node.heading.end < node.lines[0]!.end - 2

/** "Chương I" alone, over the words of its heading. */
const isBareTitle = (line: Line | undefined) =>
  line?.label != null && RANK[line.label.kind] <= RANK.section && line.text.length <= line.label.length
const isSetAsTitle = (line: Line) => !line.label && !line.table && (line.caps || line.bold || line.heading !== undefined)

/** The line goes on with what the one before left unfinished: a page break or a lost join. */
const continues = (before: Line | undefined, line: Line) =>
  before !== undefined && !line.label && !line.table && !ENDED.test(before.text) && /^[\p{Ll}\d(]/u.test(line.text)

/**
 * The outline of a body. `prose`: a news text, where a paragraph without a label is a node of its own;
 * in a plan it belongs to the heading or item above it.
 */
export function outlineOf(body: readonly Line[], { prose = false } = {}): OutlineNode[] {
  const open = new OpenNodes()
  body.forEach((line, i) => {
    const before = body[i - 1]
    const top = open.top
    if (top && isBareTitle(before) && isSetAsTitle(line)) {
      top.heading = trimmed(line, 0, line.text.length)
      top.lines.push(line)
    } else if (top && continues(before, line)) {
      extend(top, line, true)
    } else {
      const node = nodeOf(line, body[i + 1], top, prose)
      if (node) open.attach(node)
      else extend(open.holder(), line, false)
    }
  })
  finish(open.roots)
  return open.roots
}

/** The nodes that the next line may stand under, the lowest last. */
class OpenNodes {
  readonly roots: OutlineNode[] = []
  private readonly stack: OutlineNode[] = []

  get top(): OutlineNode | undefined {
    return this.stack.at(-1)
  }

  attach(node: OutlineNode): void {
    const { stack, roots } = this
    // "- a" / "(1)" / "(2)" / "- b": the dash comes back to the height of the first
    while (isNumberInBrackets(this.top) && hasKind(this.top!.parent?.children ?? roots, node)) stack.pop()
    while (stack.length && this.top!.rank >= node.rank) stack.pop()
    node.parent = this.top ?? null
    ;(node.parent?.children ?? roots).push(node)
    stack.push(node)
  }

  /** What a paragraph behind list items belongs to: what the list hangs on. One node must be open. */
  holder(): OutlineNode {
    while (this.stack.length > 1 && this.top!.rank >= RANK.dash && this.top!.heading === null) this.stack.pop()
    return this.top!
  }
}

/** The node that a line begins; null: a paragraph of what stands above it. */
function nodeOf(line: Line, next: Line | undefined, top: OutlineNode | undefined, prose: boolean): OutlineNode | null {
  const whole = isHeading(line, next)
  if (line.label || whole)
    return newNode(line, prose && !line.label ? UNLABELLED : rankOf(line, whole, next), ownHeading(line, next, whole))
  if (!prose && top && isRunIn(top) && FURTHER.test(line.text)) return newNode(line, SUBHEADING, trimmed(line, 0, line.text.indexOf(':')))
  const heading = runInHeading(line, 0)
  if (heading) return runInNode(line, heading, prose)
  if (prose) return newNode(line, UNLABELLED, null)
  return top ? null : newNode(line, SUBHEADING, null)
}

/** The heading of a line with a label or of a heading without one: all of it, or what runs in with its text. */
function ownHeading(line: Line, next: Line | undefined, whole: boolean): Span | null {
  const from = line.label?.length ?? 0
  const runIn = line.label ? runInHeading(line, from) : null
  const numbered = line.label !== null && RANK[line.label.kind] <= RANK.alpha
  const isWhole = whole && runIn === null && (!numbered || looksLikeHeading(line, next))
  return isWhole ? trimmed(line, from, line.text.length) : runIn
}

/** In news a paragraph that opens with its subject stands for itself; "Đối với tập thể: …" belongs to the one before. */
function runInNode(line: Line, heading: Span, prose: boolean): OutlineNode {
  if (!prose) return newNode(line, SUBHEADING, heading)
  const named = headingRoles(line.text.slice(0, heading.end - line.start)).length > 0
  if (named || cueRoles(line.folded).length > 0) return newNode(line, UNLABELLED, named ? heading : null)
  return newNode(line, SUBHEADING, heading)
}

/** A numbered line is a heading if it is set as one, names a role, is short and unpunctuated, or deeper items follow it. */
function looksLikeHeading(line: Line, next: Line | undefined): boolean {
  const text = line.text.slice(line.label!.length)
  if (line.bold || line.caps || line.heading !== undefined) return text.length < MAX_HEADING
  if (/;$/u.test(text) || DATED.test(text)) return false
  if (SENTENCE_END.test(text)) return headingRoles(text).length > 0 && text.split(' ').length <= 7
  if (/:$/u.test(text)) return true
  if (headingRoles(text).length) return true
  const nextRank = next?.label ? RANK[next.label.kind] : null
  if (nextRank !== null && nextRank > RANK[line.label!.kind]) return true
  return text.length < 90 && RANK[line.label!.kind] <= RANK.decimal3
}

function newNode(line: Line, rank: number, heading: Span | null): OutlineNode {
  const bodyFrom = heading ? heading.end : line.start + (line.label?.length ?? 0)
  const rest = line.text.slice(bodyFrom - line.start)
  const skip = heading ? /^[\s:.;,]*/u.exec(rest)![0].length : 0
  const body: Span[] = rest.slice(skip).trim() ? [{ start: bodyFrom + skip, end: line.end }] : []
  return { label: line.label, rank, heading, body, lines: [line], roles: [], children: [], parent: null, start: line.start, end: line.end }
}

function extend(node: OutlineNode, line: Line, joined: boolean) {
  const last = node.body.at(-1)
  if (joined && last) last.end = line.end
  else if (joined && node.heading && !node.children.length && line.text.length < 90) node.heading.end = line.end
  else node.body.push({ start: line.start, end: line.end })
  node.lines.push(line)
}

function finish(nodes: OutlineNode[]) {
  for (const node of nodes) {
    finish(node.children)
    node.end = Math.max(node.lines.at(-1)!.end, node.children.at(-1)?.end ?? 0)
  }
}

/** "Số lượng", "tiêu chuẩn" of candidates or of goods are none of an award's. */
const NEEDS_AWARDS = new Set<SectionRole>(['award_quota', 'award_standards'])

function underAwards(node: OutlineNode, text: string): boolean {
  for (let n = node.parent; n; n = n.parent) {
    if (n.roles.some(r => r.startsWith('award_'))) return true
    if (n.heading && /khen thưởng/u.test(foldKey(text.slice(n.heading.start, n.heading.end))) && !n.roles.includes('contents')) return true
  }
  return false
}

/** Fills `roles` from headings; `text` is the document's. */
export function assignRoles(nodes: readonly OutlineNode[], text: string) {
  for (const node of nodes) {
    const roles = node.heading ? headingRoles(text.slice(node.heading.start, node.heading.end)) : []
    // "3. Thời hạn" under "Khen thưởng" is when awards are proposed, not when the campaign runs
    node.roles = roles
      .map(r => (r === 'schedule' && underAwards(node, text) ? 'award_timing' : r))
      .filter(
        r =>
          !NEEDS_AWARDS.has(r) ||
          /khen|thưởng|danh hiệu|thi đua/u.test(foldKey(text.slice(node.start, node.heading!.end))) ||
          underAwards(node, text),
      )
    assignRoles(node.children, text)
  }
}
