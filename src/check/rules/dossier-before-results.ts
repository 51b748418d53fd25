/** The dossier is due before the results that it has to show: long before the campaign ends. A few weeks are usual and only worth a word. */
import { daysBetween, shown } from '../calendar.ts'
import { dayDeadlines, lastOf } from '../deadlines.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** Days before the end up to which offices close their books early. */
const USUAL = 45

export const dossierBeforeResults: Rule = {
  id: 'dossier-before-results',
  group: 'time',
  preset: 'campaign',
  level: 'warning',
  title: label('Hạn nộp hồ sơ trước khi có kết quả', 'Dossier due before the results'),
  about: label(
    'Hồ sơ khen thưởng dựa trên kết quả phong trào, nên hạn nộp phải sau khi kết thúc hoặc sau khi có số liệu.',
    'The dossier shows results, so that it is due when the campaign is over or its figures are known.',
  ),
  basis: null,
  mend: label(
    'Lùi hạn nộp hồ sơ, hoặc nêu rõ thành tích tính đến ngày nào.',
    'Put the deadline off, or say up to which day results count.',
  ),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const { period } = draft.record
    if (!period) return
    const { end } = period.value
    // results that are counted up to a day of their own, and yearly dossiers of long campaigns, have nothing to wait for
    if (end?.length !== 10 || period.value.phases.length > 1) return
    const last = lastOf(dayDeadlines(draft).filter(d => d.value.kind === 'award_dossier'))
    if (!last) return
    const early = daysBetween(last.day, end)
    if (early <= 0) return
    // a long campaign is rewarded year by year
    if (last.day.slice(0, 4) !== end.slice(0, 4)) return
    yield {
      at: last.at,
      level: early > USUAL ? 'warning' : 'info',
      say: label(
        `Hạn nộp hồ sơ ${shown(last.day)} trước ngày phong trào kết thúc (${shown(end)}) ${early} ngày.`,
        `The dossier is due on ${shown(last.day)}, ${early} days before the campaign ends (${shown(end)}).`,
      ),
      expected: label(`sau ngày ${shown(end)}`, `after ${shown(end)}`),
      related: [{ at: period.evidence[0]!, of: 'draft' }],
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { period: '' } },
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 01/12/2026.' } },
    ],
    invalid: [
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 30/6/2026.' } },
      { plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2026 đến hết ngày 31/12/2026.' } },
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 10/11/2026.' } },
    ],
  },
}
