/** What the second pass reads of a record: little enough to be held for every document of a large run. */
import type { CampaignRecord } from '../../schemas/record.ts'

export type Resolvable = Pick<
  CampaignRecord,
  'id' | 'source' | 'issuer' | 'number' | 'issuedDate' | 'years' | 'publication' | 'theme' | 'references'
>

/** A record without what this pass does not read: its text, its other fields, the sentences of its references. */
export const resolvable = ({
  id,
  source,
  issuer,
  number,
  issuedDate,
  years,
  publication,
  theme,
  references,
}: CampaignRecord): Resolvable => ({
  id,
  source,
  issuer,
  number,
  issuedDate,
  years,
  publication,
  theme,
  references: references.map(r => ({ ...r, evidence: [] })),
})
