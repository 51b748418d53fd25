/** The values of a record one by one, each with the key that links both panes and the URL. */
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Evidence, Sourced } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { groups } from './groups.ts'

export interface Item {
  /** "number", "targets[3]" */
  key: string
  field: keyof CampaignRecord
  /** place in the field's list; null where the field holds one value */
  index: number | null
  sourced: Sourced<unknown>
  state: 'good' | 'doubt'
}

const itemOf = (field: Item['field'], index: number | null, sourced: Sourced<unknown>): Item => ({
  key: index === null ? field : `${field}[${index}]`,
  field,
  index,
  sourced,
  state: !sourced.review && isDoubtful(sourced) ? 'doubt' : 'good',
})

export function itemsOfField(record: CampaignRecord, field: Item['field']): Item[] {
  const content = record[field] as Sourced<unknown> | Sourced<unknown>[] | null
  if (!content) return []
  return Array.isArray(content) ? content.map((s, i) => itemOf(field, i, s)) : [itemOf(field, null, content)]
}

/** All values, in the order in which they are shown. */
export const itemsOf = (record: CampaignRecord): Item[] => groups.flatMap(g => g.fields.flatMap(f => itemsOfField(record, f)))

/** Everything that a value stands on: its own sentences and those of its parts. */
export function evidenceOf(sourced: Sourced<unknown>): Evidence[] {
  const all = [...sourced.evidence, ...Object.values(sourced.parts ?? {}).flatMap(p => p.evidence)]
  const seen = new Set<string>()
  return all.filter(e => {
    const id = `${e.start}-${e.end}`
    return seen.has(id) ? false : seen.add(id)
  })
}
