/** Tiêu chí (Luật 06/2022/QH15, Điều 17 khoản 1). The law of 2003 asked for chỉ tiêu and did not name tiêu chí: a warning for plans of its time. */
import { contentsBasis, underLaw2022 } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingCriteria = missingPart({
  id: 'missing-criteria',
  level: draft => (underLaw2022(draft) ? 'error' : 'warning'),
  title: label('Tiêu chí thi đua', 'Criteria'),
  about: label(
    'Kế hoạch nêu tiêu chí để so sánh, bình xét tập thể và cá nhân; thiếu tiêu chí thì không có căn cứ xét khen thưởng.',
    'A plan gives the criteria by which bodies and persons are compared; without them there is no ground for awards.',
  ),
  basis: contentsBasis,
  mend: label(
    'Thêm mục “Tiêu chí thi đua”, chia ra tập thể và cá nhân, tiêu chí đo đếm được.',
    'Add a section “Tiêu chí thi đua” for bodies and for persons, with criteria that can be measured.',
  ),
  say: label('Kế hoạch chưa nêu tiêu chí thi đua.', 'The plan gives no criteria.'),
  expected: label('mục “TIÊU CHÍ THI ĐUA”', 'a section “TIÊU CHÍ THI ĐUA”'),
  place: 'criteria',
  fields: ['criteria'],
  roles: ['criteria', 'award_standards'],
  // "Bộ tiêu chí", "Bảng điểm", "tiêu chuẩn xét khen", a heading "Chấm điểm ra sao"
  words:
    /(?<!\p{L})(?:bộ\s+tiêu\s+chí|(?:bảng|thang)\s+điểm|tiêu\s+(?:chí|chuẩn)\s+(?:thi\s+đua|xét|bình\s+xét|khen|chấm)|điều\s+kiện\s+xét)(?!\p{L})|^(?:[\divx]+[.)/]\s*)?chấm\s+điểm/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { criteria: 'V. TIÊU CHUẨN XÉT KHEN THƯỞNG\n\n- Hoàn thành tốt nhiệm vụ; không để hồ sơ quá hạn; có sáng kiến.' } },
      { plan: { criteria: '', measures: 'VI. BIỆN PHÁP\n\n1. Chấm điểm theo Bộ tiêu chí ban hành kèm theo.' } },
    ],
    invalid: [
      { plan: { criteria: '' } },
      { plan: { criteria: '', dossier: '' } },
      { plan: { criteria: '', dateline: 'Tam Kim, ngày 15 tháng 01 năm 2022' } },
    ],
  },
})
