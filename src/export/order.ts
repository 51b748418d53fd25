/** The order of documents in tables: by issuer as a Vietnamese reader looks for it, then by day and file. */
import type { CampaignRecord } from '../../schemas/record.ts'

const collator = new Intl.Collator('vi', { numeric: true })

export const byName = (a: string, b: string): number => collator.compare(a, b)

/** By the letters' codes: an order of its own, the same everywhere. */
export const upwards = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** For what is equal otherwise, so that the order never depends on the run. */
export const byId = (a: { id: string }, b: { id: string }): number => upwards(a.id, b.id)

const issuerOf = ({ issuer }: CampaignRecord): string => issuer?.value.name ?? ''
const dayOf = ({ issuedDate }: CampaignRecord): string => issuedDate?.value ?? ''

/** Documents without an issuer come last. */
export const byIssuer = (a: CampaignRecord, b: CampaignRecord): number =>
  Number(!a.issuer) - Number(!b.issuer) ||
  byName(issuerOf(a), issuerOf(b)) ||
  upwards(dayOf(a), dayOf(b)) ||
  byName(a.source.fileName, b.source.fileName) ||
  byId(a, b)
