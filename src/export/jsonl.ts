/** JSON Lines: one record a line, whole. The form that `evaluate` and other programs read. */
import type { ExporterRow } from './types.ts'

export const jsonl: ExporterRow = {
  name: 'jsonl',
  fileName: 'records.jsonl',
  byDefault: true,
  mediaType: 'application/jsonl',
  label: { vi: 'Bản ghi đầy đủ, mỗi dòng một văn bản', en: 'Full records, one document a line' },
  create: () => ({
    add: record => `${JSON.stringify(record)}\n`,
    unread: () => {},
    finish: async () => undefined,
  }),
}
