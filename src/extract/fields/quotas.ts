import type { AwardCode } from '../../../schemas/codes.ts'
import type { Quota } from '../../../schemas/record.ts'
import type { Line, Span } from '../../structure/index.ts'
import { DIGITS, numberFromDigits, numberFromWords } from '../../text/numbers.ts'
import { within } from '../../text/within.ts'
import { type Context, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { sentences } from '../items.ts'
import { awardMentions, inAwardPart } from './award-forms.ts'

const UNIT_WORD = 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|tám|chín'
const NUM_WORD = `(?:(?:mười|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín)\\s+mươi)(?:\\s+(?:${UNIT_WORD}))?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?![\\p{L}\\p{M}])`
const N = `(?:${DIGITS})(?:\\s*\\([\\p{L}\\s]+\\))?|${NUM_WORD}`
const COLLECTIVE =
  'tập thể|đơn vị|cơ quan|hộ gia đình|doanh nghiệp|chi đoàn|chi bộ|tổ chuyên môn|công đoàn cơ sở|chi hội|tổ dân phố|khu dân cư|trường|lớp|phòng|thôn|ấp|bản|xã|phường|hộ|tổ|gia đình'
const INDIVIDUAL =
  'cá nhân|hội viên|đoàn viên|chiến sĩ|nhân viên|cán bộ|công chức|viên chức|người lao động|giáo viên|học sinh|đoàn viên|nhà giáo|người'
const IS_COLLECTIVE = new RegExp(`^(?:${COLLECTIVE})(?![\\p{L}\\p{M}])`, 'u')
/** "tối đa 05 tập thể", "không quá 20% số đơn vị", "từ 01 đến 02 cá nhân", "10 cá nhân", "01 trường hợp (tập thể hoặc cá nhân)" */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}/.,])(?<limit>tối đa(?:\\s+không quá)?|không quá|không vượt quá|nhiều nhất|ít nhất|tối thiểu)?\\s*(?:(?:cho|là|khoảng|đến|số lượng)\\s+)*(?:từ\\s+)?(?<n>${N})\\s*(?<pct>%)?(?:\\s*(?:-|đến)\\s*(?<max>${N})\\s*(?<pct2>%)?)?\\s*(?:(?:trên\\s+)?(?:tổng\\s+)?số\\s+|các\\s+)?(?:giấy khen\\s+|bằng khen\\s+|cờ\\s+|suất\\s+)?(?:cho\\s+)?(?:(?<either>trường hợp(?:\\s*\\(?\\s*(?:tập thể|cá nhân)\\s*(?:hoặc|,|/)\\s*(?:tập thể|cá nhân)\\s*\\)?)?|tập thể\\s+hoặc\\s+cá nhân|cá nhân\\s+hoặc\\s+tập thể)|(?<who>${COLLECTIVE}|${INDIVIDUAL})(?![\\p{L}\\p{M}]))`,
  'gu',
)
/** "Tập thể: 05", "Cá nhân: không quá 10" — the subject stands before the number. */
const REVERSED = new RegExp(
  `(?<who>tập thể|cá nhân)\\s*:\\s*(?<limit>tối đa|không quá|nhiều nhất)?\\s*(?:từ\\s+)?(?<n>${N})(?!\\p{L}|\\s*\\p{L}*\\s*(?:tập thể|cá nhân))`,
  'gu',
)
const PER_UNIT =
  /(?:mỗi|từng)\s+(?!năm|quý|tháng|đợt|lần|kỳ)(?:[\p{L},]+\s+){1,10}?(?:được\s+)?(?:đề nghị|xét|chọn|giới thiệu|tặng|khen|lựa chọn|bình chọn|suy tôn|không quá|tối đa|\d{1,2}(?!\d)|một|hai|ba)|(?:các|mỗi)\s+(?:đơn vị|cơ quan|cụm|khối|xã|phường|trường)[^.;]{0,30}(?:đề nghị|giới thiệu)\s+(?:không quá|tối đa|\d)/u
const AWARD_CONTEXT = /khen|tặng|thưởng|danh hiệu|suy tôn|biểu dương|cờ thi đua/u
const PAST = /đã\s+(?:tặng|trao|khen|được|biểu dương)/u

/** How many may be rewarded, per award and subject; "mỗi đơn vị" counts per proposing unit. */
export const quotas = field<Quota>({
  name: 'quotas',
  many: true,
  find: ctx => {
    const out: Candidate<Quota>[] = []
    for (const line of [...ctx.zones.body, ...ctx.zones.appendix]) {
      const part = inAwardPart(ctx, line.start)
      for (const s of sentences(ctx, line)) {
        const folded = ctx.foldedSlice(s)
        if (!part && !(AWARD_CONTEXT.test(folded) && within(awardMentions(ctx), s).length > 0)) continue
        if (PAST.test(folded)) continue
        out.push(...quotasIn(ctx, s, line, part))
      }
    }
    return out
  },
})

function quotasIn(ctx: Context, s: Span, line: Line, part: boolean): Candidate<Quota>[] {
  const folded = ctx.foldedSlice(s)
  const out: Candidate<Quota>[] = []
  const matches = [...folded.matchAll(COUNT), ...(part ? folded.matchAll(REVERSED) : [])].sort((a, b) => a.index - b.index)
  let limitBefore: Limit | null = null
  let perUnitFrom = -1
  for (const m of matches) {
    const end = m.index + m[0].length
    const limit = limitOf(folded, m, limitBefore)
    limitBefore = limit ? { limit, end } : null
    const before = folded.slice(0, m.index)
    const clauseStart = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1
    const clause = folded.slice(clauseStart, end)
    if (PER_UNIT.test(clause)) perUnitFrom = clauseStart
    const award = awardOf(ctx, line, s, s.start + m.index, s.start + end)
    const amount = amountOf(m, limit, before)
    if (!award || !amount) continue
    const perUnit = perUnitFrom === clauseStart
    out.push({
      value: {
        award,
        subject: subjectOf(m),
        ...amount,
        perUnit,
        scope: perUnit ? scopeOf(ctx, s, clause, clauseStart) : null,
      },
      evidence: [ctx.evidence(s)],
      score: part ? 0.88 : 0.7,
      rule: perUnit ? 'quotas.per-unit' : amount.percent !== null ? 'quotas.percent' : 'quotas.count',
    })
  }
  return out
}

/** A limit and where its number ends. */
interface Limit {
  limit: string
  end: number
}

/** "và 10 cá nhân" goes on with the limit of "tối đa cho 05 tập thể". */
function limitOf(folded: string, m: RegExpExecArray, before: Limit | null): string | undefined {
  if (m.groups!.limit || !before) return m.groups!.limit
  return /^[\s,]*(?:và|,)?\s*(?:cho\s+)?$/u.test(folded.slice(before.end, m.index)) ? before.limit : undefined
}

/** A count or a per cent; a per cent of proposers is a per cent of what it is taken of. null: no number of rewards. */
function amountOf(
  m: RegExpExecArray,
  limit: string | undefined,
  before: string,
): Pick<Quota, 'count' | 'percent' | 'bound' | 'countMax'> | null {
  const g = m.groups as Record<string, string | undefined>
  // "năm đơn vị" may be a year and a unit: the word counts only behind a limit or in a series
  if (g.n === 'năm' && !limit && !/(?:cho|tặng|khen|thưởng|và|,|:)\s*$/u.test(before)) return null
  const n = toNumber(g.n)
  const max = g.max ? toNumber(g.max) : null
  if (n === null || (g.pct === undefined && !Number.isInteger(n)) || n > 5000) return null
  const isPercent = Boolean(g.pct ?? g.pct2)
  const bound = max !== null ? 'range' : !limit ? 'exact' : /ít nhất|tối thiểu/u.test(limit) ? 'min' : 'max'
  return { count: isPercent ? null : n, percent: isPercent ? n : null, bound, countMax: isPercent ? null : max }
}

const subjectOf = (m: RegExpExecArray): Quota['subject'] =>
  m.groups!.either ? 'either' : IS_COLLECTIVE.test(m.groups!.who!) ? 'collective' : 'individual'

const toNumber = (s: string | undefined) => (s ? (numberFromDigits(s.replace(/\s*\(.*$/u, '')) ?? numberFromWords(s)) : null)

/** The award that a number is for: named in the sentence (the nearest before, else behind), else in the line, its heading or its lead-in. */
function awardOf(ctx: Context, line: Line, s: Span, from: number, to: number): AwardCode | null {
  const all = awardMentions(ctx)
  const inSentence = within(all, s)
  const before = inSentence.findLast(a => a.end <= from + 1 || (a.start >= from && a.end <= to))
  const behind = inSentence.find(a => a.start >= to - 1)
  if (before) return before.code
  if (behind) return behind.code
  const inLine = all.findLast(a => a.start >= line.start && a.end <= from)
  if (inLine) return inLine.code
  let node = ctx.nodeAt(line.start)
  for (; node; node = node.parent) {
    const heading = node.heading
    const named = heading && within(all, heading)
    if (named?.length) return named[0]!.code
    // the item before names it: "Tặng Giấy khen:" / "- 05 tập thể"
    const siblings = node.parent?.children ?? ctx.outline
    const own = node.body.flatMap(b => within(all, b).filter(a => a.end <= from))
    if (own.length) return own.at(-1)!.code
    const at = siblings.indexOf(node)
    const earlier = siblings
      .slice(0, at)
      .reverse()
      .find(n => within(all, n).length > 0)
    if (earlier && node.label?.kind === earlier.label?.kind && node.roles.length === 0 && inAwardPart(ctx, node.start)) {
      const found = within(all, earlier)
      if (new Set(found.map(f => f.code)).size === 1) return found[0]!.code
    }
  }
  return null
}

function scopeOf(ctx: Context, s: { start: number }, clause: string, clauseStart: number): string | null {
  const m =
    /(?:mỗi|từng)\s+(?!năm|quý|tháng|đợt)[\p{L}\s,]{2,80}?(?=\s+(?:được|đề nghị|xét|chọn|giới thiệu|tặng|không quá|tối đa|\d|một|hai|ba|lựa))/u.exec(
      clause,
    )
  return m ? oneLine(ctx.text.slice(s.start + clauseStart + m.index, s.start + clauseStart + m.index + m[0].length)) : null
}
