/** What the rules of the parent plan say of their invalid examples. */
import type { Heard } from './words.ts'

export const parent: Heard = {
  'parent-awards': [
    [
      'error: - Đề nghị Chủ tịch UBND tỉnh t … en cho 02 tập thể, 02 cá nhân. → không quá 1 tập thể | parent: - Chủ tịch UBND tỉnh tặng Bằng …  quá 01 tập thể và 02 cá nhân.',
    ],
    [
      'error: - Đề nghị Chủ tịch UBND tỉnh t … en cho 01 tập thể, 05 cá nhân. → không quá 2 cá nhân | parent: - Chủ tịch UBND tỉnh tặng Bằng …  quá 01 tập thể và 02 cá nhân.',
    ],
    [
      'error: - Bằng khen của Chủ tịch UBND tỉnh: đề nghị 04 tập thể. → không quá 1 tập thể | parent: - Chủ tịch UBND tỉnh tặng Bằng …  quá 01 tập thể và 02 cá nhân.',
    ],
  ],
  'parent-cited': [
    [
      'error before: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022. → Kế hoạch số 15/KH-UBND ngày 08/01/2026 | parent: Phát động phong trào thi đua c … địa bàn tỉnh Cao Bằng năm 2026',
    ],
    [
      'error before: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022; → Kế hoạch số 17/KH-UBND ngày 08/01/2026 | parent: Phát động phong trào thi đua c … địa bàn tỉnh Cao Bằng năm 2026',
    ],
    ['warning: Kế hoạch số 15/KH-UBND ngày 09/01/2026 của UBND tỉnh Cao Bằng → Kế hoạch số 15/KH-UBND ngày 08/01/2026'],
  ],
  'parent-deadline': [
    [
      'warning: ngày 05 tháng 02 năm 2026 → trước ngày 30/01/2026 | parent: Các sở, ban, ngành; UBND các x … kết quả trước ngày 10/12/2026.',
    ],
    [
      'warning: Các phòng chuyên môn: báo cáo kết quả trước ngày 15/12/2026. → trước ngày 10/12/2026 | parent: Các sở, ban, ngành; UBND các x … kết quả trước ngày 10/12/2026.',
    ],
    [
      'warning: - Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 25/12/2026. → trước ngày 20/12/2026 | parent: - Hồ sơ gửi về Sở Nội vụ trước ngày 20/12/2026.',
    ],
  ],
  'parent-sections': [
    ['info before: X. TỔ CHỨC THỰC HIỆN → kinh phí | parent: IX. KINH PHÍ Kinh phí khen thư … ỹ thi đua, khen thưởng của xã.'],
    ['warning before: VI. BIỆN PHÁP → tiêu chí | parent: xây dựng kế hoạch, tiêu chí thi đua của đơn vị mình'],
    ['info before: IX. KINH PHÍ → hồ sơ khen thưởng | parent: 2. Hồ sơ đề nghị khen thưởng - … h. - Hồ sơ gửi về Sở Nội vụ tr'],
  ],
  'parent-targets': [
    [
      'warning: Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 95% trở lên. → 98% | parent: Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 98% trở lên.',
    ],
    ['info before: III. ĐỐI TƯỢNG, PHẠM VI → SIPAS: 90% | parent: Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) đạt từ 90% trở lên.'],
    [
      'info before: III. ĐỐI TƯỢNG, PHẠM VI → Tỷ lệ hồ sơ trễ hẹn: 1% | parent: Tỷ lệ hồ sơ trễ hẹn không quá 1%.',
      'warning: Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) đạt từ 90% trở lên. → 92% | parent: Chỉ số hài lòng (SIPAS) đạt từ 92% trở lên.',
    ],
  ],
}
