/** Kinh phí: where the money for the awards comes from. */
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingFunding = missingPart({
  id: 'missing-funding',
  level: 'info',
  title: label('Kinh phí', 'Funding'),
  about: label(
    'Kế hoạch có khen thưởng thì nên nêu nguồn kinh phí để đơn vị chủ động.',
    'A plan with awards should name the source of the money.',
  ),
  basis: null,
  mend: label(
    'Thêm mục “Kinh phí”, ví dụ “chi từ Quỹ thi đua, khen thưởng của …”.',
    'Add a section on funding, such as “chi từ Quỹ thi đua, khen thưởng của …”.',
  ),
  say: label('Kế hoạch chưa nêu kinh phí thực hiện, khen thưởng.', 'The plan does not say where the money comes from.'),
  expected: label('nguồn kinh phí', 'the source of funds'),
  place: 'funding',
  fields: ['funding'],
  roles: ['funding'],
  words: /(?<!\p{L})(?:kinh\s+phí|ngân\s+sách|quỹ\s+(?:thi\s+đua|khen\s+thưởng)|dự\s+toán)(?!\p{L})/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { funding: '', implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế bố trí kinh phí tổng kết phong trào.' } },
      { plan: { funding: 'IX. KINH PHÍ\n\nTheo quy định hiện hành.' } },
    ],
    invalid: [
      { plan: { funding: '' } },
      { plan: { funding: '', dossier: '' } },
      { plan: { funding: '', awards: 'VIII. KHEN THƯỞNG\n\nChủ tịch UBND xã tặng Giấy khen.' } },
    ],
  },
})
