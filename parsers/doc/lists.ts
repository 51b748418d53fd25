/**
 * Lists ([MS-DOC] 2.9.147 LSTF, 2.9.150 LVL, 2.9.131 LFO) → numbering.xml.
 * Reads: the table stream from the places that the header names. Writes: WordprocessingML.
 */
import { escaped, type Names, runProperties } from './markup.ts'
import { characterProperties } from './sprms.ts'

/** Formats of numbers ([MS-OSHARED] 2.2.1.3) that Vietnamese lists use, by their code. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  57: 'numberInDash',
  255: 'none',
}
const SUFFIXES = ['tab', 'space', 'nothing']
const LEVELS = 9
const LIST = 28
const LEVEL = 28
const OVERRIDE = 16
/** More lists than any document has. */
const MANY = 4096

interface Level {
  xml: string
  /** offset behind it */
  end: number
}

function readLevel(bytes: Buffer, at: number, number: number, names: Names): Level {
  const start = bytes.readInt32LE(at)
  const format = bytes[at + 4]!
  const legal = (bytes[at + 5]! & 4) !== 0
  const follow = SUFFIXES[bytes[at + 15]!] ?? 'tab'
  const [ofRun, ofParagraph] = [bytes[at + 24]!, bytes[at + 25]!]
  const group = bytes.subarray(at + LEVEL + ofParagraph, at + LEVEL + ofParagraph + ofRun)
  const text = at + LEVEL + ofParagraph + ofRun
  const length = bytes.readUInt16LE(text)
  const end = text + 2 + length * 2
  // a number's place is the code of its level
  const shown = Array.from(bytes.subarray(text + 2, end).toString('utf16le'), c =>
    c.charCodeAt(0) < LEVELS ? `%${c.charCodeAt(0) + 1}` : c,
  ).join('')
  const xml =
    `<w:lvl w:ilvl="${number}"><w:start w:val="${start}"/><w:numFmt w:val="${FORMATS[format] ?? 'decimal'}"/>` +
    `${legal ? '<w:isLgl/>' : ''}<w:suff w:val="${follow}"/><w:lvlText w:val="${escaped(shown)}"/>${runProperties(characterProperties(group), names)}</w:lvl>`
  return { xml, end }
}

/** Definitions of lists, by the number that overrides name them with. */
function definitions(table: Buffer, from: number, names: Names): { xml: string; ids: number[] } {
  const count = Math.min(MANY, table.readInt16LE(from))
  const ids: number[] = []
  let at = from + 2 + count * LIST
  let xml = ''
  for (let i = 0; i < count; i++) {
    const entry = from + 2 + i * LIST
    ids.push(table.readInt32LE(entry))
    const levels = table[entry + 26]! & 1 ? 1 : LEVELS
    xml += `<w:abstractNum w:abstractNumId="${i}">`
    for (let level = 0; level < levels; level++) {
      const read = readLevel(table, at, level, names)
      xml += read.xml
      at = read.end
    }
    xml += '</w:abstractNum>'
  }
  return { xml, ids }
}

function overrides(table: Buffer, from: number, ids: readonly number[], names: Names): string {
  const count = Math.min(MANY, table.readUInt32LE(from))
  let at = from + 4 + count * OVERRIDE
  let xml = ''
  for (let i = 0; i < count; i++) {
    const entry = from + 4 + i * OVERRIDE
    const list = ids.indexOf(table.readInt32LE(entry))
    let inner = ''
    at += 4
    for (let k = 0; k < table[entry + 12]!; k++) {
      const start = table.readInt32LE(at)
      const flags = table.readUInt32LE(at + 4)
      at += 8
      let level = ''
      if (flags & 0x20) {
        const read = readLevel(table, at, flags & 0xf, names)
        level = read.xml
        at = read.end
      }
      const begins = flags & 0x10 && !level ? `<w:startOverride w:val="${start}"/>` : ''
      inner += `<w:lvlOverride w:ilvl="${flags & 0xf}">${begins}${level}</w:lvlOverride>`
    }
    if (list >= 0) xml += `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${list}"/>${inner}</w:num>`
  }
  return xml
}

/** Content of w:numbering. Throws where a definition leads out of the stream: its paragraphs have no labels then. */
export function numberingXml(table: Buffer, lists: number | undefined, listOverrides: number | undefined, names: Names): string {
  if (lists === undefined || listOverrides === undefined) return ''
  const defined = definitions(table, lists, names)
  return defined.xml + overrides(table, listOverrides, defined.ids, names)
}
