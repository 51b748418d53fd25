/** The slot for number and symbol (NĐ 30/2020, Phụ lục I, box 3). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const numberMissing: Rule = {
  id: 'number-missing',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Thiếu số, ký hiệu', 'Number and symbol missing'),
  about: label(
    'Mỗi văn bản hành chính có số và ký hiệu dưới tên cơ quan ban hành; dự thảo để trống chỗ ghi số.',
    'Every administrative document has its number and symbol under the issuing body; a draft leaves the number open.',
  ),
  basis: formBasis('number'),
  mend: label(
    'Thêm dòng “Số:      /KH-…” dưới tên cơ quan ban hành; văn thư ghi số khi ban hành.',
    'Add the line “Số:      /KH-…” under the issuing body; the registry fills in the number on the day of issue.',
  ),
  // of a scan nobody knows what it lost
  applies: draft => !draft.isScan,
  *check(draft) {
    if (draft.record.number) return
    yield {
      at: draft.belowHeader(),
      say: label('Văn bản không có dòng số, ký hiệu.', 'The document has no line for number and symbol.'),
      expected: label('“Số:      /KH-<chữ viết tắt tên cơ quan>”', '“Số:      /KH-<abbreviation of the body>”'),
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { number: 'Số:      /KH-UBND' } }, { plan: { number: 'Số: 112/KH-UBND' } }],
    invalid: [
      { plan: { number: '' } },
      { plan: { number: '', dateline: '' } },
      {
        plan: { letterhead: '', motto: '', number: '', dateline: '' },
        note: label('không còn phần đầu nào', 'nothing of the head is left'),
      },
    ],
  },
}
