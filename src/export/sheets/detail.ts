/** What the detail tables share: a row is one value of one record, with its file, its sentence and its confidence. */
import type { Evidence } from '../../../schemas/evidence.ts'
import { fieldLabels, type Label, type Language } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { doubtMark } from '../doubt.ts'
import { quotesOf } from '../sentence.ts'
import type { Column, Table, Value } from '../types.ts'

/** Heading of what needs a look: of the column in each table, and of the sheet that gathers it. */
export const REVIEW: Label = { vi: 'Cần xem', en: 'Review' }

/** Name of the sheet of all sentences, and heading of the column that leads to it. */
export const EVIDENCE: Label = { vi: 'Dẫn chứng', en: 'Evidence' }

/** The part of Sourced<T> that a row needs. */
export interface Grounded<T> {
  value: T
  evidence: Evidence[]
  confidence: number
  /** the value of the record that the row is made of, where it is not the row itself */
  source?: object
}

export interface Detail<T> extends Grounded<T> {
  record: CampaignRecord
}

export const fileColumn = (lang: Language): Column<{ record: CampaignRecord }> => ({
  heading: fieldLabels.Source.fileName[lang],
  width: 32,
  value: row => row.record.source.fileName,
})

/** Opens the row of a value's sentence. A number, because LibreOffice shows linked text in one line. */
export const linkColumn = <Row>(lang: Language, source: (row: Row) => object | null | undefined): Column<Row> => ({
  heading: EVIDENCE[lang],
  width: 9,
  opens: true,
  value: () => null,
  source,
})

export const groundColumns = (lang: Language): Column<Detail<unknown>>[] => [
  { heading: fieldLabels.Evidence.quote[lang], width: 60, value: row => quotesOf(row.record.text, row.evidence) },
  { heading: fieldLabels.Sourced.confidence[lang], width: 10, confidence: true, value: row => row.confidence },
  { heading: REVIEW[lang], width: 12, value: row => doubtMark(row, lang) },
  linkColumn(lang, row => row.source),
]

/** A column of the value's own: heading, width and how the cell is made. */
export type Field<T> = [heading: Label, width: number, value: (item: T, lang: Language) => Value]

/** A detail table: file, then the value's columns, then sentence, confidence and, where it is low, the mark of doubt. */
export function detailTable<T>(
  name: Label,
  fields: Field<T>[],
  rows: (record: CampaignRecord, lang: Language) => Grounded<T>[],
): Table<Detail<T>> {
  return {
    name,
    columns: lang => [
      fileColumn(lang),
      ...fields.map(
        ([heading, width, value]): Column<Detail<T>> => ({ heading: heading[lang], width, value: row => value(row.value, lang) }),
      ),
      ...groundColumns(lang),
    ],
    rows: (record, lang) =>
      rows(record, lang).map(row => ({
        record,
        value: row.value,
        evidence: row.evidence,
        confidence: row.confidence,
        source: row.source ?? row,
      })),
  }
}
