/** The panel as Parquet: the same columns with their types, for DuckDB, R and pandas. */
import type { BasicType } from 'hyparquet-writer'
import type { ExporterRow } from '../types.ts'
import { type PanelRow, type PanelType, panelFields } from './fields.ts'
import { panelRows } from './rows.ts'

const BASIC: Record<Exclude<PanelType, 'date'>, BasicType> = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' }

/** Bytes of the file. */
async function parquetOf(rows: readonly PanelRow[]): Promise<Uint8Array> {
  const { ByteWriter, parquetWrite, schemaFromColumnData } = await import('hyparquet-writer')
  const columnData = panelFields.map(({ name, type, required, value }) => {
    const data = rows.map(value).map(v => (type === 'date' && v !== null ? new Date(`${v}T00:00:00Z`) : v))
    return { name, data, nullable: !required, ...(type !== 'date' && { type: BASIC[type] }) }
  })
  const dates = panelFields.filter(f => f.type === 'date')
  const schemaOverrides = Object.fromEntries(
    dates.map(({ name }) => [
      name,
      { name, type: 'INT32' as const, converted_type: 'DATE' as const, repetition_type: 'OPTIONAL' as const },
    ]),
  )
  const writer = new ByteWriter()
  parquetWrite({ writer, columnData, schema: schemaFromColumnData({ columnData, schemaOverrides }), createdBy: 'thidua' })
  return new Uint8Array(writer.getBuffer())
}

export const parquet: ExporterRow = {
  name: 'parquet',
  fileName: 'panel.parquet',
  mediaType: 'application/vnd.apache.parquet',
  label: { vi: 'Dữ liệu bảng Parquet, mỗi dòng một đơn vị × năm × chỉ số', en: 'Panel data as Parquet, one unit × year × indicator a row' },
  create: () => {
    const rows: PanelRow[] = []
    return {
      add(record) {
        rows.push(...panelRows(record))
        return undefined
      },
      unread: () => {},
      finish: () => parquetOf(rows),
    }
  },
}
