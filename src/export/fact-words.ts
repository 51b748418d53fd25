/** Any value of a record in words, by the field that holds it. */
import { codeLabel, type Language, yesNo } from '../../schemas/labels.ts'
import type * as r from '../../schemas/record.ts'
import * as say from './describe.ts'

type Words = (value: never, lang: Language) => string
const text = (value: { text: string }): string => value.text

const byField: Record<string, Words> = {
  documentType: (value: string, lang) => codeLabel('DocumentType', value, lang),
  isCampaign: (value: boolean, lang) => yesNo(value, lang),
  issuer: (value: r.Body) => [value.name, value.unit?.province].filter(Boolean).join(', '),
  number: (value: r.DocumentNumber) => value.raw,
  issuedDate: (value: string, lang) => say.date(value, lang),
  publication: (value: r.Publication, lang) => say.publication(value, lang),
  period: (value: r.Period, lang) => say.period(value, lang),
  years: (value: { from: number; to: number }) => say.years(value),
  references: (value: r.Reference, lang) => say.reference(value, lang),
  targets: (value: r.Target, lang) => say.condition(value, lang),
  indices: (value: r.IndexMention, lang) => `${say.measure(value.code, lang)} (${codeLabel('IndexUse', value.as, lang)})`,
  participants: (value: r.Participant, lang) => `${codeLabel('Subject', value.subject, lang)}: ${value.text}`,
  criteria: (value: r.Criterion, lang) => [value.text, ...value.conditions.map(c => say.condition(c, lang))].join('\n'),
  awardForms: (value: r.AwardForm) => [value.text, value.authority].filter(Boolean).join(' – '),
  quotas: (value: r.Quota, lang) => say.quota(value, lang),
  funding: text as Words,
  deadlines: (value: r.Deadline, lang) => say.deadline(value, lang),
  responsibilities: (value: r.Responsibility) => [value.body, ...value.tasks.map(t => `– ${t.text}`)].join('\n'),
  reporting: (value: r.ReportingDuty, lang) => say.reporting(value, lang),
  signature: (value: r.Signature, lang) => say.signature(value, lang),
  stamps: text as Words,
}

/** "ít nhất 95 %", "trước ngày 30/11 – Báo cáo": one value of a field; plain text as it is. */
export function factWords(field: string, value: unknown, lang: Language): string {
  if (typeof value === 'string' && !byField[field]) return value
  const words = byField[field] as ((value: unknown, lang: Language) => string) | undefined
  return words ? words(value, lang) : JSON.stringify(value)
}
