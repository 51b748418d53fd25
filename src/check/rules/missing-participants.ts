/** Đối tượng (Luật 06/2022/QH15, Điều 17 khoản 1; Luật 15/2003/QH11, Điều 16). */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingParticipants = missingPart({
  id: 'missing-participants',
  level: 'error',
  title: label('Đối tượng thi đua', 'Who takes part'),
  about: label('Kế hoạch nêu tập thể, cá nhân nào tham gia phong trào.', 'A plan says which bodies and persons take part.'),
  basis: contentsBasis,
  mend: label('Thêm mục “Đối tượng thi đua”: tập thể nào, cá nhân nào.', 'Add a section “Đối tượng thi đua”: which bodies, which persons.'),
  say: label('Kế hoạch chưa nêu đối tượng thi đua.', 'The plan does not say who takes part.'),
  expected: label('mục “ĐỐI TƯỢNG”', 'a section “ĐỐI TƯỢNG”'),
  place: 'participants',
  fields: ['participants'],
  roles: ['participants'],
  words: /(?<!\p{L})đối\s+tượng\s+(?:thi\s+đua|tham\s+gia|áp\s+dụng)(?!\p{L})/u,
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          participants: 'III. AI THAM GIA\n\n- Công chức xã; các hộ gia đình.',
          contents: 'IV. NỘI DUNG THI ĐUA\n\n1. Đối tượng tham gia đăng ký ngay từ đầu năm.',
        },
      },
      { plan: { participants: 'III. ĐỐI TƯỢNG ÁP DỤNG\n\n- Công chức, viên chức xã.' } },
    ],
    invalid: [
      { plan: { participants: '' } },
      { plan: { participants: 'III. PHẠM VI\n\nPhong trào được tổ chức trên toàn xã.' } },
      {
        plan: {
          participants: '',
          criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Không để hồ sơ quá hạn.\n\n- Có sáng kiến.\n\n- Hoàn thành tốt nhiệm vụ.',
        },
      },
    ],
  },
})
