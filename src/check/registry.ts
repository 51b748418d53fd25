/** Every rule, group by group; a test holds that each file of rules/ stands here. */
import type { Rule } from './rule.ts'
import { addressee } from './rules/addressee.ts'
import { appendixReference } from './rules/appendix-reference.ts'
import { basisPunctuation } from './rules/basis-punctuation.ts'
import { dateBlank } from './rules/date-blank.ts'
import { datePadding } from './rules/date-padding.ts'
import { datelineMissing } from './rules/dateline-missing.ts'
import { endMark } from './rules/end-mark.ts'
import { headingOrder } from './rules/heading-order.ts'
import { issuingBody } from './rules/issuing-body.ts'
import { motto } from './rules/motto.ts'
import { numberBlank } from './rules/number-blank.ts'
import { numberMissing } from './rules/number-missing.ts'
import { numberPadding } from './rules/number-padding.ts'
import { parentBody } from './rules/parent-body.ts'
import { placeName } from './rules/place-name.ts'
import { recipientsForm } from './rules/recipients-form.ts'
import { recipientsMissing } from './rules/recipients-missing.ts'
import { signatureAuthority } from './rules/signature-authority.ts'
import { signatureMissing } from './rules/signature-missing.ts'
import { symbolBody } from './rules/symbol-body.ts'
import { symbolForm } from './rules/symbol-form.ts'
import { symbolType } from './rules/symbol-type.ts'
import { titleForm } from './rules/title-form.ts'
import { typeLine } from './rules/type-line.ts'

export const rules: readonly Rule[] = [
  // form
  addressee,
  appendixReference,
  basisPunctuation,
  dateBlank,
  datePadding,
  datelineMissing,
  endMark,
  headingOrder,
  issuingBody,
  motto,
  numberBlank,
  numberMissing,
  numberPadding,
  parentBody,
  placeName,
  recipientsForm,
  recipientsMissing,
  signatureAuthority,
  signatureMissing,
  symbolForm,
  symbolType,
  titleForm,
  typeLine,
  // consistency
  symbolBody,
]

export const ruleIds: ReadonlySet<string> = new Set(rules.map(r => r.id))

export const findRule = (id: string): Rule | undefined => rules.find(r => r.id === id)
