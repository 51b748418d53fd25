/** An appendix is announced in the text and says what it belongs to (NĐ 30/2020, Phụ lục I, mục III.1). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "Phụ lục I", "Phụ lục kèm theo", "biểu mẫu kèm theo", "Mẫu số 01"
const ANNOUNCED =
  /(?<!\p{L})(?:phụ\s+(?:lục|biểu)|kèm\s+theo|(?:biểu\s+)?mẫu\s+số|bảng\s+(?:điểm|tiêu\s+chí|chấm)|danh\s+mục|thang\s+điểm)(?!\p{L})/u
const BELONGS = /kèm\s+theo/u

export const appendixReference: Rule = {
  id: 'appendix-reference',
  group: 'form',
  preset: 'nd30',
  level: 'info',
  title: label('Dẫn chiếu phụ lục', 'Reference to appendices'),
  about: label(
    'Văn bản có phụ lục thì trong nội dung phải chỉ dẫn về phụ lục, và đầu phụ lục ghi “Kèm theo Kế hoạch số … ngày …”.',
    'The text points to its appendices, and each says under its title which document it belongs to.',
  ),
  basis: formBasis('appendix'),
  mend: label(
    'Thêm câu chỉ dẫn trong nội dung (“theo Phụ lục kèm theo”) và dòng “(Kèm theo Kế hoạch số …/KH-… ngày … của …)” dưới tên phụ lục.',
    'Point to it in the text (“theo Phụ lục kèm theo”) and write “(Kèm theo Kế hoạch số …/KH-… ngày … của …)” under its title.',
  ),
  applies: draft => draft.isPlan && draft.zones.appendix.length > 0,
  *check(draft) {
    const { appendix, body, preamble } = draft.zones
    const first = appendix[0]!
    if (![...preamble, ...body].some(l => ANNOUNCED.test(l.folded)))
      yield {
        at: first,
        say: label('Nội dung kế hoạch không chỉ dẫn gì về phụ lục này.', 'Nothing in the text points to this appendix.'),
      }
    if (!appendix.slice(0, 8).some(l => BELONGS.test(l.folded)))
      yield {
        at: { start: first.start, end: first.end, where: 'after' },
        say: label('Phụ lục chưa ghi kèm theo văn bản nào.', 'The appendix does not say which document it belongs to.'),
        expected: label(
          '(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)',
          '(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)',
        ),
      }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          measures: 'VI. BIỆN PHÁP\n\n1. Chấm điểm theo Phụ lục kèm theo.',
          appendix:
            'PHỤ LỤC\n\nBẢNG ĐIỂM THI ĐUA\n\n(Kèm theo Kế hoạch số 08/KH-UBND ngày 15/01/2026 của UBND xã Tam Kim)\n\n1. Hồ sơ đúng hẹn: 60 điểm',
        },
      },
      {
        plan: {
          dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Tờ trình theo Mẫu số 01; biên bản họp xét; báo cáo thành tích.',
          appendix: 'PHỤ LỤC\n\n(Kèm theo Kế hoạch số 08/KH-UBND ngày 15/01/2026)\n\nMẪU SỐ 01',
        },
      },
    ],
    invalid: [
      {
        plan: {
          appendix:
            'PHỤ LỤC\n\nBẢNG ĐIỂM THI ĐUA\n\n(Kèm theo Kế hoạch số 08/KH-UBND ngày 15/01/2026 của UBND xã)\n\n1. Hồ sơ đúng hẹn: 60 điểm',
        },
      },
      {
        plan: {
          measures: 'VI. BIỆN PHÁP\n\n1. Chấm điểm theo Phụ lục kèm theo.',
          appendix: 'PHỤ LỤC\n\nBẢNG ĐIỂM THI ĐUA\n\n1. Hồ sơ đúng hẹn: 60 điểm',
        },
      },
      { plan: { appendix: 'PHỤ LỤC\n\nBẢNG ĐIỂM THI ĐUA\n\n1. Hồ sơ đúng hẹn: 60 điểm' } },
    ],
  },
}
