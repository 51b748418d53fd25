/** The words of any value of a record, field by field. */

import type { PartialDate } from '../../schemas/evidence.ts'
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

/** What a value always has words for. */
type Words = NonNullable<Value>

/** Fields whose values are more than text. */
const words: {
  [F in GroundedField as string extends Grounded[F] ? never : F]: (value: Grounded[F], lang: Language) => Words
} & { issuedDate: (value: PartialDate) => Words } = {
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

/** A value of `field` in words: dates as dates, text as it is. */
export function wordsOf(field: string, value: unknown, lang: Language): Words {
  const say = words[field as keyof typeof words] as ((value: unknown, lang: Language) => Words) | undefined
  return say ? say(value, lang) : String(value)
}
