/** The place of the dateline is the unit in which the body sits: its own name for a committee (NĐ 30/2020, Phụ lục I, mục II.4). */
import { foldKey } from '../../text/fold.ts'
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** "Thành phố Hồ Chí Minh" → "hồ chí minh" */
const bare = (name: string): string =>
  foldKey(name).replace(/^(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|thị trấn|phường|xã|đặc khu)\s+/u, '')

export const placeName: Rule = {
  id: 'place-name',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Địa danh nơi ban hành', 'Place of issue'),
  about: label(
    'Ủy ban nhân dân ghi địa danh là tên chính đơn vị hành chính của mình, không ghi tên cấp trên hay nơi khác.',
    'A people’s committee writes the name of its own unit as place of issue, not that of the unit above or of another.',
  ),
  basis: formBasis('date'),
  mend: label('Ghi tên đơn vị hành chính của cơ quan ban hành.', 'Write the name of the issuing committee’s own unit.'),
  *check(draft) {
    const { issuedPlace, issuer } = draft.record
    const unit = issuer?.value.unit
    const at = issuedPlace?.evidence[0]
    if (!issuedPlace || !at || !unit || issuer.value.kind !== 'people_committee') return
    const said = bare(issuedPlace.value)
    if (!said || said === bare(unit.name) || bare(unit.name).includes(said) || said.includes(bare(unit.name))) return
    // a name that was repaired on reading is another rule's finding
    if (issuedPlace.basis === 'normalised' && bare(at.quote) !== said && bare(at.quote) === bare(unit.name)) return
    yield {
      at,
      say: label(
        `Địa danh “${at.quote}” không phải tên đơn vị của cơ quan ban hành (${issuer.value.name}).`,
        `The place “${at.quote}” is not the unit of the issuing body (${issuer.value.name}).`,
      ),
      expected: label(unit.name, unit.name),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ', number: 'Số: 08/KH-SNV', dateline: 'Cao Bằng, ngày 15 tháng 01 năm 2026' } },
      { plan: { letterhead: 'ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ HẢI PHÒNG', dateline: 'Hải Phòng, ngày 15 tháng 01 năm 2026' } },
    ],
    invalid: [
      { plan: { dateline: 'Cao Bằng, ngày 15 tháng 01 năm 2026' } },
      { plan: { dateline: 'Minh Tâm, ngày 15 tháng 01 năm 2026' } },
      { plan: { letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH CAO BẰNG', dateline: 'Tam Kim, ngày 15 tháng 01 năm 2026' } },
    ],
  },
}
