/**
 * DOCX → ParsedDocument: zip → XML, simplified and stamped (simplify.ts, stamp.ts, layout.ts) → mammoth → blocks.
 *
 * Every block's `data.source` says where it stands: `part` is the name in the zip, `paragraph` the number of the w:p among all of that part in
 * the order of the file, from 0; lines behind a soft break add "/1", "/2".
 */
import { ParseError } from '../errors.ts'
import { finishLegacy, LegacyTally } from '../legacy-runs.ts'
import type { Parse } from '../registry.ts'
import { build } from '../text-builder.ts'
import { toBlocks } from './blocks.ts'
import { openPackage, type Package } from './container.ts'
import { toHtml } from './html.ts'
import { arrange } from './layout.ts'
import { marginals } from './marginals.ts'
import { Numbering } from './numbering.ts'
import { findNotes, numberParagraphs, simplify } from './simplify.ts'
import { type StampContext, stamp, surveyFonts } from './stamp.ts'
import { Styles } from './styles.ts'
import { splitTabs } from './tabs.ts'
import { attribute, child, childrenNamed, type Element } from './xml.ts'

export const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Notes of one kind, stamped, by id. Separators have no text and are no notes. */
function notesOf(file: Package, part: string | undefined, name: string, context: StampContext): Map<string, Element[]> {
  const root = file.xml(part)
  if (!root || !part) return new Map()
  numberParagraphs(root)
  context.numbering.reset()
  return new Map(
    childrenNamed(root, name)
      .filter(note => attribute(note, 'w:type') === undefined || attribute(note, 'w:type') === 'normal')
      .map(note => [attribute(note, 'w:id') ?? '', stamp(simplify(note), context, { part, role: 'footnote' })]),
  )
}

/** Reads a .docx. Throws ParseError: 'damaged', 'encrypted', 'too_large', 'no_text'. */
export const parseDocx: Parse = async bytes => {
  const file = openPackage(bytes)
  const main = file.main()
  const related = new Map(file.relationships(main).map(r => [r.type, r.target]))
  const root = file.xml(main)!
  const body = child(root, 'w:body')
  if (!body) throw new ParseError('damaged', `${main}: no body`)
  const styles = new Styles(file.xml(related.get('styles')), file.xml(related.get('theme')))
  const numbering = new Numbering(file.xml(related.get('numbering')), styles)
  const context: StampContext = { styles, numbering, facts: [], fonts: [''], legacy: new LegacyTally() }

  numberParagraphs(root)
  const plain = simplify(body)
  surveyFonts(plain, context)
  const stamped = stamp(plain, context, { part: main })
  const { letterhead, rest } = marginals(file, main, body, context)
  const tabbed = splitTabs([...letterhead, ...stamped, ...rest], context.facts, 0)
  const html = await toHtml({
    body: arrange(tabbed.blocks, { styles, facts: context.facts, groups: tabbed.groups }),
    footnotes: notesOf(file, related.get('footnotes'), 'w:footnote', context),
    endnotes: notesOf(file, related.get('endnotes'), 'w:endnote', context),
    fonts: context.fonts.length,
  })
  const notes = findNotes(root)
  const blocks = toBlocks(html, context)
  finishLegacy(blocks, context.legacy)
  const data = { ...(notes.length && { notes }), ...context.legacy.data }
  const document = build({ format: 'docx', mediaType: MEDIA_TYPE, blocks, data })
  if (!document.text) throw new ParseError('no_text')
  return document
}
