/** A number that is still open: right in a draft, wrong in a document that was signed (NĐ 30/2020, Phụ lục I, box 3). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { isSigned } from '../signed.ts'
import { label } from '../spot.ts'

export const numberBlank: Rule = {
  id: 'number-blank',
  group: 'form',
  preset: 'nd30',
  level: 'info',
  title: label('Số văn bản để trống', 'Number left blank'),
  about: label(
    'Dự thảo để trống số là đúng; văn bản đã ký thì phải có số, đăng ký tại văn thư trong ngày.',
    'In a draft the number stays open; a signed document has to bear the number under which the registry entered it.',
  ),
  basis: formBasis('number'),
  mend: label(
    'Văn thư cấp số khi ban hành; số dưới 10 ghi thêm số 0 ở trước (ví dụ 08/KH-UBND).',
    'The registry gives the number on the day of issue; below 10 with a leading 0 (08/KH-UBND).',
  ),
  *check(draft) {
    const { number } = draft.record
    if (!number || number.value.ordinal !== null) return
    const signed = isSigned(draft)
    yield {
      at: number.evidence[0]!,
      level: signed ? 'error' : 'info',
      say: signed
        ? label('Văn bản đã ký nhưng số còn để trống.', 'The document is signed, but its number is blank.')
        : label('Số văn bản còn để trống, chờ văn thư cấp số.', 'The number is blank until the registry gives one.'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { number: 'Số: 112/KH-UBND' } },
      { plan: { number: '' }, note: label('thiếu cả dòng số: quy tắc khác báo', 'no line at all: another rule says so') },
    ],
    invalid: [
      { plan: { number: 'Số:      /KH-UBND' } },
      { plan: { number: 'Số: …../KH-UBND' } },
      { plan: { number: 'Số:      /KH-UBND', signature: 'TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\n(Đã ký)\n\nNông Thị Sao Mai' } },
    ],
  },
}
