/** A comparison as a workbook: who handed in what, the cascade, matrices, tidy tables, and every value with its sentence. */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Label, Language } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { EVIDENCE } from '../sheets/detail.ts'
import type { Page } from '../workbook/page.ts'
import { tablePage } from '../workbook/table.ts'
import { writeWorkbook } from '../workbook/write.ts'
import { CASCADE, cascadePage, cellTable } from './cascade.ts'
import { indexMatrix, ledgerMatrix, sectionMatrix } from './matrices.ts'
import { Sentences } from './sentences.ts'
import { Tables } from './tables.ts'

/** True for a page with rows below its headings. */
const isFilled = ({ filter }: Page): boolean => filter.last > filter.row

export const comparisonWorkbookLabel: Label = {
  vi: 'Bảng so sánh, mỗi ô kèm câu trích',
  en: 'Workbook of the comparison, every cell with its sentence',
}

/** Bytes of the workbook; `records` give whole sentences where they are at hand. Sheets without rows are left out. */
export async function comparisonWorkbook(
  comparison: Comparison,
  lang: Language,
  records: readonly CampaignRecord[] = [],
): Promise<Uint8Array> {
  const sentences = new Sentences(comparison, records, EVIDENCE[lang])
  const tables = new Tables(comparison, sentences, lang)
  const context = { comparison, sentences, lang }
  const several = comparison.cascade.length > 1
  const cells = cellTable(comparison, sentences)
  const pages = [
    tables.submissions(),
    ...comparison.cascade.map((c, i) => cascadePage(c, several ? `${CASCADE[lang]} ${i + 1}` : CASCADE[lang], comparison, sentences, lang)),
    tablePage(cells.table, cells.rows, { lang, place: sentences.place }),
    indexMatrix(context),
    sectionMatrix(context),
    ledgerMatrix(context),
    tables.indices(),
    tables.targets(),
    tables.rewards(),
    tables.deadlines(),
    tables.years(),
    tables.sources(),
    tables.unitsOfTheDay(),
  ].filter(isFilled)
  // last, when all sentences were asked for
  return writeWorkbook([...pages, tablePage(sentences.table, sentences.rows, { lang, place: sentences.place })])
}
