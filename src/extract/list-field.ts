/** Fields that are lists of texts: the items under a section role, as printed, bullets left off. */
import type { SectionRole } from '../../schemas/codes.ts'
import { type Context, itemText } from './context.ts'
import { type Candidate, type Field, field } from './field.ts'
import { type Item, itemsOf, nodesWithRole, sentences, tellsPast } from './items.ts'

const REPORTS_PLAN = /(?:ban hành|triển khai|phát động|tổ chức)[^.;]{0,40}kế hoạch\s+(?:số|phát động)|kế hoạch số\s*\d/u
/** "Việc bình xét phải …", "Phong trào thi đua phải …": what is demanded, under a joint heading that does not divide. */
const DEMAND = /(?:phải|cần|không được|bảo đảm|đảm bảo|yêu cầu)(?![\p{L}\p{M}])/u

export function listField(name: string, role: SectionRole): Field<string> {
  return field<string>({ name, many: true, find: ctx => find(ctx, name, role) })
}

function find(ctx: Context, name: string, role: SectionRole): Candidate<string>[] {
  const joint = nodesWithRole(ctx, role).some(n => n.roles.length > 1)
  return itemsOf(ctx, role)
    .filter(item => role !== 'objectives' || !tellsPast(ctx, item.span))
    .filter(item => undividedFits(ctx, item, role))
    .flatMap(item => (ctx.isArticle ? newsItem(ctx, item) : [item]))
    .map(item => ({
      value: itemText(ctx.slice(item.span)),
      evidence: [ctx.evidence(item.span)],
      score: ctx.isArticle ? 0.8 : joint ? 0.9 : 0.95,
      rule: ctx.isArticle ? `${name}.prose` : `${name}.item`,
    }))
    .filter(c => c.value.length > 3)
}

/** "MỤC ĐÍCH, YÊU CẦU" without sub-headings: an item that demands is a requirement, another a purpose. */
function undividedFits(ctx: Context, item: Item, role: SectionRole): boolean {
  if (role !== 'purpose' && role !== 'requirements') return true
  let node: Item['node'] | null = item.node
  while (node && !node.roles.length) node = node.parent
  if (!node || !(node.roles.includes('purpose') && node.roles.includes('requirements'))) return true
  const opening = ctx.foldedSlice(item.span).slice(0, 90)
  return DEMAND.test(opening) === (role === 'requirements')
}

/** News: the sentences of the paragraph that tell, without the one that reports the plan itself. */
function newsItem(ctx: Context, item: Item): Item[] {
  const all = sentences(ctx, item.span)
  const kept = all.filter(s => !REPORTS_PLAN.test(ctx.foldedSlice(s)))
  const first = kept[0]
  const last = kept.at(-1)
  return first && last ? [{ ...item, span: { start: first.start, end: last.end } }] : []
}
