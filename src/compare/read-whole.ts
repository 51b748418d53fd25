import type { CampaignRecord } from '../../schemas/record.ts'

/** False where part of the document could not be read, so that what was not found may stand there. A record without a title alone was read. */
export const readWhole = (record: CampaignRecord): boolean =>
  record.status === 'complete' || (record.status === 'partial' && !record.diagnostics.some(d => d.rule.startsWith('read-')))
