/** How many the plan above lets each unit propose: a draft that proposes more is sent back. */

import { codeLabel } from '../../../schemas/labels.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const SUBJECTS: Record<string, [string, string]> = {
  collective: ['tập thể', 'bodies'],
  individual: ['cá nhân', 'persons'],
  either: ['tập thể, cá nhân', 'bodies or persons'],
}

export const parentAwards: Rule = {
  id: 'parent-awards',
  group: 'parent',
  preset: 'campaign',
  level: 'error',
  title: label('Số lượng đề nghị theo cấp trên', 'Quotas of the parent plan'),
  about: label(
    'Cấp trên giao mỗi đơn vị đề nghị bao nhiêu thì kế hoạch không vượt quá.',
    'A unit proposes no more than the parent plan allows each unit.',
  ),
  basis: null,
  mend: label('Giảm số lượng đề nghị cho đúng mức cấp trên giao.', 'Lower the number to what the parent plan allows.'),
  applies: draft => draft.parent !== null,
  *check(draft) {
    for (const { value: limit, evidence } of draft.parent!.record.quotas) {
      if (!limit.perUnit || limit.count === null || limit.bound === 'min') continue
      const most = limit.countMax ?? limit.count
      for (const { value: own, evidence: ownEvidence } of draft.record.quotas) {
        if (own.award !== limit.award || own.subject !== limit.subject || own.perUnit || own.count === null || own.count <= most) continue
        yield {
          at: ownEvidence[0]!,
          say: label(
            `Đề nghị ${codeLabel('AwardCode', own.award, 'vi')} cho ${own.count} ${SUBJECTS[own.subject]![0]}, cấp trên cho mỗi đơn vị ${most}.`,
            `${own.count} ${SUBJECTS[own.subject]![1]} are proposed for ${codeLabel('AwardCode', own.award, 'en')}; the parent plan allows each unit ${most}.`,
          ),
          expected: label(`không quá ${most} ${SUBJECTS[own.subject]![0]}`, `${most} at most`),
          related: [{ at: evidence[0]!, of: 'parent' }],
        }
      }
    }
  },
  examples: {
    valid: [
      { plan: {}, parent: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể, 02 cá nhân.' }, parent: {} },
      {
        plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể.' },
        parent: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND tỉnh tặng Bằng khen cho tối đa 10 tập thể.' },
        note: label('cấp trên không giao số lượng cho từng đơn vị', 'the parent plan sets no number for each unit'),
      },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 02 tập thể, 02 cá nhân.' }, parent: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể, 05 cá nhân.' }, parent: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Bằng khen của Chủ tịch UBND tỉnh: đề nghị 04 tập thể.' }, parent: {} },
    ],
  },
}
