/** What an export is. Records go in one by one, so that a large run need not be held in memory. */
import type { PartialDate } from '../../schemas/evidence.ts'
import type { Label, Language } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'

export interface ExportContext {
  lang: Language
  /** who hands the workbook over and from where, for its head and foot; dots stand where it is not given */
  office?: string
  place?: string
  /** when the output is made, ISO 8601; outputs that state it (calendars) state the day of the newest document where it is not given */
  at?: string
}

/** A file of the run that no record could be made of. */
export interface UnreadFile {
  uri: string
  message: Label
}

/** A file of an output that is a folder; the name is ours, never a document's. */
export interface OutputPart {
  name: string
  content: string | Uint8Array
}

/** One output being written: the pieces that `add` and `finish` give stand in the file one after the other; of a folder, `finish` gives the files. */
export interface Exporter {
  add(record: CampaignRecord): string | undefined
  unread(file: UnreadFile): void
  finish(): Promise<string | Uint8Array | OutputPart[] | undefined>
}

export interface ExporterRow {
  /** as in `extract --format`, and in `export --to` unless `to` says otherwise */
  name: string
  to?: string
  /** of the file, or of the folder */
  fileName: string
  /** true where the output is a folder of files */
  folder?: true
  /** of a folder, the file that stands for the whole where only one is asked for */
  main?: string
  /** true where `extract` writes it unless it is told otherwise */
  byDefault?: true
  mediaType: string
  label: Label
  create(context: ExportContext): Exporter
}

/** Content of a cell; dates keep their precision until an output decides how to show them. */
export type Value = string | number | null | { date: PartialDate }

/** A column of a table: its heading and, for one row, its value. */
export interface Column<Row> {
  heading: string
  /** in characters */
  width: number
  /** stands for a share of certainty: shown with two digits, marked where it is low */
  confidence?: true
  /** for machines: there, but out of sight */
  hidden?: true
  /** for a person to fill in; with `choices`, by one of these words */
  input?: true
  choices?: readonly string[]
  value(row: Row): Value
  /** shows the number of the row that it opens, in place of `value` */
  opens?: true
  /** the value whose sentence the cell opens */
  source?(row: Row): object | null | undefined
}

/** A table of the workbook, with the rows that one record gives. */
export interface Table<Row> {
  name: Label
  columns(lang: Language): Column<Row>[]
  rows(record: CampaignRecord, lang: Language): Row[]
}
