/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Vietnamese as another encoding.
 * One row a document; lists stand in one cell, joined by line breaks. For spreadsheets with a comma as separator;
 * the workbook (xlsx) opens everywhere.
 */
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../schemas/labels.ts'
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

const line = (cells: string[]): string => stringify([cells], { record_delimiter: '\r\n' })

export const csv: ExporterRow = {
  name: 'csv',
  to: 'documents',
  fileName: 'records.csv',
  byDefault: true,
  mediaType: 'text/csv',
  label: { vi: 'Bảng CSV, mỗi dòng một văn bản', en: 'CSV table, one document a row' },
  create: ({ lang }) => {
    const columns = flatColumns(lang)
    const header = `\ufeff${line(columns.map(c => defuse(c.heading)))}`
    let begun = false
    return {
      add(record) {
        const row = line(columns.map(c => cell(c.value({ record }), lang)))
        const piece = begun ? row : header + row
        begun = true
        return piece
      },
      unread: () => {},
      finish: async () => (begun ? undefined : header),
    }
  },
}
