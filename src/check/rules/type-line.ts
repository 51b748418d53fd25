/** Name of the type, in capitals on a line of its own (NĐ 30/2020, Phụ lục I, box 5a). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const typeLine: Rule = {
  id: 'type-line',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Tên loại văn bản', 'Name of the type'),
  about: label(
    'Tên loại (KẾ HOẠCH, QUYẾT ĐỊNH…) đứng giữa, in hoa, trên dòng riêng, rồi mới đến trích yếu.',
    'The type (KẾ HOẠCH, QUYẾT ĐỊNH…) stands centred in capitals on a line of its own, above the title.',
  ),
  basis: formBasis('title'),
  mend: label('Ghi tên loại văn bản in hoa, đậm, trên một dòng riêng.', 'Write the type in bold capitals on a line of its own.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    const { type, title } = draft.zones
    const expected = label('KẾ HOẠCH', 'KẾ HOẠCH')
    if (!type || !/^\P{L}*kế\s+hoạch/u.test(type.folded)) {
      const first = title[0]
      yield {
        at: first ? { start: first.start, end: first.end, where: 'before' } : draft.belowHeader(),
        say: label('Văn bản chưa ghi tên loại.', 'The document does not name its type.'),
        expected,
      }
    } else if (!/^\P{L}*KẾ\s+HOẠCH/u.test(type.text))
      yield { at: type, level: 'warning', say: label('Tên loại văn bản chưa in hoa.', 'The type is not in capitals.'), expected }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { type: '# **KẾ HOẠCH**' } }, { plan: { number: '' } }],
    invalid: [{ plan: { type: '' } }, { plan: { type: 'Kế hoạch' } }, { plan: { type: '', number: 'Số:      /KH-UBND' } }],
  },
}
