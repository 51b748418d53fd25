/**
 * Documents that the text cites by number: "Kế hoạch số 595/KH-UBND ngày 17/02/2022 của UBND tỉnh về …".
 * One pass over the text; fields references, number, issuedDate and issuer of news read it.
 */
import type { DocumentType, ReferenceRole } from '../../schemas/codes.ts'
import type { PartialDate } from '../../schemas/evidence.ts'
import type { DocumentNumber } from '../../schemas/record.ts'
import { documentTypes, typeOfSymbol } from '../knowledge/document-types.ts'
import type { Line, Span } from '../structure/index.ts'
import { foldKey } from '../text/fold.ts'
import { type Context, oneLine } from './context.ts'
import { cleanSymbol } from './number-slot.ts'

export interface Citation {
  type: DocumentType | null
  typeName: string | null
  number: string
  numberSpan: Span
  date: PartialDate | null
  issuer: string | null
  title: string | null
  /** from the type word to the end of the title */
  span: Span
  line: Line
}

const CODE = '[A-ZĐÐƯ\\u0410-\\u042F][A-Za-zĐđÐƯ&\\d\\u0410-\\u044F]*'
/** "595/KH-UBND", "91/2017/NĐ-CP", "05-CT/TU", "35/2019/QĐ-UBND", "06/2022/QH15", "30c/NQ-CP"; spaces and line breaks may stand inside. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<n>\\d{1,5}[a-zđ]?)\\s?(?:/\\s?(?<y>(?:19|20)\\d{2})\\s?/\\s?(?<s1>QH\\d{1,2}|UBTVQH\\d{1,2}|${CODE}(?:\\s?[-–‑]\\s?${CODE})*)|/\\s?(?<s2>${CODE}(?:\\s?[-–‑]\\s?${CODE})+)|\\s?[-–‑]\\s?(?<s3>${CODE}\\s?/\\s?${CODE}(?:[-–]${CODE})*)|/\\s?(?<s4>QĐ|KH|CT|NQ|CV|BC|TB|HD)(?![\\p{L}\\p{N}]))`,
  'gu',
)
/** What a date behind a number looks like: "ngày 17/02/2022", "ngày 06 tháng 02 năm 2020", "(ngày …)", ", ngày". */
const BEHIND = /^[\s,(]*(?:ban hành\s+)?(?:ngày|ký ngày)?\s*$/u
const ISSUER = /^[\s,)]*(?:của|do)\s+/u
const TITLE = /^[\s,)]*[“"]?(?:về việc|về|v\/v|ban hành|quy định|phê duyệt|phát động|triển khai|hướng dẫn|sửa đổi)(?![\p{L}\p{M}])/u
/** A standard is no document of an office: "TCVN ISO 9001:2015". */
const STANDARD = /(?:tcvn|iso|qcvn|tiêu chuẩn quốc gia)\s*$/u

const TYPE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(${documentTypes.map(t => t.key).join('|')})(?:\\s+(?:liên tịch|hành động))?(?:\\s+(?:số|so|sổ))?\\s*:?\\s*$`,
  'u',
)
/** Ends of a title or issuer: the next clause. */
const STOP =
  /[;:]|\.(?=\s|$)|,?\s+(?:và|cùng)\s+(?=(?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|nghị định|thông tư|hướng dẫn)\s+số)|,\s*(?=(?:kế hoạch|quyết định|nghị quyết|chỉ thị|nghị định|thông tư|hướng dẫn|ủy ban nhân dân|ubnd|sở|hội đồng|luật)(?:\s+số|\s+\p{L}+))|\)|$/u

/** All citations with a number, in reading order. The document's own number slot is none, nor are stamps. */
export function citationsOf(ctx: Context): Citation[] {
  return ctx.once('citations', () => {
    const out: Citation[] = []
    const { header, recipients, frame, signature } = ctx.zones
    const skip = new Set([...header, ...recipients, ...frame, ...signature])
    for (const line of ctx.structured.lines) {
      if (skip.has(line)) continue
      for (const m of line.text.matchAll(NUMBER)) out.push(...citation(ctx, line, m))
    }
    return out
  })
}

function citation(ctx: Context, line: Line, m: RegExpMatchArray): Citation[] {
  const at = m.index!
  const g = m.groups as Record<string, string | undefined>
  const symbol = cleanSymbol(g.s1 ?? g.s2 ?? g.s3 ?? g.s4 ?? '')
  const before = line.folded.slice(Math.max(0, at - 60), at)
  if (STANDARD.test(before)) return []
  const typeMatch = TYPE_BEFORE.exec(before)
  const bySymbol = typeOfSymbol(symbol)
  // without a type word or "số" before, only a well-known code makes it a citation ("10/TDTT" may be anything)
  if (!typeMatch && !/(?:số|so)\s*:?\s*$/u.test(before) && !bySymbol) return []
  const named = typeMatch ? documentTypes.find(t => t.key === typeMatch[1]) : undefined
  const number = `${g.n}${g.s3 ? '-' : '/'}${g.y ? `${g.y}/` : ''}${symbol}`
  const start = typeMatch ? at - before.length + typeMatch.index : at
  const numberEnd = at + m[0].trimEnd().length
  let cursor = numberEnd

  const dateFrom = (from: number) =>
    ctx.dates.find(d => {
      const at = d.start - line.start
      return (
        d.precision !== 'year' && at >= from && at <= from + 24 && BEHIND.test(line.folded.slice(from, at).replace(/ngày\s*$/u, 'ngày'))
      )
    })
  let date = dateFrom(cursor)
  if (date) cursor = date.end - line.start

  let issuer: string | null = null
  const issuerLead = ISSUER.exec(line.folded.slice(cursor))
  if (issuerLead) {
    const from = cursor + issuerLead[0].length
    const rest = line.folded.slice(from)
    const stop =
      /[,;:.()“”"]|(?<![\p{L}\p{M}])(?:ngày(?=\s*\d)|về|v\/v|ban hành|quy định|phê duyệt|phát động|triển khai|hướng dẫn|sửa đổi|khóa|tăng cường|tiếp tục|đẩy mạnh)(?![\p{L}\p{M}])|$/u.exec(
        rest,
      )!.index
    issuer = oneLine(line.text.slice(from, from + stop)) || null
    if (issuer && issuer.length > 120) issuer = null
    if (issuer) cursor = from + stop
    // "… của Bộ Giáo dục và Đào tạo (GDĐT) ngày …"
    const bracket = /^\s*\([^)]{1,60}\)/u.exec(line.folded.slice(cursor))
    if (issuer && bracket && !/^[\s(]*(?:sau đây|gọi|viết)/u.test(bracket[0])) cursor += bracket[0].length
    // "… của Thủ tướng Chính phủ ngày 31/3/2022": the date behind the issuer
    if (issuer && !date) {
      date = dateFrom(cursor)
      if (date) cursor = date.end - line.start
    }
  }
  let title: string | null = null
  const titleLead = TITLE.exec(line.folded.slice(cursor))
  if (titleLead) {
    const stop = titleEnd(line.folded.slice(cursor))
    title = wholeTitle(oneLine(line.text.slice(cursor, cursor + stop)).replace(/^[,)\s]+/u, '')) || null
    if (title) cursor += stop
  }
  return [
    {
      type: named?.type ?? bySymbol?.type ?? null,
      typeName: named?.name ?? bySymbol?.name ?? null,
      number,
      numberSpan: { start: line.start + at, end: line.start + numberEnd },
      date: date?.date ?? null,
      issuer,
      title,
      span: { start: line.start + start, end: line.start + Math.max(cursor, numberEnd) },
      line,
    },
  ]
}

/** Length of a title: to the next clause, a name in quotes taken whole ("… Đợt thi đua “Lập thành tích; bứt phá”"). */
function titleEnd(rest: string): number {
  const stop = STOP.exec(rest.slice(1))!.index + 1
  const opened = rest.lastIndexOf('“', stop)
  const closed = opened < 0 ? -1 : rest.indexOf('”', opened)
  return closed >= stop && closed < opened + 300 ? closed + 1 : stop
}

/** A short name in brackets is none of the title ("… (Đề án 06)"), nor is the second half of a pair of quotes. */
function wholeTitle(title: string): string {
  const text = title.replace(/\s*\([^)]*$/u, '')
  return /[“"]/u.test(text) ? text : text.replace(/[”]$/u, '')
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
      const day = ctx.dates.find(d => d.precision === 'day' && d.start >= sentenceStart && d.end <= best.span.start)
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
