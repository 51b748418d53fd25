import type { CampaignRecord } from '../../../schemas/record.ts'

/** A campaign as a row of the matrices: the record whose facts stand for it, and where it belongs. */
export interface Row {
  record: CampaignRecord
  at: { unit: string | null; campaign: string; family: string }
  years: { from: number; to: number } | null
}
