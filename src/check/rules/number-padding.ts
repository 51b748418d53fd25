/** "08", not "8": numbers below 10 have a leading 0 (NĐ 30/2020, Phụ lục I, mục II.3). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** The digits behind "Số:" */
const DIGITS = /^\P{Nd}*(?<digits>\d+)/u

export const numberPadding: Rule = {
  id: 'number-padding',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Số 0 trước số văn bản', 'Leading zero of the number'),
  about: label(
    'Số văn bản ghi bằng chữ số Ả Rập; số dưới 10 ghi thêm một số 0 ở trước, từ 10 trở lên thì không.',
    'The number is in Arabic digits, with one leading 0 below 10 and none from 10 on.',
  ),
  basis: formBasis('number'),
  mend: label('Sửa thành dạng 08, 15, 112.', 'Write it like 08, 15, 112.'),
  applies: draft => draft.isState,
  *check(draft) {
    const { number } = draft.record
    const at = number?.evidence[0]
    if (!number || !at || number.value.ordinal === null) return
    const digits = DIGITS.exec(at.quote)?.groups?.digits
    const right = String(number.value.ordinal).padStart(2, '0')
    // an ordinal that is not what stands there was put together from elsewhere
    if (!digits || Number(digits) !== number.value.ordinal || digits === right) return
    const short = digits.length < right.length
    yield {
      at,
      level: short ? 'warning' : 'info',
      say: short
        ? label(`Số văn bản dưới 10 phải ghi thêm số 0 ở trước: “${digits}”.`, `A number below 10 takes a leading 0: “${digits}”.`)
        : label(`Số văn bản thừa số 0 ở trước: “${digits}”.`, `The number has superfluous zeros: “${digits}”.`),
      expected: label(`Số: ${right}/${number.value.symbol}`, `Số: ${right}/${number.value.symbol}`),
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { number: 'Số: 10/KH-UBND' } }, { plan: { number: 'Số:      /KH-UBND' } }],
    invalid: [{ plan: { number: 'Số: 8/KH-UBND' } }, { plan: { number: 'Số: 1/KH-UBND' } }, { plan: { number: 'Số: 0112/KH-UBND' } }],
  },
}
