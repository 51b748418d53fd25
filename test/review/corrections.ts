/** Corrections for tests, made as a reviewer makes them: of a value of a record. */
import type { Correction } from '../../schemas/correction.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'

let made = 0

/** A correction of `sourced` (null: of a field without a value) with what `changes` say. */
export function correction(
  record: CampaignRecord,
  field: keyof CampaignRecord,
  sourced: Sourced<unknown> | null,
  changes: Partial<Correction>,
): Correction {
  made++
  const first = sourced?.evidence[0]
  const isItem = Array.isArray(record[field])
  return {
    id: `c${String(made).padStart(4, '0')}`,
    recordId: record.id,
    field,
    item: isItem && first ? { start: first.start, end: first.end, quote: first.quote } : null,
    action: 'correct',
    old: sourced?.value ?? null,
    value: null,
    evidence: sourced?.evidence ?? [],
    regions: [],
    by: 'Lê Thị Duyệt',
    at: new Date(Date.UTC(2026, 2, 1, 8, 0, made)).toISOString(),
    reason: null,
    extractorVersion: record.extractor.version,
    ...changes,
  }
}
