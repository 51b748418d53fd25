/** The panel as CSV in UTF-8 with a byte order mark (Excel reads Vietnamese as another encoding without it). Dates are ISO, decimals have a point. */
import { stringify } from 'csv-stringify/sync'
import { defuse } from '../formula.ts'
import type { ExporterRow } from '../types.ts'
import { panelFields } from './fields.ts'
import { panelRows } from './rows.ts'

const line = (cells: string[]): string => stringify([cells], { record_delimiter: '\r\n' })

const cell = (value: string | number | boolean | null): string =>
  value === null ? '' : typeof value === 'string' ? defuse(value.toWellFormed()) : String(value)

export const PANEL_HEADER = `\ufeff${line(panelFields.map(f => f.name))}`

/** The lines of a record's rows. */
export const panelLines = (record: Parameters<typeof panelRows>[0]): string =>
  panelRows(record)
    .map(row => line(panelFields.map(f => cell(f.value(row)))))
    .join('')

export const panelCsv: ExporterRow = {
  name: 'panel',
  to: 'csv',
  fileName: 'panel.csv',
  mediaType: 'text/csv',
  label: { vi: 'Dữ liệu bảng CSV, mỗi dòng một đơn vị × năm × chỉ số', en: 'Panel data as CSV, one unit × year × indicator a row' },
  create: () => {
    let begun = false
    return {
      add(record) {
        const lines = panelLines(record)
        const piece = begun ? lines : PANEL_HEADER + lines
        begun = true
        return piece
      },
      unread: () => {},
      finish: async () => (begun ? undefined : PANEL_HEADER),
    }
  },
}
