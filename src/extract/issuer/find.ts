/** Who issued the document: printed bodies from the letterhead, the launching sentence, the signature; of news, the reported plan's. */
import { bodyHead } from '../../knowledge/bodies.ts'
import type { Line, Span } from '../../structure/index.ts'
import { AUTHORITY } from '../../structure/tail.ts'
import { foldKey } from '../../text/fold.ts'
import type { Citation } from '../citation.ts'
import type { Context } from '../context.ts'
import { sentences } from '../items.ts'
import { letterheadBodies } from '../letterhead.ts'
import { reportedReference } from '../references.ts'

export interface IssuerMention {
  /** name as printed */
  text: string
  span: { start: number; end: number }
  /** body above it in the letterhead */
  parent: { text: string; span: { start: number; end: number } } | null
  rule: string
  score: number
}

/** A body at the head of a clause, up to the verb of launching: "Ủy ban nhân dân huyện phát động …". */
const LAUNCHES =
  /(?:^|[.;,]\s+)(?:nay,?\s+|chủ tịch\s+|ban lãnh đạo\s+)?(?<body>(?:ủy ban nhân dân|ubnd|sở|hội đồng|ban|liên đoàn|phòng|trường|công đoàn|ủy ban|đoàn|tiểu ban|huyện ủy|đảng ủy|hội|bộ|văn phòng|trung tâm)(?:\s+[\p{L}\p{M}&-]+,?){0,11}?)\s+(?:xây dựng|ban hành|phát động|triển khai|tổ chức|hướng dẫn|đề ra|xin|quyết định|yêu cầu|đề nghị|giao|thông báo|báo cáo)(?![\p{L}\p{M}])/gu

export function issuerMentions(ctx: Context): IssuerMention[] {
  return ctx.isArticle ? fromNews(ctx) : [...fromLetterhead(ctx), ...fromLaunch(ctx), ...fromSignature(ctx)]
}

function fromLetterhead(ctx: Context): IssuerMention[] {
  const bodies = letterheadBodies(ctx)
  const last = bodies.at(-1)
  if (!last) return []
  const above = bodies.at(-2)
  return [
    {
      text: last.text,
      span: last.span,
      parent: above ? { text: above.text, span: above.span } : null,
      rule: 'issuer.letterhead',
      score: 0.97,
    },
  ]
}

function fromLaunch(ctx: Context): IssuerMention[] {
  const out: IssuerMention[] = []
  for (const line of [...ctx.zones.closing, ...ctx.zones.preamble]) {
    for (const m of line.folded.matchAll(LAUNCHES)) {
      const body = m.groups!.body!
      const start = line.start + m.index + m[0].indexOf(body)
      out.push({
        text: ctx.text.slice(start, start + body.length),
        span: { start, end: start + body.length },
        parent: null,
        rule: 'issuer.launch',
        score: 0.85,
      })
    }
  }
  // the sentence that launches stands last in the preamble
  return out.slice(-1)
}

function fromSignature(ctx: Context): IssuerMention[] {
  for (const line of ctx.zones.signature) {
    const m = AUTHORITY.exec(line.text)
    const rest = m ? line.text.slice(m[0].length) : ''
    if (m?.groups?.mark?.replace('/', '') === 'TM' && bodyHead(line.folded.slice(m[0].length))) {
      return [{ text: rest, span: { start: line.start + m[0].length, end: line.end }, parent: null, rule: 'issuer.signature', score: 0.7 }]
    }
  }
  return []
}

const PLAN = /(?:kế hoạch|hướng dẫn|phong trào thi đua|đợt thi đua)/u
const PLAN_ISSUED = /(?:công bố|khởi động|ban hành|triển khai|phát động|ký|xây dựng|tổ chức)/u
/** "Chủ tịch Ủy ban nhân dân tỉnh X", "UBND huyện Y", "Sở Nội vụ tỉnh Z", "Liên đoàn Lao động tỉnh" */
const BODY =
  /(?<![\p{L}\p{M}])(?<body>(?:ủy ban nhân dân|ubnd|hội đồng thi đua\s*-?,?\s*khen thưởng|liên đoàn lao động|sở\s+\p{L}+(?:\s+\p{L}+){0,5}?|tỉnh đoàn|ban thường vụ\s+\p{L}+\s+\p{L}+|huyện ủy|tỉnh ủy)(?:\s+(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?:\s+\p{L}[\p{L}\p{M}]*){0,4}?)?)(?=\s+(?:đã|vừa|vừa mới|mới|tiếp tục|chính thức|ban hành|triển khai|phát động|ký|có|xây dựng|tổ chức|về|yêu cầu|công bố|mở|khởi động|đề ra|giao)(?![\p{L}\p{M}])|[,.;:)]|\s*$)/gu
const UNIT = /(?<![\p{L}\p{M}])(?<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(?=\p{L})/gu
/** A name in capitals: "Bình Gia". */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}]*\s?){1,4}/u

function fromNews(ctx: Context): IssuerMention[] {
  const reported = reportedReference(ctx)
  return [...citedIssuer(ctx, reported), ...ctx.zones.body.slice(0, 8).flatMap((line, i) => inNewsLine(ctx, line, reported, i * 0.02))]
}

/** "Kế hoạch số 63/KH-UBND ngày … của UBND huyện …" */
function citedIssuer(ctx: Context, reported: Citation | null): IssuerMention[] {
  if (!reported?.issuer || !bodyHead(foldKey(reported.issuer))) return []
  const start = ctx.text.indexOf(reported.issuer, reported.numberSpan.end)
  if (start < 0) return []
  const span = { start, end: start + reported.issuer.length }
  return [{ text: reported.issuer, span, parent: null, rule: 'issuer.reported-citation', score: 0.86 }]
}

/** Sentences of a plan and what was done with it: bodies, and units whose committee is meant. `late`: what a line further down is worth less. */
function inNewsLine(ctx: Context, line: Line, reported: Citation | null, late: number): IssuerMention[] {
  return sentences(ctx, line).flatMap(s => {
    const folded = ctx.foldedSlice(s)
    const plan = PLAN.exec(folded)
    if (!plan || !PLAN_ISSUED.test(folded)) return []
    const isReported = reported !== null && reported.span.start >= s.start && reported.span.end <= s.end
    const bodies = [...folded.matchAll(BODY)].map((m): IssuerMention => {
      const span = { start: s.start + m.index, end: s.start + m.index + m.groups!.body!.length }
      const early = m.index < plan.index ? 0.1 : 0
      return {
        text: ctx.slice(span),
        span,
        parent: null,
        rule: 'issuer.reported-body',
        score: 0.6 + early + (isReported ? 0.15 : 0) - late,
      }
    })
    // "Huyện X triển khai Kế hoạch số 07/KH-UBND": the unit's committee, by the symbol
    const bySymbol = isReported && /UBND$/u.test(reported!.number)
    return [...bodies, ...unitsBefore(ctx, s, plan.index, (bySymbol ? 0.75 : 0.45) - late)]
  })
}

/** Units named in a sentence before an offset, without their committee. */
function unitsBefore(ctx: Context, s: Span, to: number, score: number): IssuerMention[] {
  const folded = ctx.folded.slice(s.start, s.start + to)
  return [...folded.matchAll(UNIT)].flatMap((m): IssuerMention[] => {
    const start = s.start + m.index
    const nameAt = start + m[0].length
    const name = NAME.exec(ctx.text.slice(nameAt))?.[0].trimEnd()
    if (!name || /(?:ủy ban nhân dân|ubnd)\s*$/u.test(folded.slice(0, m.index))) return []
    const span = { start, end: nameAt + name.length }
    return [{ text: `Ủy ban nhân dân ${m.groups!.type} ${name}`, span, parent: null, rule: 'issuer.reported-unit', score }]
  })
}
