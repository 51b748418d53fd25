/**
 * Which text came out first.
 * Reads: two records. Writes: an order, or none: a document without a date, or with "2023" beside "2023-05", is not put before or behind.
 */
import type { PartialDate } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { EVER, rangeOf } from '../../knowledge/gazetteer/validity.ts'

/** News is a text of its own day, not of the day of the plan that it reports. */
export const dateOf = (record: CampaignRecord): PartialDate | null =>
  record.publication ? record.publication.value.date : (record.issuedDate?.value ?? null)

/** True where every day that the first date can mean lies before every day of the second. */
export function before(first: PartialDate | null, second: PartialDate | null): boolean {
  const a = rangeOf(first)
  const b = rangeOf(second)
  return a !== EVER && b !== EVER && a[1] < b[0]
}
