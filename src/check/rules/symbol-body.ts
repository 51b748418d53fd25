/** The symbol names the body that issues: a symbol left over from another office's plan does not (NĐ 30/2020, Phụ lục I, mục II.3). */
import { bodyOfSymbol, standingNamed } from '../../knowledge/bodies.ts'
import { typeOfSymbol } from '../../knowledge/document-types.ts'
import { formBasis } from '../legal.ts'
import { headerBodies } from '../letterhead.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const symbolBody: Rule = {
  id: 'symbol-body',
  group: 'consistency',
  preset: 'nd30',
  level: 'error',
  title: label('Ký hiệu hợp với cơ quan ban hành', 'Symbol against issuing body'),
  about: label(
    'Ký hiệu mang chữ viết tắt tên cơ quan ban hành. Ký hiệu của cơ quan khác thường còn sót từ văn bản mẫu.',
    'The symbol bears the abbreviation of the issuing body; another body’s is usually left over from the document that was copied.',
  ),
  basis: formBasis('number'),
  mend: label('Sửa ký hiệu theo tên cơ quan ban hành ở đầu văn bản.', 'Let the symbol name the body of the letterhead.'),
  applies: draft => draft.zones.header.length > 0,
  *check(draft) {
    const { number } = draft.record
    const at = number?.evidence[0]
    const printed = headerBodies(draft).at(-1)
    // an official letter's symbol names body and drafting unit, without a type
    if (!number || !at || !printed || !number.value.symbol.includes('-') || !typeOfSymbol(number.value.symbol)) return
    const meant = bodyOfSymbol(number.value.symbol, draft.lawDay)
    const own = standingNamed(printed.text)
    // only where both are offices that the reference data know: "KH-BCĐ" may be any steering committee
    if (!meant || !own.length || own.some(o => o.name === meant.name || o.symbols.some(s => meant.symbols.includes(s)))) return
    const right = own.flatMap(o => o.symbols)[0]
    const head = number.value.symbol.split('-')[0]
    yield {
      at,
      say: label(
        `Ký hiệu “${number.value.symbol}” là của ${meant.name}, còn cơ quan ban hành là ${own[0]!.name}.`,
        `The symbol “${number.value.symbol}” is that of ${meant.name}, but ${own[0]!.name} issues the document.`,
      ),
      ...(right && { expected: label(`${head}-${right}`, `${head}-${right}`) }),
      related: [{ at: printed.at, of: 'draft' }],
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ', number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ TÀI CHÍNH', number: 'Số:      /KH-STC' } },
    ],
    invalid: [
      { plan: { number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ TÀI CHÍNH', number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ TÀI CHÍNH', number: 'Số:      /KH-UBND' } },
    ],
  },
}
