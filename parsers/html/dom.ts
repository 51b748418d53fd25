/**
 * Looking at hast: the few questions that every step of the HTML parser asks of a node.
 * Reads: nodes of rehype-parse. Writes: nothing.
 */
import type { Element, ElementContent, Nodes, RootContent, Text } from 'hast'

export type HtmlNode = Nodes | RootContent | ElementContent

/** Elements without text of their own for a reader: code, media, form controls, metadata. */
const SILENT = new Set(
  'script style template noscript iframe object embed applet svg canvas video audio picture map head title meta link base select option datalist input textarea button dialog progress meter xml math'.split(
    ' ',
  ),
)

/** Elements that stand on lines of their own. */
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

export const isElement = (node: HtmlNode): node is Element => node.type === 'element'
export const isText = (node: HtmlNode): node is Text => node.type === 'text'
export const isBlock = (node: HtmlNode): boolean => isElement(node) && BLOCK.has(node.tagName)
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('children' in node ? (node.children as HtmlNode[]) : [])

/** One attribute as text: lists joined by spaces, absent ones ''. */
export function attribute(el: Element, name: string): string {
  const value = el.properties[name]
  if (value === undefined || value === null || value === false) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** Where an element begins and ends in the source; what the parser adds itself (a body, a tbody) stands nowhere: 0. */
export const startOf = (el: Element): number => el.position?.start.offset ?? 0
export const endOf = (el: Element): number => el.position?.end.offset ?? 0

/** Text that stands in an element itself, as it is: style sheets, data, titles. */
export const ownText = (el: Element): string =>
  childrenOf(el)
    .filter(isText)
    .map(c => c.value)
    .join('')

/** Inline style as lower-case declarations; Word's own (mso-…) among them. */
export function styleOf(el: Element): Map<string, string> {
  const out = new Map<string, string>()
  for (const part of attribute(el, 'style').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      out.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return out
}

/** Class that hides, unless a sibling class shows again at some width ("hidden md:block", "d-none d-md-block"). */
function hiddenByClass(names: string): boolean {
  if (/(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/u.test(names)) return true
  return /(?:^|\s)(?:d-none|hidden)(?:\s|$)/u.test(names) && !/(?:block|flex|grid|inline|table|contents)(?:\s|$)/u.test(names)
}

/** True for what a reader of the page never sees. */
export function isHidden(el: Element): boolean {
  if (SILENT.has(el.tagName)) return true
  if (el.properties.hidden !== undefined && el.properties.hidden !== false && el.properties.hidden !== null) return true
  if (attribute(el, 'ariaHidden') === 'true') return true
  if (hiddenByClass(attribute(el, 'className'))) return true
  if (!el.properties.style) return false
  const style = styleOf(el)
  return style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
}

/** Visits visible nodes in order; the visitor may answer 'skip' to leave a subtree out. `path` holds the ancestors, nearest last. */
export function walkVisible(node: HtmlNode, visit: (node: HtmlNode, path: readonly Element[]) => unknown, path: Element[] = []) {
  if (isElement(node) && isHidden(node)) return
  if (visit(node, path) === 'skip') return
  if (isElement(node)) path.push(node)
  for (const child of childrenOf(node)) walkVisible(child, visit, path)
  if (isElement(node)) path.pop()
}

/** Visible text with white space folded; blocks and breaks count as spaces. */
export function visibleText(node: HtmlNode): string {
  let out = ''
  walkVisible(node, n => {
    if (isText(n)) out += n.value
    else if (isBlock(n) || (isElement(n) && n.tagName === 'br')) out += ' '
  })
  return out.replace(/\s+/gu, ' ').trim()
}

/** First visible or hidden element that fits, in document order. */
export function findElement(node: HtmlNode, fits: (el: Element) => boolean): Element | undefined {
  if (isElement(node) && fits(node)) return node
  for (const child of childrenOf(node)) {
    const found = findElement(child, fits)
    if (found) return found
  }
  return undefined
}

/** Class, id and role of an element as words of lower case: "tinLienQuan box-1" → ["tin", "lien", "quan", "box", "1"], joined by "-". */
export const nameOf = (el: Element): string =>
  `${attribute(el, 'className')} ${attribute(el, 'id')}`
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replace(/_/gu, '-')

/** Visible lines of an element as a reader sees them. */
export function linesOf(el: Element): string[] {
  const lines: string[] = ['']
  const visit = (node: HtmlNode) => {
    if (isText(node)) lines[lines.length - 1] += node.value
    if (isElement(node) && isHidden(node)) return
    const breaks = isBlock(node) || (isElement(node) && node.tagName === 'br')
    if (breaks) lines.push('')
    for (const child of childrenOf(node)) visit(child)
    if (breaks) lines.push('')
  }
  visit(el)
  return lines.map(l => l.replace(/\s+/gu, ' ').trim()).filter(Boolean)
}
