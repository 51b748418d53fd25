/**
 * List items under a section role: the innermost items, not the group headings over them, nor the sentence that leads in to a list.
 * Where a section is no list, each paragraph is one item; in running prose (news) inline numbers "(1) …; (2) …" and semicolons divide.
 */
import type { SectionRole } from '../../schemas/codes.ts'
import type { OutlineNode, Span } from '../structure/index.ts'
import type { Context } from './context.ts'

export interface Item {
  span: Span
  node: OutlineNode
  /** a paragraph under its heading, not a list item: its sentences and series may be divided */
  prose: boolean
}

const LEAD_IN = /(?::|như sau|sau đây)\s*[.:]?\s*$/u

/** Nodes that carry a role; where a node and one below it both do, the lower one is meant if it is divided further. */
export function nodesWithRole(ctx: Context, role: SectionRole): OutlineNode[] {
  return ctx.nodes.filter(n => n.roles.includes(role) && !inAppendix(ctx, n))
}
const inAppendix = (ctx: Context, n: OutlineNode) => ctx.zones.appendix.some(l => l.start <= n.start && n.start <= l.end)

/** Items of a role; a section of another role inside (mục tiêu under nội dung) keeps its own. */
export function itemsOf(ctx: Context, role: SectionRole): Item[] {
  return ctx.once(`items:${role}`, () => {
    const tops = nodesWithRole(ctx, role).filter(n => !hasAncestorWith(n, role))
    const out = tops.flatMap(n => innermost(ctx, n, role))
    return out.filter(item => !LEAD_IN.test(ctx.foldedSlice(item.span)) || ctx.slice(item.span).length > 400)
  })
}

function hasAncestorWith(n: OutlineNode, role: SectionRole): boolean {
  for (let p = n.parent; p; p = p.parent) if (p.roles.includes(role)) return true
  return false
}

function innermost(ctx: Context, node: OutlineNode, role: SectionRole): Item[] {
  // a joint heading is divided by its sub-headings: text directly under it is nobody's
  const joint = node.roles.length > 1 && node.children.some(c => c.roles.length > 0)
  // "Khen thưởng" under another role's heading is no list of that role
  const aside = (c: OutlineNode) =>
    !role.startsWith('award') && c.heading !== null && /^(?:công tác )?khen thưởng/u.test(ctx.foldedSlice(c.heading))
  const children = node.children.filter(c => (c.roles.length === 0 && !joint && !aside(c)) || c.roles.includes(role))
  const own = joint || children.length ? [] : bodyItems(ctx, node)
  if (!children.length) return own
  const below = children.flatMap(c => innermost(ctx, c, role))
  if (!below.length) return bodyItems(ctx, node)
  // text before a list leads in to it; a paragraph behind it is an item of its own
  const behind = node.heading ? node.body.filter(b => b.start > children[0]!.start && b.end - b.start > 25) : []
  return [...below, ...behind.map(span => ({ span, node, prose: true }))].sort((a, b) => a.span.start - b.span.start)
}

/** Text of a node without children as items. */
function bodyItems(ctx: Context, node: OutlineNode): Item[] {
  if (node.heading === null || node.label?.kind === 'dash' || node.label?.kind === 'plus') {
    // a short title over paragraphs of its own heads them
    if (node.heading && node.lines.length > 1 && node.heading.end >= node.lines[0]!.end - 1)
      return node.body.map(span => ({ span, node, prose: true }))
    const all = node.heading ? [node.heading, ...node.body] : node.body
    // a paragraph behind a list item that tells last year's results is no part of it
    const kept = node.heading ? all : all.filter((b, i) => i === 0 || !tellsPast(ctx, b))
    const whole = { start: kept[0]?.start ?? node.start, end: kept.at(-1)?.end ?? node.end }
    return ctx.isArticle ? proseItems(ctx, node, whole) : [{ span: whole, node, prose: node.label === null }]
  }
  return node.body.flatMap(span => (ctx.isArticle ? proseItems(ctx, node, span) : [{ span, node, prose: true }]))
}

/** Roles whose sentences list things to do. */
const SERIES = new Set<SectionRole>(['contents', 'solutions'])
const INLINE_NUMBER = /\((\d{1,2})\)\s*/gu

/** "(1) …; (2) …; (3) …" in a running sentence. */
export function inlineNumbered(ctx: Context, span: Span): Span[] {
  const text = ctx.slice(span)
  const marks = [...text.matchAll(INLINE_NUMBER)]
  if (marks.length < 2 || Number(marks[0]![1]) !== 1) return []
  return marks.map((m, i) => ({ start: span.start + m.index + m[0].length, end: span.start + (marks[i + 1]?.index ?? text.length) }))
}

function proseItems(ctx: Context, node: OutlineNode, span: Span): Item[] {
  const numbered = inlineNumbered(ctx, span)
  const inner = withoutLead(ctx, span)
  // "… ba việc: …; …; …": a series behind its colon
  const spans = numbered.length ? numbered : inner.start > span.start && node.roles.some(r => SERIES.has(r)) ? clauses(ctx, inner) : [inner]
  return spans.map(s => ({ span: s, node, prose: true }))
}

/** "Tập thể được xét khen phải đáp ứng các tiêu chí: …; …": the series behind the colon. */
export function withoutLead(ctx: Context, span: Span): Span {
  const lead =
    /^[^:.;]{0,140}(?:tiêu chí|tiêu chuẩn|gồm|sau|là|việc|nội dung|khi|có)[^:.;]{0,24}:\s+(?=[^.]*;)/u.exec(ctx.foldedSlice(span)) ??
    /^[^:.;]{0,60}(?:tiêu chí|tiêu chuẩn|nội dung|điều kiện)[^:.;]{0,40}\s(?:là|gồm)\s+(?=[^.]*;)/u.exec(ctx.foldedSlice(span))
  return lead ? { start: span.start + lead[0].length, end: span.end } : span
}

/** "Năm 2023, … là 86,2%", "Theo kết quả công bố gần nhất, …", "(Năm rồi xã mình …)": what was reached, not what is aimed at. */
export function tellsPast(ctx: Context, span: Span): boolean {
  const folded = ctx.foldedSlice(span)
  if (/phấn đấu|phần đấu|mục tiêu|chỉ tiêu|(?<!\p{L})sẽ(?!\p{L})/u.test(folded)) return false
  if (
    /^[\s(*+-]*(?:năm (?:rồi|ngoái|qua|trước)|theo kết quả|kết quả năm|tính đến|nhắc lại|các mốc trên|so sánh|để (?:đối chiếu|so sánh))/u.test(
      folded,
    )
  )
    return true
  const year = /^[\s(*+-]*(?:trong |hết |cuối )?năm ((?:19|20)\d{2})/u.exec(folded)?.[1]
  return year !== undefined && Number(year) < documentYear(ctx)
}

/** The year that the document is for: its title's, else its date's. */
function documentYear(ctx: Context): number {
  const title = ctx.titleSpan
  const years = title ? [...ctx.foldedSlice(title).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map(m => Number(m[1])) : []
  const issued = ctx.given('issuedDate')[0]?.value
  return years[0] ?? (issued && /^\d{4}/u.test(issued) ? Number(issued.slice(0, 4)) : 0)
}

/** Sentences of a span: cut behind ". " before a capital. Abbreviations ("TP.", "TS.") do not end one. */
export function sentences(ctx: Context, span: Span): Span[] {
  return cut(ctx, span, /(?<!(?:^|[\s(])\p{Lu}{1,3})[.!?…](?:["”)])*\s+(?=["“(]?\p{Lu})/gu)
}

/** Members of a series: cut at semicolons outside brackets. */
export function clauses(ctx: Context, span: Span): Span[] {
  const text = ctx.slice(span)
  // brackets keep what they hold together; one that is never closed holds nothing
  const closed = new Array<boolean>(text.length).fill(false)
  let isInside = false
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') isInside = true
    else if (text[i] === '(') isInside = false
    closed[i] = isInside
  }
  return cut(ctx, span, /;\s*/gu, at => !closed[at])
}

function cut(ctx: Context, span: Span, pattern: RegExp, divides: (at: number) => boolean = () => true): Span[] {
  const text = ctx.slice(span)
  const out: Span[] = []
  let from = 0
  for (const m of text.matchAll(pattern)) {
    if (!divides(m.index)) continue
    out.push({ start: span.start + from, end: span.start + m.index + m[0].trimEnd().length })
    from = m.index + m[0].length
  }
  if (from < text.length) out.push({ start: span.start + from, end: span.end })
  return out.filter(s => ctx.slice(s).trim().length > 0)
}
