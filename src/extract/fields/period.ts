import type { Period } from '../../../schemas/record.ts'
import type { OutlineNode, Span } from '../../structure/index.ts'
import type { Context } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { clauses, nodesWithRole } from '../items.ts'
import { stageIn, type TimeSpan, timeSpans } from '../spans.ts'

const CAMPAIGN = /(?:phong trào|đợt thi đua|thi đua|kế hoạch này|cuộc vận động)/u
const WAVE = /^(?:đợt|giai đoạn|chặng)\s+(?:thi đua\s+)?(?:\d+|[ivx]+|một|hai|ba|bốn|thứ\s+\p{L}+|cao điểm)/u

/** Time of the campaign: under its heading, in an item that only states it, in its name ("giai đoạn 2023 - 2025"); waves are phases. */
export const period = field<Period>({
  name: 'period',
  many: false,
  find: ctx => {
    const out: Candidate<Period>[] = []
    for (const { node, span, score, rule } of places(ctx)) {
      const spans = timeSpans(ctx, span)
      const first = spans[0]
      if (!first) continue
      const waves = node ? wavesOf(ctx, node) : []
      out.push(waves.length > 1 ? candidateOfWaves(ctx, waves, rule, score) : candidate(ctx, first, score, rule))
    }
    for (const place of [ctx.titleSpan, ...themeSpans(ctx)]) {
      const stage = place && stageIn(ctx, place)
      if (stage) {
        const value: Period = { ...EMPTY, start: String(stage.from), end: String(stage.to), endBound: 'inclusive' }
        out.push({ value, evidence: [ctx.evidence(stage.span)], score: 0.8, rule: 'period.stage' })
      }
    }
    return out
  },
})

const EMPTY: Period = { start: null, end: null, endBound: null, startEvent: null, endEvent: null, phases: [] }

function candidate(ctx: Context, t: TimeSpan, score: number, rule: string): Candidate<Period> {
  const fromIssue =
    t.start === null && t.startEvent !== null && /nay|ban hành|ký|phát động|kế hoạch/u.test(t.startEvent.toLowerCase())
      ? ctx.given('issuedDate')[0]
      : undefined
  const value: Period = {
    ...EMPTY,
    start: t.start ?? fromIssue?.value ?? null,
    end: t.end,
    endBound: t.endBound,
    startEvent: t.startEvent,
    endEvent: t.endEvent,
  }
  return {
    value,
    evidence: [ctx.evidence(t.span)],
    score,
    rule,
    ...(fromIssue && { parts: { start: { basis: 'inferred' as const, evidence: fromIssue.evidence } } }),
  }
}

function candidateOfWaves(ctx: Context, waves: { name: string; t: TimeSpan }[], rule: string, score: number): Candidate<Period> {
  const first = candidate(ctx, waves[0]!.t, score, `${rule}-waves`)
  const last = waves.at(-1)!.t
  return {
    ...first,
    value: {
      ...first.value,
      end: last.end,
      endBound: last.endBound,
      endEvent: last.endEvent,
      phases: waves.map(w => ({ name: w.name, start: w.t.start, end: w.t.end })),
    },
    evidence: waves.map(w => ctx.evidence(w.t.span)),
  }
}

/** Waves under a schedule node: "Đợt 1: từ … đến …". */
export function wavesOf(ctx: Context, node: OutlineNode): { name: string; t: TimeSpan }[] {
  const out: { name: string; t: TimeSpan }[] = []
  const all = [node, ...node.children.flatMap(c => [c, ...c.children])]
  for (const n of all) {
    const runIn = n.heading && n.body[0] ? [{ start: n.heading.start, end: n.body[0].end }] : []
    for (const span of [...runIn, ...n.body]) {
      for (const part of clauses(ctx, span).flatMap(c => splitWaves(ctx, c))) {
        if (!WAVE.test(ctx.foldedSlice(part).replace(/^[\s*+-]+/u, ''))) continue
        const t = timeSpans(ctx, part)[0]
        if (t)
          out.push({
            name: ctx
              .slice(part)
              .split(/[:(,]|\s+từ\s+/u)[0]!
              .trim(),
            t,
          })
      }
    }
  }
  return out
}

/** "…, chia làm hai đợt: đợt 1 từ …": the wave begins inside the clause. */
function splitWaves(ctx: Context, clause: Span): Span[] {
  const at = ctx.foldedSlice(clause).search(/(?<=[:,]\s)(?:đợt|giai đoạn|chặng)\s+(?:thi đua\s+)?(?:\d|[ivx]|một|hai|ba|bốn)/u)
  return at > 0 ? [{ start: clause.start + at, end: clause.end }] : [clause]
}

interface Place {
  node: OutlineNode | null
  span: Span
  score: number
  rule: string
}

function places(ctx: Context): Place[] {
  const out: Place[] = []
  for (const node of nodesWithRole(ctx, 'schedule')) {
    if (node.children.some(c => c.roles.includes('schedule'))) continue
    out.push({ node, span: { start: node.start, end: node.end }, score: 0.95, rule: 'period.section' })
  }
  // an item that only states the campaign's span, whatever its heading
  for (const node of ctx.nodes) {
    if (isSpanOnly(ctx, node)) out.push({ node: null, span: { start: node.start, end: node.end }, score: 0.93, rule: 'period.item' })
  }
  for (const line of [...ctx.zones.body, ...ctx.zones.preamble]) {
    if (CAMPAIGN.test(line.folded) && /(?:thực hiện|triển khai|tổ chức|diễn ra|bắt đầu|phát động)/u.test(line.folded)) {
      const t = timeSpans(ctx, line)[0]
      const before = t ? ctx.folded.slice(Math.max(line.start, t.span.start - 80), t.span.start) : ''
      if (t && CAMPAIGN.test(before)) out.push({ node: null, span: line, score: ctx.isArticle ? 0.8 : 0.6, rule: 'period.sentence' })
    }
  }
  const title = ctx.titleSpan
  if (title) out.push({ node: null, span: title, score: 0.7, rule: 'period.title' })
  return out
}

/** A node that states a span of time and gives nobody a task: "Phong trào … thực hiện từ nay đến hết ngày 31/12/2025." */
export function isSpanOnly(ctx: Context, node: OutlineNode): boolean {
  if (node.children.length || node.end - node.start > 330) return false
  const body = { start: node.body[0]?.start ?? node.start, end: node.end }
  const folded = ctx.foldedSlice(body)
  if (
    !/^(?:thời gian[^:]{0,40}:\s*)?(?:kể từ|từ ngày|từ tháng|từ nay|bắt đầu từ|(?:phong trào|đợt|việc)[^.]{0,120}(?:từ|kể từ))/u.test(
      folded,
    )
  )
    return false
  if (/(?:báo cáo|gửi về|hồ sơ|chủ trì|phối hợp|trách nhiệm|xây dựng kế hoạch)/u.test(folded)) return false
  return timeSpans(ctx, body).length > 0
}

/** The campaign's name in quotes, and the words right behind it: "“…” giai đoạn 2021 - 2025". */
function themeSpans(ctx: Context): Span[] {
  return (ctx.given('theme')[0]?.evidence ?? []).map(e => {
    const behind = /^["”]?,?\s+giai đoạn[^.;,]{0,24}/u.exec(ctx.folded.slice(e.end, e.end + 40))
    return { start: e.start, end: e.end + (behind?.[0].length ?? 0) }
  })
}
