/** Hồ sơ đề nghị khen thưởng: which papers. */

import { missingPart } from '../missing-part.ts'
import { label } from '../spot.ts'

export const missingDossier = missingPart({
  id: 'missing-dossier',
  level: 'info',
  title: label('Hồ sơ đề nghị khen thưởng', 'Award dossier'),
  about: label(
    'Kế hoạch nên nêu hồ sơ đề nghị khen thưởng gồm những gì, để đơn vị chuẩn bị từ đầu.',
    'A plan should say of what papers an award proposal consists, so that units prepare in time.',
  ),
  basis: () => label('Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 84', 'Law on Emulation and Commendation 06/2022/QH15, article 84'),
  mend: label(
    'Nêu thành phần hồ sơ: tờ trình, biên bản họp xét, báo cáo thành tích.',
    'Name the papers: proposal, minutes of the meeting, report on achievements.',
  ),
  say: label('Kế hoạch chưa nêu hồ sơ đề nghị khen thưởng.', 'The plan does not say what an award proposal consists of.'),
  expected: label('tờ trình, biên bản họp xét, báo cáo thành tích', 'proposal, minutes, report on achievements'),
  place: 'award_timing',
  fields: ['dossier'],
  roles: ['award_dossier'],
  words: /(?<!\p{L})(?:hồ\s+sơ\s+(?:đề\s+nghị|khen|xét|trình)|báo\s+cáo\s+(?:tóm\s+tắt\s+)?thành\s+tích)(?!\p{L})/u,
  stated: draft => draft.record.deadlines.some(d => d.value.kind === 'award_dossier'),
  examples: {
    valid: [
      { plan: {} },
      { plan: { dossier: '2. Hồ sơ\n\n- Theo quy định tại Nghị định số 152/2025/NĐ-CP; hồ sơ đề nghị gửi trước ngày 10/12/2026.' } },
      { plan: { dossier: '2. Thủ tục\n\n- Báo cáo thành tích của tập thể, cá nhân.' } },
    ],
    invalid: [{ plan: { dossier: '' } }, { plan: { dossier: '', awards: '' } }, { plan: { dossier: '', funding: '' } }],
  },
})
