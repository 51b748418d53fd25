/** Khen thưởng (Luật 06/2022/QH15, Điều 17 khoản 5; Luật 15/2003/QH11, Điều 16 khoản 5). */
import { reviewBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingAwards = missingPart({
  id: 'missing-awards',
  level: 'error',
  title: label('Khen thưởng', 'Awards'),
  about: label('Kế hoạch nêu kết thúc phong trào thì khen thưởng thế nào.', 'A plan says how results are rewarded at the end.'),
  basis: reviewBasis,
  mend: label(
    'Thêm mục “Khen thưởng”: hình thức, số lượng, tiêu chuẩn, hồ sơ, thời gian.',
    'Add a section on awards: forms, numbers, standards, dossier, time.',
  ),
  say: label('Kế hoạch chưa nêu việc khen thưởng.', 'The plan says nothing of awards.'),
  expected: label('mục “KHEN THƯỞNG”', 'a section “KHEN THƯỞNG”'),
  place: 'award_forms',
  fields: ['awardForms', 'quotas', 'dossier'],
  roles: ['award_forms', 'award_quota', 'award_standards', 'award_dossier', 'award_timing'],
  words:
    /(?<!\p{L})(?:(?:xét|đề\s+nghị|xem\s+xét|quyết\s+định|hướng\s+dẫn|trình)(?:\s+\p{L}+){0,6}\s+khen\s+thưởng|tặng\s+thưởng|được\s+khen\s+thưởng)(?!\p{L})/u,
  stated: draft => draft.sections.some(s => s.heading !== null && /khen\s+thưởng/iu.test(s.heading)),
  examples: {
    valid: [
      { plan: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\nThực hiện theo hướng dẫn riêng.', dossier: '' } },
      {
        plan: {
          awards: '',
          dossier: '',
          implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa - Xã hội: tổng kết, trình Chủ tịch UBND xã xét khen thưởng.',
        },
      },
    ],
    invalid: [
      { plan: { awards: '', dossier: '', funding: '' } },
      { plan: { awards: '', dossier: '', funding: '', criteria: '' } },
      { plan: { awards: '', dossier: '', funding: 'IX. KINH PHÍ\n\nKinh phí thực hiện trong dự toán năm 2026 của xã.' } },
    ],
  },
})
