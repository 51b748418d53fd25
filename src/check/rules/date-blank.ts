/** A day of issue that is still open: right in a draft, wrong in a document that was signed (NĐ 30/2020, Phụ lục I, box 4). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { isSigned } from '../signed.ts'
import { label } from '../spot.ts'

export const dateBlank: Rule = {
  id: 'date-blank',
  group: 'form',
  preset: 'nd30',
  level: 'info',
  title: label('Ngày ban hành để trống', 'Day of issue left blank'),
  about: label(
    'Dự thảo để trống ngày, tháng là đúng; khi ký ban hành phải điền đủ, vì mọi thời hạn trong kế hoạch tính theo ngày này.',
    'A draft leaves day and month open; on signing they are filled in, since every deadline of the plan counts from that day.',
  ),
  basis: formBasis('date'),
  mend: label(
    'Điền ngày, tháng khi ký; ngày dưới 10 và tháng 1, 2 ghi thêm số 0 ở trước.',
    'Fill in day and month on signing; days below 10 and months 1 and 2 take a leading 0.',
  ),
  *check(draft) {
    const { issuedDate, absences } = draft.record
    const at = issuedDate?.evidence[0]
    if (!at || (absences['issuedDate.day'] !== 'blank' && absences['issuedDate.month'] !== 'blank')) return
    const signed = isSigned(draft)
    yield {
      at,
      level: signed ? 'error' : 'info',
      say: signed
        ? label('Văn bản đã ký nhưng ngày ban hành còn để trống.', 'The document is signed, but its day of issue is blank.')
        : label('Ngày ban hành còn để trống, điền khi ký.', 'The day of issue is blank until the document is signed.'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { dateline: 'Tam Kim, ngày 05 tháng 3 năm 2026' } },
      { plan: { dateline: '' }, note: label('thiếu cả dòng: quy tắc khác báo', 'no line at all: another rule') },
    ],
    invalid: [
      { plan: { dateline: 'Tam Kim, ngày      tháng 01 năm 2026' } },
      { plan: { dateline: 'Tam Kim, ngày      tháng      năm 2026' } },
      {
        plan: {
          dateline: 'Tam Kim, ngày … tháng 01 năm 2026',
          signature: 'TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\n(Đã ký)\n\nNông Thị Sao Mai',
        },
      },
    ],
  },
}
