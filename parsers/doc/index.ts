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
  } catch (error) {
    if (error instanceof ParseError) throw error
    return otherwise
  }
}

/** Separators of notes come first among the stories of headers; then each section has six. */
const SEPARATORS = 6
const isHeader = (story: number): boolean => [0, 1, 4].includes(story % 6)

function parts(bytes: Uint8Array): Record<string, string> {
  const streams = openStreams(bytes)
  const header = new Header(streams)
  const pieces = readPieces(streams, header)
  const fonts = optional(() => readFonts(header.bytes('fonts')), [])
  const styles = optional(() => new StyleSheet(header.bytes('styles'), fonts), new StyleSheet(Buffer.alloc(0), fonts))
  const numbering = optional(() => numberingXml(streams.table, header.offset('lists'), header.offset('listOverrides'), styles.names), '')
  const stories = new Stories(pieces, characterPages(streams, header), paragraphPages(streams, header), styles.names)

  const numbered = (name: PlaceName) => new Map(plc(header.bytes(name), 2).map(({ from }, i) => [from, i + 1]))
  const footnotes = numbered('footnoteReferences')
  const endnotes = numbered('endnoteReferences')
  const shapes = new Map(plc(header.bytes('shapes'), 26).map(({ from, data }) => [from, data.readInt32LE(0)]))
  const boxes = new Map(header.stories('textBoxes', 'textBoxes', 22).map(({ from, to, data }) => [data.readInt32LE(14), { from, to }]))

  const anchor: Anchor = (c, cp) => {
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
  const notes = (name: 'footnote' | 'endnote') => {
    const all = header
      .stories(`${name}s`, `${name}Texts`)
      .map(({ from, to }, i) => `<w:${name} w:id="${i + 1}">${blocksXml(stories.read(from, to))}</w:${name}>`)
    return `<w:${name}s ${NAMESPACES}>${all.join('')}</w:${name}s>`
  }

  const out: Record<string, string> = {
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles.xml()}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    'word/footnotes.xml': notes('footnote'),
    'word/endnotes.xml': notes('endnote'),
  }
  const marginals: { id: string; kind: 'header' | 'footer' }[] = []
  header.stories('headers', 'headers').forEach(({ from, to }, i) => {
    if (i < SEPARATORS || to <= from) return
    const kind = isHeader(i - SEPARATORS) ? ('header' as const) : ('footer' as const)
    const id = `margin${i}`
    const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
    out[`word/${id}.xml`] = `<${root} ${NAMESPACES}>${blocksXml(stories.read(from, to))}</${root}>`
    marginals.push({ id, kind })
  })
  const references = marginals.map(m => `<w:${m.kind}Reference w:type="default" r:id="${m.id}"/>`).join('')
  const body = blocksXml(stories.read(0, header.lengths.body, anchor))
  out['word/document.xml'] = `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relationships = (inner: string) => `<Relationships xmlns="${OOXML}package/2006/relationships">${inner}</Relationships>`
  out['_rels/.rels'] = relationships(relationship('main', 'officeDocument', 'word/document.xml'))
  out['word/_rels/document.xml.rels'] = relationships(
    ['styles', 'numbering', 'footnotes', 'endnotes'].map(name => relationship(name, name, `${name}.xml`)).join('') +
      marginals.map(m => relationship(m.id, m.kind, `${m.id}.xml`)).join(''),
  )
  return out
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
