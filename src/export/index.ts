/** Records to files that people and programs read. This room knows the schemas only. */
export { comparisonWorkbook } from './comparison/workbook.ts'
export { exporters } from './registry.ts'
export type { ExportContext, Exporter, ExporterRow, OutputPart, UnreadFile } from './types.ts'
