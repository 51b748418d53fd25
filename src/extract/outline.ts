/** The record's outline: the document's sections with their roles, from the structure's nodes and zones. */
import type { SectionRole } from '../../schemas/codes.ts'
import type { Section } from '../../schemas/record.ts'
import type { Line, OutlineNode } from '../structure/index.ts'
import { type Context, oneLine } from './context.ts'
import { isSpanOnly } from './fields/period.ts'

const BASIS =
  /^(?:căn cứ|xét|theo đề nghị|thực hiện\s[^.]*số\s*:?\s*\d|thực hiện\s+(?:kế hoạch|chỉ thị|quyết định|nghị quyết|hướng dẫn|công văn|chương trình))/u

export function outlineSections(ctx: Context): Section[] {
  const zone = (roles: SectionRole[], lines: readonly { start: number; end: number }[]): Section[] => {
    const span = ctx.span(lines)
    return span ? [{ label: null, heading: null, roles, ...span, children: [] }] : []
  }
  const basis = ctx.zones.preamble.filter(l => BASIS.test(l.folded.replace(/^[-+*\s]+/u, '')))
  const signed = ctx.given('signature').length > 0
  const appendix = ctx.zones.appendix.filter(l => /^(?:phụ lục|phụ biểu|biểu|mẫu|danh)/u.test(l.folded)).length ? ctx.zones.appendix : []
  const annexes = annexSections(ctx, appendix)
  return [
    ...zone(basis.length ? ['legal_basis'] : [], ctx.zones.preamble),
    ...ctx.outline.map(n => section(ctx, n, ctx.isArticle ? quotaPlaces(ctx) : [])),
    ...zone([], ctx.zones.closing),
    ...zone(['recipients'], ctx.zones.recipients),
    ...(signed ? zone(['signature'], ctx.zones.signature) : []),
    ...(annexes.length ? annexes : zone(['appendix'], appendix)),
  ].sort((a, b) => a.start - b.start)
}

/** "Phụ lục II", "PHỤ LỤC SỐ 1": a line that opens a numbered annex. */
const ANNEX = /^(?:phụ lục|phụ biểu|biểu|mẫu)(?:\s+số)?\s*:?\s*(?:[ivx]{1,5}|\d{1,2})(?![\p{L}\p{M}\d])/u

/** Numbered annexes, one section each, with the title below the number or behind it. */
function annexSections(ctx: Context, lines: readonly Line[]): Section[] {
  const starts = lines.flatMap((l, i) => (ANNEX.test(l.folded) && (l.caps || l.bold || l.text.length < 60) ? [i] : []))
  return starts.map((from, i) => {
    const part = lines.slice(from, starts[i + 1])
    const first = part[0]!
    const label = first.text.slice(0, ANNEX.exec(first.folded)![0].length)
    const behind = first.text.slice(label.length).replace(/^[\s.:–-]+/u, '')
    const styled = part.slice(1).findIndex(l => l.label !== null || l.table !== null || !(l.caps || (l.bold && !part[1]!.caps)))
    const below = part
      .slice(1, styled < 0 ? undefined : 1 + styled)
      .map(l => l.text)
      .join(' ')
    const { start, end } = ctx.span(part)!
    return { label, heading: behind || oneLine(below) || null, roles: ['appendix'], start, end, children: [] }
  })
}

/** News tell how many are rewarded in the sentence that names the award. */
const quotaPlaces = (ctx: Context): number[] => ctx.given('quotas').flatMap(q => q.evidence.map(e => e.start))

function section(ctx: Context, node: OutlineNode, quotas: readonly number[]): Section {
  const own = node.roles.length === 0 && isSpanOnly(ctx, node) ? (['schedule'] as SectionRole[]) : node.roles
  const withQuota = own.includes('award_forms') && !own.includes('award_quota') && quotas.some(at => at >= node.start && at < node.end)
  const roles: SectionRole[] = withQuota ? [...own, 'award_quota'] : own
  return {
    label: node.label?.text ?? null,
    heading: node.heading ? oneLine(ctx.slice(node.heading)) : null,
    roles,
    start: node.start,
    end: node.end,
    children: node.children.map(c => section(ctx, c, quotas)),
  }
}
