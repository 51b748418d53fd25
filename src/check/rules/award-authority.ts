/**
 * Awards are conferred by a person: Giấy khen and Bằng khen are the chairman's, not the committee's; a council or a steering committee
 * only proposes (Luật 06/2022/QH15, Điều 74, 75, 79, 80). "Bằng khen của UBND tỉnh" as a name is common and only worth a word.
 */
import type { AwardMention } from '../../knowledge/awards.ts'
import { foldInPlace } from '../../text/fold.ts'
import { mentionsOf } from '../award-mentions.ts'
import { certificateBasis, provinceAwardBasis } from '../legal.ts'
import type { Level, Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** The whole committee, without its chairman */
const COMMITTEE = /^(?:ủy\s+ban\s+nhân\s+dân|ubnd|u\.b\.n\.d)(?!\p{L})/u
/** Bodies that advise */
const ADVISORY = /^(?:hội\s+đồng\s+thi\s+đua|ban\s+chỉ\s+đạo|ban\s+thi\s+đua)(?!\p{L})/u

const confers = (m: AwardMention): boolean => m.authorityAt !== null && m.authorityAt.start < m.start

/** Null where the wording is the usual name of the award ("Cờ thi đua của UBND tỉnh"). */
function levelOf(mention: AwardMention): Level | null {
  if (mention.code === 'giay_khen') return confers(mention) ? 'error' : 'warning'
  if (mention.code === 'bang_khen') return confers(mention) ? 'warning' : 'info'
  return confers(mention) ? 'info' : null
}

/** "UBND huyện" → "Chủ tịch UBND huyện" */
const rightOf = (authority: string): string => `Chủ tịch ${authority}`

export const awardAuthority: Rule = {
  id: 'award-authority',
  group: 'authority',
  preset: 'campaign',
  level: 'error',
  title: label('Thẩm quyền tặng của người đứng đầu', 'Awards are the head’s to confer'),
  about: label(
    'Giấy khen, Bằng khen do Chủ tịch Ủy ban nhân dân tặng, không phải Ủy ban nhân dân; Hội đồng thi đua, ban chỉ đạo chỉ xét, đề nghị.',
    'Giấy khen and Bằng khen are conferred by the chairman, not by the committee; emulation councils and steering committees only propose.',
  ),
  basis: certificateBasis,
  mend: label('Sửa thành “Chủ tịch Ủy ban nhân dân … tặng …”.', 'Write “Chủ tịch Ủy ban nhân dân … tặng …”.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    for (const mention of mentionsOf(draft)) {
      const { authority, authorityAt, code, start, end } = mention
      if (!authority || !authorityAt || code === 'other' || draft.isCited(start)) continue
      const folded = foldInPlace(authority)
      const committee = COMMITTEE.test(folded)
      if (!committee && !(ADVISORY.test(folded) && confers(mention))) continue
      const level = committee ? levelOf(mention) : 'error'
      if (!level) continue
      const form = draft.slice({ start, end: confers(mention) ? end : Math.min(end, authorityAt.start) }).replace(/\s*(?:của)?$/u, '')
      yield {
        at: { start: Math.min(start, authorityAt.start), end: Math.max(end, authorityAt.end) },
        level,
        basis: code === 'giay_khen' ? certificateBasis(draft) : provinceAwardBasis(draft),
        say: committee
          ? label(
              `${form} do Chủ tịch Ủy ban nhân dân tặng, không phải “${authority}”.`,
              `${form} is conferred by the chairman of the people’s committee, not by “${authority}”.`,
            )
          : label(
              `“${authority}” chỉ xét, đề nghị; không có thẩm quyền tặng ${form}.`,
              `“${authority}” may propose but not confer ${form}.`,
            ),
        ...(committee && { expected: label(rightOf(authority), rightOf(authority)) }),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể.\n\n- Giấy khen của Chủ tịch UBND xã: 03 tập thể.',
        },
      },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\nUBND xã trình Chủ tịch UBND tỉnh tặng Bằng khen; Hội đồng Thi đua - Khen thưởng xã xét, đề nghị Chủ tịch UBND xã tặng Giấy khen.',
        },
      },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Ủy ban nhân dân xã tặng Giấy khen tối đa cho 05 tập thể và 10 cá nhân.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Giấy khen của UBND xã: 03 tập thể, 05 cá nhân.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Hội đồng Thi đua - Khen thưởng xã tặng Giấy khen cho 03 tập thể.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Bằng khen của UBND tỉnh: 01 tập thể.' } },
    ],
  },
}
