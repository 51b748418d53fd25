/** "ngày 05 tháng 01", "tháng 6": leading zeros of the date (NĐ 30/2020, Phụ lục I, mục II.4). */
import type { Label } from '../../../schemas/labels.ts'
import { shortDateline } from '../dateline.ts'
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "ngày 5 tháng 1 năm 2026": day and month as printed; either may be blank
const DATE = /ngày\s*(?<day>\d{1,2})?[\s.…_]*tháng\s*(?<month>\d{1,2})?/u

const right = (day: string | undefined, month: string | undefined): string => {
  const d = day === undefined ? '…' : day.padStart(2, '0')
  const m = Number(month) <= 2 ? `0${Number(month)}` : Number(month)
  return `ngày ${d} tháng ${m}`
}

export const datePadding: Rule = {
  id: 'date-padding',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Số 0 trước ngày, tháng', 'Leading zeros of the date'),
  about: label(
    'Ở dòng thời gian ban hành, ngày dưới 10 và tháng 1, 2 ghi thêm số 0 ở trước; tháng 3 đến 9 không thêm. Không viết tắt bằng gạch chéo.',
    'In the date of issue, days below 10 and months 1 and 2 take a leading 0, months 3 to 9 take none, and slashes are not used.',
  ),
  basis: formBasis('date'),
  mend: label(
    'Viết theo dạng “ngày 05 tháng 01 năm 2026”, “ngày 15 tháng 6 năm 2026”.',
    'Write it as “ngày 05 tháng 01 năm 2026”, “ngày 15 tháng 6 năm 2026”.',
  ),
  applies: draft => draft.isState,
  *check(draft) {
    const short = shortDateline(draft)
    if (short)
      yield {
        at: short,
        say: label('Ngày ban hành viết tắt bằng gạch.', 'The date of issue is abbreviated.'),
        expected: label('ngày … tháng … năm …', 'ngày … tháng … năm …'),
      }
    const at = draft.record.issuedDate?.evidence[0]
    if (!at) return
    const printed = DATE.exec(draft.folded.slice(at.start, at.end))?.groups
    const day = printed?.day
    const month = printed?.month
    const faults: Label[] = []
    if (day?.length === 1) faults.push(label(`ngày “${day}” thiếu số 0 ở trước`, `the day “${day}” lacks its leading 0`))
    if (month?.length === 1 && Number(month) <= 2)
      faults.push(label(`tháng “${month}” thiếu số 0 ở trước`, `the month “${month}” lacks its leading 0`))
    const over = month?.length === 2 && Number(month) >= 3 && Number(month) <= 9
    if (over) faults.push(label(`tháng “${month}” không cần số 0 ở trước`, `the month “${month}” takes no leading 0`))
    if (!faults.length) return
    yield {
      at,
      level: over && faults.length === 1 ? 'info' : 'warning',
      say: label(`Thời gian ban hành: ${faults.map(f => f.vi).join('; ')}.`, `Date of issue: ${faults.map(f => f.en).join('; ')}.`),
      expected: label(right(day, month), right(day, month)),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { dateline: 'Tam Kim, ngày 05 tháng 3 năm 2026' } },
      { plan: { dateline: 'Tam Kim, ngày      tháng 12 năm 2026' } },
    ],
    invalid: [
      { plan: { dateline: 'Tam Kim, ngày 5 tháng 01 năm 2026' } },
      { plan: { dateline: 'Tam Kim, ngày 15 tháng 1 năm 2026' } },
      { plan: { dateline: 'Tam Kim, ngày 15 tháng 06 năm 2026' } },
    ],
  },
}
