import type { AwardForm } from '../../../schemas/record.ts'
import { findAwards } from '../../knowledge/awards.ts'
import type { OutlineNode } from '../../structure/index.ts'
import { type Context, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'

export type AwardAt = ReturnType<typeof findAwards>[number]

/** All award names of the text, computed once. */
export const awardMentions = (ctx: Context): AwardAt[] => ctx.once('award-mentions', () => findAwards(ctx.text))

const AWARD_ROLES = ['award_forms', 'award_quota', 'award_standards', 'award_timing', 'award_dossier']
const AWARD_HEADING = /khen thưởng|danh hiệu/u
/** "tặng Giấy khen cho …", "đề nghị … tặng Bằng khen", "xét, tặng". */
const GIVES = /(?:tặng|khen thưởng|xét|trao|đề nghị|quyết định|thưởng|công nhận)[^.;]{0,90}$/u
/** What somebody got earlier, or what a cited law is called, is not offered here. */
const NOT_OFFERED = /(?:đã (?:được|tặng|trao)|từng được|được tặng thưởng|đạt danh hiệu|quy định về|nghị định|thông tư|luật)[^.;]{0,60}$/u

/** Is the mention in a part that tells how the campaign is rewarded? */
export function inAwardPart(ctx: Context, at: number): boolean {
  let node: OutlineNode | null = ctx.nodeAt(at)
  for (; node; node = node.parent) {
    if (node.roles.some(r => AWARD_ROLES.includes(r))) return true
    if (AWARD_HEADING.test(ctx.headingOf(node).toLowerCase())) return true
    if (node.roles.length && !node.roles.includes('contents') && !node.roles.includes('solutions')) return false
  }
  return false
}

/** Hình thức khen thưởng that this campaign offers, one row a code and authority. */
export const awardForms = field<AwardForm>({
  name: 'awardForms',
  many: true,
  find: ctx => {
    const { recipients, signature, frame, footnotes, header } = ctx.zones
    const skip = [...recipients, ...signature, ...frame, ...footnotes, ...header]
    const byKey = new Map<string, Candidate<AwardForm>>()
    // a plan of inspection or a set of rules names awards, but offers none
    if (ctx.given('isCampaign')[0]?.value === false) return []
    for (const m of awardMentions(ctx)) {
      if (skip.some(l => l.start <= m.start && m.end <= l.end)) continue
      const part = inAwardPart(ctx, m.start)
      // folded text keeps no line breaks
      const from = Math.max(0, m.start - 120)
      const before = ctx.folded.slice(from, m.start)
      const sentence = before.slice(Math.max(before.lastIndexOf('. '), ctx.text.slice(from, m.start).lastIndexOf('\n')) + 1)
      const gives = GIVES.test(sentence)
      if (NOT_OFFERED.test(sentence) || !(part || gives)) continue
      const key = `${m.code}|${m.authority ?? ''}`
      const seen = byKey.get(key) ?? (m.authority === null ? [...byKey.values()].find(c => c.value.code === m.code) : undefined)
      if (seen) {
        seen.evidence.push(ctx.evidence(m))
        continue
      }
      byKey.set(key, {
        value: { code: m.code, text: oneLine(m.text), authority: m.authority },
        evidence: [ctx.evidence(m)],
        score: part ? 0.92 : 0.75,
        rule: part ? 'awardForms.section' : 'awardForms.sentence',
      })
    }
    return [...byKey.values()]
  },
})
