/**
 * Pages to the bytes of a workbook. The library writes cells, styles and merges; filter buttons, links, choices and the set-up of print, which it
 * leaves to extensions, are added to its XML here (docs/decisions has why). The order of elements is that of CT_Worksheet, ECMA-376 Part 1, 18.3.1.99.
 */
import type { Feature, Image, Sheet } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { MAX_LINKS, type Page } from './page.ts'

/** What the library's types call the bytes of an attached file; it does not export the name. */
type FileContent = Image['content']

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[c]!)

/** A sheet's name as references take it: 'Cần xem'. */
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

const range = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
  `${getCellAddress(fromRow, fromColumn)}:${getCellAddress(toRow, toColumn)}`

const filterRange = ({ filter }: Page): string => range(filter.row, 0, filter.last, filter.columns - 1)

/** Elements that may follow the rows of a sheet, in the order that the standard asks for. */
const AFTER_ROWS = [
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
]

function validations({ choices }: Page): string {
  const each = choices
    .filter(c => c.lastRow >= c.firstRow)
    .map(({ column, firstRow, lastRow, words }) => {
      const where = range(firstRow, column, lastRow, column)
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${where}"><formula1>${escaped(`"${words.join(',')}"`)}</formula1></dataValidation>`
    })
  return each.length ? `<dataValidations count="${each.length}">${each.join('')}</dataValidations>` : ''
}

function hyperlinks({ links }: Page): string {
  const each = links
    .slice(0, MAX_LINKS)
    .map(l => `<hyperlink ref="${getCellAddress(l.row, l.column)}" location="${escaped(`${quoted(l.sheet)}!${l.cell}`)}"/>`)
  return each.length ? `<hyperlinks>${each.join('')}</hyperlinks>` : ''
}

/** Characters that a page across holds and that can still be read. */
const PAGE_WIDTH = 240

/** Pages that a sheet takes across: a matrix of forty columns is not squeezed into one. */
function pagesAcross({ columns }: Page): number {
  const width = columns.reduce((sum, c) => sum + (c.hidden ? 0 : c.width), 0)
  return Math.max(1, Math.round(width / PAGE_WIDTH))
}

/** Puts our elements among those that stand after the rows. */
function tail(xml: string, page: Page): string {
  const ours: Record<string, string> = {
    autoFilter: `<autoFilter ref="${filterRange(page)}"/>`,
    dataValidations: validations(page),
    hyperlinks: hyperlinks(page),
    printOptions: '<printOptions horizontalCentered="1"/>',
    pageMargins: '<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetup: `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(page)}" fitToHeight="0"/>`,
    headerFooter: '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
  }
  const theirs = Object.fromEntries(
    AFTER_ROWS.map(name => [name, new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>.*?</${name}>)`, 'gs')] as const).map(([name, form]) => [
      name,
      (xml.match(form) ?? []).join(''),
    ]),
  )
  return AFTER_ROWS.map(name => ours[name] || theirs[name]).join('')
}

/** One sheet's XML with what the library leaves out. */
function extended(xml: string, page: Page): string {
  const rows = xml.indexOf('<sheetData')
  // every page has at least its row of headings
  const end = xml.lastIndexOf('</sheetData>') + '</sheetData>'.length
  const head = xml
    .slice(0, rows)
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<col min="(\d+)"/g, (col, n: string) => (page.columns[Number(n) - 1]?.hidden ? `<col hidden="1" min="${n}"` : col))
  return `${head}${xml.slice(rows, end)}${tail(xml.slice(end), page)}</worksheet>`
}

/** The rows of headings, and on sheets of several pages across the first columns, as every page repeats them. */
function titles(page: Page, sheet: string): string {
  const rows = `${sheet}!$${page.repeatFrom + 1}:$${page.frozen.rows}`
  const last = getCellAddress(0, page.frozen.columns - 1).replace(/\d+$/, '')
  return pagesAcross(page) > 1 ? `${sheet}!$A:$${last},${rows}` : rows
}

/** Rows that are printed on every page, and the ranges of filters, by which programs know them. */
function names(pages: readonly Page[]): string {
  const each = pages.flatMap((page, i) => {
    const sheet = escaped(quoted(page.name))
    const filter = filterRange(page).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${titles(page, sheet)}</definedName>`,
    ]
  })
  return `<definedNames>${each.join('')}</definedNames>`
}

const extensions = (pages: readonly Page[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => extended(xml, pages[sheetIndex]!),
      },
      'xl/workbook.xml': { transform: xml => xml.replace(/<definedNames\/>|<definedNames>.*?<\/definedNames>/s, names(pages)) },
    },
  },
})

const sheetOf = (page: Page): Sheet<FileContent> => ({
  sheet: page.name,
  data: page.cells,
  columns: page.columns.map(({ width }) => ({ width })),
  stickyRowsCount: page.frozen.rows,
  stickyColumnsCount: page.frozen.columns,
  ...(page.showGridLines === false && { showGridLines: false }),
  orientation: 'landscape',
})

/** The workbook of some pages. Strings are written as strings whatever they begin with: no cell of it is a formula. */
export async function writeWorkbook(pages: readonly Page[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const workbook = writeExcelFile(pages.map(sheetOf), { fontFamily: 'Times New Roman', fontSize: 11, features: [extensions(pages)] })
  return new Uint8Array(await workbook.toBuffer())
}
