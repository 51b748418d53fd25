import type { Span } from '../../structure/index.ts'
import { type Context, itemText } from '../context.ts'
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
      const series = seriesOf(ctx, item.span)
      const spans = listed && series.length < 3 ? [item.span] : series
      for (const span of spans) {
        const folded = ctx.foldedSlice(span).replace(/^[\s+*-]+/u, '')
        // a list names its papers as it likes; a sentence must name a known one
        if (NOT_PAPER.test(folded) || (spans.length === 1 && TERMS.test(folded)) || !(listed || PAPER.test(folded))) continue
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

/** When and where a dossier goes. */
const TERMS = /(?:gửi|nộp)[^.;]{0,80}(?:trước|chậm nhất|muộn nhất|qua|về)|(?:lập|làm)\s+(?:thành\s+)?\d+\s*(?:\([^)]*\)\s*)?bộ/u
/** What a paper is called, at the head of a member of a series. */
const PAPER_HEAD =
  /^(?:(?:\d{1,2}|một|hai)\s+(?:\([^)]*\)\s*)?(?:bộ |bản |tờ )?)?(?:dự thảo )?(?:tờ trình|báo cáo|biên bản|trích biên bản|danh sách|bản |tóm tắt|bảng |phiếu|giấy|văn bản|công văn|quyết định|tài liệu|minh chứng|chứng nhận|xác nhận|ảnh|hình ảnh|kết quả|đơn |ý kiến|tệp|file|đường dẫn|sáng kiến)/u

/** "Hồ sơ gồm: tờ trình; biên bản; báo cáo thành tích.", "Hồ sơ là tờ trình, báo cáo và bảng kê …" */
function seriesOf(ctx: Context, span: Span): Span[] {
  const folded = ctx.foldedSlice(span)
  const lead =
    /^[^.;:]{0,80}?(?:gồm có|bao gồm|gồm|trong đó có|có|là)\s*:?\s+(?=(?:\d|một|hai|tờ|báo|biên|trích|danh|bản|bảng|phiếu|giấy|văn|công|ảnh|kết|dự))/u.exec(
      folded,
    )
  const from = lead ? span.start + lead[0].length : span.start
  const sentence = /\.\s+(?=\p{Lu})/u.exec(ctx.text.slice(from, span.end))
  const end = lead && sentence ? from + sentence.index : span.end
  const parts = clauses(ctx, { start: from, end })
  return lead ? parts.flatMap(p => commaSeries(ctx, p)) : parts
}

/** Commas and "và" divide where each member opens with a paper's name. */
function commaSeries(ctx: Context, { start: from, end }: Span): Span[] {
  const cuts = [...ctx.folded.slice(from, end).matchAll(/,\s+(?:và\s+)?|\s+và\s+/gu)].filter(m =>
    PAPER_HEAD.test(ctx.folded.slice(from + m.index + m[0].length, end)),
  )
  const out: Span[] = []
  let start = from
  for (const m of cuts) {
    out.push({ start, end: from + m.index })
    start = from + m.index + m[0].length
  }
  const tail = /,\s+(?:gửi|nộp|lập|làm)\s/u.exec(ctx.folded.slice(start, end))
  out.push({ start, end: tail ? start + tail.index : end })
  return out
}
