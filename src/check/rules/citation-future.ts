/** A document cited that was issued after the draft. */
import { rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { shown } from '../calendar.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const citationFuture: Rule = {
  id: 'citation-future',
  group: 'law',
  preset: 'campaign',
  level: 'error',
  title: label('Viện dẫn văn bản có ngày sau ngày ban hành', 'Citation from the future'),
  about: label(
    'Văn bản viện dẫn phải ban hành trước kế hoạch; ngày sau ngày ban hành là gõ nhầm năm.',
    'What is cited is older than the plan; a later day means a mistyped year.',
  ),
  basis: null,
  mend: label('Kiểm tra lại ngày của văn bản viện dẫn và ngày ban hành.', 'Look at the date of the citation and at the date of issue.'),
  applies: draft => draft.date !== null && !draft.date.startsWith('-'),
  *check(draft) {
    const [, last] = rangeOf(draft.date)
    for (const { value, evidence } of draft.record.references) {
      if (!value.date || !/^\d{4}-\d{2}-\d{2}$/u.test(value.date) || value.date <= last || value.role === 'reported') continue
      yield {
        at: evidence[0]!,
        say: label(
          `Văn bản viện dẫn ${value.number} ghi ngày ${shown(value.date)}, sau ngày ban hành kế hoạch.`,
          `The citation of ${value.number} is dated ${shown(value.date)}, after the plan.`,
        ),
        expected: label(`không sau ngày ${shown(last)}`, `not after ${shown(last)}`),
      }
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { dateline: 'Tam Kim, ngày      tháng 01 năm 2026' } }, { plan: { dateline: '' } }],
    invalid: [
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/10/2026 của UBND tỉnh về phong trào thi đua năm 2026;' } },
      { plan: { dateline: 'Tam Kim, ngày 05 tháng 01 năm 2026' } },
      { plan: { basis: 'Căn cứ Quyết định số 112/QĐ-UBND ngày 20/01/2026 của UBND tỉnh;' } },
    ],
  },
}
