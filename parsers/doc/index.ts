/**
 * Word 97–2003 (.doc) → the same document as a .docx: pieces of text with their properties, styles, fonts, lists, tables, notes, headers and text
 * boxes are written as WordprocessingML, so that one parser reads both.
 *
 * Left out: pictures, comments, macros. Word 6 and 95 are told, not read.
 * Reads: bytes. Writes: bytes of a .docx of our own making.
 */
import { strToU8, zipSync } from 'fflate'
import { ParseError } from '../errors.ts'
import { openStreams } from './container.ts'
import { Header, type PlaceName, plc } from './header.ts'
import { numberingXml } from './lists.ts'
import { characterPages, paragraphPages } from './pages.ts'
import { readPieces } from './pieces.ts'
import { type Anchor, Stories } from './stories.ts'
import { readFonts, StyleSheet } from './styles.ts'
import { blocksXml } from './tables.ts'

export const MEDIA_TYPE = 'application/msword'

const OOXML = 'http://schemas.openxmlformats.org/'
const OFFICE = `${OOXML}officeDocument/2006/relationships`
const NAMESPACES = `xmlns:w="${OOXML}wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"`

/** What can be read of a part whose loss leaves the text whole. */
function optional<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** Separators of notes come first among the stories of headers; then each section has six. */
const SEPARATORS = 6
const isHeader = (story: number): boolean => [0, 1, 4].includes(story % 6)

/** What the bytes hold, read once. */
interface Word {
  header: Header
  styles: StyleSheet
  /** word/numbering.xml, inner */
  numbering: string
  stories: Stories
}

function open(bytes: Uint8Array): Word {
  const streams = openStreams(bytes)
  const header = new Header(streams)
  const pieces = readPieces(streams, header)
  const fonts = optional(() => readFonts(header.bytes('fonts')), [])
  const styles = optional(() => new StyleSheet(header.bytes('styles'), fonts), new StyleSheet(Buffer.alloc(0), fonts))
  const numbering = optional(() => numberingXml(streams.table, header.offset('lists'), header.offset('listOverrides'), styles.names), '')
  const stories = new Stories(pieces, characterPages(streams, header), paragraphPages(streams, header), styles.names)
  return { header, styles, numbering, stories }
}

/** References to notes, and text boxes where they stand. */
function anchors({ header, stories }: Word): Anchor {
  const numbered = (name: PlaceName) => new Map(plc(header.bytes(name), 2).map(({ from }, i) => [from, i + 1]))
  const footnotes = numbered('footnoteReferences')
  const endnotes = numbered('endnoteReferences')
  const shapes = new Map(plc(header.bytes('shapes'), 26).map(({ from, data }) => [from, data.readInt32LE(0)]))
  const boxes = new Map(header.stories('textBoxes', 'textBoxes', 22).map(({ from, to, data }) => [data.readInt32LE(14), { from, to }]))
  return (c, cp) => {
    if (c === '\x02') {
      const [footnote, endnote] = [footnotes.get(cp), endnotes.get(cp)]
      if (footnote) return `<w:footnoteReference w:id="${footnote}"/>`
      return endnote ? `<w:endnoteReference w:id="${endnote}"/>` : ''
    }
    const shape = shapes.get(cp) ?? 0
    const box = c === '\x08' ? boxes.get(shape) : undefined
    if (!box) return ''
    // a box stands in one place
    boxes.delete(shape)
    return `<w:pict><v:textbox><w:txbxContent>${blocksXml(stories.read(box.from, box.to))}</w:txbxContent></v:textbox></w:pict>`
  }
}

function notesXml({ header, stories }: Word, name: 'footnote' | 'endnote'): string {
  const all = header
    .stories(`${name}s`, `${name}Texts`)
    .map(({ from, to }, i) => `<w:${name} w:id="${i + 1}">${blocksXml(stories.read(from, to))}</w:${name}>`)
  return `<w:${name}s ${NAMESPACES}>${all.join('')}</w:${name}s>`
}

interface Marginal {
  id: string
  kind: 'header' | 'footer'
  xml: string
}

const marginals = ({ header, stories }: Word): Marginal[] =>
  header.stories('headers', 'headers').flatMap(({ from, to }, i) => {
    if (i < SEPARATORS || to <= from) return []
    const kind = isHeader(i - SEPARATORS) ? ('header' as const) : ('footer' as const)
    const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
    return [{ id: `margin${i}`, kind, xml: `<${root} ${NAMESPACES}>${blocksXml(stories.read(from, to))}</${root}>` }]
  })

function parts(bytes: Uint8Array): Record<string, string> {
  const word = open(bytes)
  const anchor = anchors(word)
  const notes = { 'word/footnotes.xml': notesXml(word, 'footnote'), 'word/endnotes.xml': notesXml(word, 'endnote') }
  const margins = marginals(word)
  const references = margins.map(m => `<w:${m.kind}Reference w:type="default" r:id="${m.id}"/>`).join('')
  const body = blocksXml(word.stories.read(0, word.header.lengths.body, anchor))
  return {
    'word/styles.xml': `<w:styles ${NAMESPACES}>${word.styles.xml()}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${word.numbering}</w:numbering>`,
    ...notes,
    ...Object.fromEntries(margins.map(m => [`word/${m.id}.xml`, m.xml])),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`,
    ...relationshipParts(margins),
  }
}

function relationshipParts(margins: readonly Marginal[]): Record<string, string> {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relationships = (inner: string) => `<Relationships xmlns="${OOXML}package/2006/relationships">${inner}</Relationships>`
  return {
    '_rels/.rels': relationships(relationship('main', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'numbering', 'footnotes', 'endnotes'].map(name => relationship(name, name, `${name}.xml`)).join('') +
        margins.map(m => relationship(m.id, m.kind, `${m.id}.xml`)).join(''),
    ),
  }
}

/**
 * Writes a .doc as a .docx. Throws ParseError: 'damaged', 'encrypted', 'unsupported' (Word 6 and 95), 'too_large'.
 */
export function docxOf(bytes: Uint8Array): Uint8Array {
  let files: Record<string, string>
  try {
    files = parts(bytes)
  } catch (error) {
    if (error instanceof ParseError) throw error
    // offsets that lead out of their streams
    throw new ParseError('damaged', 'offsets')
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })
}
