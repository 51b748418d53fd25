import { field } from '../field.ts'

/** A title names a campaign: "phong trào thi đua …", "Thi đua nâng hạng …"; councils, groups and the work of "thi đua, khen thưởng" are none. */
const NAMED = /(?<!(?:hội đồng|cụm|khối|luật|công tác|ban|danh hiệu)\s)thi đua(?!\s*(?:,|-|và)?\s*(?:và\s+)?khen)/u
/** About emulation, but not launching a campaign: councils, inspection of the work, laws. */
const ABOUT =
  /(?:kiện toàn|thành lập|quy chế|kiểm tra|thanh tra|tập huấn|bổ nhiệm|tặng (?:thưởng|bằng khen|giấy khen|danh hiệu)|công nhận danh hiệu|sửa đổi|bãi bỏ)/u

/** Does it launch, implement or report an emulation campaign? Told by its title, else by the sentence that launches. */
export const isCampaign = field<boolean>({
  name: 'isCampaign',
  many: false,
  find: ctx => {
    const title = ctx.titleSpan ?? ctx.given('title')[0]?.evidence[0] ?? null
    const titleText = title ? ctx.foldedSlice(title) : ''
    const about = ABOUT.test(titleText)
    if (title && NAMED.test(titleText) && !about) {
      // of a text without a form the first words only stand for a title
      const certain = !ctx.isArticle || ctx.isNews
      const [score, rule] = certain ? ([0.97, 'isCampaign.title'] as const) : ([0.5, 'isCampaign.first-words'] as const)
      return [{ value: true, evidence: [ctx.evidence(title)], score, rule }]
    }
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
