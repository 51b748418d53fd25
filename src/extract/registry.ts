/**
 * The fields of the record, in the order in which they are read: a field may use those before it.
 * A new field is a file under fields/ and a row here.
 */
import type { Field } from './field.ts'
import { awardForms } from './fields/award-forms.ts'
import { contents } from './fields/contents.ts'
import { criteria } from './fields/criteria.ts'
import { deadlines } from './fields/deadlines.ts'
import { documentType } from './fields/document-type.ts'
import { dossier } from './fields/dossier.ts'
import { funding } from './fields/funding.ts'
import { indices } from './fields/indices.ts'
import { isCampaign } from './fields/is-campaign.ts'
import { issuedDate } from './fields/issued-date.ts'
import { issuedPlace } from './fields/issued-place.ts'
import { issuer } from './fields/issuer.ts'
import { number } from './fields/number.ts'
import { objectives } from './fields/objectives.ts'
import { participants } from './fields/participants.ts'
import { period } from './fields/period.ts'
import { publication } from './fields/publication.ts'
import { purposes } from './fields/purposes.ts'
import { quotas } from './fields/quotas.ts'
import { recipients } from './fields/recipients.ts'
import { references } from './fields/references.ts'
import { reporting } from './fields/reporting.ts'
import { requirements } from './fields/requirements.ts'
import { responsibilities } from './fields/responsibilities.ts'
import { signature } from './fields/signature.ts'
import { solutions } from './fields/solutions.ts'
import { stamps } from './fields/stamps.ts'
import { targets } from './fields/targets.ts'
import { theme } from './fields/theme.ts'
import { title } from './fields/title.ts'
import { years } from './fields/years.ts'

export const fields: readonly Field<unknown>[] = [
  documentType,
  title,
  isCampaign,
  number,
  issuedDate,
  issuedPlace,
  issuer,
  publication,
  theme,
  period,
  years,
  references,
  purposes,
  requirements,
  objectives,
  targets,
  participants,
  contents,
  criteria,
  solutions,
  indices,
  awardForms,
  quotas,
  dossier,
  funding,
  deadlines,
  responsibilities,
  reporting,
  recipients,
  signature,
  stamps,
] as readonly unknown[] as readonly Field<unknown>[]
