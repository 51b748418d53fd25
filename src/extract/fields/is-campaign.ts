import { field } from '../field.ts'

/** A campaign is named: "phong trào thi đua …", "đợt thi đua …", "phát động thi đua", "thi đua đặc biệt". */
const NAMED =
  /(?:phong trào|đợt|cao trào|phát động|chuyên đề|tổ chức|hưởng ứng|triển khai|thực hiện)\s+(?:\p{L}+\s+){0,3}?thi đua|thi đua\s+(?:["“]|chuyên đề|đặc biệt|cao điểm|yêu nước|lập thành tích|cải cách|chào mừng|đẩy mạnh|xây dựng|thực hiện|dạy tốt|năm \d{4}|nước rút)|(?:giao ước|cuộc|công tác) thi đua/u
/** About emulation, but not launching a campaign: councils, inspection of the work, laws. */
const ABOUT =
  /(?:kiện toàn|thành lập|quy chế|kiểm tra|thanh tra|tập huấn|bổ nhiệm|tặng (?:thưởng|bằng khen|giấy khen|danh hiệu)|công nhận danh hiệu|sửa đổi|bãi bỏ)/u

/** Does it launch, implement or report an emulation campaign? Told by its title, else by the sentence that launches. */
export const isCampaign = field<boolean>({
  name: 'isCampaign',
  many: false,
  find: ctx => {
    const title = ctx.titleSpan
    const titleText = title ? ctx.foldedSlice(title) : ''
    const about = ABOUT.test(titleText)
    if (title && NAMED.test(titleText) && !about)
      return [{ value: true, evidence: [ctx.evidence(title)], score: 0.97, rule: 'isCampaign.title' }]
    if (!about) {
      for (const line of [...ctx.zones.preamble, ...(ctx.isArticle ? ctx.zones.body.slice(0, 6) : [])]) {
        const m = /(?:phát động|triển khai|tổ chức|hưởng ứng|ban hành kế hoạch|sơ kết|tổng kết)[^.;]{0,80}(?:phong trào|đợt) thi đua/u.exec(
          line.folded,
        )
        const cited = m && /(?:thực hiện|căn cứ)[^.;]*số\s*\d[^.;]*$/u.test(line.folded.slice(0, m.index))
        if (m && !cited) {
          const span = { start: line.start + m.index, end: line.start + m.index + m[0].length }
          return [{ value: true, evidence: [ctx.evidence(span)], score: 0.85, rule: 'isCampaign.launch' }]
        }
      }
    }
    const ground = title ?? ctx.structured.lines[0]
    return ground ? [{ value: false, evidence: [ctx.evidence(ground)], score: 0.85, rule: 'isCampaign.none', basis: 'inferred' }] : []
  },
})
