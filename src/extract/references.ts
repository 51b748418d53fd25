/**
 * Documents that the text cites by number: "Kế hoạch số 595/KH-UBND ngày 17/02/2022 của UBND tỉnh về …".
 * One pass over the text; fields references, number, issuedDate and issuer of news read it.
 */
import type { ReferenceRole } from '../../schemas/codes.ts'
import type { DocumentNumber } from '../../schemas/record.ts'
import type { Line } from '../structure/index.ts'
import { foldKey } from '../text/fold.ts'
import { type Citation, citationsIn } from './citation.ts'
import type { Context } from './context.ts'

/** All citations with a number, in reading order. The document's own number slot is none, nor are stamps. */
export function citationsOf(ctx: Context): Citation[] {
  return ctx.once('citations', () => {
    const { header, recipients, frame, signature } = ctx.zones
    const skip = new Set([...header, ...recipients, ...frame, ...signature])
    return ctx.structured.lines.filter(line => !skip.has(line)).flatMap(line => citationsIn(ctx, line))
  })
}

/** The same, by the line they stand in. */
export const citationsByLine = (ctx: Context): Map<Line, Citation[]> =>
  ctx.once('citations-by-line', () => Map.groupBy(citationsOf(ctx), c => c.line))

/** One key for one document: "07/KH-UBND" and "7/KH-UBND" are the same. */
export const citationKey = (number: string): string =>
  foldKey(number)
    .replace(/\s+/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .replace(/^(\d+[a-zđ]?)-/u, '$1/')

/** Number of a citation as the record's DocumentNumber. */
export function numberOf(number: string): DocumentNumber {
  const m = /^(?<n>\d+)[a-zđ]?[/-](?:(?<y>\d{4})\/)?(?<s>.+)$/u.exec(number)
  return {
    raw: number,
    ordinal: m?.groups?.n ? Number.parseInt(m.groups.n, 10) : null,
    year: m?.groups?.y ? Number(m.groups.y) : null,
    symbol: m?.groups?.s ?? number,
  }
}

const PLAN = /(?:kế hoạch|hướng dẫn|quyết định|chỉ thị|văn bản|công văn)/u
const LAUNCH = /(?:ban hành|triển khai|phát động|ký|xây dựng)/u

/** News: the citation of the plan that the article is about: a plan on emulation, launched in the article's first part. */
export function reportedReference(ctx: Context): Citation | null {
  if (!ctx.isArticle) return null
  return ctx.once('reported', () => {
    const found = citationsOf(ctx)
      .filter(c => ctx.zones.body.includes(c.line))
      .map(c => {
        const around = ctx.folded.slice(Math.max(c.line.start, c.span.start - 120), Math.min(c.line.end, c.span.end + 160))
        const index = ctx.zones.body.indexOf(c.line)
        let score = 0
        if (c.type === 'plan') score += 2
        if (/thi đua/u.test(around.slice(Math.max(0, c.span.start - c.line.start - 0)))) score += 1
        if (/thi đua/u.test(around)) score += 1
        if (LAUNCH.test(around.slice(0, 130))) score += 1
        if (index <= 3) score += 1
        if (/(?:căn cứ|thực hiện)\s+(?:\p{L}+\s+){0,2}$/u.test(ctx.folded.slice(Math.max(c.line.start, c.span.start - 24), c.span.start)))
          score -= 2
        return { c, score }
      })
      .filter(x => x.score >= 3 && PLAN.test(foldKey(x.c.typeName ?? '')))
    found.sort((a, b) => b.score - a.score)
    const best = found[0]?.c
    if (!best) return null
    // "Ngày 05/01/2023, UBND huyện ban hành Kế hoạch số 07/KH-UBND": the day stands at the head of the sentence
    if (best.date === null) {
      const sentenceStart = Math.max(ctx.folded.lastIndexOf('. ', best.span.start) + 2, best.line.start)
      const day = ctx.datesIn({ start: sentenceStart, end: best.span.start }).find(d => d.precision === 'day')
      if (day && /^(?:mới đây,?\s+|vừa qua,?\s+)?(?:vào\s+)?(?:ngày\s*)?$/u.test(ctx.folded.slice(sentenceStart, day.start)))
        return Object.assign(best, { date: day.date })
    }
    return best
  })
}

const BASIS = /^(?:và\s+)?(?:căn cứ|xét|theo đề nghị)(?![\p{L}\p{M}])/u
const IMPLEMENTS = /^(?:và\s+)?(?:thực hiện|thi hành|triển khai|để|nhằm|tiếp tục|hưởng ứng|theo)(?![\p{L}\p{M}])/u

/** Role by the paragraph and clause of the first mention. */
export function roleOf(ctx: Context, c: Citation): ReferenceRole {
  if (reportedReference(ctx) && citationKey(reportedReference(ctx)!.number) === citationKey(c.number)) return 'reported'
  if (ctx.zones.footnotes.includes(c.line)) return 'cites'
  // "I. CĂN CỨ" with its list
  const node = ctx.nodeAt(c.line.start)
  for (let n = node ?? null; n; n = n.parent) if (n.roles.includes('legal_basis')) return 'legal_basis'
  const at = ctx.zones.preamble.indexOf(c.line)
  if (at < 0) return 'cites'
  // "Căn cứ:" over a list of its own
  const lead = ctx.zones.preamble.slice(0, at).findLast(l => l.label === null)
  if (c.line.label && lead && /^căn cứ[^.;]*:\s*$/u.test(lead.folded)) return 'legal_basis'
  // each clause takes the role that it opens with; a clause that opens with neither goes on with the one before
  let role: ReferenceRole = 'cites'
  for (const clause of c.line.folded.slice(0, c.span.start - c.line.start + 1).split(/;\s*|\.\s+(?=\p{L})/u)) {
    const opening = clause.replace(/^[-+*•\s]+/u, '')
    if (BASIS.test(opening)) role = 'legal_basis'
    else if (IMPLEMENTS.test(opening)) role = 'implements'
  }
  return role
}
