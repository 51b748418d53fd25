/** Biện pháp tổ chức (Luật 06/2022/QH15, Điều 17 khoản 1; Luật 15/2003/QH11, Điều 16 khoản 3). Who does what is a measure too. */
import { contentsBasis } from '../legal.ts'
import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingMeasures = missingPart({
  id: 'missing-measures',
  level: 'error',
  title: label('Biện pháp tổ chức', 'Measures'),
  about: label(
    'Kế hoạch nêu cách tổ chức phong trào: biện pháp, phân công, tổ chức thực hiện.',
    'A plan says how the campaign is organised: measures, tasks, implementation.',
  ),
  basis: contentsBasis,
  mend: label('Thêm mục “Biện pháp” hoặc “Tổ chức thực hiện”.', 'Add a section on measures or on implementation.'),
  say: label('Kế hoạch chưa nêu biện pháp tổ chức phong trào.', 'The plan does not say how the campaign is carried out.'),
  expected: label('mục “BIỆN PHÁP” hoặc “TỔ CHỨC THỰC HIỆN”', 'a section “BIỆN PHÁP” or “TỔ CHỨC THỰC HIỆN”'),
  place: 'implementation',
  fields: ['solutions', 'responsibilities'],
  roles: ['solutions', 'implementation'],
  examples: {
    valid: [{ plan: {} }, { plan: { measures: '' } }, { plan: { implementation: '' } }],
    invalid: [
      { plan: { measures: '', implementation: '' } },
      { plan: { measures: '', implementation: '', funding: '' } },
      { plan: { measures: '', implementation: '', closing: 'Trên đây là Kế hoạch phong trào thi đua năm 2026./.' } },
    ],
  },
})
