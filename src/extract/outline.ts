/** The record's outline: the document's sections with their roles, from the structure's nodes and zones. */
import type { SectionRole } from '../../schemas/codes.ts'
import type { Section } from '../../schemas/record.ts'
import type { OutlineNode } from '../structure/index.ts'
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
  const signed = ctx.results.get('signature') !== undefined
  const appendix = ctx.zones.appendix.filter(l => /^(?:phụ lục|phụ biểu|biểu|mẫu|danh)/u.test(l.folded)).length ? ctx.zones.appendix : []
  return [
    ...zone(basis.length ? ['legal_basis'] : [], ctx.zones.preamble),
    ...ctx.outline.map(n => section(ctx, n, ctx.isArticle ? quotaPlaces(ctx) : [])),
    ...zone([], ctx.zones.closing),
    ...zone(['recipients'], ctx.zones.recipients),
    ...(signed ? zone(['signature'], ctx.zones.signature) : []),
    ...zone(['appendix'], appendix),
  ].sort((a, b) => a.start - b.start)
}

/** News tell how many are rewarded in the sentence that names the award. */
const quotaPlaces = (ctx: Context): number[] =>
  ((ctx.results.get('quotas') ?? []) as { evidence: { start: number }[] }[]).flatMap(q => q.evidence.map(e => e.start))

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
