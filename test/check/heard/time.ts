/** What the rules of time and arithmetic say of their invalid examples. */
import type { Heard } from './words.ts'

export const time: Heard = {
  'deadline-after-end': [
    [
      'error: Các phòng chuyên môn: đăng ký  … n phòng trước ngày 05/12/2026. → trước ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
    [
      'error: Các phòng chuyên môn, Trung tâ … kết quả trước ngày 04/12/2026. → trước ngày 31/01/2026 | draft: Từ ngày 20/01/2026 đến hết ngày 31/01/2026',
    ],
    [
      'error: Các xóm: xây dựng kế hoạch thi đua gửi UBND xã trước ngày 15/12/2026. → trước ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  ],
  'deadline-before-issue': [
    ['error: Các phòng chuyên môn, Trung tâ … kết quả trước ngày 04/12/2026. → sau ngày 16/02/2026 | draft: ngày 16 tháng 02 năm 2026'],
    ['error: Các phòng chuyên môn: đăng ký  … n phòng trước ngày 06/02/2025. → sau ngày 15/01/2026 | draft: ngày 15 tháng 01 năm 2026'],
    ['error: - Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 10/12/2025. → sau ngày 15/01/2026 | draft: ngày 15 tháng 01 năm 2026'],
  ],
  'deadline-weekend': [
    ['info: Các phòng chuyên môn: báo cáo kết quả chậm nhất ngày 05/12/2026.'],
    ['info: Các phòng chuyên môn: gửi báo cáo sơ kết chậm nhất ngày 02/9/2026.'],
    ['info: Các phòng chuyên môn: đăng ký thi đua chậm nhất ngày 18/02/2026.'],
  ],
  'dossier-before-results': [
    [
      'warning: - Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 30/6/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
    [
      'info: - Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 10/12/2026. → sau ngày 31/12/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 31/12/2026',
    ],
    [
      'info: - Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 10/11/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  ],
  'number-gloss': [
    ['error: 05 (sáu) → một trong hai: 5 hoặc 6'],
    ['error: 10 (mười hai) → một trong hai: 10 hoặc 12'],
    ['error: 02 (ba) → một trong hai: 2 hoặc 3'],
  ],
  'period-dates': [
    ['error: Từ ngày 01/12/2026 đến hết ngày 30/11/2026'],
    ['error: Từ ngày 01/02/2025 đến hết ngày 30/11/2025 → sau ngày 15/01/2026'],
    ['warning: từ ngày 01/6/2026 đến ngày 30/11/2026'],
  ],
  'quota-conflict': [
    ['warning: - Giấy khen của Chủ tịch UBND xã: 05 tập thể. | draft: - Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể.'],
    [
      'warning: - Chủ tịch UBND xã tặng Giấy khen cho 08 cá nhân tiêu biểu. | draft: - Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể và 06 cá nhân.',
    ],
    ['warning: - Giấy khen của Chủ tịch UBND xã: 04 tập thể. | draft: - Giấy khen của Chủ tịch UBND xã: 03 tập thể, 05 cá nhân.'],
  ],
  'scoring-total': [
    ['error: I Giải quyết hồ sơ 60 → 65 điểm'],
    ['error: Tổng cộng 100 → 90 điểm'],
    ['error: TT → 100 điểm | draft: thang điểm 100'],
  ],
  'target-direction': [
    ['warning: Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) không quá 90%.'],
    ['warning: Tỷ lệ hồ sơ giải quyết đúng hạn đạt dưới 98%.'],
    ['warning: Chỉ số cải cách hành chính (PAR INDEX) đạt tối đa 85 điểm.'],
  ],
}
