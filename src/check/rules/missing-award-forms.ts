/** Which forms of award: Giấy khen, Bằng khen … A plan that promises awards and names none leaves the units without a measure. */
import { reviewBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingAwardForms = missingPart({
  id: 'missing-award-forms',
  level: 'warning',
  title: label('Hình thức khen thưởng', 'Forms of award'),
  about: label(
    'Mục khen thưởng nêu rõ hình thức: Giấy khen, Bằng khen, Cờ thi đua… và của ai.',
    'The section on awards names the forms, and who confers them.',
  ),
  basis: reviewBasis,
  mend: label(
    'Nêu hình thức và cấp khen thưởng, ví dụ “Giấy khen của Chủ tịch UBND xã”.',
    'Name form and authority, such as “Giấy khen của Chủ tịch UBND xã”.',
  ),
  say: label('Kế hoạch nói đến khen thưởng nhưng chưa nêu hình thức nào.', 'The plan speaks of awards but names no form.'),
  expected: label('Giấy khen, Bằng khen… và thẩm quyền tặng', 'Giấy khen, Bằng khen… and who confers them'),
  place: 'award_quota',
  fields: ['awardForms', 'quotas'],
  roles: [],
  // without any word of awards the other rule speaks
  stated: draft =>
    !draft.hasRole('award_forms', 'award_quota', 'award_standards', 'award_dossier', 'award_timing') &&
    !draft.folded.includes('khen thưởng'),
  words:
    /(?<!\p{L})(?:giấy\s+khen|bằng\s+khen|cờ\s+thi\s+đua|chiến\s+s[ĩỹ]\s+thi\s+đua|thư\s+khen|biểu\s+dương|tiền\s+thưởng|tặng\s+(?:gk|bk))(?!\p{L})/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\nChủ tịch UBND xã tặng Giấy khen.' } },
      { plan: { awards: '', dossier: '', funding: '', basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh;' } },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\nKhen thưởng tập thể, cá nhân có thành tích.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\nXét khen thưởng tối đa theo thẩm quyền.', dossier: '' } },
      { plan: { awards: 'VIII. CÔNG TÁC KHEN THƯỞNG\n\nThực hiện theo hướng dẫn của Hội đồng Thi đua - Khen thưởng xã.' } },
    ],
  },
})
