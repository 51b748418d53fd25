/**
 * What the mark at a row's end says of the row ([MS-DOC] 2.6.3): column edges, joined cells, borders.
 * Reads: its modifiers. Writes: RowShape.
 */
import type { Sprm } from './sprms.ts'

export interface RowShape {
  /** places of the column edges, twentieths of a point: one more than cells */
  edges: number[]
  cells: { joined: boolean; xml: string }[]
  header: boolean
  style: number | undefined
  /** w:tblPrEx, or nothing */
  exceptions: string
}

/** A cell's description in the definition of a table ([MS-DOC] 2.9.319). */
const CELL = 20
const CELL_BORDERS = 4
const JOINED = 2
const DOWN = 0x20
const DOWN_FIRST = 0x40

const NIL = 0xffffffff
const WHITE = 8

interface Border {
  line: boolean
  white: boolean
}

/** A border of Word 97 in four bytes; undefined where nothing is said. */
function border80(bytes: Buffer, at: number): Border | undefined {
  if (at + 4 > bytes.length) return undefined
  const value = bytes.readUInt32LE(at)
  if (value === 0) return undefined
  return { line: value !== NIL && bytes[at + 1] !== 0, white: bytes[at + 2] === WHITE }
}

/** A border of later versions in eight bytes: colour, width, kind. */
function border(bytes: Buffer, at: number): Border | undefined {
  if (at + 8 > bytes.length) return undefined
  const kind = bytes[at + 5]!
  return { line: kind !== 0 && kind !== 0xff, white: (bytes.readUInt32LE(at) & NIL) >>> 0 === 0x00ffffff }
}

const borderXml = (edge: string, b: Border | undefined): string =>
  b ? `<w:${edge} w:val="${b.line ? 'single' : 'nil'}"${b.white ? ' w:color="FFFFFF"' : ''}/>` : ''

const CELL_EDGES = ['top', 'left', 'bottom', 'right'] as const
const TABLE_EDGES = [...CELL_EDGES, 'insideH', 'insideV'] as const
type CellBorders = Partial<Record<(typeof CELL_EDGES)[number], Border>>

interface Cell {
  flags: number
  borders: CellBorders
}

function definition(operand: Buffer): { edges: number[]; cells: Cell[] } {
  const count = operand[0] ?? 0
  if (1 + (count + 1) * 2 > operand.length) return { edges: [], cells: [] }
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.readInt16LE(1 + i * 2))
  const from = 1 + (count + 1) * 2
  const cells = Array.from({ length: count }, (_, i): Cell => {
    const at = from + i * CELL
    if (at + CELL > operand.length) return { flags: 0, borders: {} }
    const borders: CellBorders = {}
    CELL_EDGES.forEach((edge, k) => {
      borders[edge] = border80(operand, at + CELL_BORDERS + k * 4)
    })
    return { flags: operand.readUInt16LE(at), borders }
  })
  return { edges, cells }
}

/** Sets a border on some sides of some cells: first, behind the last, sides, the border. */
function setBorders(cells: readonly Cell[], operand: Buffer, read: (bytes: Buffer, at: number) => Border | undefined) {
  const [first = 0, end = 0, sides = 0] = operand
  const b = read(operand, 3)
  for (const cell of cells.slice(first, end)) {
    CELL_EDGES.forEach((edge, k) => {
      if (sides & (1 << k)) cell.borders[edge] = b
    })
  }
}

function cellXml({ flags, borders }: Cell): string {
  const inner = CELL_EDGES.map(edge => borderXml(edge, borders[edge])).join('')
  const down = flags & DOWN ? `<w:vMerge w:val="${flags & DOWN_FIRST ? 'restart' : 'continue'}"/>` : ''
  return `${down}${inner && `<w:tcBorders>${inner}</w:tcBorders>`}`
}

export function rowShape(modifiers: readonly Sprm[]): RowShape {
  let edges: number[] = []
  let cells: Cell[] = []
  let header = false
  let style: number | undefined
  let table = ''
  for (const { name, operand } of modifiers) {
    if (name === 'tableDefinition') ({ edges, cells } = definition(operand))
    else if (name === 'tableBorders80') table = TABLE_EDGES.map((edge, i) => borderXml(edge, border80(operand, i * 4))).join('')
    else if (name === 'tableBorders') table = TABLE_EDGES.map((edge, i) => borderXml(edge, border(operand, i * 8))).join('')
    else if (name === 'cellBorders80') setBorders(cells, operand, border80)
    else if (name === 'cellBorders') setBorders(cells, operand, border)
    else if (name === 'headerRow') header = operand[0] === 1
    else if (name === 'tableStyle') style = operand.readUInt16LE(0)
  }
  return {
    edges,
    cells: cells.map(cell => ({ joined: (cell.flags & JOINED) !== 0, xml: cellXml(cell) })),
    header,
    style,
    exceptions: table && `<w:tblPrEx><w:tblBorders>${table}</w:tblBorders></w:tblPrEx>`,
  }
}
