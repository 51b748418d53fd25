/** One row an output. A new output is a file of this folder and a row here. */
import { ics } from './calendar/ics.ts'
import { csv } from './csv.ts'
import { jsonl } from './jsonl.ts'
import { panelCsv } from './panel/csv.ts'
import { datapackage } from './panel/datapackage.ts'
import { parquet } from './panel/parquet.ts'
import { docxReport } from './report-docx/row.ts'
import { htmlReport } from './report-html/row.ts'
import type { ExporterRow } from './types.ts'
import { xlsx } from './xlsx.ts'

export const exporters: readonly ExporterRow[] = [jsonl, xlsx, csv, panelCsv, parquet, datapackage, ics, htmlReport, docxReport]
