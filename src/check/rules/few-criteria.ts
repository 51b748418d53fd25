/** One or two criteria hardly tell the good from the better: three at least are usual. */
import { contentsBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const ENOUGH = 3

export const fewCriteria: Rule = {
  id: 'few-criteria',
  group: 'completeness',
  preset: 'campaign',
  level: 'info',
  title: label('Số tiêu chí thi đua', 'Number of criteria'),
  about: label('Ít hơn ba tiêu chí thì khó so sánh, bình xét các đơn vị.', 'With fewer than three criteria units can hardly be compared.'),
  basis: contentsBasis,
  mend: label('Bổ sung tiêu chí, nên có ít nhất ba, đo đếm được.', 'Add criteria; three at least, and such that can be measured.'),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const { criteria } = draft.record
    if (!criteria.length || criteria.length >= ENOUGH) return
    // several criteria in one sentence, or a table of points, are more than are counted
    const parts = criteria.reduce((n, c) => n + c.value.text.split(';').filter(p => p.trim()).length, 0)
    if (parts >= ENOUGH || draft.lines.some(l => l.table && /điểm/u.test(l.folded))) return
    yield {
      at: criteria[0]!.evidence[0]!,
      say: label(`Kế hoạch chỉ có ${parts} tiêu chí thi đua.`, `The plan has only ${parts} ${parts === 1 ? 'criterion' : 'criteria'}.`),
      expected: label('ít nhất ba tiêu chí', 'at least three criteria'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { criteria: '' } },
      { plan: { criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Đúng hẹn; lịch sự; có sáng kiến được công nhận.' } },
    ],
    invalid: [
      { plan: { criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Không để hồ sơ quá hạn.' } },
      { plan: { criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Không để hồ sơ quá hạn.\n\n- Có sáng kiến được công nhận.' } },
      {
        plan: {
          criteria: 'V. TIÊU CHÍ THI ĐUA\n\n1. Đối với tập thể\n\n- Không để hồ sơ quá hạn.\n\n2. Đối với cá nhân\n\n- Có sáng kiến.',
        },
      },
    ],
  },
}
