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

/** Fields whose values are more than text; a field without a row is told by its text, name or parts. */
const words: { [F in GroundedField]?: (value: Grounded[F], lang: Language) => Value } = {
  documentType: (v, lang) => codeLabel('DocumentType', v, lang),
  isCampaign: yesNo,
  issuer: v => v.name,
  number: v => v.raw,
  issuedDate: v => ({ date: v }),
  publication: say.publication,
  period: say.period,
  years: say.years,
  references: say.reference,
  targets: (v, lang) => say.condition(v, lang),
  indices: say.indexMention,
  participants: say.participant,
  criteria: v => v.text,
  awardForms: say.awardForm,
  quotas: say.quota,
  funding: v => v.text,
  deadlines: say.deadline,
  responsibilities: say.responsibility,
  reporting: say.reporting,
  signature: say.signature,
  stamps: say.stamp,
}

/** The words of a value that has no row: text as it is, an object by its text or name, else by its parts. */
function plainWords(value: unknown, lang: Language): Value {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return yesNo(value, lang)
  const own = value as Record<string, unknown>
  const known = ['text', 'name', 'raw'].map(key => own[key]).find(v => typeof v === 'string')
  return typeof known === 'string' ? known : JSON.stringify(value)
}

/** A value of `field` in words; dates as dates. */
export function wordsOf(field: string, value: unknown, lang: Language): Value {
  const say = words[field as GroundedField] as ((value: unknown, lang: Language) => Value) | undefined
  return say ? say(value, lang) : plainWords(value, lang)
}
