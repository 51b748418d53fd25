/** A small plan that is written for these tests: what stands between hostile pieces, and the good files beside them. */

export const HEAD =
  'UBND TỈNH LẠNG SƠN\n\nSố: 5/KH-UBND\n\nLạng Sơn, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nPhát động phong trào thi đua năm 2024\n\nI. NỘI DUNG\n\n'

const lines = [
  'UBND HUYỆN LỘC BÌNH',
  'Số: 41/KH-UBND',
  'Lộc Bình, ngày 05 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Phát động thi đua cải tiến cách tiếp nhận hồ sơ năm 2024',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Cán bộ, công chức hiểu vì sao hồ sơ phải trả đúng hẹn và cùng nhau sửa những khâu còn chậm.',
  '2. Việc bình xét công khai, có người dân tham gia ý kiến.',
  'II. CHỈ TIÊU',
  '- Phấn đấu 95% hồ sơ được trả trước hạn.',
  '- Mỗi phòng có ít nhất 02 sáng kiến được áp dụng.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Nội vụ theo dõi, tổng hợp và gửi báo cáo trước ngày 15/11/2024.',
  '2. Các xã, thị trấn đăng ký thi đua trước ngày 31/3/2024.',
]
/** Further items, all different, so that they do not pack into nothing. */
const item = (i: number): string =>
  `${i + 3}. Tổ công tác số ${(i * 7919) % 997} rà soát ${(i * 104729) % 89} thủ tục, rút ngắn ${(i * 31) % 17} ngày, ghi kết quả vào sổ ${(i * 611953) % 9973}.`

/** Paragraphs of the plan with `more` further items. */
export const paragraphs = (more: number): string[] => [...lines, ...Array.from({ length: more }, (_, i) => item(i))]

export const planText = (more = 0): string => `${paragraphs(more).join('\n\n')}\n`
export const planPage = (more = 0): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>${paragraphs(more)
    .map(p => `<p>${p}</p>`)
    .join('\n')}</body></html>`
