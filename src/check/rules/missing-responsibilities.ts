/** Who does what: not asked by the law by name, but a plan that assigns nothing is not carried out. */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingResponsibilities = missingPart({
  id: 'missing-responsibilities',
  level: 'warning',
  title: label('Phân công thực hiện', 'Who does what'),
  about: label('Kế hoạch giao việc cho từng cơ quan, đơn vị.', 'A plan assigns its tasks to bodies by name.'),
  basis: contentsBasis,
  mend: label(
    'Ở mục “Tổ chức thực hiện”, ghi từng cơ quan làm việc gì, xong khi nào.',
    'Under “Tổ chức thực hiện”, write what each body does and by when.',
  ),
  say: label('Kế hoạch chưa phân công cơ quan, đơn vị nào thực hiện.', 'The plan assigns its tasks to nobody.'),
  expected: label('tên cơ quan chủ trì, phối hợp và nhiệm vụ', 'bodies with their tasks'),
  place: 'implementation',
  fields: ['responsibilities'],
  roles: [],
  words:
    /(?<!\p{L})(?:giao\s+(?:cho\s+)?(?:các\s+)?(?:phòng|sở|ban|văn\s+phòng|trung\s+tâm|ủy\s+ban|ubnd|thủ\s+trưởng|trưởng|tổ|công\s+an|đài)|chủ\s+trì|chịu\s+trách\s+nhiệm|có\s+trách\s+nhiệm|tham\s+mưu)(?!\p{L})/u,
  examples: {
    valid: [
      { plan: {} },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\nGiao Phòng Văn hóa - Xã hội theo dõi, tổng kết phong trào.' } },
      { plan: { implementation: 'X. PHÂN CÔNG\n\n1. Văn phòng: công khai số liệu hằng tháng.\n\n2. Các xóm: vận động người dân.' } },
    ],
    invalid: [
      { plan: { implementation: '', criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Không để hồ sơ quá hạn.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\nTổng kết phong trào vào cuối năm 2026.' } },
      { plan: { implementation: '', closing: 'Trên đây là Kế hoạch phong trào thi đua năm 2026./.' } },
    ],
  },
})
