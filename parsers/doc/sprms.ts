/**
 * Single property modifiers ([MS-DOC] 2.2.5, 2.6): what a style, a run, a paragraph or a row says of its look.
 * Reads: a group of them. Writes: the properties that this parser knows.
 */

/** Codes of [MS-DOC] 2.6.1–2.6.4. */
const CODE = {
  deleted: 0x0800,
  special: 0x0855,
  bold: 0x0835,
  italic: 0x0836,
  caps: 0x083b,
  vanish: 0x083c,
  characterStyle: 0x4a30,
  asciiFont: 0x4a4f,
  otherFont: 0x4a51,
  symbol: 0x6a09,
  paragraphStyle: 0x4600,
  align80: 0x2403,
  align: 0x2461,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outline: 0x2640,
  tableDefinition: 0xd608,
  tableBorders80: 0xd605,
  tableBorders: 0xd613,
  cellBorders80: 0xd620,
  cellBorders: 0xd62f,
  headerRow: 0x3404,
  tableStyle: 0x563a,
} as const
const TAB_STOPS = 0xc615

export type CodeName = keyof typeof CODE
const NAMES = new Map<number, CodeName>(Object.entries(CODE).map(([name, code]) => [code, name as CodeName]))

/** Bytes of an operand by the three highest bits of its code; 6 states its own length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

export interface Sprm {
  name: CodeName
  operand: Buffer
}

/** The known modifiers of a group, in order. A group that is cut short ends where it is cut. */
export function* sprms(group: Buffer): Generator<Sprm> {
  let at = 0
  while (at + 2 <= group.length) {
    const code = group.readUInt16LE(at)
    at += 2
    let size = SIZES[code >> 13]!
    if (code >> 13 === 6) {
      if (code === CODE.tableDefinition) {
        // two bytes that count one more than follows
        if (at + 2 > group.length) return
        size = group.readUInt16LE(at) - 1
        at += 2
      } else {
        size = group[at] ?? 0
        at += 1
        // more tab stops than a byte can count: their numbers stand before them
        if (code === TAB_STOPS && size === 255) {
          const removed = group[at] ?? 0
          const added = group[at + 1 + removed * 4] ?? 0
          size = 2 + removed * 4 + added * 3
        }
      }
    }
    if (size < 0 || at + size > group.length) return
    const name = NAMES.get(code)
    if (name) yield { name, operand: group.subarray(at, at + size) }
    at += size
  }
}

/** On, off, as the style says, or the opposite of it. */
export type Toggle = 0 | 1 | 128 | 129
export const TOGGLES = ['bold', 'italic', 'caps', 'vanish'] as const
export type ToggleName = (typeof TOGGLES)[number]

export interface CharacterProperties extends Partial<Record<ToggleName, Toggle>> {
  style?: number
  /** numbers in the table of fonts */
  ascii?: number
  other?: number
  deleted?: boolean
  /** the character stands for something else: a note's sign, a drawing, a symbol */
  special?: boolean
  symbol?: { font: number; code: number }
}

export function characterProperties(...groups: readonly Buffer[]): CharacterProperties {
  const out: CharacterProperties = {}
  for (const { name, operand } of groups.flatMap(group => [...sprms(group)])) {
    if (name === 'bold' || name === 'italic' || name === 'caps' || name === 'vanish') out[name] = operand[0] as Toggle
    else if (name === 'characterStyle') out.style = operand.readUInt16LE(0)
    else if (name === 'asciiFont') out.ascii = operand.readUInt16LE(0)
    else if (name === 'otherFont') out.other = operand.readUInt16LE(0)
    else if (name === 'deleted') out.deleted = (operand[0]! & 1) === 1
    else if (name === 'special') out.special = operand[0] !== 0
    else if (name === 'symbol') out.symbol = { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) }
  }
  return out
}

export interface ParagraphProperties {
  align?: number
  /** number of the list from 1; 0 takes the paragraph out of its style's list */
  list?: number
  level?: number
  outline?: number
  /** tables around the paragraph */
  depth: number
  /** the paragraph is the mark that ends a row, or the row of a table in a table */
  rowEnd: boolean
  innerRowEnd: boolean
  innerCellEnd: boolean
  row: Sprm[]
}

const ROW = new Set<CodeName>([
  'tableDefinition',
  'tableBorders80',
  'tableBorders',
  'cellBorders80',
  'cellBorders',
  'headerRow',
  'tableStyle',
])

export function paragraphProperties(...groups: readonly Buffer[]): ParagraphProperties {
  const out: ParagraphProperties = { depth: 0, rowEnd: false, innerRowEnd: false, innerCellEnd: false, row: [] }
  let inTable = false
  for (const sprm of groups.flatMap(group => [...sprms(group)])) {
    const { name, operand } = sprm
    const on = operand[0] === 1
    if (name === 'align' || name === 'align80') out.align = operand[0]
    else if (name === 'list') out.list = operand.readInt16LE(0)
    else if (name === 'level') out.level = operand[0]
    else if (name === 'outline') out.outline = operand[0]
    else if (name === 'inTable') inTable = on
    else if (name === 'depth') out.depth = operand.readInt32LE(0)
    else if (name === 'rowEnd') out.rowEnd = on
    else if (name === 'innerRowEnd') out.innerRowEnd = on
    else if (name === 'innerCellEnd') out.innerCellEnd = on
    else if (ROW.has(name)) out.row.push(sprm)
  }
  // files of Word 97 have no depth
  out.depth = Math.max(out.depth, inTable ? 1 : 0)
  return out
}
