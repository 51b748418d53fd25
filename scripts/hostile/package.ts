/** Word packages out of pieces of XML, well-formed or not. */
import { type Zippable, zipSync } from 'fflate'
import { utf8 } from './kinds.ts'
import { paragraphs } from './plan.ts'

const OOXML = 'http://schemas.openxmlformats.org'
export const NAMESPACES = `xmlns:w="${OOXML}/wordprocessingml/2006/main" xmlns:r="${OOXML}/officeDocument/2006/relationships" xmlns:a="${OOXML}/drawingml/2006/main"`
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const relationships = (all: string): string =>
  `${DECLARATION}<Relationships xmlns="${OOXML}/package/2006/relationships">${all}</Relationships>`
export const relationship = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${OOXML}/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export const p = (text: string, pPr = ''): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
export const planBody = (more = 0): string =>
  paragraphs(more)
    .map(text => p(text))
    .join('')
export const part = (root: string, content: string): string => `${DECLARATION}<${root} ${NAMESPACES}>${content}</${root}>`
export const body = (content: string): string => part('w:document', `<w:body>${content}</w:body>`)

/** The parts of a package around one document.xml; `more` adds to them or takes their place. */
export function parts(document: string, more: Record<string, string> = {}): Record<string, string> {
  const related = Object.keys(more).filter(name => /^word\/(?:numbering|styles|footnotes|header1)\.xml$/.test(name))
  const types = related.map(name => `<Override PartName="/${name}" ContentType="${MAIN}.${name.slice(5).replace(/1?\.xml$/, '')}+xml"/>`)
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      related.map((name, i) => relationship(`r${i}`, name.slice(5).replace(/1?\.xml$/, ''), name.slice(5))).join(''),
    ),
    'word/document.xml': document,
    ...more,
  }
}

export const zip = (files: Record<string, string | Uint8Array>, level: 0 | 1 | 6 | 9 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, c]) => [name, typeof c === 'string' ? utf8(c) : c])) as Zippable, { level })

/** A package with this XML in its body. */
export const docx = (content: string, more: Record<string, string> = {}): Uint8Array => zip(parts(body(content), more))
/** The same, not packed: what repeats itself would be turned away for its ratio. */
export const stored = (content: string, more: Record<string, string> = {}): Uint8Array => zip(parts(body(content), more), 0)

/** Changes every central and local header of a zip: `edit` gets a view and the offset at which the header begins. */
export function withHeaders(bytes: Uint8Array, edit: (view: DataView, at: number, isCentral: boolean) => void): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  for (let i = 0; i + 30 < out.length; i++) {
    const signature = view.getUint32(i, true)
    if (signature === 0x02014b50) edit(view, i, true)
    else if (signature === 0x04034b50) edit(view, i, false)
  }
  return out
}
