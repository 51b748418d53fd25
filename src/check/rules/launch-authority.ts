/**
 * Who launches: heads of committees for their unit, heads of bodies within their body; a council holds emulation among its clusters, a
 * steering committee and a Phòng advise (Luật 06/2022/QH15, Điều 16 khoản 2, Điều 18).
 */
import { foldKey } from '../../text/fold.ts'
import type { Draft } from '../draft.ts'
import { launchBasis } from '../legal.ts'
import type { Line } from '../lines.ts'
import type { Level, Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** A campaign for the people of a unit, not within one body or among clusters. */
const WHOLE_UNIT =
  /(?<!\p{L})(?:trên\s+(?:phạm\s+vi\s+)?địa\s+bàn|trong\s+toàn|toàn)\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|đặc\s+khu)(?!\p{L})/u
const LAUNCH = /(?<!\p{L})phát\s+động(?!\p{L})/u

/** Bodies that may not launch for a unit, and how sure that is. */
function levelOf(draft: Draft): Level | null {
  const issuer = draft.record.issuer?.value
  if (!issuer) return null
  const name = foldKey(issuer.name)
  if (name.startsWith('hội đồng thi đua') || issuer.kind === 'steering_committee' || issuer.kind === 'division') return 'warning'
  return issuer.kind === 'department' ? 'info' : null
}

export const launchAuthority: Rule = {
  id: 'launch-authority',
  group: 'authority',
  preset: 'campaign',
  level: 'warning',
  title: label('Thẩm quyền phát động', 'Authority to launch'),
  about: label(
    'Phong trào trên địa bàn do Chủ tịch Ủy ban nhân dân phát động; sở, phòng phát động trong cơ quan mình; hội đồng, ban chỉ đạo tham mưu.',
    'A campaign for a whole unit is launched by the chairman of its committee; departments launch within their own body; councils and steering committees advise.',
  ),
  basis: launchBasis,
  mend: label(
    'Trình Chủ tịch Ủy ban nhân dân phát động; hoặc thu hẹp phạm vi trong cơ quan, cụm, khối thi đua.',
    'Submit it to the chairman of the committee, or narrow it to the body itself or to emulation clusters.',
  ),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const level = levelOf(draft)
    if (!level) return
    const { title, type, preamble } = draft.zones
    const lines: Line[] = [
      ...(type ? [type] : []),
      ...title,
      ...preamble.filter(l => !/^[-\s]*(?:căn\s+cứ|theo|thực\s+hiện)/u.test(l.folded)),
    ]
    const line = lines.find(l => LAUNCH.test(l.folded) && WHOLE_UNIT.test(l.folded) && !/(?<!\p{L})(?:cụm|khối)(?!\p{L})/u.test(l.folded))
    if (!line) return
    const name = draft.record.issuer!.value.name
    yield {
      at: line,
      level,
      say: label(
        `${name} không phải cơ quan có thẩm quyền phát động phong trào trên toàn địa bàn.`,
        `${name} is not the authority that launches a campaign for a whole unit.`,
      ),
      expected: label('Chủ tịch Ủy ban nhân dân phát động', 'launched by the chairman of the people’s committee'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          letterhead: 'UBND XÃ TAM KIM\n\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
          number: 'Số: 08/KH-HĐTĐKT',
          title: 'Phát động đợt thi đua trong các cụm, khối thi đua trên địa bàn xã năm 2026',
          launch: 'Hội đồng Thi đua - Khen thưởng xã thống nhất như sau:',
        },
      },
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
          number: 'Số: 08/KH-SNV',
          title: 'Phát động phong trào thi đua cải cách hành chính của Sở Nội vụ năm 2026',
          launch: 'Sở Nội vụ phát động phong trào thi đua như sau:',
        },
      },
    ],
    invalid: [
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
          number: 'Số: 08/KH-HĐTĐKT',
          title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn tỉnh năm 2026',
          launch: 'Hội đồng Thi đua - Khen thưởng tỉnh ban hành Kế hoạch như sau:',
        },
      },
      {
        plan: {
          letterhead: 'UBND XÃ TAM KIM\n\nPHÒNG VĂN HÓA - XÃ HỘI',
          number: 'Số: 08/KH-VHXH',
          title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn xã năm 2026',
          launch: 'Phòng Văn hóa - Xã hội ban hành Kế hoạch như sau:',
        },
      },
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
          number: 'Số: 08/KH-SNV',
          title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn tỉnh Cao Bằng năm 2026',
          launch: 'Sở Nội vụ ban hành Kế hoạch như sau:',
        },
      },
    ],
  },
}
