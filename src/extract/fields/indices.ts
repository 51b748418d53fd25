import type { IndexCode } from '../../../schemas/codes.ts'
import type { IndexMention } from '../../../schemas/record.ts'
import type { OutlineNode } from '../../structure/index.ts'
import { indexMentions } from '../conditions/index.ts'
import type { Context } from '../context.ts'
import { type Candidate, field } from '../field.ts'

/** Indices that the text names, one row a code: what it is used for first decides (target before criterion before content). */
export const indices = field<IndexMention>({
  name: 'indices',
  many: true,
  find: ctx => {
    const skip = [...ctx.zones.frame, ...ctx.zones.recipients, ...ctx.zones.header]
    const targets = usedIn(ctx, 'targets')
    const criteria = usedIn(ctx, 'criteria')
    const byCode = new Map<string, Candidate<IndexMention>>()
    for (const m of indexMentions(ctx)) {
      if (skip.some(l => l.start <= m.start && m.end <= l.end)) continue
      const seen = byCode.get(m.code)
      if (seen) {
        seen.evidence.push(ctx.evidence(m))
        continue
      }
      const as = targets.has(m.code)
        ? 'target'
        : criteria.has(m.code)
          ? 'criterion'
          : inRole(ctx, m.start, 'contents')
            ? 'content'
            : 'mention'
      byCode.set(m.code, {
        value: { code: m.code as IndexCode, name: m.name, as },
        evidence: [ctx.evidence(m)],
        score: m.code.startsWith('OTHER:') ? 0.75 : 0.95,
        rule: m.code.startsWith('OTHER:') ? 'indices.other' : 'indices.name',
      })
    }
    return [...byCode.values()]
  },
})

function usedIn(ctx: Context, name: 'targets' | 'criteria'): Set<string> {
  return new Set(ctx.given(name).flatMap(({ value }) => ('measure' in value ? [value.measure] : value.conditions.map(c => c.measure))))
}

function inRole(ctx: Context, at: number, role: string): boolean {
  let node: OutlineNode | null = ctx.nodeAt(at)
  for (; node; node = node.parent) if (node.roles.length) return node.roles.includes(role as never)
  return false
}
