/**
 * Values of records with the place they stand at.
 * Reads: Sourced values of a record. Writes: cited values, as schemas/comparison.ts has them.
 */
import type { Basis, Evidence, Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'

export interface CitedValue<T> {
  value: T
  record: string
  path: string
  evidence: Evidence[]
  confidence: number
  basis: Basis
}

/** Boxes stay with the record: a comparison of hundreds of documents needs the sentence only. */
const bare = ({ quote, start, end, page }: Evidence): Evidence => ({ quote, start, end, ...(page !== undefined && { page }) })

/** `value` stands in `sourced` of the record, at `path`. */
export const cite = <T>(record: CampaignRecord, path: string, sourced: Sourced<unknown>, value: T): CitedValue<T> => ({
  value,
  record: record.id,
  path,
  evidence: sourced.evidence.map(bare),
  confidence: sourced.confidence,
  basis: sourced.basis,
})

type ListField = 'references' | 'targets' | 'indices' | 'criteria' | 'awardForms' | 'quotas' | 'deadlines'
type ValueOf<K extends ListField> = CampaignRecord[K] extends Sourced<infer T>[] ? T : never

/** All values of a list field but those that a reviewer rejected: "targets" → targets[0], targets[2]. */
export function citeAll<K extends ListField>(record: CampaignRecord, field: K): CitedValue<ValueOf<K>>[] {
  const list = record[field] as unknown as Sourced<ValueOf<K>>[]
  return list.flatMap((sourced, i) =>
    sourced.review?.state === 'rejected' ? [] : [cite(record, `${field}[${i}]`, sourced, sourced.value)],
  )
}
