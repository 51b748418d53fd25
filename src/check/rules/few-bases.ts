/** A plan stands on the law and on the plan of the body above: fewer than two documents are cited where one of them is missing. */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const ENOUGH = 2
/** A law cited by its name alone. */
const BY_NAME = /(?<!\p{L})(?:luật|bộ\s+luật|hiến\s+pháp|pháp\s+lệnh)\s+\p{L}/u

export const fewBases: Rule = {
  id: 'few-bases',
  group: 'completeness',
  preset: 'campaign',
  level: 'info',
  title: label('Số căn cứ', 'Number of legal bases'),
  about: label(
    'Kế hoạch phong trào thường căn cứ vào quy định về thi đua, khen thưởng và kế hoạch của cấp trên.',
    'A campaign’s plan usually stands on the rules of emulation and on the plan of the body above.',
  ),
  basis: formBasis('text'),
  mend: label(
    'Bổ sung căn cứ: Luật, Nghị định về thi đua, khen thưởng đang có hiệu lực; kế hoạch của cấp trên.',
    'Add bases: the law and decree on emulation in force, the plan of the body above.',
  ),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const cited = draft.record.references.filter(r => r.value.role === 'legal_basis' || r.value.role === 'implements').length
    const named = draft.zones.preamble.filter(l => BY_NAME.test(l.folded)).length
    const count = Math.max(cited, named)
    if (count >= ENOUGH || cited + named > ENOUGH) return
    const first = draft.zones.preamble[0]
    yield {
      at: first ? { start: first.start, end: first.end } : draft.placeOf('legal_basis'),
      say:
        count === 0
          ? label('Kế hoạch không nêu căn cứ nào.', 'The plan cites no basis.')
          : label('Kế hoạch chỉ nêu một căn cứ.', 'The plan cites a single basis.'),
      expected: label(
        'ít nhất hai căn cứ: pháp luật thi đua, khen thưởng và kế hoạch của cấp trên',
        'two at least: the law on emulation and the plan of the body above',
      ),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          basis:
            'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;\n\nThực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh.',
        },
      },
      { plan: { basis: 'Căn cứ Luật Tổ chức chính quyền địa phương;\n\nCăn cứ Luật Thi đua, khen thưởng.' } },
    ],
    invalid: [
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh về phong trào thi đua năm 2026.' } },
      { plan: { basis: '' } },
      { plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.' } },
    ],
  },
}
