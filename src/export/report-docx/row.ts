/** The row of the Word report; the library behind it is loaded when a report is made. */
import { collect } from '../collect.ts'
import type { ExporterRow } from '../types.ts'

export const docxReport: ExporterRow = {
  name: 'docx',
  fileName: 'report.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: { vi: 'Báo cáo Word theo thể thức văn bản hành chính', en: 'Report in Word, in the form of an administrative document' },
  create: ({ lang, at }) => collect(async (records, unread) => (await import('./records.ts')).recordsDocx(records, unread, lang, at)),
}
