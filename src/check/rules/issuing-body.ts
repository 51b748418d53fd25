/** Name of the issuing body in the letterhead (NĐ 30/2020, Phụ lục I, box 2). */
import { stripAccents } from '../../text/fold.ts'
import { formBasis } from '../legal.ts'
import { headerBodies } from '../letterhead.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const issuingBody: Rule = {
  id: 'issuing-body',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Tên cơ quan ban hành', 'Name of the issuing body'),
  about: label(
    'Góc trên bên trái ghi tên chính thức, đầy đủ của cơ quan ban hành.',
    'The top left corner names the issuing body, officially and in full.',
  ),
  basis: formBasis('issuer'),
  mend: label(
    'Ghi tên cơ quan ban hành ở góc trên bên trái, in hoa, chữ đậm; ngang hàng với Quốc hiệu.',
    'Write the name of the issuing body at the top left, in bold capitals, level with the name of the State.',
  ),
  applies: draft => (draft.isPlan || draft.zones.header.length > 0) && !draft.isScan,
  *check(draft) {
    if (headerBodies(draft).length > 0) return
    const near = draft.zones.header.find(l => /^(?:[uy]+ ban nhan dan|ubnd|so |phong |hoi dong )/u.test(stripAccents(l.folded)))
    if (near) {
      yield {
        at: near,
        level: 'warning',
        say: label('Tên cơ quan ban hành viết sai chính tả.', 'The name of the issuing body is misspelt.'),
        expected: label('ỦY BAN NHÂN DÂN …', 'ỦY BAN NHÂN DÂN …'),
      }
      return
    }
    const issuer = draft.record.issuer
    // where the letterhead was not told apart, a body that the record found above the type is enough
    const until = draft.zones.type?.start ?? draft.zones.title[0]?.start ?? 0
    if (!draft.zones.header.length && issuer?.evidence.some(e => e.end <= until)) return
    yield {
      at: draft.top(),
      say: label('Văn bản chưa ghi tên cơ quan ban hành.', 'The letterhead does not name the issuing body.'),
      expected: issuer
        ? label(issuer.value.name.toLocaleUpperCase('vi'), issuer.value.name.toLocaleUpperCase('vi'))
        : label('tên cơ quan ban hành, ví dụ ỦY BAN NHÂN DÂN XÃ …', 'the issuing body, such as ỦY BAN NHÂN DÂN XÃ …'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ', number: 'Số: 08/KH-SNV' } },
      { plan: { letterhead: 'ỦY BAN NHÂN DÂN XÃ TAM KIM' } },
    ],
    invalid: [{ plan: { letterhead: '' } }, { plan: { letterhead: '', motto: '' } }, { plan: { letterhead: 'DỰ THẢO LẦN 2' } }],
  },
}
