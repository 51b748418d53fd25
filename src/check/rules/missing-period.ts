/** Thời gian (Luật 06/2022/QH15, Điều 17 khoản 1; Luật 15/2003/QH11, Điều 16: thời hạn thi đua). A year in the title is less than a period. */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingPeriod = missingPart({
  id: 'missing-period',
  level: draft => (draft.record.years ? 'warning' : 'error'),
  title: label('Thời gian thi đua', 'Period'),
  about: label('Kế hoạch nêu phong trào bắt đầu và kết thúc khi nào.', 'A plan says when the campaign begins and ends.'),
  basis: contentsBasis,
  mend: label(
    'Thêm mục “Thời gian thực hiện”: từ ngày nào đến hết ngày nào.',
    'Add a section “Thời gian thực hiện”: from which day to which.',
  ),
  say: label('Kế hoạch chưa nêu thời gian bắt đầu, kết thúc phong trào.', 'The plan does not say when the campaign begins and ends.'),
  expected: label('“Từ ngày … đến hết ngày …”', '“Từ ngày … đến hết ngày …”'),
  place: 'schedule',
  fields: ['period'],
  roles: ['schedule'],
  words:
    /(?<!\p{L})(?:từ\s+(?:ngày|tháng|nay)[^.;]{0,60}đến|(?:đến|tới)\s+hết\s+(?:ngày|tháng|năm)|thời\s+gian\s+(?:thi\s+đua|thực\s+hiện|phát\s+động|tổ\s+chức))(?!\p{L})/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { period: 'VII. THỜI GIAN\n\nTrong năm 2026.' } },
      { plan: { period: '', measures: 'VI. BIỆN PHÁP\n\n1. Từ tháng 2 đến tháng 11/2026, mỗi phòng một việc mới.' } },
    ],
    invalid: [
      { plan: { period: '' } },
      { plan: { period: '', title: 'Phát động phong trào thi đua “Đúng hẹn với dân” trên địa bàn xã Tam Kim' } },
      { plan: { period: '', measures: '' } },
    ],
  },
})
