/** Deadlines that the plan above sets: for the unit's own plan, for its report, for its dossier. */
import type { DeadlineKind } from '../../../schemas/codes.ts'
import { rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { shown } from '../calendar.ts'
import { dayDeadlines, lastOf } from '../deadlines.ts'
import type { Draft } from '../draft.ts'
import type { Report, Rule } from '../rule.ts'
import { label } from '../spot.ts'

const WORDS: Partial<Record<DeadlineKind, [string, string]>> = {
  report: ['báo cáo', 'the report'],
  award_dossier: ['nộp hồ sơ khen thưởng', 'the award dossier'],
}

/** The unit's plan itself is late. */
function* late(draft: Draft, parent: Draft): Generator<Report> {
  if (!draft.date || draft.date.startsWith('-')) return
  const [first] = rangeOf(draft.date)
  const due = lastOf(dayDeadlines(parent).filter(d => d.value.kind === 'submit_plan' || d.value.kind === 'issue_plan'))
  const at = draft.record.issuedDate?.evidence[0]
  if (!due || !at || first <= due.day) return
  yield {
    at,
    say: label(
      `Kế hoạch ban hành ${shown(draft.date)}, sau hạn cấp trên giao (${shown(due.day)}).`,
      `The plan is of ${shown(draft.date)}, after the day set by the parent plan (${shown(due.day)}).`,
    ),
    expected: label(`trước ngày ${shown(due.day)}`, `before ${shown(due.day)}`),
    related: [{ at: due.at, of: 'parent' }],
  }
}

/** What it asks of its own units comes in after what is asked of itself. */
function* after(draft: Draft, parent: Draft): Generator<Report> {
  for (const [kind, words] of Object.entries(WORDS)) {
    const due = lastOf(dayDeadlines(parent).filter(d => d.value.kind === kind))
    const own = due && lastOf(dayDeadlines(draft).filter(d => d.value.kind === kind && d.day.slice(0, 4) === due.day.slice(0, 4)))
    if (!due || !own || own.day <= due.day) continue
    yield {
      at: own.at,
      say: label(
        `Hạn ${words[0]} ${shown(own.day)} sau hạn cấp trên yêu cầu (${shown(due.day)}), không kịp tổng hợp.`,
        `${words[1][0]!.toUpperCase()}${words[1].slice(1)} is due on ${shown(own.day)}, after the day of the parent plan (${shown(due.day)}).`,
      ),
      expected: label(`trước ngày ${shown(due.day)}`, `before ${shown(due.day)}`),
      related: [{ at: due.at, of: 'parent' }],
    }
  }
}

export const parentDeadline: Rule = {
  id: 'parent-deadline',
  group: 'parent',
  preset: 'campaign',
  level: 'warning',
  title: label('Thời hạn của cấp trên', 'Deadlines of the parent plan'),
  about: label(
    'Thời hạn trong kế hoạch phải kịp thời hạn cấp trên giao: gửi kế hoạch, báo cáo, nộp hồ sơ.',
    'Its deadlines leave time for those of the parent plan: sending the plan, reporting, handing in dossiers.',
  ),
  basis: null,
  mend: label('Đặt thời hạn sớm hơn hạn của cấp trên, đủ để tổng hợp.', 'Set the deadline ahead of the parent plan’s.'),
  applies: draft => draft.parent !== null,
  *check(draft) {
    yield* late(draft, draft.parent!)
    yield* after(draft, draft.parent!)
  },
  examples: {
    valid: [
      { plan: {}, parent: {} },
      { plan: { dateline: 'Tam Kim, ngày      tháng 01 năm 2026' }, parent: {} },
      { plan: { implementation: '' }, parent: {} },
    ],
    invalid: [
      { plan: { dateline: 'Tam Kim, ngày 05 tháng 02 năm 2026' }, parent: {} },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 15/12/2026.' }, parent: {} },
      { plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 25/12/2026.' }, parent: {} },
    ],
  },
}
