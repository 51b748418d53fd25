/** The tables of campaign facts: targets, criteria, deadlines, rewards, references, responsibilities. One fact a row. */
import { codeLabel, fieldLabels as label, yesNo } from '../../../schemas/labels.ts'
import type { AwardForm, Condition, Criterion, Deadline, Quota, Reference, Responsibility, Target } from '../../../schemas/record.ts'
import * as say from '../describe.ts'
import { narrowed } from '../sentence.ts'
import type { Value } from '../types.ts'
import { detailTable, type Field, type Grounded } from './detail.ts'

const day = (date: string | null): Value => date && { date }

const conditionFields = <T>(of: (item: T) => Condition | null): Field<T>[] => {
  const c = (value: (condition: Condition, lang: 'vi' | 'en') => Value) => (item: T, lang: 'vi' | 'en') => {
    const condition = of(item)
    return condition && value(condition, lang)
  }
  return [
    [label.Condition.measure, 34, c((x, lang) => say.measure(x.measure, lang))],
    [label.Condition.comparator, 16, c((x, lang) => codeLabel('Comparator', x.comparator, lang))],
    [label.Condition.value, 10, c(x => x.value)],
    [label.Condition.valueMax, 10, c(x => x.valueMax)],
    [label.Condition.unit, 10, c((x, lang) => say.unit(x.unit, lang))],
    [label.Condition.year, 8, c(x => x.year)],
    [label.Condition.grade, 14, c(x => x.grade)],
    [label.Condition.relativeTo, 20, c((x, lang) => x.relativeTo && codeLabel('RelativeTo', x.relativeTo, lang))],
    [label.Condition.rankedAmong, 20, c(x => x.rankedAmong)],
    [label.Condition.scope, 20, c(x => x.scope)],
  ]
}

export const targets = detailTable<Target>(
  { vi: 'Chỉ tiêu', en: 'Targets' },
  [[label.Target.text, 50, t => t.text], ...conditionFields<Target>(t => t)],
  record => record.targets,
)

/** A criterion without a typed condition has one row, one with several has a row for each. */
export const criteria = detailTable<{ criterion: Criterion; condition: Condition | null }>(
  { vi: 'Tiêu chí', en: 'Criteria' },
  [
    [label.Criterion.subject, 16, (x, lang) => codeLabel('Subject', x.criterion.subject, lang)],
    [label.Criterion.text, 60, x => x.criterion.text],
    [label.Criterion.award, 18, x => x.criterion.award],
    [label.Criterion.points, 8, x => x.criterion.points],
    ...conditionFields<{ condition: Condition | null }>(x => x.condition),
  ],
  record =>
    record.criteria.flatMap(source => {
      const { value, evidence, confidence } = source
      const each = value.conditions.length ? value.conditions : [null]
      return each.map(condition => ({ value: { criterion: value, condition }, evidence, confidence, source }))
    }),
)

export const deadlines = detailTable<Deadline>(
  { vi: 'Thời hạn', en: 'Deadlines' },
  [
    [label.Deadline.date, 13, d => day(d.date)],
    [label.Deadline.bound, 15, (d, lang) => codeLabel('DeadlineBound', d.bound, lang)],
    [label.Deadline.recurrence, 14, (d, lang) => codeLabel('Recurrence', d.recurrence, lang)],
    [label.Deadline.event, 26, d => d.event],
    [label.Deadline.kind, 22, (d, lang) => codeLabel('DeadlineKind', d.kind, lang)],
    [label.Deadline.actor, 28, d => d.actor],
    [label.Deadline.recipient, 28, d => d.recipient],
    [label.Deadline.text, 50, d => d.text],
  ],
  record => record.deadlines,
)

type Reward = { form: AwardForm; quota: null } | { form: null; quota: Quota }

export const rewards = detailTable<Reward>(
  { vi: 'Khen thưởng', en: 'Awards' },
  [
    [{ vi: 'Loại dòng', en: 'Row' }, 14, (x, lang) => (x.form ? { vi: 'Hình thức', en: 'Form' } : { vi: 'Số lượng', en: 'Quota' })[lang]],
    [label.AwardForm.code, 24, (x, lang) => codeLabel('AwardCode', x.form?.code ?? x.quota!.award, lang)],
    [label.AwardForm.text, 40, x => x.form?.text ?? null],
    [label.AwardForm.authority, 28, x => x.form?.authority ?? null],
    [label.Quota.subject, 20, (x, lang) => x.quota && codeLabel('QuotaSubject', x.quota.subject, lang)],
    [label.Quota.bound, 14, (x, lang) => x.quota && codeLabel('QuotaBound', x.quota.bound, lang)],
    [label.Quota.count, 10, x => x.quota?.count ?? null],
    [label.Quota.countMax, 10, x => x.quota?.countMax ?? null],
    [label.Quota.percent, 10, x => x.quota?.percent ?? null],
    [label.Quota.perUnit, 12, (x, lang) => x.quota && yesNo(x.quota.perUnit, lang)],
    [label.Quota.scope, 30, x => x.quota?.scope ?? null],
  ],
  record => [
    ...record.awardForms.map((s): Grounded<Reward> => ({ ...s, value: { form: s.value, quota: null }, source: s })),
    ...record.quotas.map((s): Grounded<Reward> => ({ ...s, value: { form: null, quota: s.value }, source: s })),
  ],
)

export const references = detailTable<Reference>(
  { vi: 'Căn cứ', en: 'References' },
  [
    [label.Reference.role, 20, (x, lang) => codeLabel('ReferenceRole', x.role, lang)],
    [label.Reference.type, 14, (x, lang) => x.type && codeLabel('DocumentType', x.type, lang)],
    [label.Reference.number, 20, x => x.number],
    [label.Reference.date, 13, x => day(x.date)],
    [label.Reference.issuer, 30, x => x.issuer],
    [label.Reference.title, 50, x => x.title],
    [label.Reference.status, 18, (x, lang) => codeLabel('ReferenceStatus', x.status, lang)],
    [label.Reference.replacedBy, 20, x => x.replacedBy],
    [label.Reference.amendedBy, 20, x => x.amendedBy.join('\n') || null],
  ],
  record => record.references,
)

/** One task a row; a body without tasks keeps its row. */
export const responsibilities = detailTable<{ body: string; task: Responsibility['tasks'][number] | null }>(
  { vi: 'Phân công', en: 'Responsibilities' },
  [
    [label.Responsibility.body, 34, x => x.body],
    [label.Task.text, 60, x => x.task?.text ?? null],
    [label.Task.coordinators, 30, x => x.task?.coordinators.join('\n') || null],
    [label.Task.deadline, 26, (x, lang) => (x.task?.deadline ? say.deadline(x.task.deadline, lang) : null)],
    [label.Task.product, 26, x => x.task?.product ?? null],
  ],
  record =>
    record.responsibilities.flatMap(source => {
      const { value, evidence, confidence } = source
      return (value.tasks.length ? value.tasks : [null]).map(task => ({
        value: { body: value.body, task },
        evidence: task ? narrowed(evidence, task.text) : evidence,
        confidence,
        source,
      }))
    }),
)
