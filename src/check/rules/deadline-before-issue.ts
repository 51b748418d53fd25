/** A deadline that was over when the plan was issued. */
import { rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { shown } from '../calendar.ts'
import { dayDeadlines } from '../deadlines.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const deadlineBeforeIssue: Rule = {
  id: 'deadline-before-issue',
  group: 'time',
  preset: 'campaign',
  level: 'error',
  title: label('Thời hạn trước ngày ban hành', 'Deadline before issue'),
  about: label(
    'Thời hạn giao việc phải sau ngày ban hành; hạn đã qua thường do chép lại kế hoạch năm trước.',
    'A deadline lies after the day of issue; one that is over comes from last year’s plan.',
  ),
  basis: null,
  mend: label('Sửa thời hạn cho sau ngày ban hành, kiểm tra lại năm.', 'Set the deadline behind the day of issue; look at the year.'),
  applies: draft => draft.isPlan && draft.date !== null && !draft.date.startsWith('-'),
  *check(draft) {
    // a blank day may be any of its month
    const [first] = rangeOf(draft.date)
    for (const { day, at } of dayDeadlines(draft)) {
      if (day >= first) continue
      yield {
        at,
        say: label(
          `Thời hạn ${shown(day)} đã qua trước khi kế hoạch ban hành (${shown(draft.date!)}).`,
          `The deadline ${shown(day)} was over when the plan was issued (${shown(draft.date!)}).`,
        ),
        expected: label(`sau ngày ${shown(first)}`, `after ${shown(first)}`),
        related: [{ at: draft.record.issuedDate!.evidence[0]!, of: 'draft' }],
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: { dateline: 'Tam Kim, ngày      tháng 02 năm 2026' },
        note: label('ngày còn để trống trong tháng của thời hạn', 'the day is blank in the month of the deadline'),
      },
      { plan: { dateline: '' } },
    ],
    invalid: [
      { plan: { dateline: 'Tam Kim, ngày 16 tháng 02 năm 2026' } },
      {
        plan: {
          implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi về Văn phòng trước ngày 06/02/2025.',
        },
      },
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 10/12/2025.' } },
    ],
  },
}
