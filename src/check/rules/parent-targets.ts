/** Targets of the plan above: lowered, or not taken over. Both sentences are shown. */
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'
import { compareTargets } from '../targets.ts'

const figure = (value: number | null, unit: string | null): string =>
  value === null ? '' : `${String(value).replace('.', ',')}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`

export const parentTargets: Rule = {
  id: 'parent-targets',
  group: 'parent',
  preset: 'campaign',
  level: 'warning',
  title: label('Chỉ tiêu của cấp trên', 'Targets of the parent plan'),
  about: label(
    'Chỉ tiêu cấp trên giao phải được giữ hoặc nâng lên; hạ xuống hay bỏ thì cần lý do.',
    'Targets of the parent plan are kept or raised; one that is lowered or left out needs a reason.',
  ),
  basis: null,
  mend: label(
    'Giữ mức của cấp trên hoặc giải trình; bổ sung chỉ tiêu còn thiếu.',
    'Keep the parent plan’s figure or explain; add what is missing.',
  ),
  applies: draft => draft.parent !== null,
  *check(draft) {
    for (const { state, parent, child } of compareTargets(draft)) {
      const { measure, value, unit, comparator } = parent.target
      if (state === 'lowered' && child)
        yield {
          at: child.at,
          say: label(
            `Chỉ tiêu thấp hơn cấp trên: ${figure(child.target.value, child.target.unit)} so với ${figure(value, unit)}.`,
            `The target is below the parent plan’s: ${figure(child.target.value, child.target.unit)} against ${figure(value, unit)}.`,
          ),
          expected: label(figure(value, unit), figure(value, unit)),
          related: [{ at: parent.at, of: 'parent' }],
        }
      // a place in a ranking is the upper body's own
      else if (state === 'missing' && comparator !== 'top_n' && value !== null && !/^(?:rank|bậc|hạng)$/u.test(unit ?? ''))
        yield {
          at: draft.placeOf('objectives'),
          level: 'info',
          say: label(
            `Chưa đưa vào chỉ tiêu của cấp trên: ${measure} (${figure(value, unit)}).`,
            `A target of the parent plan is missing: ${measure} (${figure(value, unit)}).`,
          ),
          expected: label(`${measure}: ${figure(value, unit)}`, `${measure}: ${figure(value, unit)}`),
          related: [{ at: parent.at, of: 'parent' }],
        }
    }
  },
  examples: {
    valid: [
      { plan: {}, parent: {} },
      {
        plan: {
          objectives:
            'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 99% trở lên.\n\n- Chỉ số hài lòng (SIPAS) đạt từ 92% trở lên.',
        },
        parent: {},
        note: label('chỉ tiêu cao hơn cấp trên', 'higher targets'),
      },
      { plan: {}, parent: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính của tỉnh nằm trong nhóm 20 tỉnh dẫn đầu.' } },
    ],
    invalid: [
      {
        plan: {
          objectives:
            'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 95% trở lên.\n\n- Chỉ số hài lòng (SIPAS) đạt từ 90% trở lên.',
        },
        parent: {},
      },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 98% trở lên.' }, parent: {} },
      {
        plan: {},
        parent: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ trễ hẹn không quá 1%.\n\n- Chỉ số hài lòng (SIPAS) đạt từ 92% trở lên.' },
      },
    ],
  },
}
