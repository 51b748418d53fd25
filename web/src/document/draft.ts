/** A value that a reader is writing: where it will stand, and what it replaces. */
import type { Box, Evidence } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { Item } from './items.ts'

export interface Draft {
  field: keyof CampaignRecord
  /** null where a value is added */
  item: Item | null
  evidence: Evidence[]
  regions: Box[]
  /** words that a new value starts from */
  words: string
}
