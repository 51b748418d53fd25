/** How many awards: without a number every unit proposes as it likes. */
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingQuota = missingPart({
  id: 'missing-quota',
  level: 'info',
  title: label('Số lượng khen thưởng', 'Number of awards'),
  about: label(
    'Kế hoạch nên nêu số lượng hoặc tỷ lệ khen thưởng cho tập thể, cá nhân.',
    'A plan should give the number or share of awards for bodies and persons.',
  ),
  basis: null,
  mend: label('Nêu số lượng tối đa, ví dụ “tối đa 05 tập thể, 10 cá nhân”.', 'Give a maximum, such as “tối đa 05 tập thể, 10 cá nhân”.'),
  say: label('Kế hoạch chưa nêu số lượng khen thưởng.', 'The plan does not say how many awards there are.'),
  expected: label('số lượng hoặc tỷ lệ tập thể, cá nhân được khen', 'a number or share of bodies and persons'),
  place: 'award_dossier',
  fields: ['quotas'],
  roles: ['award_quota'],
  // "không hạn chế số lượng", "tặng GK cho tối đa 3 ấp"
  words: /(?<!\p{L})(?:không\s+(?:hạn\s+chế|giới\s+hạn)\s+số\s+lượng|tặng\s+[^.;]{0,50}(?:tối\s+đa|không\s+quá)\s+\d)/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n1. Hình thức\n\n- Chủ tịch UBND xã tặng Giấy khen, không hạn chế số lượng.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n1. Số lượng khen thưởng\n\n- Giấy khen: 03 tập thể, 05 cá nhân.' } },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n1. Hình thức\n\n- Chủ tịch UBND xã tặng Giấy khen cho tập thể, cá nhân có thành tích.' } },
      { plan: { awards: '', dossier: '' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\nTheo quy định của pháp luật.' } },
    ],
  },
})
