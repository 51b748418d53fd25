/** The body above in the letterhead: a Sở and a Phòng have one, a committee has none (NĐ 30/2020, Phụ lục I, box 2). */

import { formBasis } from '../legal.ts'
import { headerBodies } from '../letterhead.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** Bodies that stand under another in the letterhead. */
const SUBORDINATE = new Set(['department', 'division'])

export const parentBody: Rule = {
  id: 'parent-body',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Cơ quan chủ quản', 'Body above in the letterhead'),
  about: label(
    'Sở, phòng ghi tên Ủy ban nhân dân chủ quản ở dòng trên; văn bản của Ủy ban nhân dân không ghi cơ quan chủ quản.',
    'A department names the committee it belongs to above its own name; a people’s committee names no body above.',
  ),
  basis: formBasis('issuer'),
  mend: label(
    'Sở, phòng: thêm dòng cơ quan chủ quản (ví dụ UBND TỈNH …), chữ in hoa, không đậm. Ủy ban nhân dân: bỏ dòng cấp trên.',
    'For a department add the body above (such as UBND TỈNH …) in plain capitals; for a committee take that line out.',
  ),
  applies: draft => draft.isState && !draft.isScan && draft.zones.header.length > 0,
  *check(draft) {
    const bodies = headerBodies(draft)
    const [first, second] = bodies
    if (!first) return
    if (bodies.length === 1 && SUBORDINATE.has(first.kind))
      yield {
        at: { ...first.at, where: 'before' },
        say: label(`Trên tên “${first.text}” chưa ghi cơ quan chủ quản.`, `No body above is named over “${first.text}”.`),
        expected: label('dòng trên ghi Ủy ban nhân dân chủ quản', 'the people’s committee it belongs to, on the line above'),
      }
    const twoCommittees = second && first.kind === 'people_committee' && second.kind === 'people_committee'
    if (twoCommittees)
      yield {
        at: first.at,
        level: 'info',
        say: label(
          `Văn bản của Ủy ban nhân dân không ghi cơ quan cấp trên (“${first.text}”).`,
          `A document of a people’s committee names no body above (“${first.text}”).`,
        ),
        expected: label('chỉ ghi tên Ủy ban nhân dân ban hành', 'only the committee that issues'),
      }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ', number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'UBND XÃ TAM KIM\n\nPHÒNG KINH TẾ', number: 'Số: 08/KH-PKT' } },
    ],
    invalid: [
      { plan: { letterhead: 'SỞ NỘI VỤ TỈNH CAO BẰNG', number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'PHÒNG KINH TẾ', number: 'Số: 08/KH-PKT' } },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nỦY BAN NHÂN DÂN\n\nXÃ TAM KIM' } },
    ],
  },
}
