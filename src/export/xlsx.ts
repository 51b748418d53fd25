/**
 * The workbook: the sheet that a board files, what is still open, a summary, one sheet a kind of fact, and every value with its sentence.
 * Documents stand in the order of their issuers' names on every sheet.
 */
import type { CampaignRecord } from '../../schemas/record.ts'
import { collect } from './collect.ts'
import { byIssuer } from './order.ts'
import { boardPage } from './sheets/board.ts'
import { evidence } from './sheets/evidence.ts'
import { criteria, deadlines, references, responsibilities, rewards, targets } from './sheets/facts.ts'
import { overview } from './sheets/overview.ts'
import { review, reviewIntro, unreadRow } from './sheets/review.ts'
import type { ExportContext, ExporterRow, Table, UnreadFile } from './types.ts'
import type { Page } from './workbook/page.ts'
import { type Place, tablePage } from './workbook/table.ts'
import { writeWorkbook } from './workbook/write.ts'

/** Where each value's row stands on the sheet of sentences: below its one row of headings. */
function placesOf(rows: readonly { source: object }[], sheet: string): Place {
  const at = new Map(rows.map(({ source }, i) => [source, i + 2]))
  return source => ({ sheet, row: at.get(source)! })
}

function pagesOf(records: readonly CampaignRecord[], unread: readonly UnreadFile[], context: ExportContext): Page[] {
  const { lang } = context
  const rowsOf = <Row>(table: Table<Row>): Row[] => records.flatMap(r => table.rows(r, lang))
  const sentences = rowsOf(evidence)
  const place = placesOf(sentences, evidence.name[lang])
  const page = <Row>(table: Table<Row>): Page => tablePage(table, rowsOf(table), { lang, place })
  const open = [...rowsOf(review), ...unread.map(file => unreadRow(file, lang))]
  return [
    boardPage(records, context, place),
    tablePage(review, open, { lang, place, intro: [reviewIntro[lang]] }),
    page(overview),
    page(targets),
    page(criteria),
    page(deadlines),
    page(rewards),
    page(references),
    page(responsibilities),
    tablePage(evidence, sentences, { lang, place }),
  ]
}

export const xlsx: ExporterRow = {
  name: 'xlsx',
  fileName: 'records.xlsx',
  byDefault: true,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: { vi: 'Bảng tính Excel, có câu trích của từng giá trị', en: 'Excel workbook with the sentence behind every value' },
  create: context => collect((records, unread) => writeWorkbook(pagesOf(records.toSorted(byIssuer), unread, context))),
}
