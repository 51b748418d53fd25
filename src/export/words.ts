/** The words of any value of a record, field by field. */
import { codeLabel, type Language, yesNo } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import * as say from './describe.ts'
import type { Value } from './types.ts'

type Fields = {
  [F in keyof CampaignRecord]-?: NonNullable<CampaignRecord[F]> extends { value: infer V; evidence: unknown }
    ? V
    : NonNullable<CampaignRecord[F]> extends { value: infer V; evidence: unknown }[]
      ? V
      : never
}
type Grounded = { [F in keyof Fields as Fields[F] extends never ? never : F]: Fields[F] }
/** A field whose values carry their ground. */
export type GroundedField = keyof Grounded

const itself = (value: string): string => value

const words: { [F in GroundedField]: (value: Grounded[F], lang: Language) => Value } = {
  documentType: (v, lang) => codeLabel('DocumentType', v, lang),
  isCampaign: yesNo,
  issuer: v => v.name,
  number: v => v.raw,
  issuedPlace: itself,
  issuedDate: v => ({ date: v }),
  title: itself,
  publication: say.publication,
  theme: itself,
  period: say.period,
  years: say.years,
  references: say.reference,
  purposes: itself,
  requirements: itself,
  objectives: itself,
  targets: (v, lang) => say.condition(v, lang),
  indices: say.indexMention,
  participants: say.participant,
  contents: itself,
  criteria: v => v.text,
  solutions: itself,
  awardForms: say.awardForm,
  quotas: say.quota,
  dossier: itself,
  funding: v => v.text,
  deadlines: say.deadline,
  responsibilities: say.responsibility,
  reporting: say.reporting,
  recipients: itself,
  signature: say.signature,
  stamps: say.stamp,
}

/** A value of `field` in words; dates as dates. */
export const wordsOf = (field: string, value: unknown, lang: Language): Value =>
  (words[field as GroundedField] as (value: unknown, lang: Language) => Value)(value, lang)
