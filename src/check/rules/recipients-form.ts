/** Marks in Nơi nhận: a semicolon behind each line, a full stop behind the last, "Lưu:" with its colon (NĐ 30/2020, Phụ lục I, mục II.9). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const recipientsForm: Rule = {
  id: 'recipients-form',
  group: 'form',
  preset: 'nd30',
  level: 'info',
  title: label('Dấu câu trong Nơi nhận', 'Punctuation of the recipients'),
  about: label(
    'Cuối mỗi dòng nơi nhận có dấu chấm phẩy, dòng lưu ở cuối có dấu chấm; sau chữ “Lưu” có dấu hai chấm.',
    'Each recipient ends with a semicolon, the archive line with a full stop; a colon stands behind “Lưu”.',
  ),
  basis: formBasis('recipients'),
  mend: label(
    'Sửa dấu câu: “- …;” cho mỗi dòng, “- Lưu: VT, ….” cho dòng cuối.',
    'Write “- …;” for each line and “- Lưu: VT, ….” for the last.',
  ),
  applies: draft => draft.isState && draft.isPlan,
  *check(draft) {
    const list = draft.record.recipients
    const last = list.at(-1)
    if (!last || list.length < 2) return
    const at = last.evidence[0]!
    // the mark stands behind the words of the entry
    const ends = list.map(
      r =>
        /^\s*[;.,]?/u.exec(draft.text.slice(r.evidence.at(-1)!.end, r.evidence.at(-1)!.end + 3))![0].trim() ||
        (/[;.,]$/u.exec(r.evidence.at(-1)!.quote)?.[0] ?? ''),
    )
    const open = list.slice(0, -1).filter((_, i) => ends[i] !== ';')
    const isArchive = /^lưu/iu.test(last.value)
    if (isArchive && !/^lưu\s*:/iu.test(last.value))
      yield { at, say: label('Sau chữ “Lưu” thiếu dấu hai chấm.', 'There is no colon behind “Lưu”.') }
    if (isArchive && ends.at(-1) !== '.')
      yield { at, say: label('Dòng “Lưu” ở cuối thiếu dấu chấm.', 'The archive line lacks its full stop.') }
    if (open[0])
      yield {
        at: open[0].evidence[0]!,
        say: label(
          `${open.length === 1 ? 'Một dòng' : `${open.length} dòng`} trong “Nơi nhận” thiếu dấu chấm phẩy ở cuối.`,
          `${open.length} ${open.length === 1 ? 'line' : 'lines'} of “Nơi nhận” lack the semicolon.`,
        ),
      }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { recipients: 'Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.' } }, { plan: { recipients: '' } }],
    invalid: [
      { plan: { recipients: 'Nơi nhận:\n\n- UBND tỉnh (để b/c);\n\n- Các phòng, đơn vị thuộc xã;\n\n- Lưu: VT' } },
      { plan: { recipients: 'Nơi nhận:\n\n- UBND tỉnh (để b/c)\n\n- Các phòng, đơn vị thuộc xã;\n\n- Lưu: VT.' } },
      { plan: { recipients: 'Nơi nhận:\n\n- UBND tỉnh (để b/c);\n\n- Các phòng, đơn vị thuộc xã;\n\n- Lưu VT.' } },
    ],
  },
}
