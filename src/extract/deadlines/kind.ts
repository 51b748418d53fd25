/** What a term is for: plan, registration, report, dossier, review, task. The words nearest before the date decide, then the section. */
import type { DeadlineBound, DeadlineKind } from '../../../schemas/codes.ts'
import type { OutlineNode, Span } from '../../structure/index.ts'
import type { FoundDate } from '../../text/dates.ts'
import type { Context } from '../context.ts'

const CAMPAIGN_END =
  /(?:phong trào|đợt thi đua|việc tổ chức thi đua)[^.;]{0,140}(?:thực hiện|triển khai|tổ chức|kết thúc|phát động)[^.;]{0,80}$/u
const SENDS =
  /(?<![\p{L}\p{M}])(?:gửi|nộp|báo cáo|báo(?=\s+(?:kết quả|số liệu|về))|(?<!(?:lịch|chương|quy|công|quá|giáo|tiến|lộ)\s)trình)(?![\p{L}\p{M}])/u
/** The award dossier, not the files of citizens: "hồ sơ đề nghị khen thưởng", "gửi hồ sơ", "hồ sơ về … trước ngày". */
const DOSSIER =
  /hồ sơ\s+(?:đề nghị|khen|xét|thi đua|suy tôn|thành tích)|(?:gửi|nộp|nhận|chuyển|lập)\s+(?:\d+ bộ\s+)?hồ sơ(?!\s+(?:trễ|giải quyết|tiếp nhận|thủ tục))|^[^,;]{0,24}hồ sơ\s+(?:gửi|nộp|đến|về|được gửi|phải)/u
const PLAN = /kế hoạch(?! này)/u
const MAKES_PLAN = /(?:xây dựng|ban hành|lập|cụ thể hóa)[^.;]{0,40}kế hoạch(?! này)/u
const REGISTER = /đăng ký|ghi tên|(?<!ký kết )giao ước/u
const REVIEW = /(?:sơ kết|tổng kết)/u
const REPORT = /báo cáo/u
/** A clause that says its duty before the date. */
const SAYS = /(?:gửi|nộp|báo cáo|trình|sơ kết|tổng kết|đăng ký|hồ sơ|hoàn thành|xong|tổ chức|xét)/u
/** Guidance and training are work, whatever they are about. */
const GUIDES =
  /^[\s*+-]*(?:[\p{L}\s,]{0,60}(?:ban hành|có|xây dựng|tham mưu|mở|tổ chức)\s+)?(?:lớp\s+)?(?:văn bản\s+)?(?:hướng dẫn|tập huấn|phổ biến)(?![^;]*(?:gửi|nộp))/u

export function kindOf(ctx: Context, s: Span, d: FoundDate, node: OutlineNode | null, bound: DeadlineBound, from = s.start): DeadlineKind {
  const before = ctx.folded.slice(from, d.start)
  // the clause of the date: a sentence may hold two duties
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(' đồng thời ')) + 1)
  const behind = /^[^;.]*/u.exec(ctx.folded.slice(d.end, Math.min(s.end, d.end + 160)))![0]
  // "Trước ngày 20/12 hằng năm, gửi Sở Nội vụ báo cáo …": the duty stands behind its date
  const opens = clause.replace(/[^\p{L}]/gu, '').length < 28 && behind.replace(/[^\p{L}]/gu, '').length > 9 && !SAYS.test(clause)
  return kindOfClause(opens ? behind : clause, opens ? behind : `${clause} | ${behind.slice(0, 70)}`, rolesAbove(node), bound)
}

/** `clause` says the duty; `both` adds what stands behind the date. */
export function kindOfClause(clause: string, both: string, roles: readonly string[], bound: DeadlineBound): DeadlineKind {
  if (GUIDES.test(clause)) return 'task'
  if (CAMPAIGN_END.test(clause) && !SENDS.test(clause) && !REVIEW.test(clause) && (bound !== 'on' || /kết thúc/u.test(clause)))
    return 'campaign_end'
  if (DOSSIER.test(both) || (/hồ sơ/u.test(clause) && roles.some(r => r === 'award_dossier' || r === 'award_timing')))
    return 'award_dossier'
  if (REGISTER.test(clause)) return 'registration'
  if (SENDS.test(clause)) {
    if (/(?:gửi|nộp|báo)\s+(?:kết quả|số liệu|danh sách kết quả)/u.test(clause)) return 'report'
    const plan = PLAN.test(clause)
    const reports =
      /(?:gửi|nộp)\s+(?:[\p{L}]+\s+){0,3}?(?:kết quả|số liệu)|báo cáo(?:\s+(?:kết quả|tình hình|sơ kết|tổng kết|đánh giá|về|sáu tháng|6 tháng|06 tháng|năm|định kỳ|quý))|(?:gửi|nộp|có)\s+báo cáo/u.test(
        clause,
      )
    if (plan && !reports && /(?:gửi|nộp|trình)/u.test(clause)) return 'submit_plan'
    if (REPORT.test(clause)) return 'report'
    if (plan) return 'submit_plan'
    if (roles.includes('award_dossier') || roles.includes('award_timing')) return 'award_dossier'
    if (roles.includes('reporting')) return 'report'
  }
  if (MAKES_PLAN.test(clause)) return /\|[)\s,]*(?:và\s+)?gửi/u.test(both) ? 'submit_plan' : 'issue_plan'
  if (REVIEW.test(clause)) return 'review'
  if (roles.includes('award_dossier') || roles.includes('award_timing')) return 'award_dossier'
  if (roles.includes('reporting') && REPORT.test(both)) return 'report'
  return 'task'
}

function rolesAbove(node: OutlineNode | null): string[] {
  const out: string[] = []
  for (let n = node; n; n = n.parent) out.push(...n.roles)
  return out
}
