/** Campaigns of the store: the families that a comparison finds among all of its documents. */
import { createHash } from 'node:crypto'
import type { Comparison } from '../../schemas/comparison.ts'
import type { Store } from '../index.ts'

export type NewCampaign = Parameters<Store['boards']['putCampaigns']>[0][number]

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** An id that stays while documents come and go: of the document that all stand under, else of the first of them. */
function idOf({ parent, records }: Comparison['families'][number]): string {
  if (parent?.record) return `p-${parent.record.slice(0, 12)}`
  if (parent?.number) return `n-${shortHash([parent.number, parent.date, parent.issuer].join(' '))}`
  return `c-${[...records].sort()[0]!.slice(0, 12)}`
}

/** A plan with plans under it is told with those: it is the first campaign of its family. */
export function campaignsOf(comparison: Comparison, documentIdOf: (id: string) => string): NewCampaign[] {
  const units = new Map(comparison.units.map(u => [u.id, u]))
  const records = new Map(comparison.records.map(r => [r.id, r]))
  return comparison.families.map(family => {
    const above = family.parent?.record
    const own = comparison.records.filter(r => r.family === family.id || r.id === above)
    const head = records.get(family.campaigns[0]!.principal)!
    const unit = head.unit ? units.get(head.unit) : undefined
    const years = family.campaigns.flatMap(c => (c.years ? [c.years] : []))
    return {
      summary: {
        id: idOf(family),
        name: family.name,
        level: unit?.level ?? null,
        province: unit?.province ?? null,
        years: years.length ? { from: Math.min(...years.map(y => y.from)), to: Math.max(...years.map(y => y.to)) } : null,
        parent: above ? documentIdOf(above) : null,
        reason: { vi: family.reason, en: family.reasonEn },
        units: new Set(own.flatMap(r => r.unit ?? [])).size,
      },
      documents: comparison.records.filter(r => r.family === family.id).map(r => documentIdOf(r.id)),
    }
  })
}
