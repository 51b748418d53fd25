/** Beginning, end and waves of the campaign in their order, and not over before the plan is issued. */
import { rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { shown } from '../calendar.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)

/** Each wave once; the whole period is no wave of its own. */
function wavesOf<T extends { start: string | null; end: string | null }>(phases: readonly T[]): T[] {
  const holds = (p: T) => phases.every(q => (p.start ?? '') <= (q.start ?? '9') && (p.end ?? '9') >= (q.end ?? ''))
  const once = phases.filter((p, i) => phases.findIndex(q => q.start === p.start && q.end === p.end) === i)
  return once.length > 1 ? once.filter(p => !holds(p)) : once
}

export const periodDates: Rule = {
  id: 'period-dates',
  group: 'time',
  preset: 'campaign',
  level: 'error',
  title: label('Thời gian phong trào hợp lý', 'Dates of the period'),
  about: label(
    'Ngày bắt đầu trước ngày kết thúc, các đợt nối tiếp nhau và nằm trong thời gian chung; phong trào không kết thúc trước khi ban hành kế hoạch.',
    'The campaign begins before it ends, its waves follow one another within it, and it is not over when the plan is issued.',
  ),
  basis: null,
  mend: label('Kiểm tra lại ngày, tháng, năm của thời gian phong trào.', 'Look at day, month and year of the period.'),
  applies: draft => draft.isCampaign && draft.record.period !== null,
  *check(draft) {
    const { value, evidence } = draft.record.period!
    const at = evidence[0]!
    const { start, end, phases } = value
    if (isDay(start) && isDay(end) && start > end)
      yield {
        at,
        say: label(
          `Ngày bắt đầu (${shown(start)}) sau ngày kết thúc (${shown(end)}).`,
          `It begins (${shown(start)}) after it ends (${shown(end)}).`,
        ),
      }
    const issued = draft.date && !draft.date.startsWith('-') ? rangeOf(draft.date)[0] : null
    if (issued && isDay(end) && end < issued)
      yield {
        at,
        say: label(
          `Phong trào kết thúc (${shown(end)}) trước khi kế hoạch ban hành.`,
          `The campaign is over (${shown(end)}) before the plan is issued.`,
        ),
        expected: label(`sau ngày ${shown(issued)}`, `after ${shown(issued)}`),
      }
    const waves = wavesOf(phases)
    for (const [i, phase] of waves.entries()) {
      const before = waves[i - 1]
      // each wave stands on words of its own
      const own = evidence[phases.indexOf(phase)]!
      if (isDay(phase.start) && isDay(phase.end) && phase.start > phase.end)
        yield {
          at: own,
          level: 'warning',
          say: label(
            `Đợt ${i + 1} bắt đầu (${shown(phase.start)}) sau khi kết thúc (${shown(phase.end)}).`,
            `Wave ${i + 1} begins (${shown(phase.start)}) after it ends (${shown(phase.end)}).`,
          ),
        }
      else if (before && isDay(before.end) && isDay(phase.start) && phase.start < before.end)
        yield {
          at: own,
          level: 'warning',
          say: label(
            `Đợt ${i + 1} bắt đầu (${shown(phase.start)}) khi đợt ${i} chưa kết thúc (${shown(before.end)}).`,
            `Wave ${i + 1} begins (${shown(phase.start)}) before wave ${i} ends (${shown(before.end)}).`,
          ),
        }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày ban hành Kế hoạch đến hết ngày 30/11/2026.' } },
      {
        plan: {
          period: 'VII. THỜI GIAN\n\n- Đợt I: từ ngày 01/02/2026 đến ngày 30/6/2026.\n\n- Đợt II: từ ngày 01/7/2026 đến ngày 30/11/2026.',
        },
      },
    ],
    invalid: [
      { plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/12/2026 đến hết ngày 30/11/2026.' } },
      { plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2025 đến hết ngày 30/11/2025.' } },
      {
        plan: {
          period: 'VII. THỜI GIAN\n\n- Đợt I: từ ngày 01/02/2026 đến ngày 30/6/2026.\n\n- Đợt II: từ ngày 01/6/2026 đến ngày 30/11/2026.',
        },
      },
    ],
  },
}
