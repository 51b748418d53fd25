/** Place and date of issue (NĐ 30/2020, Phụ lục I, box 4). */
import { shortDateline } from '../dateline.ts'
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const datelineMissing: Rule = {
  id: 'dateline-missing',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Thiếu địa danh, ngày tháng', 'Place and date missing'),
  about: label(
    'Dưới Quốc hiệu ghi địa danh và thời gian ban hành; thiếu thì không biết văn bản có hiệu lực từ khi nào.',
    'Place and date of issue stand under the name of the State; without them nobody can tell since when the document holds.',
  ),
  basis: formBasis('date'),
  mend: label('Thêm dòng “[địa danh], ngày … tháng … năm …”.', 'Add the line “[place], ngày … tháng … năm …”.'),
  // of a scan nobody knows what it lost
  applies: draft => !draft.isScan,
  *check(draft) {
    const { issuedDate, issuedPlace } = draft.record
    const place = issuedPlace?.value ?? draft.record.issuer?.value.unit?.name ?? '[địa danh]'
    const expected = label(`${place}, ngày … tháng … năm …`, `${place}, ngày … tháng … năm …`)
    if (shortDateline(draft)) return
    if (!issuedDate)
      yield {
        at: draft.belowHeader(),
        say: label('Văn bản không ghi địa danh, ngày tháng năm ban hành.', 'The document bears no place and date of issue.'),
        expected,
      }
    else if (!issuedPlace)
      yield {
        at: issuedDate.evidence[0]!,
        level: 'warning',
        say: label('Dòng ngày tháng chưa ghi địa danh.', 'The date of issue stands without a place.'),
        expected,
      }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: { dateline: 'Tam Kim, ngày      tháng 01 năm 2026' },
        note: label('ngày để trống: quy tắc khác báo', 'a blank day: another rule'),
      },
      { plan: { dateline: '*Tam Kim, ngày 29 tháng 12 năm 2025*' } },
    ],
    invalid: [{ plan: { dateline: '' } }, { plan: { dateline: '', number: '' } }, { plan: { dateline: 'Ngày 15 tháng 01 năm 2026' } }],
  },
}
