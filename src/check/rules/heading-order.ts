/**
 * Headings follow one another: I, II, III; 1, 2, 3; a, b, c, d, đ, e (NĐ 30/2020, Phụ lục I, mục II.6: points take the letters of the
 * Vietnamese alphabet, so đ comes after d, and f, j, w, z are none).
 */
import type { Section } from '../../../schemas/record.ts'
import { romanValue } from '../../text/roman.ts'
import type { Draft } from '../draft.ts'
import { formBasis } from '../legal.ts'
import type { Report, Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'

/** Letters of points, in order; those with a hat or a hook are skipped in practice. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const FOREIGN = /^[fjwz]$/u

type Kind = 'roman' | 'decimal' | 'letter'
interface Step {
  kind: Kind
  /** place in its order, from 1 */
  value: number
  printed: string
  section: Section
}

/** What a printed label counts: "II." → roman 2, "03." → decimal 3, "đ)" → letter 5. */
function stepOf(section: Section): Step | null {
  const printed = section.label?.replace(/[.:)/\s-]+$/u, '') ?? ''
  if (/^[IVX]+$/u.test(printed)) {
    const value = romanValue(printed)
    return value === null ? null : { kind: 'roman', value, printed, section }
  }
  if (/^\d{1,2}$/u.test(printed)) return { kind: 'decimal', value: Number(printed), printed, section }
  if (/^[a-zđ]$/u.test(printed)) {
    const value = LETTERS.indexOf(printed) + 1
    return { kind: 'letter', value: value || 99, printed, section }
  }
  return null
}

const nameOf = (kind: Kind, value: number): string =>
  kind === 'decimal' ? String(value) : kind === 'letter' ? (LETTERS[value - 1] ?? '?') : (ROMAN[value] ?? String(value))
const ROMAN = ['', ...'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')]

const spotOf = (draft: Draft, section: Section): Spot => {
  const line = draft.lineAt(section.start)!
  return { start: section.start, end: Math.min(section.end, line.end) }
}

function* inOrder(draft: Draft, steps: readonly Step[]): Generator<Report> {
  let before: Step | null = null
  for (const step of steps) {
    // what follows a foreign letter has no place to be counted from
    if (before && FOREIGN.test(before.printed)) before = null
    const expected: number = before && before.kind === step.kind ? before.value + 1 : 1
    if (step.kind === 'letter' && FOREIGN.test(step.printed))
      yield {
        at: spotOf(draft, step.section),
        say: label(
          `Điểm “${step.printed})” dùng chữ cái không có trong bảng chữ cái tiếng Việt.`,
          `Point “${step.printed})” takes a letter that the Vietnamese alphabet does not have.`,
        ),
      }
    // "1." behind "3." opens a list of its own below a heading without a label
    else if (step.value !== expected && step.value !== 1 && before?.kind === step.kind) {
      const right = nameOf(step.kind, expected)
      const skipsD = step.kind === 'letter' && before.printed === 'd' && step.printed === 'e'
      yield {
        at: spotOf(draft, step.section),
        say: skipsD
          ? label('Sau điểm d phải là điểm đ, rồi mới đến e.', 'Point d is followed by đ, then by e.')
          : label(`Sau mục “${before.printed}” lại đến mục “${step.printed}”.`, `“${before.printed}” is followed by “${step.printed}”.`),
        expected: label(`mục “${right}”`, `“${right}”`),
        related: [{ at: spotOf(draft, before.section), of: 'draft' }],
      }
    }
    before = step
  }
}

/** The lists of one height, a kind at a time: an office may set "-" between "1." and "2.". */
function* walk(draft: Draft, list: readonly Section[]): Generator<Report> {
  const steps = list.flatMap(s => stepOf(s) ?? [])
  for (const kind of ['roman', 'decimal', 'letter'] as const)
    yield* inOrder(
      draft,
      steps.filter(s => s.kind === kind),
    )
  for (const section of list) if (!section.roles.includes('appendix')) yield* walk(draft, section.children)
}

export const headingOrder: Rule = {
  id: 'heading-order',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Thứ tự đề mục', 'Order of headings'),
  about: label(
    'Đề mục đánh số liên tục: I, II, III; 1, 2, 3; a, b, c, d, đ, e. Nhảy số, trùng số thường do cắt dán.',
    'Headings are numbered without gaps: I, II, III; 1, 2, 3; a, b, c, d, đ, e. A gap or a double usually comes from cutting and pasting.',
  ),
  basis: formBasis('text'),
  mend: label(
    'Đánh lại số đề mục cho liên tục; điểm theo thứ tự a, b, c, d, đ, e, g, h, i.',
    'Number the headings anew; points run a, b, c, d, đ, e, g, h, i.',
  ),
  applies: draft => !draft.isScan,
  *check(draft) {
    yield* walk(draft, draft.record.outline)
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          contents: 'IV. NỘI DUNG THI ĐUA\n\na) Đúng hẹn.\n\nb) Lịch sự.\n\nc) Minh bạch.\n\nd) Sáng tạo.\n\nđ) Tiết kiệm.\n\ne) Đoàn kết.',
        },
      },
      {
        plan: {
          contents: 'IV. NỘI DUNG THI ĐUA\n\n1. Thi đua đúng hẹn.\n\n- Không trễ hẹn.\n\n2. Thi đua hướng dẫn.\n\n3. Thi đua sáng tạo.',
        },
      },
    ],
    invalid: [
      { plan: { contents: 'IV. NỘI DUNG THI ĐUA\n\na) Đúng hẹn.\n\nb) Lịch sự.\n\nc) Minh bạch.\n\nd) Sáng tạo.\n\ne) Đoàn kết.' } },
      { plan: { contents: 'IV. NỘI DUNG THI ĐUA\n\n1. Thi đua đúng hẹn.\n\n3. Thi đua hướng dẫn.' } },
      { plan: { contents: '' } },
      { plan: { contents: 'III. NỘI DUNG THI ĐUA\n\n1. Thi đua đúng hẹn.\n\n2. Thi đua hướng dẫn.' } },
    ],
  },
}
