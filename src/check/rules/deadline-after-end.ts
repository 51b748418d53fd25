/** Registering, or sending in one's plan, when the campaign is over. Reports and dossiers follow its end by nature. */
import { shown } from '../calendar.ts'
import { dayDeadlines } from '../deadlines.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const AT_THE_START = new Set(['registration', 'submit_plan', 'issue_plan'])

export const deadlineAfterEnd: Rule = {
  id: 'deadline-after-end',
  group: 'time',
  preset: 'campaign',
  level: 'error',
  title: label('Thời hạn sau khi phong trào kết thúc', 'Deadline after the end'),
  about: label(
    'Việc đăng ký, xây dựng kế hoạch phải xong trước khi phong trào kết thúc.',
    'Registration and the units’ own plans are due before the campaign ends.',
  ),
  basis: null,
  mend: label('Kiểm tra lại thời hạn hoặc thời gian phong trào.', 'Look at the deadline, or at the period of the campaign.'),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const { period } = draft.record
    if (!period) return
    const { end } = period.value
    if (end?.length !== 10) return
    for (const { day, at, value } of dayDeadlines(draft)) {
      if (!AT_THE_START.has(value.kind) || day <= end) continue
      yield {
        at,
        say: label(
          `Thời hạn ${shown(day)} sau khi phong trào kết thúc (${shown(end)}).`,
          `The deadline ${shown(day)} lies behind the end of the campaign (${shown(end)}).`,
        ),
        expected: label(`trước ngày ${shown(end)}`, `before ${shown(end)}`),
        related: [{ at: period.evidence[0]!, of: 'draft' }],
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { period: '' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 20/12/2026.' } },
    ],
    invalid: [
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi Văn phòng trước ngày 05/12/2026.' } },
      { plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 20/01/2026 đến hết ngày 31/01/2026.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các xóm: xây dựng kế hoạch thi đua gửi UBND xã trước ngày 15/12/2026.' } },
    ],
  },
}
