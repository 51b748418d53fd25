/** "Cần xem": what is open before the workbook can be relied on, with room for a person to decide it. `thidua review import` reads it back. */
import { codeLabel, type Label, type Language, fieldLabels as label, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { gapKey, valueKey } from '../../../schemas/value-key.ts'
import { partsOf } from '../parts.ts'
import { quotesOf } from '../sentence.ts'
import type { Column, Table, UnreadFile, Value } from '../types.ts'
import { wordsOf } from '../words.ts'
import { decisionColumns } from './decide.ts'
import { linkColumn, REVIEW } from './detail.ts'
import { doubtful } from './evidence.ts'

export interface ReviewRow {
  file: string
  matter: string
  field: string | null
  message: Value
  /** parts of the value as they may be copied, changed and given back */
  parts: string | null
  quote: string | null
  confidence: number | null
  source: object | null
  key: string | null
}

const matters = {
  failed: { vi: 'Không đọc được', en: 'Not read' },
  low: { vi: 'Độ tin cậy thấp', en: 'Low confidence' },
}

const bare = { field: null, parts: null, quote: null, confidence: null, source: null, key: null }

function unsure(record: CampaignRecord, lang: Language): ReviewRow[] {
  return doubtful(record).map(({ field, source }) => ({
    file: record.source.fileName,
    matter: matters.low[lang],
    field: pathLabel(field, lang),
    message: wordsOf(field, source.value, lang),
    parts: partsOf(field, source.value, lang),
    quote: quotesOf(record.text, source.evidence),
    confidence: source.confidence,
    source,
    key: valueKey(record.id, field, source),
  }))
}

function findings(record: CampaignRecord, lang: Language): ReviewRow[] {
  return record.diagnostics.map(d => ({
    ...bare,
    file: record.source.fileName,
    matter: record.status === 'failed' ? matters.failed[lang] : codeLabel('Severity', d.severity, lang),
    message: lang === 'vi' ? d.message : d.messageEn,
    quote: quotesOf(record.text, d.evidence) || null,
  }))
}

/** Slots that the document leaves blank or that cannot be read; what is merely not there needs no look. */
function gaps(record: CampaignRecord, lang: Language): ReviewRow[] {
  return Object.entries(record.absences)
    .filter(([, why]) => why === 'blank' || why === 'unreadable')
    .map(([path, why]) => ({
      ...bare,
      file: record.source.fileName,
      matter: codeLabel('Absence', why, lang),
      field: pathLabel(path, lang),
      message: codeLabel('Absence', why, lang),
      key: gapKey(record.id, path),
    }))
}

export const unreadRow = (file: UnreadFile, lang: Language): ReviewRow => ({
  ...bare,
  file: file.uri,
  matter: matters.failed[lang],
  message: file.message[lang],
})

/** How the sheet is filled in. */
export const reviewIntro: Label = {
  vi:
    'Chọn “Đúng”, “Sửa” hoặc “Bỏ”; khi sửa, ghi giá trị mới (cả giá trị, hoặc từng phần theo mẫu ở cột “Các phần”). ' +
    'Trang “Dẫn chứng” sửa được mọi giá trị khác. Lưu tệp rồi chạy: thidua review import <tệp này> --records <thư mục kết quả>',
  en:
    'Choose “Right”, “Correct” or “Remove”; to correct, write the new value (the whole, or parts as in the column “Parts”). ' +
    'The sheet “Evidence” takes corrections of all other values. Save, then run: thidua review import <this file> --records <folder of outputs>',
}

export const review: Table<ReviewRow> = {
  name: REVIEW,
  columns: (lang): Column<ReviewRow>[] => [
    { heading: label.Source.fileName[lang], width: 28, value: r => r.file },
    { heading: { vi: 'Vấn đề', en: 'Matter' }[lang], width: 16, value: r => r.matter },
    { heading: { vi: 'Trường', en: 'Field' }[lang], width: 20, value: r => r.field },
    { heading: { vi: 'Nội dung', en: 'What' }[lang], width: 44, value: r => r.message },
    { heading: { vi: 'Các phần', en: 'Parts' }[lang], width: 30, value: r => r.parts },
    { heading: label.Evidence.quote[lang], width: 54, value: r => r.quote },
    { heading: label.Sourced.confidence[lang], width: 9, confidence: true, value: r => r.confidence },
    linkColumn(lang, r => r.source),
    ...decisionColumns<ReviewRow>(lang, r => r.key),
  ],
  rows: (record, lang) => [...findings(record, lang), ...unsure(record, lang), ...gaps(record, lang)],
}
