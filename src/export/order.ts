/** The order of documents in tables: by issuer as a Vietnamese reader looks for it, then by day and file. */
import type { CampaignRecord } from '../../schemas/record.ts'

const collator = new Intl.Collator('vi', { numeric: true })

export const byName = (a: string, b: string): number => collator.compare(a, b)

/** Documents without an issuer come last; equal ones are told apart by their ids, so that the order never depends on the run. */
export function byIssuer(a: CampaignRecord, b: CampaignRecord): number {
  const [x, y] = [a.issuer?.value.name, b.issuer?.value.name]
  if ((x === undefined) !== (y === undefined)) return x === undefined ? 1 : -1
  const days = [a, b].map(r => r.issuedDate?.value ?? '')
  return (
    byName(x ?? '', y ?? '') ||
    (days[0]! < days[1]! ? -1 : days[0]! > days[1]! ? 1 : 0) ||
    byName(a.source.fileName, b.source.fileName) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
