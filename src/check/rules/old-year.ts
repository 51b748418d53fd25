/** Last year's number left in: a title older than the date, a sentence that launches the campaign of another year. */
import { spanOf } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "phong trào thi đua cải cách hành chính năm 2024", "Kế hoạch này … năm 2024": what the plan itself is about
const OWN_CAMPAIGN =
  /(?<!\p{L})(?:(?:phát\s+động|tổ\s+chức|triển\s+khai|thực\s+hiện|hưởng\s+ứng)\s+(?:phong\s+trào|đợt)\s+thi\s+đua|trên\s+đây\s+là\s+kế\s+hoạch|khen\s+thưởng\s+phong\s+trào)[^.;:]{0,120}?năm\s+(?<year>20\d\d)(?!\s*[-–]\s*20|\d)/gu
// looking back is right: results, comparison, what was done
const BACK =
  /(?<!\p{L})(?:kết\s+quả|năm\s+trước|so\s+với|đã|tổng\s+kết\s+năm|rút\s+kinh\s+nghiệm|tiếp\s+tục|từ\s+năm|giai\s+đoạn|thay\s+(?:thế|cho))(?!\p{L})/u

export const oldYear: Rule = {
  id: 'old-year',
  group: 'consistency',
  preset: 'campaign',
  level: 'warning',
  title: label('Năm cũ còn sót', 'An old year left in'),
  about: label(
    'Kế hoạch soạn lại từ năm trước dễ sót năm cũ ở trích yếu, ở câu phát động hay câu kết.',
    'A plan that was rewritten from last year’s easily keeps the old year in its title or its sentences.',
  ),
  basis: null,
  mend: label(
    'Sửa về năm của phong trào; nếu nhắc năm trước thì nói rõ là kết quả năm trước.',
    'Put the year of the campaign; where the past is meant, say so.',
  ),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const { years, title } = draft.record
    const issued = draft.date && /^\d{4}/u.test(draft.date) ? Number(draft.date.slice(0, 4)) : null
    const titleYears = title ? [...title.value.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(m => Number(m[0])) : []
    if (title && titleYears.length && issued && Math.max(...titleYears) < issued)
      yield {
        at: spanOf(title.evidence),
        say: label(
          `Trích yếu ghi năm ${Math.max(...titleYears)} nhưng văn bản ban hành năm ${issued}.`,
          `The title says ${Math.max(...titleYears)}, but the document is of ${issued}.`,
        ),
        expected: label(`năm ${issued}`, String(issued)),
      }
    if (!years) return
    const { from, to } = years.value
    for (const { at, match, line } of draft.find(OWN_CAMPAIGN, [...draft.zones.preamble, ...draft.zones.body])) {
      const year = Number(match.groups!.year)
      if (
        year >= from ||
        year > to ||
        draft.isCited(at.end - 1) ||
        BACK.test(match[0]) ||
        BACK.test(line.folded.slice(0, match.index).slice(-60))
      )
        continue
      yield {
        at,
        say: label(
          `Phong trào của năm ${from} nhưng câu này ghi năm ${year}.`,
          `The campaign is that of ${from}, but this sentence says ${year}.`,
        ),
        expected: label(`năm ${from}`, String(from)),
        related: title ? [{ at: spanOf(title.evidence), of: 'draft' }] : [],
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { purpose: 'I. MỤC ĐÍCH\n\n- Phát huy kết quả phong trào thi đua cải cách hành chính năm 2025.' } },
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 28/12/2025 của UBND tỉnh về phát động phong trào thi đua năm 2025;' } },
    ],
    invalid: [
      { plan: { title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn xã Tam Kim năm 2025' } },
      { plan: { closing: 'Trên đây là Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2025 của UBND xã./.' } },
      { plan: { launch: 'UBND xã tổ chức phong trào thi đua cải cách hành chính năm 2024 với các nội dung như sau:' } },
    ],
  },
}
