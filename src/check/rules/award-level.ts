/**
 * Awards above one's level: Bằng khen and flags of a province are its chairman's or a minister's; districts, communes and departments give
 * Giấy khen (Luật 06/2022/QH15, Điều 26, 74, 75, 79, 80).
 */
import { foldInPlace } from '../../text/fold.ts'
import { mentionsOf } from '../award-mentions.ts'
import { provinceAwardBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** "Chủ tịch UBND huyện", "UBND các xã", "Giám đốc Sở": heads below a province; "thành phố" alone may be either */
const BELOW =
  /^(?:(?:phó\s+)?chủ\s+tịch\s+)?(?:ubnd|ủy\s+ban\s+nhân\s+dân)\s+(?:cấp\s+|các\s+)?(?:huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)(?!\p{L})|^(?:giám\s+đốc|thủ\s+trưởng)\s+(?:các\s+)?(?:sở|ban|cơ\s+quan\s+chuyên\s+môn)(?!\p{L})|^trưởng\s+phòng(?!\p{L})|^hiệu\s+trưởng(?!\p{L})/u
const ABOVE = new Set(['bang_khen', 'co_thi_dua'])

export const awardLevel: Rule = {
  id: 'award-level',
  group: 'authority',
  preset: 'campaign',
  level: 'error',
  title: label('Cấp tặng Bằng khen, Cờ thi đua', 'Level of Bằng khen and flags'),
  about: label(
    'Bằng khen, Cờ thi đua cấp tỉnh do Chủ tịch Ủy ban nhân dân cấp tỉnh tặng; cấp xã, cấp huyện trước đây và các sở chỉ tặng Giấy khen.',
    'Bằng khen and flags of a province are its chairman’s; communes, the former districts and departments confer Giấy khen.',
  ),
  basis: provinceAwardBasis,
  mend: label(
    'Sửa thành “Giấy khen”, hoặc “đề nghị Chủ tịch UBND tỉnh tặng Bằng khen”.',
    'Write “Giấy khen”, or “đề nghị Chủ tịch UBND tỉnh tặng Bằng khen”.',
  ),
  applies: draft => draft.isPlan,
  *check(draft) {
    for (const { code, authority, authorityAt, start, end } of mentionsOf(draft)) {
      if (!ABOVE.has(code) || !authority || !authorityAt || draft.isCited(start)) continue
      if (!BELOW.test(foldInPlace(authority))) continue
      const form = code === 'bang_khen' ? 'Bằng khen' : 'Cờ thi đua'
      yield {
        at: { start: Math.min(start, authorityAt.start), end: Math.max(end, authorityAt.end) },
        level: code === 'bang_khen' ? 'error' : 'warning',
        say: label(`“${authority}” không có thẩm quyền tặng ${form}.`, `“${authority}” has no authority to confer ${form}.`),
        expected: label('Giấy khen, hoặc đề nghị Chủ tịch UBND tỉnh', 'Giấy khen, or a proposal to the chairman of the province'),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- UBND xã đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Cờ thi đua của UBND tỉnh, Bằng khen của Bộ trưởng Bộ Nội vụ theo hướng dẫn riêng.' } },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Bằng khen cho 03 tập thể.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Bằng khen của Giám đốc Sở Nội vụ: 02 cá nhân.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Cờ thi đua của UBND xã: 01 tập thể dẫn đầu.' } },
    ],
  },
}
