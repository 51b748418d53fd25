/** "Kính gửi" belongs to công văn and to what is sent upward; a kế hoạch names its recipients at the end (NĐ 30/2020, Phụ lục I, box 9a). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const addressee: Rule = {
  id: 'addressee',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('“Kính gửi” trong kế hoạch', '“Kính gửi” in a plan'),
  about: label(
    '“Kính gửi” chỉ có ở công văn và văn bản trình cấp trên. Kế hoạch ghi nơi nhận ở cuối.',
    '“Kính gửi” stands in official letters and in what is sent upward; a plan names its recipients at the end.',
  ),
  basis: formBasis('recipients'),
  mend: label(
    'Bỏ phần “Kính gửi”, chuyển các nơi nhận xuống mục “Nơi nhận”.',
    'Take “Kính gửi” out and name those bodies under “Nơi nhận”.',
  ),
  applies: draft => draft.isPlan,
  *check(draft) {
    const { header, title, preamble } = draft.zones
    const line = [...header, ...title, ...preamble].find(l => /^kính\s+gửi/u.test(l.folded))
    if (line) yield { at: line, say: label('Kế hoạch không có phần “Kính gửi”.', 'A plan has no “Kính gửi”.') }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { launch: 'UBND xã kính mong các đơn vị hưởng ứng phong trào với các nội dung sau:' } },
      { plan: { launch: 'Kế hoạch này được gửi tới các xóm, nội dung như sau:' } },
    ],
    invalid: [
      { plan: { basis: 'Kính gửi: Các phòng, đơn vị thuộc xã.' } },
      {
        plan: {
          basis: 'Kính gửi:\n\n- Các phòng chuyên môn;\n\n- Các xóm.\n\nCăn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.',
        },
      },
      { plan: { title: `Phát động phong trào thi đua cải cách hành chính năm 2026\n\nKính gửi: Trưởng các xóm` } },
    ],
  },
}
