/**
 * One row a document; lists stand in one cell, joined by line breaks. For spreadsheets with a comma as separator;
 * the workbook (xlsx) opens everywhere.
 */
import type { Language } from '../../schemas/labels.ts'
import { belowHead, csvHead, csvLine } from './csv-lines.ts'
import { date } from './describe.ts'
import { defuse } from './formula.ts'
import { flatColumns } from './sheets/overview.ts'
import type { ExporterRow, Value } from './types.ts'

/** Dates with a year keep the record's ISO form, which sorts; the others would begin with a dash and are put in words. */
function cell(value: Value, lang: Language): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return /^\d{4}/.test(value.date) ? value.date : date(value.date, lang)
  return defuse(value)
}

export const csv: ExporterRow = {
  name: 'csv',
  to: 'documents',
  fileName: 'records.csv',
  byDefault: true,
  mediaType: 'text/csv',
  label: { vi: 'Bảng CSV, mỗi dòng một văn bản', en: 'CSV table, one document a row' },
  create: ({ lang }) => {
    const columns = flatColumns(lang)
    const head = csvHead(columns.map(c => defuse(c.heading)))
    return belowHead(head, record => csvLine(columns.map(c => cell(c.value({ record }), lang))))
  },
}
