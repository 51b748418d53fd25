/**
 * Text reuse within a comparison, which knows parents and campaigns.
 * Reads: the records and what was found of their families. Writes: the reuse among them.
 */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { Reuse } from '../../../schemas/reuse.ts'
import { findReuse } from './find.ts'

export function reuseOf(records: readonly CampaignRecord[], { families }: Pick<Comparison, 'families'>): Reuse {
  const parents = new Map<string, string>()
  const campaigns = new Map<string, string>()
  for (const family of families) {
    for (const campaign of family.campaigns) for (const { record } of campaign.sources) campaigns.set(record, campaign.id)
    const above = family.parent?.record
    if (above) for (const record of family.records) if (record !== above) parents.set(record, above)
  }
  return findReuse(records, { parents, campaigns })
}
