/** Phạm vi (Luật 06/2022/QH15, Điều 16 khoản 2 và Điều 17 khoản 1). Bodies that take part set it as well as the word does. */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

// "trên phạm vi toàn xã", "trên địa bàn huyện", "trong toàn ngành", "toàn tỉnh"; not "trong phạm vi thẩm quyền"
const SCOPE =
  /(?<!\p{L})(?:phạm\s+vi(?!\s+(?:thẩm\s+quyền|chức\s+năng|nhiệm\s+vụ|quản\s+lý|ảnh\s+hưởng))|trên\s+địa\s+bàn|toàn\s+(?:tỉnh|huyện|thị\s+xã|thành\s+phố|quận|xã|phường|ngành|sở|cơ\s+quan|trường|đơn\s+vị)|trong\s+(?:các|ngành|cơ\s+quan|lực\s+lượng|nhà\s+trường|đoàn\s+viên|tỉnh|huyện|xã))(?!\p{L})/u
const BODY =
  /(?<!\p{L})(?:sở|phòng|ban|ngành|ubnd|ủy\s+ban|cơ\s+quan|đơn\s+vị|trường|xóm|thôn|ấp|bản|khóm|tổ|doanh\s+nghiệp|hộ|xã|phường|huyện|công\s+đoàn|chi\s+hội)(?!\p{L})/u

export const missingScope = missingPart({
  id: 'missing-scope',
  level: 'error',
  title: label('Phạm vi phong trào', 'Scope'),
  about: label(
    'Kế hoạch nêu phong trào tổ chức ở đâu: toàn tỉnh, trên địa bàn xã, trong nội bộ cơ quan.',
    'A plan says where the campaign is held: in a province, a commune, within one body.',
  ),
  basis: contentsBasis,
  mend: label(
    'Nêu phạm vi, ví dụ “trên địa bàn xã”, “trong các phòng, đơn vị thuộc Sở”.',
    'State the scope, such as “trên địa bàn xã” or “trong các phòng, đơn vị thuộc Sở”.',
  ),
  say: label('Kế hoạch chưa nêu phạm vi tổ chức phong trào.', 'The plan does not state the scope of the campaign.'),
  expected: label('phạm vi: toàn tỉnh, trên địa bàn xã, trong cơ quan…', 'the scope: a province, a commune, one body…'),
  place: 'participants',
  fields: [],
  roles: ['scope'],
  words: SCOPE,
  stated: draft =>
    draft.zones.title.some(l => SCOPE.test(l.folded)) ||
    SCOPE.test(draft.zones.type?.folded ?? '') ||
    draft.record.participants.some(p => BODY.test(p.value.text.toLocaleLowerCase('vi').normalize('NFC'))),
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          participants: 'III. ĐỐI TƯỢNG\n\n- Các phòng chuyên môn thuộc UBND xã.',
          title: 'Phát động phong trào thi đua cải cách hành chính năm 2026',
        },
      },
      {
        plan: { participants: 'III. ĐỐI TƯỢNG\n\n- Tập thể, cá nhân.' },
        note: label('trích yếu nêu phạm vi', 'the title gives the scope'),
      },
    ],
    invalid: [
      {
        plan: { participants: 'III. ĐỐI TƯỢNG\n\n- Tập thể, cá nhân.', title: 'Phát động phong trào thi đua cải cách hành chính năm 2026' },
      },
      { plan: { participants: '', title: 'Phát động phong trào thi đua cải cách hành chính năm 2026' } },
      {
        plan: {
          participants: 'III. ĐỐI TƯỢNG\n\n- Cán bộ, công chức, viên chức.',
          title: 'Phát động phong trào thi đua “Đúng hẹn” năm 2026',
        },
      },
    ],
  },
})
