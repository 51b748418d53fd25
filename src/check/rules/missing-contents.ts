/** Nội dung thi đua (Luật 06/2022/QH15, Điều 17 khoản 1; Luật 15/2003/QH11, Điều 16). Tasks and solutions count as contents. */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingContents = missingPart({
  id: 'missing-contents',
  level: 'error',
  title: label('Nội dung thi đua', 'Contents of the campaign'),
  about: label('Kế hoạch nêu thi đua về những việc gì.', 'A plan says in which work people are to compete.'),
  basis: contentsBasis,
  mend: label('Thêm mục “Nội dung thi đua”, mỗi việc một ý.', 'Add a section “Nội dung thi đua”, a point for each task.'),
  say: label('Kế hoạch chưa nêu nội dung thi đua.', 'The plan does not say what the campaign is about in practice.'),
  expected: label('mục “NỘI DUNG THI ĐUA”', 'a section “NỘI DUNG THI ĐUA”'),
  place: 'contents',
  fields: ['contents', 'solutions'],
  roles: ['contents', 'solutions'],
  examples: {
    valid: [
      { plan: {} },
      { plan: { contents: '' }, note: label('có mục biện pháp', 'there are measures') },
      { plan: { contents: 'IV. NHIỆM VỤ, GIẢI PHÁP\n\n1. Giải quyết hồ sơ sớm hẹn.' } },
    ],
    invalid: [
      { plan: { contents: '', measures: '' } },
      { plan: { contents: '', measures: '', objectives: '' } },
      { plan: { contents: 'IV. CHỦ ĐỀ\n\n“Đúng hẹn với dân”.', measures: '' } },
    ],
  },
})
