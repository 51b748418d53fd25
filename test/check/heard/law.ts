/** What the rules of law say of their invalid examples. */
import type { Heard } from './words.ts'

export const law: Heard = {
  'basis-amended': [
    ['info: 06/2022/QH15 ngày 15/6/2022 → “được sửa đổi, bổ sung bởi 06/2026/QH16”'],
    ['info: 77/2015/QH13 ngày 19/6/2015 → “được sửa đổi, bổ sung bởi 47/2019/QH14”'],
    ['info: Luật Thi đua, khen thưởng ngày 26/11/2003 → “được sửa đổi, bổ sung bởi 47/2005/QH11, 32/2009/QH12, 39/2013/QH13”'],
  ],
  'basis-expired': [
    [
      'error: Nghị định số 98/2023/NĐ-CP ngà … tiết Luật Thi đua, khen thưởng → 152/2025/NĐ-CP (Phân cấp, phân quyền và hướng dẫn về thi đua, khen thưởng)',
    ],
    ['error: Luật Thi đua, khen thưởng ngày 26/11/2003 → 06/2022/QH15 (Thi đua, khen thưởng (2022))'],
    ['warning: Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ → 98/2023/NĐ-CP (Hướng dẫn Luật Thi đua, khen thưởng năm 2022)'],
  ],
  'basis-not-yet': [
    ['warning: 06/2022/QH15 ngày 15/6/2022 → văn bản đang có hiệu lực trước 01/01/2024'],
    ['warning: Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ → văn bản đang có hiệu lực trước 01/07/2025'],
    ['warning: Luật số 06/2026/QH16 ngày 23/4 …  của Luật Thi đua, khen thưởng → văn bản đang có hiệu lực trước 01/10/2026'],
  ],
  'body-ended': [
    ['error: Phòng Nội vụ → Phòng Văn hóa - Xã hội'],
    ['error: Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ'],
    ['error: Phòng Văn hóa - Xã hội', 'error: Sở Nông nghiệp và Môi trường'],
  ],
  'citation-date': [
    ['error: 06/2022/QH15 ngày 16/5/2022 → ngày 15/06/2022'],
    ['error: Nghị định số 152/2025/NĐ-CP ngày 14/6/2024 của Chính phủ → ngày 14/06/2025'],
    ['error: Thông tư số 29/2023/TT-BGDĐT n … 022 của Bộ Giáo dục và Đào tạo → năm 2023'],
  ],
  'citation-future': [
    ['error: Kế hoạch số 15/KH-UBND ngày 08 … về phong trào thi đua năm 2026 → không sau ngày 15/01/2026'],
    ['error: Kế hoạch số 15/KH-UBND ngày 08 … a cải cách hành chính năm 2026 → không sau ngày 05/01/2026'],
    ['error: Quyết định số 112/QĐ-UBND ngày 20/01/2026 của UBND tỉnh → không sau ngày 15/01/2026'],
  ],
  'citation-issuer': [
    ['warning: Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Thủ tướng Chính phủ → Chính phủ'],
    ['warning: Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Chính phủ → Thủ tướng Chính phủ'],
    ['warning: Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Bộ Nội vụ → Chính phủ'],
  ],
  'unit-ended': [
    ['error: huyện Nguyên Bình', 'error: UBND huyện → Ủy ban nhân dân các xã, phường, đặc khu'],
    ['error: UBND các huyện → Ủy ban nhân dân các xã, phường, đặc khu'],
    ['error: tỉnh Bắc Kạn → tỉnh Thái Nguyên'],
  ],
}
