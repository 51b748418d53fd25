/** "Cần xem": what a person should look at before relying on the workbook. */
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { codeLabel, type Language, fieldLabels as label, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { sourcedOf } from '../doubt.ts'
import { quotesOf } from '../sentence.ts'
import type { Column, Table, UnreadFile } from '../types.ts'
import { REVIEW } from './detail.ts'

interface ReviewRow {
  file: string
  matter: string
  field: string | null
  message: string
  quote: string | null
  confidence: number | null
}

const matters = {
  failed: { vi: 'Không đọc được', en: 'Not read' },
  low: { vi: 'Độ tin cậy thấp', en: 'Low confidence' },
}

/** The words of a value: its text, name or number, else the quoted words. */
function wordsOf(value: unknown, evidence: Evidence[]): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value && typeof value === 'object') {
    const own = value as Record<string, unknown>
    for (const key of ['text', 'name', 'raw', 'headline', 'body', 'number']) if (typeof own[key] === 'string') return own[key]
  }
  return evidence[0]?.quote ?? ''
}

function unsure(record: CampaignRecord, lang: Language): ReviewRow[] {
  return sourcedOf(record)
    .filter(([, s]) => isDoubtful(s))
    .map(([key, s]) => ({
      file: record.source.fileName,
      matter: matters.low[lang],
      field: pathLabel(key, lang),
      message: wordsOf(s.value, s.evidence),
      quote: quotesOf(record.text, s.evidence),
      confidence: s.confidence,
    }))
}

function findings(record: CampaignRecord, lang: Language): ReviewRow[] {
  return record.diagnostics.map(d => ({
    file: record.source.fileName,
    matter: record.status === 'failed' ? matters.failed[lang] : codeLabel('Severity', d.severity, lang),
    field: null,
    message: lang === 'vi' ? d.message : d.messageEn,
    quote: quotesOf(record.text, d.evidence) || null,
    confidence: null,
  }))
}

/** Slots that the document leaves blank or that cannot be read; what is merely not there needs no look. */
function gaps(record: CampaignRecord, lang: Language): ReviewRow[] {
  return Object.entries(record.absences)
    .filter(([, why]) => why === 'blank' || why === 'unreadable')
    .map(([path, why]) => {
      const words = codeLabel('Absence', why, lang)
      return { file: record.source.fileName, matter: words, field: pathLabel(path, lang), message: words, quote: null, confidence: null }
    })
}

export const unreadRow = (file: UnreadFile, lang: Language): ReviewRow => ({
  file: file.uri,
  matter: matters.failed[lang],
  field: null,
  message: file.message[lang],
  quote: null,
  confidence: null,
})

export const review: Table<ReviewRow> = {
  name: REVIEW,
  columns: (lang): Column<ReviewRow>[] => [
    { heading: label.Source.fileName[lang], width: 34, value: r => r.file },
    { heading: { vi: 'Vấn đề', en: 'Matter' }[lang], width: 20, value: r => r.matter },
    { heading: { vi: 'Trường', en: 'Field' }[lang], width: 26, value: r => r.field },
    { heading: { vi: 'Nội dung', en: 'What' }[lang], width: 60, value: r => r.message },
    { heading: label.Evidence.quote[lang], width: 60, value: r => r.quote },
    { heading: label.Sourced.confidence[lang], width: 10, confidence: true, value: r => r.confidence },
  ],
  rows: (record, lang) => [...findings(record, lang), ...unsure(record, lang), ...gaps(record, lang)],
}
