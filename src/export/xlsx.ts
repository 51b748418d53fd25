/**
 * The workbook: a summary sheet, one sheet a kind of fact with the sentence behind every row, and what needs a look.
 * Strings are written as strings whatever they begin with: no cell of it is a formula.
 */
import writeExcelFile, { type CellObject, type Feature, type Image, type Sheet } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { isDoubtful } from '../../schemas/doubt.ts'
import type { Label, Language } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { date } from './describe.ts'
import { beginsFormula } from './formula.ts'
import { criteria, deadlines, references, responsibilities, rewards, targets } from './sheets/facts.ts'
import { overview } from './sheets/overview.ts'
import { review, unreadRow } from './sheets/review.ts'
import { facts, texts } from './sheets/texts.ts'
import type { Column, ExporterRow, Table, Value } from './types.ts'

/** What the library's types call the bytes of an attached file; it does not export the name. */
type FileContent = Image['content']

/** Excel's own limits. */
const MAX_CELL = 32_767
const MAX_ROWS = 1_048_576

const HEADER: CellObject = {
  fontWeight: 'bold',
  backgroundColor: '#DDE7F0',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#7F8FA0',
  wrap: true,
  alignVertical: 'center',
}
/** Points of one line of the workbook's type, and the tallest row: what is longer is read in the formula bar. */
const LINE_HEIGHT = 13
const MAX_LINES = 24
const LOW: CellObject = { backgroundColor: '#FFE5B4' }

/** A full date as a day that Excel can sort and filter; undefined for a partial one and for a day that no calendar has. */
function calendarDay(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value < '1900-03-01') return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : day
}

function textCell(text: string): CellObject {
  const whole = text.toWellFormed()
  const value = whole.length > MAX_CELL ? `${whole.slice(0, MAX_CELL - 1).toWellFormed()}…` : whole
  // The text format keeps it text when a person edits the cell.
  return { value, type: String, ...(beginsFormula(value) && { format: '@' }) }
}

function cellOf(value: Value, lang: Language): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'string') return textCell(value)
  const day = calendarDay(value.date)
  return day
    ? { value: day, type: Date, format: lang === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd', align: 'left' }
    : textCell(date(value.date, lang))
}

/** Lines that a text takes in a column; its letters are narrower than the digit that widths are counted in. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0)

/** Height of a row in points. Excel finds it by itself on opening, LibreOffice does not. */
function heightOf(cells: (CellObject | null)[], columns: { width: number }[]): number {
  const lines = cells.map((cell, i) => (typeof cell?.value === 'string' ? linesIn(cell.value, columns[i]!.width) : 1))
  return LINE_HEIGHT * Math.min(MAX_LINES, Math.max(...lines)) + 2
}

/** The cells of a row with its height, which the library takes from the first of them. */
function withHeight(cells: (CellObject | null)[], columns: { width: number }[]): (CellObject | null)[] {
  const [first, ...rest] = cells
  return [{ ...first, height: heightOf(cells, columns) }, ...rest]
}

/** One sheet as it fills. */
class SheetRows<Row> {
  private readonly table: Table<Row>
  private readonly lang: Language
  private readonly columns: Column<Row>[]
  private readonly cells: (CellObject | null)[][] = []

  constructor(table: Table<Row>, lang: Language) {
    this.table = table
    this.lang = lang
    this.columns = table.columns(lang)
  }

  add(record: CampaignRecord) {
    for (const row of this.table.rows(record, this.lang)) this.addRow(row)
  }

  addRow(row: Row) {
    if (this.cells.length >= MAX_ROWS - 1) return
    const cells = this.columns.map(column => {
      const value = column.value(row)
      const cell = cellOf(value, this.lang)
      if (!cell) return null
      const isLow = column.confidence && typeof value === 'number' && isDoubtful({ confidence: value })
      return { ...cell, wrap: true, alignVertical: 'top' as const, ...(column.confidence && { format: '0.00' }), ...(isLow && LOW) }
    })
    this.cells.push(withHeight(cells, this.columns))
  }

  /** Cells of the header and all rows, as "A1:H20". */
  get range(): string {
    return `A1:${getCellAddress(this.cells.length, this.columns.length - 1)}`
  }

  sheet(): Sheet<FileContent> {
    const header = this.columns.map(c => ({ ...HEADER, value: c.heading, type: String }))
    return {
      sheet: this.table.name[this.lang],
      data: [withHeight(header, this.columns), ...this.cells],
      columns: this.columns.map(c => ({ width: c.width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    }
  }
}

/** Filter buttons on the headers: the library has none, but lets its XML be extended. The element's place is after the rows (CT_Worksheet). */
const autoFilter = (ranges: string[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const end = xml.lastIndexOf('</sheetData>') + '</sheetData>'.length
          return `${xml.slice(0, end)}<autoFilter ref="${ranges[sheetIndex]}"/>${xml.slice(end)}`
        },
      },
    },
  },
})

export const xlsx: ExporterRow = {
  name: 'xlsx',
  fileName: 'records.xlsx',
  byDefault: true,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: { vi: 'Bảng tính Excel, có câu trích của từng giá trị', en: 'Excel workbook with the sentence behind every value' },
  create: ({ lang }) => {
    const tables = [overview, targets, criteria, deadlines, rewards, references, responsibilities, texts, facts] as Table<unknown>[]
    const sheets = tables.map(table => new SheetRows(table, lang))
    const toReview = new SheetRows(review, lang)
    return {
      add(record) {
        for (const sheet of [...sheets, toReview]) sheet.add(record)
        return undefined
      },
      unread: (file: { uri: string; message: Label }) => toReview.addRow(unreadRow(file, lang)),
      async finish() {
        const all = [...sheets, toReview]
        const workbook = writeExcelFile(
          all.map(s => s.sheet()),
          { fontFamily: 'Arial', fontSize: 10, features: [autoFilter(all.map(s => s.range))] },
        )
        return new Uint8Array(await workbook.toBuffer())
      },
    }
  },
}
