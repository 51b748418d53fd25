/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Vietnamese as another encoding. */
import { stringify } from 'csv-stringify/sync'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { Exporter } from './types.ts'

export const csvLine = (cells: readonly string[]): string => stringify([[...cells]], { record_delimiter: '\r\n' })

/** The first line of a file. */
export const csvHead = (names: readonly string[]): string => `\ufeff${csvLine(names)}`

/** Lines of records below one head, which is there without records as well. */
export function belowHead(head: string, linesOf: (record: CampaignRecord) => string): Exporter {
  let begun = false
  return {
    add(record) {
      const lines = linesOf(record)
      const piece = begun ? lines : head + lines
      begun = true
      return piece
    },
    unread: () => {},
    finish: async () => (begun ? undefined : head),
  }
}
