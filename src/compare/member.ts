/**
 * A campaign with what decides its family.
 * Reads: the sources of a campaign. Writes: a Member: its own number, what it cites from above, its years.
 */
import type { CampaignRecord } from '../../schemas/record.ts'
import { type DocumentKey, ownKey } from './document-key.ts'
import { type ParentReference, parentsOf } from './parents.ts'
import type { Sources } from './sources.ts'

/** A campaign on its way into a family. */
export interface Member {
  sources: Sources
  own: DocumentKey | null
  parents: ParentReference[]
  years: { from: number; to: number } | null
}

export const memberOf = (sources: Sources): Member => {
  const { principal } = sources
  const own = ownKey(principal.number?.value.raw, principal.issuedDate?.value, principal.issuer?.value ?? null)
  const date = principal.issuedDate?.value ?? principal.publication?.value.date
  const year = date && /^\d{4}/u.test(date) ? Number(date.slice(0, 4)) : null
  return { sources, own, parents: parentsOf(sources, own), years: principal.years?.value ?? (year ? { from: year, to: year } : null) }
}

/** What a campaign is called: its theme, else its title. */
export const nameOf = (record: CampaignRecord): string =>
  record.theme?.value ?? record.title?.value ?? record.publication?.value.headline ?? record.source.fileName
