/** Mục đích, mục tiêu (Luật 06/2022/QH15, Điều 17 khoản 1; Luật 15/2003/QH11, Điều 16). */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingObjectives = missingPart({
  id: 'missing-objectives',
  level: 'error',
  title: label('Mục tiêu thi đua', 'Objectives'),
  about: label(
    'Kế hoạch nêu phong trào nhằm đạt điều gì: mục đích, mục tiêu, chỉ tiêu.',
    'A plan says what the campaign is for: purpose, objectives, targets.',
  ),
  basis: contentsBasis,
  mend: label(
    'Thêm mục “Mục đích, yêu cầu” hoặc “Mục tiêu”, có chỉ tiêu đo được thì càng tốt.',
    'Add a section on purpose or objectives, with measurable targets where there are any.',
  ),
  say: label('Kế hoạch chưa nêu mục đích, mục tiêu của phong trào.', 'The plan does not state what the campaign is for.'),
  expected: label('mục “MỤC ĐÍCH, YÊU CẦU” hoặc “MỤC TIÊU”', 'a section “MỤC ĐÍCH, YÊU CẦU” or “MỤC TIÊU”'),
  place: 'purpose',
  fields: ['purposes', 'objectives', 'targets'],
  roles: ['purpose', 'objectives'],
  examples: {
    valid: [{ plan: {} }, { plan: { objectives: '' } }, { plan: { purpose: '' } }],
    invalid: [
      { plan: { purpose: '', objectives: '' } },
      { plan: { purpose: 'I. YÊU CẦU\n\n- Tổ chức thiết thực, không hình thức.', objectives: '' } },
      { plan: { purpose: '', objectives: '', launch: 'UBND xã phát động phong trào thi đua như sau:' } },
    ],
  },
})
