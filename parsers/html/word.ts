/**
 * What Word writes into its HTML: list labels that are typed into the paragraph, symbol-font bullets, notes.
 * Reads: elements with mso-… styles. Writes: list depth, bullets, roles.
 */
import type { Element } from 'hast'
import { attribute, styleOf, visibleText } from './dom.ts'

/** "mso-list:l0 level2 lfo1" → 1; the label itself stands in the text (a span with mso-list:Ignore). */
export function wordListDepth(el: Element): number | undefined {
  const list = styleOf(el).get('mso-list')
  const level = list && /level(\d)/u.exec(list)
  return level ? Number(level[1]) - 1 : undefined
}

/** True for the span that holds a printed list label. */
export const isWordListLabel = (el: Element): boolean => styleOf(el).get('mso-list') === 'ignore'

/** Bullets as Word draws them: a letter or private character of a symbol font. "§" of Wingdings, "o" of Courier New, "·" of Symbol. */
const GLYPH = /^[\s\u00a0]*[·§oüØvq\u2022\u25aa\u25cf\uf000-\uf0ff][\s\u00a0]*$/u

/** A label that is a drawn bullet reads as "-"; a number stays as it is printed. */
export const wordBullet = (label: string): string => (GLYPH.test(label) ? '- ' : label)

/** Footnotes: Word's "mso-element:footnote", DPUB roles, and the class names that converters give. */
export function isFootnote(el: Element): boolean {
  const element = styleOf(el).get('mso-element')
  if (element === 'footnote' || element === 'endnote') return true
  if (/^doc-(?:footnote|endnotes?)$/u.test(attribute(el, 'role'))) return true
  return /(?:^|\s)footnotes?(?:\s|$)/u.test(attribute(el, 'className'))
}

/** What a sign says: "1", "[1]", "(1)". */
const SIGN = /^[[(]?\d{1,3}[\])]?$/u
/** Where a sign leads: "#_ftn1", "#fn-2", "#footnote3", "#cite_note-4". */
const NOTE = /^#_?(?:ftn|edn|fn|foot-?note|end-?note|note|cite_note)[-_:]?\d+$/iu
/** Where the sign of a note itself leads: "#_ftnref1", "#fnref:2". */
const REFERENCE = /^#_?(?:ftn|edn|fn|foot-?note|end-?note|note|cite)[-_]?ref/iu
const BACK = /^[↩↑^][\ufe0e\ufe0f]?$/u

/** The raised number that leads to a note: apparatus, no word of the sentence. */
export function isNoteReference(el: Element): boolean {
  if (el.tagName === 'a') {
    const name = attribute(el, 'name') || attribute(el, 'id')
    if (/^_?(?:ftn|edn|fn)ref/iu.test(name) || attribute(el, 'role') === 'doc-noteref') return true
    return NOTE.test(attribute(el, 'href')) && SIGN.test(visibleText(el))
  }
  return el.tagName === 'sup' && /(?:^|\s)footnote-ref(?:\s|$)/u.test(attribute(el, 'className'))
}

/** The sign that a note bears itself: its link back to the sentence, or the raised number that it begins with. */
export function isNoteSign(el: Element, atHead: () => boolean): boolean {
  if (el.tagName === 'a') {
    if (attribute(el, 'role') === 'doc-backlink') return true
    if (!REFERENCE.test(attribute(el, 'href'))) return false
    const text = visibleText(el)
    return SIGN.test(text) || BACK.test(text)
  }
  return el.tagName === 'sup' && atHead() && SIGN.test(visibleText(el))
}
