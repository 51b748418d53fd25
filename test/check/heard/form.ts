/** What the rules of the form say of their invalid examples. */
import type { Heard } from './words.ts'

export const form: Heard = {
  addressee: [['warning: Kính gửi: Các phòng, đơn vị thuộc xã.'], ['warning: Kính gửi:'], ['warning: Kính gửi: Trưởng các xóm']],
  'appendix-reference': [
    ['info: PHỤ LỤC'],
    ['info after: PHỤ LỤC → (Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)'],
    ['info: PHỤ LỤC', 'info after: PHỤ LỤC → (Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)'],
  ],
  'basis-punctuation': [
    ['info: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022. → …;'],
    ['info: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022 → …;'],
    ['info: Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ; → ….'],
  ],
  'date-blank': [['info: ngày tháng 01 năm 2026'], ['info: ngày tháng năm 2026'], ['error: ngày … tháng 01 năm 2026']],
  'date-padding': [
    ['warning: ngày 5 tháng 01 năm 2026 → ngày 05 tháng 01'],
    ['warning: ngày 15 tháng 1 năm 2026 → ngày 15 tháng 01'],
    ['info: ngày 15 tháng 06 năm 2026 → ngày 15 tháng 6'],
  ],
  'dateline-missing': [
    ['error after: Số: 08/KH-UBND → Tam Kim, ngày … tháng … năm …'],
    ['error after: Độc lập - Tự do - Hạnh phúc → Tam Kim, ngày … tháng … năm …'],
    ['warning: Ngày 15 tháng 01 năm 2026 → Tam Kim, ngày … tháng … năm …'],
  ],
  'end-mark': [
    ['warning after: Trên đây là Kế hoạch phát động phong trào thi đua năm 2026. → …./.'],
    ['warning: Trên đây là Kế hoạch phát động phong trào thi đua năm 2026/. → …./.'],
    ['warning after: 2. Phòng Văn hóa - Xã hội: the … hong trào trong tháng 12/2026. → …./.'],
  ],
  'heading-order': [
    ['warning: e) Đoàn kết. → mục “đ” | draft: d) Sáng tạo.'],
    ['warning: 3. Thi đua hướng dẫn. → mục “2” | draft: 1. Thi đua đúng hẹn.'],
    ['warning: V. TIÊU CHÍ THI ĐUA → mục “IV” | draft: III. ĐỐI TƯỢNG, PHẠM VI'],
    [
      'warning: III. NỘI DUNG THI ĐUA → mục “IV” | draft: III. ĐỐI TƯỢNG, PHẠM VI',
      'warning: V. TIÊU CHÍ THI ĐUA → mục “IV” | draft: III. NỘI DUNG THI ĐUA',
    ],
  ],
  'issuing-body': [
    ['error before: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM → ỦY BAN NHÂN DÂN XÃ TAM KIM'],
    ['error before: Số: 08/KH-UBND → ỦY BAN NHÂN DÂN XÃ TAM KIM'],
    ['error before: DỰ THẢO LẦN 2 → ỦY BAN NHÂN DÂN XÃ TAM KIM'],
  ],
  motto: [
    ['error before: ỦY BAN NHÂN DÂN → Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” và Tiêu ngữ ở góc trên bên phải trang đầu'],
    ['warning: CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM → CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['warning: Độc Lập - Tự Do - Hạnh Phúc → Độc lập - Tự do - Hạnh phúc'],
    ['error before: ỦY BAN NHÂN DÂN → Độc lập - Tự do - Hạnh phúc'],
  ],
  'number-blank': [['info: Số: /KH-UBND'], ['info: Số: …../KH-UBND'], ['error: Số: /KH-UBND']],
  'number-missing': [
    ['error after: Tam Kim, ngày 15 tháng 01 năm 2026 → “Số:      /KH-<chữ viết tắt tên cơ quan>”'],
    ['error after: Độc lập - Tự do - Hạnh phúc → “Số:      /KH-<chữ viết tắt tên cơ quan>”'],
    ['error before: KẾ HOẠCH → “Số:      /KH-<chữ viết tắt tên cơ quan>”'],
  ],
  'number-padding': [
    ['warning: Số: 8/KH-UBND → Số: 08/KH-UBND'],
    ['warning: Số: 1/KH-UBND → Số: 01/KH-UBND'],
    ['info: Số: 0112/KH-UBND → Số: 112/KH-UBND'],
  ],
  'parent-body': [
    ['warning before: SỞ NỘI VỤ TỈNH CAO BẰNG → dòng trên ghi Ủy ban nhân dân chủ quản'],
    ['warning before: PHÒNG KINH TẾ → dòng trên ghi Ủy ban nhân dân chủ quản'],
    ['info: UBND TỈNH CAO BẰNG → chỉ ghi tên Ủy ban nhân dân ban hành'],
  ],
  'place-name': [['warning: Cao Bằng → Tam Kim'], ['warning: Minh Tâm → Tam Kim'], ['warning: Tam Kim → Cao Bằng']],
  'recipients-form': [['info: Lưu: VT'], ['info: UBND tỉnh (để b/c)'], ['info: Lưu VT.']],
  'recipients-missing': [
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./.'],
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./.'],
    ['warning after: - Các phòng, đơn vị thuộc xã. → - Lưu: VT, [đơn vị soạn thảo].'],
  ],
  'signature-authority': [
    ['error: CHỦ TỊCH → TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH'],
    ['error: TM. ỦY BAN NHÂN DÂN → KT. CHỦ TỊCH'],
    ['error: TM. ỦY BAN NHÂN DÂN → chức vụ của cấp phó ở dòng dưới, hoặc bỏ “KT.”'],
    ['info: T/M ỦY BAN NHÂN DÂN → TM.'],
    ['warning: TM. SỞ NỘI VỤ'],
  ],
  'signature-missing': [
    ['error after: - Lưu: VT, VHXH.'],
    ['error: TM. ỦY BAN NHÂN DÂN Nông Thị Sao Mai'],
    ['warning: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH'],
  ],
  'symbol-form': [
    ['warning: Số 19/KH-UBND → Số: 19/KH-UBND'],
    ['info: Số: 19/ KH - UBND → Số: 19/KH-UBND'],
    ['info: Số: 19/KH–UBND → Số: 19/KH-UBND'],
    ['warning: Số: 19/QÐ-UBND → Số: 19/QĐ-UBND'],
  ],
  'symbol-type': [['error: Số: 08/QĐ-UBND → KH-UBND'], ['warning: Số: 08/UBND-VX → KH-UBND-VX'], ['error: Số: /TB-UBND → KH-UBND']],
  'title-form': [
    ['error after: KẾ HOẠCH'],
    ['warning: V/v phát động phong trào thi đua cải cách hành chính năm 2026 → bỏ “V/v”; chỉ công văn mới ghi “V/v”'],
    ['info: Phát động phong trào thi đua cải cách hành chính năm 2026.'],
    ['info: PHÁT ĐỘNG PHONG TRÀO THI ĐUA C … ÊN ĐỊA BÀN XÃ TAM KIM NĂM 2026'],
  ],
  'type-line': [
    ['error before: Phát động phong trào thi đua c … ên địa bàn xã Tam Kim năm 2026 → KẾ HOẠCH'],
    ['warning: Kế hoạch → KẾ HOẠCH'],
    ['error before: Phát động phong trào thi đua c … ên địa bàn xã Tam Kim năm 2026 → KẾ HOẠCH'],
  ],
}
