/** The row of the Word report; the library behind it is loaded when a report is made. */
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { ExporterRow, UnreadFile } from '../types.ts'

export const docxReport: ExporterRow = {
  name: 'docx',
  fileName: 'report.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: { vi: 'Báo cáo Word theo thể thức văn bản hành chính', en: 'Report in Word, in the form of an administrative document' },
  create({ lang, at }) {
    const records: CampaignRecord[] = []
    const unread: UnreadFile[] = []
    return {
      add(record) {
        records.push(record)
        return undefined
      },
      unread: file => void unread.push(file),
      finish: async () => (await import('./records.ts')).recordsDocx(records, unread, lang, at),
    }
  },
}
