/**
 * Text of a page in fonts of legacy encodings: <font face=".VnTime">, font-family in a style attribute, and in the rules that Word writes for
 * its classes ("p.MsoNormal {font-family: .VnTime}"). Decoded in the tree, so that every later step reads Unicode.
 * Reads: the tree. Writes: its text nodes, and which encodings were met.
 */
import type { Element, Root, Text } from 'hast'
import { detectLegacy } from '../../src/text/legacy/fonts.ts'
import { decodeRuns, type LegacyTally, nameByStatistics, setCapitals } from '../legacy-runs.ts'
import { attribute, childrenOf, type HtmlNode, isBlock, isElement, isText, styleOf } from './dom.ts'
import { styleSheets, topLevelRules } from './stylesheet.ts'

/** The first family that is named decides. */
const firstFamily = (families: string): string =>
  families
    .split(',')[0]!
    .replace(/["']|!important/giu, '')
    .trim()

/** "p.MsoNormal", ".small", "p", "*": a selector of one element. */
const SIMPLE = /^([a-z][a-z0-9]*|\*)?(?:\.([\p{L}_][\p{L}\p{N}_-]*))?$/iu
const FAMILY = /(?:^|[;\s])font-family\s*:\s*([^;]+)/iu

/** "p.MsoNormal" → its font, for rules that name one. */
function fontRules(css: string): Map<string, string> {
  const out = new Map<string, string>()
  for (const [selectors, declarations] of topLevelRules(css)) {
    const families = FAMILY.exec(declarations)?.[1]
    if (!families) continue
    for (const selector of selectors.split(',')) {
      if (SIMPLE.test(selector.trim())) out.set(selector.trim().toLowerCase(), firstFamily(families))
    }
  }
  return out
}

/** The font that an element sets, by its own style, the page's rules for its classes, or its kind; undefined where it inherits. */
function fontOf(el: Element, rules: ReadonlyMap<string, string>): string | undefined {
  const own = styleOf(el).get('font-family')
  if (own) return firstFamily(own)
  if (el.tagName === 'font' && attribute(el, 'face')) return firstFamily(attribute(el, 'face'))
  if (!rules.size) return undefined
  for (const name of attribute(el, 'className').toLowerCase().split(' ').filter(Boolean)) {
    const font = rules.get(`${el.tagName}.${name}`) ?? rules.get(`.${name}`)
    if (font) return font
  }
  return rules.get(el.tagName) ?? rules.get('*')
}

type Piece = { node: Text; text: string; font: string | undefined }

/** Text nodes with their fonts, line by line. */
function linesOf(tree: Root, rules: ReadonlyMap<string, string>): Piece[][] {
  const lines: Piece[][] = [[]]
  const visit = (node: HtmlNode, font: string | undefined) => {
    if (isElement(node) && (node.tagName === 'script' || node.tagName === 'style')) return
    if (isText(node)) lines.at(-1)!.push({ node, text: node.value, font })
    if (!isElement(node)) {
      for (const child of childrenOf(node)) visit(child, font)
      return
    }
    const breaks = isBlock(node) || node.tagName === 'br'
    if (breaks) lines.push([])
    for (const child of childrenOf(node)) visit(child, fontOf(node, rules) ?? font)
    if (breaks) lines.push([])
  }
  visit(tree, undefined)
  return lines
}

/** Decodes the text nodes of `tree` that stand in legacy fonts, or whose text can be nothing else. */
export function decodeFonts(tree: Root, tally: LegacyTally) {
  const lines = linesOf(tree, fontRules(styleSheets(tree)))
  const legacy = nameByStatistics(lines) ?? lines
  if (!legacy.some(line => line.some(piece => detectLegacy(piece.font)))) return
  for (const line of legacy) tally.survey(line)
  for (const line of legacy) {
    for (const { node, text } of setCapitals(decodeRuns(line, tally), tally)) node.value = text
  }
}
