/** Corrections laid over all records of a run, with what a person should know of it said in each record. */
import type { Correction } from '../../schemas/correction.ts'
import type { Diagnostic } from '../../schemas/diagnostic.ts'
import { pathLabel } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { applyCorrections, type Conflict, type Corrected } from './apply.ts'
import { evidenceIn } from './place.ts'

export interface CorrectedRecords {
  records: CampaignRecord[]
  conflicts: Conflict[]
  unplaced: Correction[]
  /** records that carry corrections */
  corrected: number
}

/** A finding about a correction: nothing that a machine or a person read is dropped without a word. */
function finding(rule: string, { field, evidence, by, at }: Correction, text: string, vi: string, en: string): Diagnostic {
  return {
    rule: `review.${rule}`,
    severity: 'warning',
    message: `${pathLabel(field, 'vi')}: ${vi} (${by}, ${at.slice(0, 10)}).`,
    messageEn: `${pathLabel(field, 'en')}: ${en} (${by}, ${at.slice(0, 10)}).`,
    evidence: evidenceIn(text, evidence).slice(0, 1),
    help: '',
  }
}

/** The record with a finding for each correction that the extractor contradicts or that has no place any more. */
function told({ record, conflicts, unplaced }: Corrected): CampaignRecord {
  if (!conflicts.length && !unplaced.length) return record
  const found = [
    ...conflicts.map(({ correction }) =>
      finding(
        'conflict',
        correction,
        record.text,
        'lần đọc này máy đọc khác với lần được duyệt; giữ theo người duyệt',
        'this time it was read otherwise than what was reviewed; the review stands',
      ),
    ),
    ...unplaced.map(correction =>
      finding(
        'unplaced',
        correction,
        record.text,
        'chỗ đã sửa không còn tìm thấy trong văn bản; phần sửa chưa được dùng',
        'what was corrected is not found in the text any more; the correction is not in use',
      ),
    ),
  ]
  const known = new Set(record.diagnostics.map(d => d.message))
  return { ...record, diagnostics: [...record.diagnostics, ...found.filter(d => !known.has(d.message))] }
}

/** Lays corrections over records. Those of records that are not among them are passed over. */
export function correctRecords(records: readonly CampaignRecord[], corrections: readonly Correction[]): CorrectedRecords {
  const byRecord = Map.groupBy(corrections, c => c.recordId)
  const results = records.map(record => applyCorrections(record, byRecord.get(record.id) ?? []))
  const corrected = results.map(told)
  return {
    records: corrected,
    conflicts: results.flatMap(r => r.conflicts),
    unplaced: results.flatMap(r => r.unplaced),
    corrected: corrected.filter(r => r.corrections?.length).length,
  }
}
