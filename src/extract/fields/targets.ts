import type { Target } from '../../../schemas/record.ts'
import type { OutlineNode, Span } from '../../structure/index.ts'
import { conditionsOf } from '../conditions/index.ts'
import { tableTargets } from '../conditions/target-table.ts'
import { type Context, itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { itemsOf, sentences, tellsPast } from '../items.ts'

const GOAL = /(?:phấn đấu|phần đấu|mục tiêu|chỉ tiêu|đặt ra)/u
const FUTURE = /(?:quyết tâm|phải đạt|phấn đấu|phần đấu|mục tiêu|chỉ tiêu|sẽ|đặt ra|đến năm|hướng tới|bảo đảm|đảm bảo)/u
/** What was reached already is no target. */
const PAST =
  /(?:đã|ước)\s+(?:đạt|hoàn thành|có|được|xếp|tăng|giảm|giải quyết|tiếp nhận)|kết quả\s+(?:năm|đến)|tính đến|trong năm qua|cùng kỳ năm|năm (?:qua|trước)[^.;]{0,40}đạt/u

/** Commitments that can be checked: from the goals alone (mục tiêu, chỉ tiêu, phấn đấu), one row per measure and year. */
export const targets = field<Target>({
  name: 'targets',
  many: true,
  find: ctx => {
    const out: Candidate<Target>[] = []
    const covered = new Set<OutlineNode>()
    for (const item of itemsOf(ctx, 'objectives')) {
      covered.add(item.node)
      out.push(...rows(ctx, item.span, headingYear(ctx, item.node), 'targets.goal', ctx.isArticle ? 0.8 : 0.9))
    }
    // "phấn đấu …" outside the goals, in contents and solutions; criteria and duties set conditions, not targets
    for (const node of ctx.nodes) {
      if (covered.has(node) || inRole(node)) continue
      for (const body of node.body) {
        if (ctx.inTable(body.start)) continue
        for (const s of sentences(ctx, body)) {
          const folded = ctx.foldedSlice(s)
          if (/(?:phấn đấu|phần đấu|mục tiêu)[^.;]*\d/u.test(folded)) out.push(...rows(ctx, s, null, 'targets.strive', 0.65))
        }
      }
    }
    const type = ctx.given('documentType')[0]?.value
    const tables = type === 'report' ? [] : tableTargets(ctx)
    // a cell read with its row is no sentence of its own
    const cells = tables.flatMap(t => t.evidence)
    const sentencesOnly = out.filter(c => !c.evidence.every(e => cells.some(cell => e.start >= cell.start && e.end <= cell.end)))
    for (const t of tables) {
      sentencesOnly.push({
        value: { ...t.condition, text: t.text },
        evidence: t.evidence.map(e => ctx.evidence(e)),
        score: 0.8,
        rule: 'targets.table',
      })
    }
    return sentencesOnly
  },
})

const NOT_GOALS = new Set(['criteria', 'award_standards', 'award_quota', 'award_forms', 'award_dossier', 'participants', 'theme'])
function inRole(node: OutlineNode): boolean {
  for (let n: OutlineNode | null = node; n; n = n.parent) if (n.roles.length) return n.roles.some(r => NOT_GOALS.has(r))
  return false
}

function rows(ctx: Context, span: Span, year: number | null, rule: string, score: number): Candidate<Target>[] {
  const out: Candidate<Target>[] = []
  for (const s of sentences(ctx, span)) {
    const folded = ctx.foldedSlice(s)
    if ((PAST.test(folded) && !GOAL.test(folded)) || tellsPast(ctx, s)) continue
    // news tell last year's results beside the goal
    if (ctx.isArticle && !FUTURE.test(folded)) continue
    for (const { condition, span: clause } of conditionsOf(ctx, s, 'target', year)) {
      const numbered = condition.value !== null
      out.push({
        value: { ...condition, text: itemText(ctx.slice(clause)) },
        evidence: [ctx.evidence(clause)],
        score: numbered ? score : score - 0.1,
        rule,
      })
    }
  }
  return out
}

/** "2.1. Đến năm 2030" over the item: its year. */
function headingYear(ctx: Context, node: OutlineNode): number | null {
  for (let n: OutlineNode | null = node.heading ? node : node.parent; n; n = n.parent) {
    // the sentence that leads in to a list says its year as well: "Phấn đấu năm 2021:"
    const lead = n !== node || n.children.length ? n.body.find(b => /:\s*$/u.test(ctx.slice(b))) : undefined
    const heading = `${n.heading ? ctx.foldedSlice(n.heading) : ''} ${lead ? ctx.foldedSlice(lead) : ''}`
    const years = [...heading.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)]
    if (years.length === 1 && /(?:năm|đến)\s+(?:19|20)\d{2}/u.test(heading)) return Number(years[0]![1])
  }
  return null
}
