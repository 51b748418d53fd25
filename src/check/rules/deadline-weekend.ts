/** A deadline on a day off. Days in lieu and swapped days are announced each year and not known: the finding says so. */
import { dayOff, shown } from '../calendar.ts'
import { dayDeadlines } from '../deadlines.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const deadlineWeekend: Rule = {
  id: 'deadline-weekend',
  group: 'time',
  preset: 'campaign',
  level: 'info',
  title: label('Thời hạn rơi vào ngày nghỉ', 'Deadline on a day off'),
  about: label(
    'Thời hạn rơi vào thứ Bảy, Chủ nhật, ngày lễ thì nên dời sang ngày làm việc. Chưa tính ngày nghỉ bù, ngày làm việc hoán đổi.',
    'A deadline on a weekend or holiday should move to a working day. Days in lieu and swapped days are not known.',
  ),
  basis: () => label('Bộ luật Lao động 2019, Điều 111, 112 (ngày nghỉ)', 'Labour Code 2019, articles 111 and 112 (days off)'),
  mend: label('Dời thời hạn sang ngày làm việc gần nhất.', 'Move it to the nearest working day.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    const seen = new Set<string>()
    for (const { day, at, value } of dayDeadlines(draft)) {
      // a campaign may end on any day; "before" a day off leaves the working day ahead of it; what takes place on a day is no deadline
      if (value.kind === 'campaign_end' || value.bound === 'before' || value.bound === 'on') continue
      const why = dayOff(day)
      if (!why || seen.has(`${day}${at.start}`)) continue
      seen.add(`${day}${at.start}`)
      yield {
        at,
        say: label(
          `Thời hạn ${shown(day)} rơi vào ${why.vi} (chưa tính ngày nghỉ bù, hoán đổi).`,
          `The deadline ${shown(day)} falls on ${why.en} (days in lieu are not known).`,
        ),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả chậm nhất ngày 04/12/2026.' } },
      {
        plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2026 đến hết ngày 29/11/2026.' },
        note: label('phong trào kết thúc Chủ nhật', 'the campaign ends on a Sunday'),
      },
    ],
    invalid: [
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả chậm nhất ngày 05/12/2026.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: gửi báo cáo sơ kết chậm nhất ngày 02/9/2026.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua chậm nhất ngày 18/02/2026.' } },
    ],
  },
}
