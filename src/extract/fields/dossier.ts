import { itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { clauses, itemsOf } from '../items.ts'

/** Papers of an award dossier; what is said of time, place or number of sets is none of them. */
const PAPER =
  /(?:tờ trình|báo cáo|biên bản|danh sách|bản tóm tắt|tóm tắt thành tích|bảng|phiếu|giấy|văn bản|quyết định|hồ sơ minh chứng|tài liệu|minh chứng|công văn|chứng nhận|xác nhận|bản sao|file|tệp|kết quả|đơn|phụ lục|ý kiến|sáng kiến|hình ảnh)/u
const NOT_PAPER =
  /^(?:hồ sơ (?:đề nghị|gửi|nộp|được|khen)[^:]*(?:gửi|nộp|trước|về|lập|bộ)|thời gian|thời hạn|nơi nhận|số lượng|\d+ bộ|gửi về|các (?:đơn vị|cơ quan)[^:]*gửi|hội đồng|sở |căn cứ)/u

/** Thành phần hồ sơ đề nghị khen thưởng (Luật 06/2022/QH15, Điều 84): one entry a paper. */
export const dossier = field<string>({
  name: 'dossier',
  many: true,
  find: ctx => {
    const out: Candidate<string>[] = []
    for (const item of itemsOf(ctx, 'award_dossier')) {
      const listed = item.node.label !== null && item.node.heading === null
      const spans = listed ? [item.span] : seriesOf(ctx, item.span)
      for (const span of spans) {
        const folded = ctx.foldedSlice(span).replace(/^[\s+*-]+/u, '')
        if (!PAPER.test(folded) || NOT_PAPER.test(folded)) continue
        out.push({
          value: itemText(ctx.slice(span)).replace(/^(?:và|gồm|\d+\))\s+/u, ''),
          evidence: [ctx.evidence(span)],
          score: listed ? 0.95 : 0.8,
          rule: listed ? 'dossier.item' : 'dossier.series',
        })
      }
    }
    return out
  },
})

/** "Hồ sơ gồm: tờ trình; biên bản; báo cáo thành tích." */
function seriesOf(ctx: Parameters<typeof clauses>[0], span: { start: number; end: number }) {
  const colon = /(?:gồm|bao gồm|gồm có)[^:;.]{0,40}:\s*/u.exec(ctx.foldedSlice(span))
  const from = colon ? span.start + colon.index + colon[0].length : span.start
  const parts = clauses(ctx, { start: from, end: span.end })
  return colon || parts.length > 1 ? parts : [span]
}
