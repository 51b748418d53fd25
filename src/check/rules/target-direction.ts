/** A target against the sense of its measure: to lower what should rise, to raise what should fall. Ranks count downwards and are left alone. */
import type { Condition } from '../../../schemas/record.ts'
import { indicator } from '../../knowledge/indicators.ts'
import { indices } from '../../knowledge/indices.ts'
import { foldKey } from '../../text/fold.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const UP = new Set(['>=', '>', 'increase'])
const DOWN = new Set(['<=', '<', 'decrease'])
/** Places in a ranking: the smaller, the better */
const RANK = /(?:bậc|hạng|vị\s+trí|thứ|nhóm|top)/u

/** Words that turn a measure around: "thời gian chờ tại bộ phận một cửa", "tỷ lệ vi phạm được xử lý". */
const TURNED =
  /(?<!\p{L})(?:trễ|quá\s+hạn|chậm|thời\s+gian|chi\s+phí|vi\s+phạm|khiếu\s+nại|trả\s+lại|bổ\s+sung|tồn|chưa|không|giảm|thoát|khắc\s+phục|xử\s+lý|cắt)(?!\p{L})/u

/** True where more is better, false where less is; null where nobody knows. */
function higherIsBetter({ measure, measureId, unit }: Condition): boolean | null {
  const index = indices.find(f => f.code !== null && f.code === measure)
  if (index) return index.higherIsBetter
  const facts = measureId === null ? null : indicator(measureId)
  if (!facts || (unit !== null && facts.unit !== null && unit !== facts.unit)) return null
  const folded = foldKey(measure)
  // "hồ sơ quá hạn" is late by its code already; any other measure with such a word may mean the contrary
  return facts.higherIsBetter && TURNED.test(folded)
    ? null
    : /(?<!\p{L})(?:giảm|thoát|khắc\s+phục|xử\s+lý)(?!\p{L})/u.test(folded)
      ? null
      : facts.higherIsBetter
}

export const targetDirection: Rule = {
  id: 'target-direction',
  group: 'time',
  preset: 'campaign',
  level: 'warning',
  title: label('Chiều của chỉ tiêu', 'Direction of a target'),
  about: label(
    'Chỉ số càng cao càng tốt thì chỉ tiêu là tăng, đạt từ…; tỷ lệ trễ hẹn, khiếu nại thì chỉ tiêu là giảm, không quá….',
    'Where more is better a target rises or has a minimum; where less is better, as with delays, it falls or has a maximum.',
  ),
  basis: null,
  mend: label('Xem lại chỉ tiêu: “từ … trở lên” hay “không quá …”.', 'Look at the target: a minimum, or a maximum?'),
  applies: draft => draft.isCampaign,
  *check(draft) {
    for (const { value, evidence } of draft.record.targets) {
      const better = higherIsBetter(value)
      if (better === null || value.rankedAmong || RANK.test(value.unit ?? '')) continue
      const wrong = better ? DOWN.has(value.comparator) : UP.has(value.comparator)
      if (!wrong) continue
      yield {
        at: evidence[0]!,
        say: better
          ? label(
              `Chỉ tiêu “${value.measure}” càng cao càng tốt nhưng câu này đặt mức giảm hoặc mức tối đa.`,
              `More of “${value.measure}” is better, but the sentence lowers or limits it.`,
            )
          : label(
              `Chỉ tiêu “${value.measure}” càng thấp càng tốt nhưng câu này đặt mức tăng hoặc mức tối thiểu.`,
              `Less of “${value.measure}” is better, but the sentence raises it or asks a minimum.`,
            ),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ trễ hẹn không quá 1%.\n\n- Chỉ số cải cách hành chính (PAR INDEX) tăng 02 bậc.',
        },
      },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số hài lòng (SIPAS) nằm trong nhóm 10 xã dẫn đầu.' } },
    ],
    invalid: [
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) không quá 90%.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ giải quyết đúng hạn đạt dưới 98%.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính (PAR INDEX) đạt tối đa 85 điểm.' } },
    ],
  },
}
