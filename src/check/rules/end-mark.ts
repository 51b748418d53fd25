/** "./." behind the last sentence: the end of the text, so that nothing can be added (NĐ 30/2020, every template of Phụ lục III). */
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "./.", ". / .", "/."; what stands behind it is a mark of a note
const END = /\.\s?\/\s?\.\s*(?:\[?\d{1,2}\]?)?$/u
const HALF = /(?:\/\s?\.|\.\s?\/|\/)\s*$/u

export const endMark: Rule = {
  id: 'end-mark',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Dấu kết thúc “./.”', 'End mark “./.”'),
  about: label('Hết phần nội dung, trước chữ ký và nơi nhận, ghi dấu “./.”.', 'The text ends with “./.”, before signature and recipients.'),
  basis: () => label('Nghị định số 30/2020/NĐ-CP, Phụ lục III (các mẫu văn bản)', 'Decree 30/2020/NĐ-CP, appendix III (templates)'),
  mend: label('Thêm “./.” sau câu cuối cùng của nội dung.', 'Put “./.” behind the last sentence of the text.'),
  applies: draft => draft.isState && draft.isPlan && !draft.isScan && draft.zones.body.length > 0,
  *check(draft) {
    const { body, preamble } = draft.zones
    const lines = [...preamble, ...body, ...draft.zones.recipients, ...draft.zones.signature, ...draft.zones.appendix]
    if (lines.some(l => END.test(l.text.trimEnd()))) return
    const last = body.findLast(l => !l.table) ?? body.at(-1)!
    const half = HALF.test(last.text)
    yield {
      at: half ? { start: last.start, end: last.end } : draft.bodyEnd(),
      say: half
        ? label('Dấu kết thúc văn bản ghi chưa đủ.', 'The end mark is not complete.')
        : label('Cuối nội dung chưa có dấu kết thúc “./.”.', 'The text does not end with “./.”.'),
      expected: label('…./.', '…./.'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { closing: 'Trên đây là Kế hoạch phát động phong trào thi đua năm 2026. /.' } },
      { plan: { closing: 'Đề nghị các đơn vị thực hiện nghiêm túc Kế hoạch này. / .' }, note: label('có khoảng trắng', 'with spaces') },
    ],
    invalid: [
      { plan: { closing: 'Trên đây là Kế hoạch phát động phong trào thi đua năm 2026.' } },
      { plan: { closing: 'Trên đây là Kế hoạch phát động phong trào thi đua năm 2026/.' } },
      { plan: { closing: '' } },
    ],
  },
}
