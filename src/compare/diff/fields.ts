/** The fields of a record that hold facts, in its order. What tells of the reading (source, text, outline, absences, diagnostics) is none. */
import { CampaignRecord } from '../../../schemas/record.ts'

const NO_FACTS = ['schemaVersion', 'id', 'source', 'text', 'outline', 'absences', 'diagnostics', 'status', 'extractor']

export type FactField = Exclude<
  keyof CampaignRecord,
  'schemaVersion' | 'id' | 'source' | 'text' | 'outline' | 'absences' | 'diagnostics' | 'status' | 'extractor'
>

export const factFields = Object.keys(CampaignRecord.shape).filter(f => !NO_FACTS.includes(f)) as FactField[]
