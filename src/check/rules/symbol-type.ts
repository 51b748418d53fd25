/** The symbol names the type: KH for a kế hoạch (NĐ 30/2020, Phụ lục III, mục I). */
import { documentTypes, typeOfSymbol } from '../../knowledge/document-types.ts'
import { foldKey } from '../../text/fold.ts'
import type { Draft } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** The named type on the type line. */
const printedType = (draft: Draft) => {
  const key = foldKey(draft.zones.type?.text ?? '')
  return documentTypes.find(t => key === t.key || key.startsWith(`${t.key} `))
}

export const symbolType: Rule = {
  id: 'symbol-type',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Ký hiệu hợp với tên loại', 'Symbol against type'),
  about: label(
    'Ký hiệu mở đầu bằng chữ viết tắt tên loại văn bản: KH là kế hoạch, QĐ là quyết định; chỉ công văn không có.',
    'The symbol opens with the abbreviation of the type: KH for kế hoạch, QĐ for quyết định; only a công văn has none.',
  ),
  basis: () => label('Nghị định số 30/2020/NĐ-CP, Phụ lục III, mục I', 'Decree 30/2020/NĐ-CP, appendix III, section I'),
  mend: label(
    'Sửa ký hiệu theo tên loại in trên văn bản, ví dụ KH-UBND.',
    'Let the symbol name the type that is printed, such as KH-UBND.',
  ),
  *check(draft) {
    const { number } = draft.record
    const at = number?.evidence[0]
    const printed = printedType(draft)
    if (!number || !at || !printed?.codes[0]) return
    const code = printed.codes[0]
    const said = typeOfSymbol(number.value.symbol)
    if (said?.codes.some(c => printed.codes.includes(c))) return
    const tail = number.value.symbol
      .split('-')
      .slice(said ? 1 : 0)
      .join('-')
    const right = `${code}-${tail || '…'}`
    yield {
      at,
      level: said ? 'error' : 'warning',
      say: said
        ? label(
            `Văn bản là ${printed.name.toLowerCase()} nhưng ký hiệu “${number.value.symbol}” là của ${said.name.toLowerCase()}.`,
            `The document is a ${printed.name.toLowerCase()}, but the symbol “${number.value.symbol}” is that of a ${said.name.toLowerCase()}.`,
          )
        : label(
            `Ký hiệu “${number.value.symbol}” thiếu chữ viết tắt tên loại (${code}).`,
            `The symbol “${number.value.symbol}” does not name the type (${code}).`,
          ),
      expected: label(right, right),
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { number: 'Số:      /KH-UBND' } }, { plan: { number: 'Số: 12/KH-HĐTĐKT' } }],
    invalid: [{ plan: { number: 'Số: 08/QĐ-UBND' } }, { plan: { number: 'Số: 08/UBND-VX' } }, { plan: { number: 'Số:      /TB-UBND' } }],
  },
}
