/**
 * Plain blocks → the same blocks stamped: every visible paragraph opens with a bookmark whose number leads to its facts, automatic labels stand
 * as runs of text, every run says its own look (the styles behind it are resolved), hidden text is gone.
 * Reads: blocks of simplify(), styles, numbering. Writes: blocks for mammoth, and `facts` by number of the stamp.
 */
import type { BlockData } from '../../schemas/document.ts'
import { detectLegacy } from '../../src/text/legacy/fonts.ts'
import { decodeRuns, type LegacyTally } from '../legacy-runs.ts'
import { readSymbols } from './bullets.ts'
import type { Numbering } from './numbering.ts'
import { merged, type RunLook, type Styles } from './styles.ts'
import { attribute, child, childrenNamed, descendants, type Element, element, elements, text, textOf, value } from './xml.ts'

/** What is known of a paragraph apart from its characters. */
export interface Facts {
  part: string
  /** number among the part's w:p, in the order of the file */
  index: number
  align: BlockData['align']
  heading: number | undefined
  listDepth: number | undefined
  role: BlockData['role']
  column?: { group: number; index: number }
}
export const STAMP = 'p-'
/** Names of the character styles that carry the look of runs: "text3", "label3" for a run in the font of that number. */
export const RUN_STYLES = ['text', 'label'] as const

export interface StampContext {
  styles: Styles
  numbering: Numbering
  facts: Facts[]
  /** fonts in the order of their appearance; a run names its font by number, the first stands for none */
  fonts: string[]
  legacy: LegacyTally
}
/** Part of the package that the blocks come from, and what its paragraphs are. */
export interface Place {
  part: string
  role?: BlockData['role']
}
type TableLook = ReturnType<Styles['tableRun']>

/** Stamps blocks in place of the originals. */
export function stamp(blocks: readonly Element[], context: StampContext, place: Place, table?: TableLook): Element[] {
  return blocks.map(block => (block.name === 'w:tbl' ? stampTable(block, context, place) : stampParagraph(block, context, place, table)))
}

function stampTable(tbl: Element, context: StampContext, place: Place): Element {
  const tblPr = child(tbl, 'w:tblPr')
  const style = value(tblPr, 'w:tblStyle')
  const firstRow = saysFirstRow(child(tblPr, 'w:tblLook'))
  let row = 0
  const children = tbl.children.map(c => {
    if (c.type !== 'element' || c.name !== 'w:tr') return c
    const look = context.styles.tableRun(style, firstRow && row++ === 0)
    const cells = c.children.map(tc => {
      if (tc.type !== 'element' || tc.name !== 'w:tc') return tc
      const blocks = elements(tc).filter(e => e.name === 'w:p' || e.name === 'w:tbl')
      return { ...tc, children: [...childrenNamed(tc, 'w:tcPr'), ...stamp(blocks, context, place, look)] }
    })
    return { ...c, children: cells }
  })
  return { ...tbl, children }
}

/** w:tblLook names its switches, or older files fold them into a number (0x20 is the first row). */
function saysFirstRow(tblLook: Element | undefined): boolean {
  const named = attribute(tblLook, 'w:firstRow')
  if (named !== undefined) return named === '1' || named === 'true'
  return (Number.parseInt(attribute(tblLook, 'w:val') ?? '0', 16) & 0x20) !== 0
}

function stampParagraph(p: Element, context: StampContext, place: Place, table: TableLook | undefined): Element {
  const { styles, numbering, facts } = context
  const pPr = child(p, 'w:pPr')
  const runs = stampRuns(childrenNamed(p, 'w:r'), pPr, context, table)
  const mark = child(pPr, 'w:rPr')
  const empty = !runs.some(r => elements(r).some(e => e.name === 'w:sym' || textOf(e).trim() !== ''))
  // a paragraph that is hidden with its mark is not counted
  const reference = empty && styles.run(mark, pPr, table).vanish ? undefined : styles.numbering(pPr)
  const label = reference && numbering.next(reference)
  if (label?.text && !(empty && label.isBullet)) {
    const look = styles.run(merged(mark, label.rPr), pPr, table)
    // a sign is written as a character, whatever symbol font draws it
    const shown = label.isBullet ? { ...look, ascii: undefined, hAnsi: undefined } : look
    const [written] = decodeRuns([{ text: label.text + label.gap, font: fontOf(shown) }], context.legacy)
    runs.unshift(shownRun([shownText(written!.text, shown)], shown, context, 'label'))
  }
  const n = facts.push({
    part: place.part,
    index: p.data!.index!,
    align: styles.align(pPr),
    heading: styles.heading(pPr),
    listDepth: label?.text ? label.depth : undefined,
    role: place.role,
  })
  const bookmark = element('w:bookmarkStart', { 'w:id': String(n), 'w:name': `${STAMP}${n - 1}` })
  const data = { ...p.data, stamp: n - 1 }
  return { ...p, data, children: [bookmark, element('w:bookmarkEnd', { 'w:id': String(n) }), ...runs] }
}

function stampRuns(runs: readonly Element[], pPr: Element | undefined, context: StampContext, table: TableLook | undefined): Element[] {
  const seen = runs.map(r => ({ r, look: context.styles.run(child(r, 'w:rPr'), pPr, table) })).filter(({ look }) => !look.vanish)
  const pieces = seen.flatMap(({ r, look }) => elements(r).flatMap(e => legacyPiece(e, look)))
  const decoded = new Map(decodeRuns(pieces, context.legacy).map(piece => [piece.e, piece.text]))
  return seen.map(({ r, look }) => {
    const content = elements(r)
      .filter(e => e.name !== 'w:rPr')
      .map(e => (decoded.has(e) ? shownText(decoded.get(e)!, look) : e))
    return shownRun(content, look, context, 'text')
  })
}

const fontOf = (look: RunLook): string => look.hAnsi ?? look.ascii ?? ''

/** Text with its font; a sign of a legacy font (w:sym) is a letter. */
function legacyPiece(e: Element, look: RunLook): { e: Element; text: string; font: string }[] {
  if (e.name === 'w:t') return [{ e, text: textOf(e), font: fontOf(look) }]
  const font = attribute(e, 'w:font')
  if (e.name !== 'w:sym' || !font || !detectLegacy(font)) return []
  const code = Number.parseInt(attribute(e, 'w:char')!, 16)
  return code > 0 && code <= 0xffff ? [{ e, text: String.fromCharCode(code), font }] : []
}

function shownText(decoded: string, look: RunLook): Element {
  const raw = readSymbols(decoded, fontOf(look))
  return element('w:t', { 'xml:space': 'preserve' }, [text(look.caps ? raw.toLocaleUpperCase('vi') : raw)])
}

/** Fonts of legacy encodings and what is written in them, before anything is decoded: a name that is no longer true must be known at once. */
export function surveyFonts(blocks: readonly Element[], { styles, legacy }: StampContext) {
  for (const p of blocks.flatMap(b => (b.name === 'w:p' ? [b] : descendants(b, 'w:p')))) {
    const pPr = child(p, 'w:pPr')
    for (const r of childrenNamed(p, 'w:r')) legacy.survey([{ text: textOf(r), font: fontOf(styles.run(child(r, 'w:rPr'), pPr)) }])
  }
}

/** A run that states its look: bold and italic as such, its font as a character style of that number. */
function shownRun(content: Element[], look: RunLook, context: StampContext, style: (typeof RUN_STYLES)[number]): Element {
  const ascii = content.every(e => /^\p{ASCII}*$/u.test(textOf(e)))
  const font = (ascii ? look.ascii : look.hAnsi) ?? look.ascii ?? ''
  const rPr = element('w:rPr', {}, [element('w:rStyle', { 'w:val': `${style}${fontNumber(font, context)}` })])
  if (look.bold) rPr.children.push(element('w:b'))
  if (look.italic) rPr.children.push(element('w:i'))
  return element('w:r', {}, [rPr, ...content])
}

function fontNumber(font: string, context: StampContext): number {
  const known = context.fonts.indexOf(font)
  return known >= 0 ? known : context.fonts.push(font) - 1
}
