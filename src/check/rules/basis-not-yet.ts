/** A basis that was issued but is not yet in force on the day of the draft. */
import { shown } from '../calendar.ts'
import { citedLaws } from '../cited-law.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const basisNotYet: Rule = {
  id: 'basis-not-yet',
  group: 'law',
  preset: 'campaign',
  level: 'warning',
  title: label('Căn cứ chưa có hiệu lực', 'Basis not yet in force'),
  about: label(
    'Văn bản đã ban hành nhưng chưa có hiệu lực thì chưa dùng làm căn cứ.',
    'A document that is issued but not yet in force is no basis.',
  ),
  basis: null,
  mend: label(
    'Dùng văn bản đang có hiệu lực, hoặc nêu rõ nội dung áp dụng từ ngày văn bản mới có hiệu lực.',
    'Cite what is in force, or say what applies once the new document is.',
  ),
  *check(draft) {
    for (const { law, status, at, date } of citedLaws(draft)) {
      if (status.status !== 'not_yet' || /hiệu\s+lực/u.test(draft.lineAt(at.start)!.folded)) continue
      // cited with a day after the draft's: another rule
      if (date && draft.day && date.length === 10 && date > draft.day) continue
      const from = shown(law.effective ?? law.issued)
      yield {
        at,
        say: label(`Văn bản ${law.number} đến ${from} mới có hiệu lực.`, `${law.number} is in force only from ${from}.`),
        expected: label(`văn bản đang có hiệu lực trước ${from}`, `what is in force before ${from}`),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;', dateline: 'Tam Kim, ngày 02 tháng 01 năm 2024' },
      },
      { plan: { dateline: '' } },
    ],
    invalid: [
      {
        plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;', dateline: 'Tam Kim, ngày 15 tháng 3 năm 2023' },
      },
      {
        plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;', dateline: 'Tam Kim, ngày 20 tháng 6 năm 2025' },
      },
      {
        plan: {
          basis: 'Căn cứ Luật số 06/2026/QH16 ngày 23/4/2026 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng;',
          dateline: 'Tam Kim, ngày 15 tháng 5 năm 2026',
        },
      },
    ],
  },
}
