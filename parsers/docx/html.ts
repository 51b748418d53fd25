/**
 * Stamped blocks → HTML through mammoth. mammoth sees a package of our own making: plain parts without relations, images or styles of the file,
 * so that nothing in an untrusted document can point anywhere.
 */
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { toXml } from 'xast-util-to-xml'
import { ParseError } from '../errors.ts'
import { RUN_STYLES } from './stamp.ts'
import { type Element, element } from './xml.ts'

const OOXML = 'http://schemas.openxmlformats.org/'
const WORD = { 'xmlns:w': `${OOXML}wordprocessingml/2006/main` }
const OFFICE = `${OOXML}officeDocument/2006/relationships`
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface Story {
  body: Element[]
  /** id → blocks of the note */
  footnotes: Map<string, Element[]>
  endnotes: Map<string, Element[]>
  /** how many fonts the runs name */
  fonts: number
}

const relationships = (type: string, targets: Record<string, string>): Element =>
  element(
    'Relationships',
    { xmlns: `${OOXML}package/2006/relationships` },
    Object.entries(targets).map(([name, Target], i) => element('Relationship', { Id: `${type}${i}`, Type: `${OFFICE}/${name}`, Target })),
  )

const notes = (root: string, one: string, all: Map<string, Element[]>): Element =>
  element(
    root,
    WORD,
    [...all].map(([id, blocks]) => element(one, { 'w:id': id }, blocks)),
  )

function styleNames(fonts: number): string[] {
  return RUN_STYLES.flatMap(kind => Array.from({ length: fonts }, (_, n) => `${kind}${n}`))
}

function styles(fonts: number): Element {
  const all = styleNames(fonts).map(name =>
    element('w:style', { 'w:type': 'character', 'w:styleId': name }, [element('w:name', { 'w:val': name })]),
  )
  return element('w:styles', WORD, all)
}

function packageOf(story: Story): Buffer {
  const parts: Record<string, Element> = {
    '[Content_Types].xml': element('Types', { xmlns: `${OOXML}package/2006/content-types` }, [
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Override', { PartName: '/word/document.xml', ContentType: `${MAIN}.document.main+xml` }),
    ]),
    '_rels/.rels': relationships('o', { officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships('d', { styles: 'styles.xml', footnotes: 'footnotes.xml', endnotes: 'endnotes.xml' }),
    'word/styles.xml': styles(story.fonts),
    'word/footnotes.xml': notes('w:footnotes', 'w:footnote', story.footnotes),
    'word/endnotes.xml': notes('w:endnotes', 'w:endnote', story.endnotes),
    'word/document.xml': element('w:document', WORD, [element('w:body', {}, story.body)]),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, root]) => [name, strToU8(toXml(root))]))
  return Buffer.from(zipSync(files, { level: 0 }))
}

/** HTML of a story: p, table, span with class "text<n>" or "label<n>" by font, strong, em, br, and one ol of notes at the end. */
export async function toHtml(story: Story): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: packageOf(story) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        includeDefaultStyleMap: false,
        styleMap: styleNames(story.fonts).map(name => `r[style-name='${name}'] => span.${name}`),
      },
    )
    return result.value
  } catch {
    throw new ParseError('damaged', 'word/document.xml: not readable')
  }
}
