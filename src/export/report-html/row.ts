/** The row of the one-page report. */
import { collect } from '../collect.ts'
import type { ExporterRow } from '../types.ts'
import { recordsPage } from './records.ts'

export const htmlReport: ExporterRow = {
  name: 'html',
  fileName: 'report.html',
  mediaType: 'text/html',
  label: { vi: 'Báo cáo một trang để xem, in', en: 'One page to read or print' },
  create: ({ lang, at }) => collect(async (records, unread) => recordsPage(records, unread, lang, at)),
}
