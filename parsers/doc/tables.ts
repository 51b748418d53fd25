/**
 * Paragraphs whose marks end cells and rows → w:tbl; all others stay as they are.
 * Reads: Para[]. Writes: WordprocessingML of a story's blocks.
 */
import { styleId } from './markup.ts'
import { type RowShape, rowShape } from './rows.ts'
import type { Para } from './stories.ts'

interface Row {
  cells: string[]
  shape: RowShape
}

/** Tables in tables in tables: no document is deeper, and a file can say any number. */
const DEEPEST = 12

const depthOf = (para: Para): number => Math.max(0, Math.min(DEEPEST, para.properties.depth))
const endsCell = (para: Para, depth: number): boolean =>
  depth === 1 ? para.end === '\x07' : para.properties.innerCellEnd || para.end === '\x07'
const endsRow = (para: Para, depth: number): boolean => (depth === 1 ? para.properties.rowEnd : para.properties.innerRowEnd)

/** Edges of columns that rows do not place on the very same point. */
const TOLERANCE = 20

/** Places of all column edges of a table, from left to right. */
function gridOf(rows: readonly Row[]): number[] {
  const edges = rows.flatMap(r => r.shape.edges).sort((a, b) => a - b)
  return edges.filter((x, i) => i === 0 || x - edges[i - 1]! > TOLERANCE)
}

const columnAt = (grid: readonly number[], x: number): number =>
  Math.max(
    0,
    grid.findLastIndex(edge => edge <= x + TOLERANCE),
  )

function rowXml({ cells, shape }: Row, grid: readonly number[]): string {
  const known = shape.edges.length === cells.length + 1
  let xml = ''
  cells.forEach((content, i) => {
    const cell = shape.cells[i]
    // a cell that is joined to the one on its left has no text of its own
    if (known && cell?.joined && i > 0) return
    let last = i
    while (known && shape.cells[last + 1]?.joined) last++
    const span = known ? columnAt(grid, shape.edges[last + 1]!) - columnAt(grid, shape.edges[i]!) : 1
    const tcPr = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${cell?.xml ?? ''}`
    xml += `<w:tc><w:tcPr>${tcPr}</w:tcPr>${content}</w:tc>`
  })
  return `<w:tr>${shape.exceptions}${shape.header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${xml}</w:tr>`
}

function tableXml(rows: readonly Row[]): string {
  const grid = gridOf(rows)
  const style = rows[0]?.shape.style
  const tblPr = `<w:tblPr>${style === undefined ? '' : `<w:tblStyle w:val="${styleId(style)}"/>`}</w:tblPr>`
  return `<w:tbl>${tblPr}${rows.map(r => rowXml(r, grid)).join('')}</w:tbl>`
}

/** One table from `from` on; `end` is the number of the first paragraph behind it. */
function table(paras: readonly Para[], from: number, depth: number): { xml: string; end: number } {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let i = from
  for (; i < paras.length && depthOf(paras[i]!) >= depth; i++) {
    const para = paras[i]!
    if (depthOf(para) > depth) {
      const inner = table(paras, i, depth + 1)
      cell += inner.xml
      i = inner.end - 1
    } else if (endsRow(para, depth)) {
      if (cell) cells.push(cell)
      rows.push({ cells, shape: rowShape(para.properties.row) })
      cells = []
      cell = ''
    } else {
      cell += para.xml
      if (endsCell(para, depth)) {
        cells.push(cell)
        cell = ''
      }
    }
  }
  if (cell) cells.push(cell)
  if (cells.length) rows.push({ cells, shape: rowShape([]) })
  return { xml: tableXml(rows), end: i }
}

/** Blocks of a story. */
export function blocksXml(paras: readonly Para[]): string {
  let xml = ''
  for (let i = 0; i < paras.length; i++) {
    if (depthOf(paras[i]!) === 0) xml += paras[i]!.xml
    else {
      const read = table(paras, i, 1)
      xml += read.xml
      i = read.end - 1
    }
  }
  return xml
}
