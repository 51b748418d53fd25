/** The plan that it carries out is cited, with its own number and day. */
import { shown } from '../calendar.ts'
import { spanOf } from '../draft.ts'
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** "15/KH-UBND" without spaces and leading zeros */
const plain = (number: string): string => number.toLocaleUpperCase('vi').replace(/\s+/gu, '').replace(/^0+/u, '').replace(/[–—‑]/gu, '-')

export const parentCited: Rule = {
  id: 'parent-cited',
  group: 'parent',
  preset: 'campaign',
  level: 'error',
  title: label('Viện dẫn kế hoạch cấp trên', 'The parent plan is cited'),
  about: label(
    'Kế hoạch triển khai phải viện dẫn kế hoạch cấp trên mà nó thực hiện, đúng số và ngày.',
    'A plan that carries out another cites it, with its number and date.',
  ),
  basis: formBasis('text'),
  mend: label('Thêm “Thực hiện Kế hoạch số … ngày … của …” vào phần căn cứ.', 'Add “Thực hiện Kế hoạch số … ngày … của …” to the bases.'),
  applies: draft => draft.parent !== null,
  *check(draft) {
    const parent = draft.parent!
    const number = parent.record.number?.value
    if (!number || number.ordinal === null) return
    const cited = draft.record.references.find(r => r.value.number && plain(r.value.number) === plain(number.raw))
    const date = parent.day
    const right = `Kế hoạch số ${number.raw}${date ? ` ngày ${shown(date)}` : ''}`
    if (!cited) {
      if (draft.text.replace(/\s+/gu, '').includes(number.raw.replace(/\s+/gu, ''))) return
      const first = draft.zones.preamble[0]
      yield {
        at: first ? { start: first.start, end: first.end, where: 'before' } : draft.placeOf('legal_basis'),
        say: label(`Dự thảo chưa viện dẫn kế hoạch cấp trên (${number.raw}).`, `The draft does not cite the parent plan (${number.raw}).`),
        expected: label(right, right),
        related: parent.record.title ? [{ at: spanOf(parent.record.title.evidence), of: 'parent' }] : [],
      }
    } else if (date && cited.value.date?.length === 10 && cited.value.date !== date)
      yield {
        at: cited.evidence[0]!,
        level: 'warning',
        say: label(
          `Kế hoạch cấp trên ban hành ngày ${shown(date)}, dự thảo ghi ${shown(cited.value.date)}.`,
          `The parent plan is of ${shown(date)}, the draft says ${shown(cited.value.date)}.`,
        ),
        expected: label(right, right),
      }
  },
  examples: {
    valid: [
      { plan: {}, parent: {} },
      { plan: {}, parent: { number: 'Số:      /KH-UBND' } },
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh Cao Bằng;' }, parent: {} },
    ],
    invalid: [
      { plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.' }, parent: {} },
      { plan: {}, parent: { number: 'Số: 17/KH-UBND' } },
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 09/01/2026 của UBND tỉnh Cao Bằng;' }, parent: {} },
    ],
  },
}
