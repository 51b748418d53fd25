/** "Dẫn chứng": every value of every document with its sentence. The cells of all other sheets open their row here. */
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, type Language, fieldLabels as label, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { valueKey } from '../../../schemas/value-key.ts'
import { doubtMark, sourcedOf } from '../doubt.ts'
import { quotesOf } from '../sentence.ts'
import type { Column, Table } from '../types.ts'
import { wordsOf } from '../words.ts'
import { decisionColumns } from './decide.ts'
import { EVIDENCE, REVIEW } from './detail.ts'

export interface EvidenceRow {
  record: CampaignRecord
  field: string
  source: Sourced<unknown>
}

const states = {
  accepted: { vi: 'đã duyệt', en: 'accepted' },
  corrected: { vi: 'đã sửa', en: 'corrected' },
  rejected: { vi: 'đã bỏ', en: 'rejected' },
}

/** "đã sửa – Lê Văn A – 2026-03-02"; null for what no person looked at. */
export function reviewWords({ review }: Pick<Sourced<unknown>, 'review'>, lang: Language): string | null {
  if (!review) return null
  const [year, month, day] = review.at.slice(0, 10).split('-')
  return [states[review.state][lang], review.by, lang === 'vi' ? `${day}/${month}/${year}` : review.at.slice(0, 10)].join(' – ')
}

export const evidence: Table<EvidenceRow> = {
  name: EVIDENCE,
  columns: (lang): Column<EvidenceRow>[] => [
    { heading: label.Source.fileName[lang], width: 30, value: r => r.record.source.fileName },
    { heading: { vi: 'Trường', en: 'Field' }[lang], width: 20, value: r => pathLabel(r.field, lang) },
    { heading: label.Sourced.value[lang], width: 50, value: r => wordsOf(r.field, r.source.value, lang) },
    { heading: label.Evidence.quote[lang], width: 60, value: r => quotesOf(r.record.text, r.source.evidence) },
    { heading: label.Evidence.page[lang], width: 7, value: r => r.source.evidence[0]?.page ?? null },
    { heading: label.Sourced.basis[lang], width: 16, value: r => codeLabel('Basis', r.source.basis, lang) },
    { heading: label.Sourced.confidence[lang], width: 9, confidence: true, value: r => r.source.confidence },
    { heading: REVIEW[lang], width: 10, value: r => doubtMark(r.source, lang) },
    { heading: label.Sourced.review[lang], width: 22, value: r => reviewWords(r.source, lang) },
    ...decisionColumns<EvidenceRow>(lang, r => valueKey(r.record.id, r.field, r.source)),
  ],
  rows: record => sourcedOf(record).map(([field, source]) => ({ record, field, source })),
}

/** Values of a record that a person should look at. */
export const doubtful = (record: CampaignRecord): EvidenceRow[] => evidence.rows(record, 'vi').filter(r => isDoubtful(r.source))
