/** Names of campaigns as rows of charts and tables. */
import type { Comparison } from '../../../schemas/comparison.ts'
import { byName } from '../order.ts'
import { label } from './draw.ts'

/** Campaign id → its unit, else its issuer, else its file; with years or file where two would read the same. */
export function campaignNames({ families, units, records }: Comparison): Map<string, string> {
  const unitName = new Map(units.map(u => [u.id, u.name]))
  const record = new Map(records.map(r => [r.id, r]))
  const campaigns = [...new Map(families.flatMap(f => f.campaigns).map(c => [c.id, c])).values()]
  const plain = new Map(
    campaigns.map(c => {
      const own = record.get(c.principal)!
      return [c.id, label(c.unit === null ? (own.issuer ?? own.fileName) : unitName.get(c.unit)!)]
    }),
  )
  const uses = Map.groupBy(plain, ([, name]) => name)
  const out = new Map<string, string>()
  const taken = new Set<string>()
  for (const c of campaigns) {
    const name = plain.get(c.id)!
    const years = c.years && (c.years.from === c.years.to ? `${c.years.from}` : `${c.years.from}–${c.years.to}`)
    const own = record.get(c.principal)!
    const fuller = uses.get(name)!.length === 1 ? name : [name, years && `(${years})`].filter(Boolean).join(' ')
    const chosen = [fuller, `${fuller}, ${label(own.number ?? own.fileName)}`, `${fuller}, ${c.id}`].find(n => !taken.has(n))!
    taken.add(chosen)
    out.set(c.id, chosen)
  }
  return out
}

/** Ids of campaigns in the order of charts: those that stand above others first, then by name. */
export function inOrder(comparison: Comparison, names: ReadonlyMap<string, string>): string[] {
  const parents = new Set(comparison.cascade.map(c => c.parent))
  const campaigns = comparison.families.flatMap(f => f.campaigns)
  const above = new Set(campaigns.filter(c => parents.has(c.principal)).map(c => c.id))
  return [...names.keys()].sort((a, b) => Number(above.has(b)) - Number(above.has(a)) || byName(names.get(a)!, names.get(b)!))
}

/** Rows of one picture: more would not be read on a page. */
export const ROWS = 40

/** Lists of at most `ROWS`, of about the same length. */
export function pagesOf<T>(rows: readonly T[]): T[][] {
  const pages = Math.ceil(rows.length / ROWS)
  const size = Math.ceil(rows.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, i) => rows.slice(i * size, (i + 1) * size))
}

/** "chi-so", "chi-so-2"; "Chỉ số (1/2)". */
export const numbered = (id: string, title: string, at: number, of: number) => ({
  id: at === 0 ? id : `${id}-${at + 1}`,
  title: of > 1 ? `${title} (${at + 1}/${of})` : title,
})
