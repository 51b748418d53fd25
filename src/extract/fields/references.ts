import type { Reference } from '../../../schemas/record.ts'
import { statusAt } from '../../knowledge/laws.ts'
import { type Candidate, field } from '../field.ts'
import { citationKey, citationsOf, roleOf } from '../references.ts'

/** Every document cited by number, once; role by its first mention, status in the legal timeline at the citing document's date. */
export const references = field<Reference>({
  name: 'references',
  many: true,
  find: ctx => {
    const issued = ctx.given('issuedDate')[0]?.value ?? null
    const own = ctx.given('number')[0]?.value
    const ownKey = own && own.ordinal !== null && !ctx.isArticle ? citationKey(own.raw) : null
    const byKey = new Map<string, Candidate<Reference>>()
    for (const c of citationsOf(ctx)) {
      const key = citationKey(c.number)
      // annexes name the plan that they belong to
      if (key === ownKey && (ctx.zones.appendix.includes(c.line) || ctx.zones.title.includes(c.line))) continue
      const seen = byKey.get(key)
      if (seen && !(seen.value.date === null && c.date !== null && seen.value.type === c.type && ctx.zones.preamble.includes(c.line))) {
        if (seen.value.date && c.date && seen.value.date !== c.date && seen.value.number?.includes('UBND')) {
          // the same ordinal of another year or body: another document
          const other = `${key}@${c.date}`
          if (!byKey.has(other) && !sameIssuer(seen.value.issuer, c.issuer)) byKey.set(other, candidate(c))
        }
        seen.evidence.push(ctx.evidence(c.span))
        continue
      }
      byKey.set(key, candidate(c))
    }
    return [...byKey.values()]

    function candidate(c: ReturnType<typeof citationsOf>[number]): Candidate<Reference> {
      const role = roleOf(ctx, c)
      return {
        value: { type: c.type, number: c.number, date: c.date, issuer: c.issuer, title: c.title, role, ...statusAt(c.number, issued) },
        evidence: [ctx.evidence(c.span)],
        score: c.date ? 0.95 : 0.85,
        rule: `references.${role}`,
      }
    }
  },
})

const sameIssuer = (a: string | null, b: string | null) => a === null || b === null || a.toLowerCase() === b.toLowerCase()
