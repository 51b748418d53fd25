/** The row of the one-page report. */
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { ExporterRow, UnreadFile } from '../types.ts'
import { recordsPage } from './records.ts'

export const htmlReport: ExporterRow = {
  name: 'html',
  fileName: 'report.html',
  mediaType: 'text/html',
  label: { vi: 'Báo cáo một trang để xem, in', en: 'One page to read or print' },
  create({ lang, at }) {
    const records: CampaignRecord[] = []
    const unread: UnreadFile[] = []
    return {
      add(record) {
        records.push(record)
        return undefined
      },
      unread: file => void unread.push(file),
      finish: async () => recordsPage(records, unread, lang, at),
    }
  },
}
