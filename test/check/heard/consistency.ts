/** What the rules of consistency say of their invalid examples. */
import type { Heard } from './words.ts'

export const consistency: Heard = {
  'index-name': [
    ['warning: Chỉ số năng lực cạnh tranh (DDCI) → Năng lực cạnh tranh của sở, ban, ngành, địa phương (DDCI)'],
    ['warning: Chỉ số cải cách hành chính (SIPAS) → Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)'],
    ['warning: Chỉ số năng lực cạnh tranh cấp tỉnh (PAPI) → Hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)'],
  ],
  'index-unexplained': [
    ['info: PAPI → Hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)'],
    ['info: Chỉ số PCI → Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'info: DTI → Chỉ số đánh giá chuyển đổi số (DTI)'],
    ['info: SIPAS → Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)'],
  ],
  'locality-spelling': [
    ['error: Tam Kìm → xã Tam Kim | draft: Tam Kim'],
    ['error: Tâm Kim → xã Tam Kim | draft: Tam Kim'],
    ['error: Cao Băng → tỉnh Cao Bằng | draft: Cao Bằng'],
  ],
  misspelling: [
    ['warning: các nhân → cá nhân'],
    ['warning: nghành → ngành', 'warning: đươc'],
    ['warning: Nổ lực → nỗ lực', 'warning: hổ trợ → hỗ trợ'],
    ['info: hành chánh → hành chính'],
  ],
  'old-year': [
    ['warning: Phát động phong trào thi đua c … ên địa bàn xã Tam Kim năm 2025 → năm 2026'],
    [
      'warning: Trên đây là Kế hoạch phát động … a cải cách hành chính năm 2025 → năm 2026 | draft: Phát động phong trào thi đua c … ên địa bàn xã Tam Kim năm 2026',
    ],
    [
      'warning: tổ chức phong trào thi đua cải cách hành chính năm 2024 → năm 2026 | draft: Phát động phong trào thi đua c … ên địa bàn xã Tam Kim năm 2026',
    ],
  ],
  'other-unit': [['error: xã Minh Tâm → xã Tam Kim'], ['error: xã Ca Thành → xã Tam Kim'], ['error: tỉnh Lạng Sơn → xã Tam Kim']],
  'symbol-body': [
    ['error: Số: 08/KH-SNV → KH-UBND | draft: ỦY BAN NHÂN DÂN XÃ TAM KIM'],
    ['error: Số: 08/KH-SNV → KH-STC | draft: SỞ TÀI CHÍNH'],
    ['error: Số: /KH-UBND → KH-STC | draft: SỞ TÀI CHÍNH'],
  ],
  'tone-placement': [['info: hoà | draft: ỦY'], ['info: uỷ | draft: ỦY'], ['info: HOÀ | draft: ỦY']],
}
