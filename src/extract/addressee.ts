/** Whom a duty addresses: the subject at the head of a sentence ("Giao Phòng Nội vụ chủ trì …", "Các cơ quan, đơn vị xây dựng …"). */
import type { Addressee } from '../../schemas/record.ts'
import { divideAddressees } from '../knowledge/addressees.ts'
import { dutyVerbWords as verbs } from '../knowledge/vocabulary.ts'
import type { Span } from '../structure/index.ts'
import { anyOf } from '../text/boundary.ts'
import { type Context, oneLine } from './context.ts'

/** "Căn cứ Kế hoạch này, …", "Trên cơ sở …, …" before the subject. */
const CLAUSE =
  /^(?:(?:căn cứ|trên cơ sở|để|nhằm|theo|sau khi|khi|trong quá trình|định kỳ)[^.;]{0,160}?,\s+)(?=(?:các|thủ trưởng|ủy ban|ubnd|sở|phòng|ban|hội|mặt trận|văn phòng|công an|chủ tịch|trưởng|giám đốc|đề nghị|yêu cầu|giao)(?![\p{L}\p{M}]))/u
const ORDER =
  /^(?:(?:[\p{L}\s,]{0,60}?\s)?(?:yêu cầu|đề nghị|giao trách nhiệm cho|kính đề nghị|mong|giao nhiệm vụ cho|giao cho|giao|khuyến khích|phân công)|đối với|trách nhiệm của)\s+/u
/**
 * The predicate: what the body is to do. "được tổ chức theo ngành dọc" only describes it; "Hội đồng Thi đua - Khen thưởng",
 * "Ủy ban Kiểm tra", "các tổ chức chính trị" are names.
 */
const VERB = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!được\\s)(?:(?<!(?:ban|trung tâm|phòng|đoàn|tổ|bộ phận|đội|hội|cơ quan)\\s)(?:${anyOf(verbs.namedFor)})|${anyOf(verbs.verbs)}|(?<!(?:ủy ban|đoàn|ban|tổ|thanh tra|các|công tác|khối|cụm|và)\\s)(?:kiểm tra|giám sát)|(?<!(?:thi đua|thi đua -|thi đua,|thi đua và|ban|tác)\\s)khen thưởng|(?<!(?:các|ban|và|phòng|cơ quan|,)\\s)tổ chức(?!\\s+(?:chính trị|xã hội|đoàn thể|đảng|thành viên|tôn giáo|quần chúng|tín dụng|cơ sở)))(?![\\p{L}\\p{M}])`,
  'gu',
)
const SUBJECT_HEAD =
  /^(?:các(?!\s+(?:văn bản|nội dung|hoạt động|nhiệm vụ|hội nghị|tài liệu|hình thức|biện pháp|giải pháp|chỉ tiêu|tiêu chí|phong trào|mục tiêu|vấn đề|ngày|đợt|loại|công việc|bước|điều kiện|kết quả))|những|mỗi|từng|thủ trưởng|người đứng đầu|lãnh đạo|ủy ban|ubnd|ubmttq|mttq|hđnd|thường trực|chủ tịch|phó chủ tịch|trưởng|phó trưởng|giám đốc|hiệu trưởng|mặt trận|cơ quan|đơn vị|cấp ủy|bí thư|tổ(?!\s+chức)|đoàn|hội|ban(?!\s+hành)|bộ phận|bộ|sở|phòng|văn phòng|trung tâm|đài|báo|cổng|công an|quân sự|kho bạc|bảo hiểm|chi cục|cục|liên đoàn|công đoàn|huyện|xã|phường|thôn|trường|doanh nghiệp|hợp tác xã|khối|cụm|tỉnh|thành|đảng|chi bộ|chi đoàn|tổ chức(?=\s+(?:chính trị|đoàn thể|xã hội|hội(?!\s+(?:nghị|thảo|thi|họp))|đảng|tôn giáo|cá nhân|cơ sở))|liên hiệp|hiệp hội|ngân hàng|cán bộ|công chức|viên chức|giáo viên|học sinh|toàn thể|tập thể|cá nhân|viện|tòa án|thanh tra|ngành|trạm|thành viên|ông|bà|đồng chí|nhân dân|chuyên viên|kế toán|y tế|nhà trường|cụm|khối|vụ|tổng cục|trang|người|hạt|đội|ấp|hai cơ quan|ba cơ quan|bốn cơ quan|năm cơ quan|cc|vp|bưu điện|điện lực|chi nhánh)(?![\p{L}\p{M}])/u

/** "Đơn vị thực hiện: …" is an attribute of a task, not a body with one. Folded. */
export const isTaskAttribute = (folded: string): boolean =>
  /^[\s*+-]*(?:cơ quan|đơn vị|bộ phận|thời gian|thành phần|tổ chức)\s+(?:chủ trì|thực hiện|phối hợp|phụ trách|hoàn thành|tham mưu)[^:.;]{0,40}(?::|$)/u.test(
    folded,
  )

export interface Subject {
  text: string
  span: Span
}

/** The body or class of bodies that a sentence opens with; null where it opens with something else. */
export function subjectAtHead(ctx: Context, span: Span): Subject | null {
  const folded = ctx.foldedSlice(span)
  let from = /^[\s*+-]*/u.exec(folded)![0].length
  from += CLAUSE.exec(folded.slice(from))?.[0].length ?? 0
  from += ORDER.exec(folded.slice(from))?.[0].length ?? 0
  const rest = folded.slice(from)
  if (!SUBJECT_HEAD.test(rest) || isTaskAttribute(rest)) return null
  // a verb is written small: "Phòng Văn hóa và Thông tin" names one
  const verb = [...rest.matchAll(VERB)].find(m => /\p{Ll}/u.test(ctx.text[span.start + from + m.index]!))
  const stops = [verb?.index, rest.indexOf(':'), rest.search(/\.(?:\s|$)/u)].map(n =>
    n === undefined || n < 0 ? Number.POSITIVE_INFINITY : n,
  )
  let to = Math.min(...stops)
  if (to === Number.POSITIVE_INFINITY) {
    // a heading: the whole of it
    if (rest.length > 200) return null
    to = rest.length
  }
  const text = oneLine(ctx.text.slice(span.start + from, span.start + from + to))
    .replace(/[\s,;:.]+$/u, '')
    .replace(/\s+(?:có|phải|cần|sẽ|và|được)$/u, '')
  if (text.length < 3 || text.length > 330) return null
  const start = span.start + from
  return {
    text,
    span: {
      start,
      end:
        start +
        ctx.text
          .slice(start, start + to)
          .trimEnd()
          .replace(/[\s,;:.]+$/u, '').length,
    },
  }
}

/** Addressees of a printed phrase: named bodies and classes of bodies, with their codes. */
export const addresseesOf = (text: string): Addressee[] =>
  divideAddressees(oneLine(text)).map(({ kind, name, code }): Addressee => ({ kind, name, code }))
