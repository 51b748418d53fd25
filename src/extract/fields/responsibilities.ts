import type { Deadline, Responsibility } from '../../../schemas/record.ts'
import type { OutlineNode, Span } from '../../structure/index.ts'
import { addresseesOf, isTaskAttribute, type Subject, subjectAtHead } from '../addressee.ts'
import { type Context, itemText, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { clauses, nodesWithRole, sentences } from '../items.ts'

/** Bodies given a task under Tổ chức thực hiện: the subject at the head of each item, with its tasks. */
export const responsibilities = field<Responsibility>({
  name: 'responsibilities',
  many: true,
  find: ctx => {
    const tops = nodesWithRole(ctx, 'implementation').filter(n => !above(n))
    const out: Candidate<Responsibility>[] = []
    for (const top of tops) {
      if (ctx.isArticle) for (const body of top.body) out.push(...fromProse(ctx, body))
      else for (const node of top.children.length ? top.children : [top]) out.push(...fromNode(ctx, node, 0))
    }
    return out
  },
})

function above(n: OutlineNode): boolean {
  for (let p = n.parent; p; p = p.parent) if (p.roles.includes('implementation')) return true
  return false
}

/** Roles of sub-sections that tell something else than who does what. */
const OTHER = new Set([
  'schedule',
  'funding',
  'award_forms',
  'award_quota',
  'award_dossier',
  'award_timing',
  'criteria',
  'participants',
  'contents',
  'solutions',
])

function fromNode(ctx: Context, node: OutlineNode, depth: number): Candidate<Responsibility>[] {
  if (depth > 3 || node.roles.some(r => OTHER.has(r))) return []
  const out: Candidate<Responsibility>[] = []
  const headSpan: Span | null = node.heading ?? node.body[0] ?? null
  if (headSpan && isTaskAttribute(ctx.foldedSlice(headSpan))) return []
  const subject = headSpan && subjectAtHead(ctx, headSpan)
  if (subject) out.push(candidate(ctx, node, subject))
  else if (node.heading || node.children.length) {
    // "2. Trách nhiệm thực hiện": its items name the bodies
    for (const child of node.children) out.push(...fromNode(ctx, child, depth + 1))
    if (node.heading && !node.children.length)
      for (const body of node.body) {
        const s = subjectAtHead(ctx, body)
        if (s) out.push(candidate(ctx, { ...node, heading: null, body: [body], children: [] }, s))
      }
  }
  // a further paragraph that opens with a body of its own
  if (subject) {
    for (const body of node.body.slice(node.heading ? 0 : 1)) {
      const s = subjectAtHead(ctx, body)
      if (s && oneLine(s.text) !== oneLine(subject.text) && /^(?:Ủy|UBND|Sở|Phòng|Hội|Ban|Văn phòng|Công an|Trung tâm|Đài)/u.test(s.text))
        out.push(candidate(ctx, { ...node, heading: null, body: [body], children: [] }, s))
    }
  }
  return out
}

function candidate(ctx: Context, node: OutlineNode, subject: Subject): Candidate<Responsibility> {
  const spans = [...(node.heading ? node.body : node.body.slice(0, 1)), ...node.children.flatMap(leaves)]
  const tasks = spans.map(span => {
    const from = span.start <= subject.span.start && subject.span.end <= span.end ? subject.span.end : span.start
    return {
      text: itemText(ctx.slice({ start: from, end: span.end })).replace(/^[\s,:;-]+/u, ''),
      coordinators: coordinators(ctx, { start: from, end: span.end }),
      deadline: null as Deadline | null,
      product: null,
    }
  })
  return {
    value: { body: subject.text, addressees: addresseesOf(subject.text), tasks: tasks.filter(t => t.text.length > 3) },
    evidence: [ctx.evidence({ start: node.start, end: Math.max(node.end, subject.span.end) })],
    score: node.heading ? 0.92 : 0.85,
    rule: node.heading ? 'responsibilities.heading' : 'responsibilities.subject',
  }
}

function leaves(node: OutlineNode): Span[] {
  if (!node.children.length)
    return node.heading ? [{ start: node.heading.start, end: node.body.at(-1)?.end ?? node.heading.end }] : node.body
  return [...(node.heading ? [] : node.body), ...node.children.flatMap(leaves)]
}

const COORDINATE =
  /(?:phối hợp)(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+(?<who>(?:các|ủy ban|ubnd|sở|phòng|ban|hội|văn phòng|trung tâm|đài|công an|mặt trận|liên đoàn|báo|cấp ủy)(?:[^.;:]{2,140}?))(?=\s+(?:tổ chức|triển khai|hướng dẫn|tham mưu|theo dõi|đưa|tăng cường|tiếp tục|thực hiện|xây dựng|kiểm tra|đôn đốc|chỉ đạo|tuyên truyền|phát động|vận động|thẩm định|rà soát|bố trí|trong|để|liên quan|đẩy mạnh|tổng hợp)(?![\p{L}\p{M}])|[.;:]|$)/u

/** Bodies after "phối hợp với". */
function coordinators(ctx: Context, span: Span): string[] {
  const m = COORDINATE.exec(ctx.foldedSlice(span))
  const who = m?.groups?.who
  if (!m || !who) return []
  const start = span.start + m.index + m[0].lastIndexOf(who)
  return addresseesOf(oneLine(ctx.text.slice(start, start + who.length))).map(a => a.name)
}

/** News: sentences that order ("yêu cầu các …", "Giao …", "Đề nghị …"). */
function fromProse(ctx: Context, body: Span): Candidate<Responsibility>[] {
  return sentences(ctx, body)
    .flatMap(s => clauses(ctx, s))
    .flatMap(s => {
      const folded = ctx.foldedSlice(s)
      const order = /(?<![\p{L}\p{M}])(?:yêu cầu|đề nghị|giao|phân công)\s+(?=\p{L})/u.exec(folded)
      if (!order || order.index > 90) return []
      const subject = subjectAtHead(ctx, { start: s.start + order.index + order[0].length, end: s.end })
      if (!subject) return []
      const rest = { start: subject.span.end, end: s.end }
      return [
        {
          value: {
            body: subject.text,
            addressees: addresseesOf(subject.text),
            tasks: [{ text: itemText(ctx.slice(rest)), coordinators: coordinators(ctx, rest), deadline: null, product: null }],
          },
          evidence: [ctx.evidence(s)],
          score: 0.75,
          rule: 'responsibilities.prose',
        },
      ]
    })
}
