/** Workbooks read back, by another library than the one that writes them, and part by part. */
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'

export type Rows = unknown[][]

export async function sheetsOf(workbook: Uint8Array): Promise<Map<string, Rows>> {
  const sheets = (await readExcelFile(Buffer.from(workbook))) as unknown as { sheet: string; data: Rows }[]
  return new Map(sheets.map(s => [s.sheet, s.data]))
}

/** Row of the headings: the first one that has this heading. */
export const headOf = (rows: Rows, heading: string): number => rows.findIndex(row => row.includes(heading))

/** Cells of a sheet by their heading, on whichever row the headings stand. */
export function column(rows: Rows, heading: string): unknown[] {
  const head = headOf(rows, heading)
  return rows.slice(head + 1).map(row => row[rows[head]!.indexOf(heading)])
}

/** The XML of the nth sheet (from 1) and of the workbook itself. */
export function xmlOf(workbook: Uint8Array): { sheet: (n: number) => string; sheets: string[]; workbook: string } {
  const parts = unzipSync(workbook)
  const sheet = (n: number): string => strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!)
  const count = Object.keys(parts).filter(name => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length
  return { sheet, sheets: Array.from({ length: count }, (_, i) => sheet(i + 1)), workbook: strFromU8(parts['xl/workbook.xml']!) }
}

/** Cell → target of every link of a sheet: "C9" → "'Dẫn chứng'!A5". */
export const linksOf = (xml: string): Map<string, string> =>
  new Map(Array.from(xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="([^"]*)"/g), m => [m[1]!, m[2]!.replaceAll('&apos;', "'")]))
