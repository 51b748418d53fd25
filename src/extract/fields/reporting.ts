import type { Recurrence } from '../../../schemas/codes.ts'
import type { ReportingDuty } from '../../../schemas/record.ts'
import { itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { sentences } from '../items.ts'

const DUTY =
  /(?:(?:gửi|có|nộp|lập|thực hiện|chế độ)\s+(?:[\p{L}]+\s+){0,3}?báo cáo|báo cáo\s+(?:kết quả|tình hình|sơ kết|tổng kết|định kỳ|đánh giá|ubnd|ủy ban|về)|(?:tiến hành|tổ chức|thực hiện|tham mưu)\s+(?:[\p{L}]+\s+){0,4}?(?:sơ kết|tổng kết)|(?:sơ kết|tổng kết)\s+(?:phong trào|đợt|việc|công tác|và|,))/u
const RECURRENCE: [RegExp, Recurrence][] = [
  [/(?:hằng|hàng|mỗi)\s*tháng/u, 'monthly'],
  [/(?:hằng|hàng|mỗi)\s*quý|báo cáo quý/u, 'quarterly'],
  [/(?:định kỳ\s+)?(?:0?6|sáu)\s*tháng/u, 'half_yearly'],
  [/(?:hằng|hàng|mỗi)\s*năm|01 lần\s*\/\s*năm/u, 'yearly'],
]

/** Duties to report or to sum up: preliminary review, final review, periodic report. */
export const reporting = field<ReportingDuty>({
  name: 'reporting',
  many: true,
  find: ctx => {
    const out: Candidate<ReportingDuty>[] = []
    for (const line of ctx.zones.body) {
      for (const s of sentences(ctx, line)) {
        const folded = ctx.foldedSlice(s)
        const m = DUTY.exec(folded)
        if (
          !m ||
          /báo cáo thành tích|báo cáo tóm tắt/u.test(folded) ||
          folded.length > 700 ||
          (ctx.isArticle && /đã\s/u.test(folded.slice(0, m.index)))
        )
          continue
        const kind = /tổng kết/u.test(folded) ? 'final_review' : /sơ kết/u.test(folded) ? 'preliminary_review' : 'periodic_report'
        const recurrence = RECURRENCE.find(([p]) => p.test(folded))?.[1] ?? 'none'
        out.push({
          value: { text: itemText(ctx.slice(s)).replace(/^[\s*+-]+/u, ''), recurrence, kind },
          evidence: [ctx.evidence(s)],
          score: 0.7,
          rule: `reporting.${kind}`,
        })
      }
    }
    return out
  },
})
