/**
 * The words of the record: Vietnamese and English label of every field and code.
 * Exports, the command line, the web application and the documentation take their words from here.
 */
import { codeLabels, type Label, type Vocabulary } from './code-labels.ts'
import { fieldLabels, type Shape } from './field-labels.ts'
import type { CampaignRecord } from './record.ts'

export { codeLabel, codeLabels, type Label, type Vocabulary } from './code-labels.ts'
export { fieldLabels, type Shape } from './field-labels.ts'

export type Language = keyof Label

const label = (vi: string, en: string): Label => ({ vi, en })

/** Which shape the value of a record's field has; fields that are not named hold plain text or codes. */
export const shapeOf: Partial<Record<keyof CampaignRecord, Shape>> = {
  source: 'Source',
  issuer: 'Body',
  number: 'DocumentNumber',
  publication: 'Publication',
  period: 'Period',
  years: 'Years',
  references: 'Reference',
  targets: 'Target',
  indices: 'IndexMention',
  participants: 'Participant',
  criteria: 'Criterion',
  awardForms: 'AwardForm',
  quotas: 'Quota',
  funding: 'Funding',
  deadlines: 'Deadline',
  responsibilities: 'Responsibility',
  reporting: 'ReportingDuty',
  signature: 'Signature',
  stamps: 'Stamp',
}

/** The vocabulary that closes over exactly these codes; undefined where none does. */
export function vocabularyOf(codes: readonly string[]): Vocabulary | undefined {
  const names = Object.keys(codeLabels) as Vocabulary[]
  return names.find(name => {
    const known = Object.keys(codeLabels[name])
    return known.length === codes.length && codes.every(c => known.includes(c))
  })
}

/** Parts of a date, as `absences` names them ("issuedDate.day"). */
const dateParts: Record<string, Label> = { day: label('ngày', 'day'), month: label('tháng', 'month'), year: label('năm', 'year') }

/**
 * Label of a field or of a part by its dotted path: "number.ordinal" → "Số, ký hiệu – Số".
 * A step without a label is given as it is written.
 */
export function pathLabel(path: string, lang: Language): string {
  const [field = '', ...rest] = path.split('.')
  const record: Record<string, Label> = fieldLabels.CampaignRecord
  const shape = shapeOf[field as keyof CampaignRecord]
  const within: Record<string, Label> = shape ? fieldLabels[shape] : dateParts
  const steps = rest.map(step => (Object.hasOwn(within, step) ? within[step]![lang] : step))
  return [Object.hasOwn(record, field) ? record[field]![lang] : field, ...steps].join(' – ')
}

/** "có" / "không", "yes" / "no". */
export const yesNo = (value: boolean, lang: Language): string => (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' })[lang]
