/** Number and date of a citation that do not belong together, told by the year in the number or by the legal timeline. */
import { shown } from '../calendar.ts'
import { citedLaws } from '../cited-law.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "91/2017/NĐ-CP": normative documents bear their year
const YEAR = /^\d+[a-zđ]?\/(?<year>(?:19|20)\d{2})\//iu

export const citationDate: Rule = {
  id: 'citation-date',
  group: 'law',
  preset: 'campaign',
  level: 'error',
  title: label('Số và ngày của văn bản viện dẫn', 'Number and date of a citation'),
  about: label(
    'Số, ký hiệu và ngày của văn bản viện dẫn phải là của cùng một văn bản.',
    'Number and date of a citation belong to the same document.',
  ),
  basis: null,
  mend: label('Đối chiếu bản gốc, sửa lại số hoặc ngày.', 'Look at the document itself and correct number or date.'),
  *check(draft) {
    const done = new Set<number>()
    for (const { law, date, at } of citedLaws(draft)) {
      if (date?.length !== 10 || law.issued.length !== 10 || date === law.issued) continue
      // numbers that begin anew every year: another year is another document
      if (!YEAR.test(law.number) && date.slice(0, 4) !== law.issued.slice(0, 4)) continue
      // the day of issue is in doubt itself
      if (law.certainty === 'general' || law.certainty === 'secondary') continue
      done.add(at.start)
      yield {
        at,
        say: label(
          `Văn bản ${law.number} ban hành ngày ${shown(law.issued)}, không phải ${shown(date)}.`,
          `${law.number} was issued on ${shown(law.issued)}, not on ${shown(date)}.`,
        ),
        expected: label(`ngày ${shown(law.issued)}`, shown(law.issued)),
      }
    }
    for (const { value, evidence } of draft.record.references) {
      const year = YEAR.exec(value.number!)?.groups?.year
      const at = evidence[0]!
      if (!year || !value.date || !/^\d{4}/u.test(value.date) || done.has(at.start) || value.date.startsWith(year)) continue
      yield {
        at,
        say: label(
          `Số ${value.number} là của năm ${year} nhưng ngày ghi là ${shown(value.date)}.`,
          `${value.number} is of ${year}, but the date given is ${shown(value.date)}.`,
        ),
        expected: label(`năm ${year}`, year),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { basis: 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;' } },
      {
        plan: { basis: 'Căn cứ Nghị quyết số 76/NQ-CP ngày 05/4/2025 của Chính phủ;' },
        note: label('cùng số nhưng năm khác: văn bản khác', 'the same number in another year is another document'),
      },
    ],
    invalid: [
      { plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 16/5/2022;' } },
      { plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2024 của Chính phủ;' } },
      { plan: { basis: 'Căn cứ Thông tư số 29/2023/TT-BGDĐT ngày 29/12/2022 của Bộ Giáo dục và Đào tạo;' } },
    ],
  },
}
