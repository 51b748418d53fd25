/** Records to files that people and programs read. This room knows the schemas only. */
export { exporters } from './registry.ts'
export type { ExportContext, Exporter, ExporterRow, OutputPart, UnreadFile } from './types.ts'
