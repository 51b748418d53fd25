/**
 * A comparison as a workbook: who submitted, the cascade as a list and as a matrix, indices, years, the ledger, units and families; cells open
 * their sentences.
 * Reads: a Comparison. Writes: the bytes of an xlsx file.
 */
import type { Cell, Comparison } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import type { Table } from '../types.ts'
import type { Page } from '../workbook/page.ts'
import { tablePage } from '../workbook/table.ts'
import { writeWorkbook } from '../workbook/write.ts'
import { placeIn, sentencesOf } from './sentences.ts'
import * as tables from './tables.ts'

/** The matrices of the cascades; more than one are numbered. */
function matrixPages(comparison: Comparison, page: <Row>(table: Table<Row>, rows: readonly Row[], intro?: string[]) => Page): Page[] {
  const names = tables.namesOf(comparison)
  return comparison.cascade.map((c, i) => {
    const byUnit = Map.groupBy(c.cells, cell => cell.unit)
    const statesOf = (cells: readonly Cell[] = []) =>
      new Map(cells.flatMap(cell => (cell.parentItem ? [[cell.parentItem.path, cell] as const] : [])))
    const rows = c.units.map(unit => ({ unit, states: statesOf(byUnit.get(unit)) }))
    const made = page(tables.matrix(names, c.items), rows, [c.unitsNote])
    return i ? { ...made, name: `${made.name} ${i + 1}` } : made
  })
}

export { TITLE as comparisonWorkbookLabel } from './tables.ts'

export async function comparisonWorkbook(comparison: Comparison, lang: Language): Promise<Uint8Array> {
  const names = tables.namesOf(comparison)
  const sentences = sentencesOf(comparison)
  const place = placeIn(sentences, tables.sentences.name[lang])
  const asOf = lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn
  const page = <Row>(table: Table<Row>, rows: readonly Row[], intro: string[] = []): Page =>
    tablePage(table, rows, { lang, place, intro: [...intro, asOf] })
  const some = <Row>(table: Table<Row>, rows: readonly Row[]): Page[] => (rows.length ? [page(table, rows)] : [])
  const pages = [
    ...some(tables.submissions(names), comparison.submissions),
    ...matrixPages(comparison, page),
    ...some(
      tables.cells(names),
      comparison.cascade.flatMap(c => c.cells),
    ),
    page(tables.indices(names), comparison.matrices.indices),
    ...some(tables.years(names), comparison.byYear),
    page(tables.ledger(names), comparison.ledger),
    page(tables.families(names), comparison.families),
    page(tables.units, comparison.units),
    tablePage(tables.sentences, sentences, { lang, place: () => undefined }),
  ]
  return writeWorkbook(pages)
}
