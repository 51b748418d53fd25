/** The panel as CSV. Dates are ISO, decimals have a point. */
import { belowHead, csvHead, csvLine } from '../csv-lines.ts'
import { defuse } from '../formula.ts'
import type { ExporterRow } from '../types.ts'
import { panelFields } from './fields/index.ts'
import { panelRows } from './rows.ts'

const cell = (value: string | number | boolean | null): string =>
  value === null ? '' : typeof value === 'string' ? defuse(value.toWellFormed()) : String(value)

export const PANEL_HEADER = csvHead(panelFields.map(f => f.name))

/** The lines of a record's rows. */
export const panelLines = (record: Parameters<typeof panelRows>[0]): string =>
  panelRows(record)
    .map(row => csvLine(panelFields.map(f => cell(f.value(row)))))
    .join('')

export const panelCsv: ExporterRow = {
  name: 'panel',
  to: 'csv',
  fileName: 'panel.csv',
  mediaType: 'text/csv',
  label: { vi: 'Dữ liệu bảng CSV, mỗi dòng một đơn vị × năm × chỉ số', en: 'Panel data as CSV, one unit × year × indicator a row' },
  create: () => belowHead(PANEL_HEADER, panelLines),
}
