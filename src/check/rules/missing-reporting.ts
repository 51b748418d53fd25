/** Reports on the campaign: to whom and by when. */
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingReporting = missingPart({
  id: 'missing-reporting',
  level: 'warning',
  title: label('Chế độ báo cáo', 'Reporting'),
  about: label(
    'Kế hoạch nêu đơn vị báo cáo kết quả cho ai, khi nào; không có báo cáo thì không có căn cứ tổng kết.',
    'A plan says who reports to whom and when; without reports there is nothing to review.',
  ),
  basis: null,
  mend: label(
    'Thêm quy định báo cáo: định kỳ hay một lần, gửi về đâu, trước ngày nào.',
    'Say how often reports are due, where they go and by which day.',
  ),
  say: label('Kế hoạch chưa quy định chế độ báo cáo kết quả phong trào.', 'The plan asks for no report on its results.'),
  expected: label('thời hạn báo cáo và nơi nhận báo cáo', 'when reports are due and to whom'),
  place: 'reporting',
  fields: [],
  roles: ['reporting'],
  // "báo cáo thành tích" is a paper of the dossier, not a report on the campaign
  words: /(?<!\p{L})báo\s+cáo(?!\p{L})(?!\s+(?:tóm\s+tắt\s+)?thành\s+tích|\s+viên)/u,
  stated: draft => draft.record.reporting.length > 0 || draft.record.deadlines.some(d => d.value.kind === 'report'),
  examples: {
    valid: [
      { plan: {} },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các xóm: định kỳ 6 tháng báo cáo UBND xã.' } },
      { plan: { implementation: 'X. CHẾ ĐỘ BÁO CÁO\n\nHằng quý, các phòng gửi kết quả về Văn phòng trước ngày 25 tháng cuối quý.' } },
    ],
    invalid: [
      { plan: { implementation: '' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa - Xã hội: theo dõi, đôn đốc thực hiện.', purpose: '' } },
      {
        plan: {
          implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua trước ngày 06/02/2026.',
          purpose: 'I. MỤC ĐÍCH\n\n- Rút ngắn thời gian giải quyết hồ sơ.',
        },
      },
    ],
  },
})
