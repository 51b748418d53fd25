/** By when the dossier is due. */
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const missingDossierDeadline: Rule = {
  id: 'missing-dossier-deadline',
  group: 'completeness',
  preset: 'campaign',
  level: 'info',
  title: label('Hạn nộp hồ sơ khen thưởng', 'Deadline of the award dossier'),
  about: label(
    'Kế hoạch đã nêu hồ sơ thì nên nêu hạn nộp, nơi nhận.',
    'A plan that names the papers should say when and where they are due.',
  ),
  basis: null,
  mend: label('Thêm hạn nộp hồ sơ, ví dụ “gửi về Phòng … trước ngày …”.', 'Add the deadline, such as “gửi về Phòng … trước ngày …”.'),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const { dossier, deadlines } = draft.record
    if (!dossier.length || deadlines.some(d => d.value.kind === 'award_dossier') || draft.hasRole('award_timing')) return
    const last = dossier.at(-1)!.evidence.at(-1)!
    yield {
      at: { start: last.start, end: last.end, where: 'after' },
      say: label('Kế hoạch chưa nêu hạn nộp hồ sơ đề nghị khen thưởng.', 'The plan gives no deadline for the award dossier.'),
      expected: label('hạn nộp và nơi nhận hồ sơ', 'when and where it is due'),
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { dossier: '' }, note: label('chưa nêu hồ sơ: quy tắc khác báo', 'no dossier at all: another rule') },
      {
        plan: {
          dossier:
            '2. Hồ sơ đề nghị khen thưởng\n\n- Tờ trình; biên bản; báo cáo thành tích.\n\n3. Thời gian đề nghị xét khen thưởng\n\nTrong tháng 12/2026.',
        },
      },
    ],
    invalid: [
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Tờ trình kèm danh sách.\n\n- Biên bản họp xét.\n\n- Báo cáo thành tích.' } },
      { plan: { dossier: '2. Hồ sơ, thủ tục\n\n- Tờ trình đề nghị khen thưởng.\n\n- Báo cáo thành tích của cá nhân.' } },
      { plan: { dossier: '2. Hồ sơ khen thưởng\n\na) Tờ trình.\n\nb) Báo cáo thành tích.' } },
    ],
  },
}
