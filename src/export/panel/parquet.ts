/** The panel as Parquet: the same columns with their types, for DuckDB, R and pandas. */
import type { SchemaElement } from 'hyparquet-writer'
import { collect } from '../collect.ts'
import type { ExporterRow } from '../types.ts'
import type { PanelField, PanelRow, PanelType } from './field.ts'
import { panelFields } from './fields/index.ts'
import { panelRows } from './rows.ts'

const TYPES: Record<PanelType, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

const element = ({ name, type, required }: PanelField): SchemaElement => ({
  name,
  ...TYPES[type],
  repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
})

/** Bytes of the file. */
async function parquetOf(rows: readonly PanelRow[]): Promise<Uint8Array> {
  const { ByteWriter, parquetWrite } = await import('hyparquet-writer')
  const columnData = panelFields.map(({ name, type, value }) => ({
    name,
    data: rows.map(value).map(v => (type === 'date' && v !== null ? new Date(`${v}T00:00:00Z`) : v)),
  }))
  const schema: SchemaElement[] = [{ name: 'root', num_children: panelFields.length }, ...panelFields.map(element)]
  const writer = new ByteWriter()
  parquetWrite({ writer, columnData, schema, createdBy: 'thidua' })
  return new Uint8Array(writer.getBuffer())
}

export const parquet: ExporterRow = {
  name: 'parquet',
  fileName: 'panel.parquet',
  mediaType: 'application/vnd.apache.parquet',
  label: { vi: 'Dữ liệu bảng Parquet, mỗi dòng một đơn vị × năm × chỉ số', en: 'Panel data as Parquet, one unit × year × indicator a row' },
  create: () => collect(records => parquetOf(records.flatMap(panelRows))),
}
