/** Sơ kết, tổng kết (Luật 06/2022/QH15, Điều 17 khoản 5; Luật 15/2003/QH11, Điều 16 khoản 5). */
import { reviewBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingReview = missingPart({
  id: 'missing-review',
  level: 'error',
  title: label('Sơ kết, tổng kết', 'Reviews'),
  about: label(
    'Phong trào thi đua phải được sơ kết, tổng kết; kế hoạch nêu khi nào và ai chuẩn bị.',
    'A campaign is reviewed at its end; the plan says when, and who prepares it.',
  ),
  basis: reviewBasis,
  mend: label('Thêm quy định về sơ kết, tổng kết: thời điểm, đơn vị chủ trì.', 'Say when the reviews are held and who prepares them.'),
  say: label('Kế hoạch chưa quy định sơ kết, tổng kết phong trào.', 'The plan sets no review of the campaign.'),
  expected: label('thời điểm sơ kết, tổng kết và đơn vị tham mưu', 'when it is reviewed, and by whom'),
  place: 'reporting',
  fields: [],
  roles: [],
  words: /(?<!\p{L})(?:sơ\s*,?\s*tổng\s+kết|sơ\s+kết|tổng\s+kết|đánh\s+giá\s+kết\s+quả\s+(?:phong\s+trào|thi\s+đua))(?!\p{L})/u,
  stated: draft =>
    draft.record.reporting.some(r => r.value.kind !== 'periodic_report') || draft.record.deadlines.some(d => d.value.kind === 'review'),
  examples: {
    valid: [
      { plan: {} },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa - Xã hội tham mưu tổng kết phong trào trước ngày 20/12/2026.' } },
      { plan: { implementation: '', funding: 'IX. SƠ KẾT, TỔNG KẾT\n\nSơ kết tháng 7, tổng kết tháng 12 năm 2026.' } },
    ],
    invalid: [
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua trước ngày 06/02/2026.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 04/12/2026.' } },
      { plan: { implementation: '' } },
    ],
  },
})
