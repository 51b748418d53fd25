/** Nơi nhận, and in it the archive copy (NĐ 30/2020, Phụ lục I, box 9b). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "Lưu: VT, NC.", "Lưu VP.", "Lưu tại Văn phòng"
const ARCHIVE = /(?<!\p{L})lưu(?!\p{L})/u

export const recipientsMissing: Rule = {
  id: 'recipients-missing',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Nơi nhận và bản lưu', 'Recipients and archive copy'),
  about: label(
    'Cuối văn bản ghi “Nơi nhận:”, mỗi nơi một dòng; dòng cuối là “Lưu: VT, [đơn vị soạn thảo]”.',
    'The document ends with “Nơi nhận:”, a line a recipient; the last one is “Lưu: VT, [drafting unit]”.',
  ),
  basis: formBasis('recipients'),
  mend: label(
    'Thêm mục “Nơi nhận:” ở góc dưới bên trái; dòng cuối ghi “- Lưu: VT, …”.',
    'Add “Nơi nhận:” at the bottom left, with “- Lưu: VT, …” as its last line.',
  ),
  applies: draft => draft.isPlan && !draft.isScan,
  *check(draft) {
    const { recipients, signature } = draft.zones
    const last = recipients.at(-1)
    if (!last) {
      if (draft.lines.some(l => /^nơi\s+nhận/u.test(l.folded))) return
      yield { at: draft.bodyEnd(), say: label('Văn bản chưa có “Nơi nhận”.', 'The document names no recipients (Nơi nhận).') }
      return
    }
    if ([...recipients, ...signature].some(l => ARCHIVE.test(l.folded))) return
    yield {
      at: { start: last.start, end: last.end, where: 'after' },
      level: 'warning',
      say: label('“Nơi nhận” chưa có dòng lưu văn thư.', '“Nơi nhận” has no line for the archive copy.'),
      expected: label('- Lưu: VT, [đơn vị soạn thảo].', '- Lưu: VT, [drafting unit].'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { recipients: 'Nơi nhận:\n\n- Như trên;\n\n- Lưu VP.' } },
      { plan: { recipients: '**Nơi nhận:**\n\n- UBND tỉnh (để b/c);\n\n- Lưu: VT, NC (3b).' } },
    ],
    invalid: [
      { plan: { recipients: '' } },
      { plan: { recipients: '', signature: '' } },
      { plan: { recipients: 'Nơi nhận:\n\n- UBND tỉnh (để b/c);\n\n- Các phòng, đơn vị thuộc xã.' } },
    ],
  },
}
