/**
 * Classes that a page's own style sheet hides: ".print-only { display: none }".
 * Reads: <style> elements. Writes: `hidden` on the elements of such classes, so that later steps need not know of styles.
 */
import type { Root } from 'hast'
import { attribute, childrenOf, findElement, type HtmlNode, isElement, ownText } from './dom.ts'

const COMMENTS = /\/\*[\s\S]*?\*\/|<!--|-->/gu

/** Rules outside of at-rules (@media print hides what the screen shows) as [selectors, declarations]. */
export function* topLevelRules(css: string): Generator<[string, string]> {
  let depth = 0
  let start = 0
  let open = 0
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{' && depth++ === 0) open = i
    else if (css[i] === '}' && depth > 0 && --depth === 0) {
      const selectors = css.slice(start, open)
      if (!selectors.includes('@')) yield [selectors, css.slice(open + 1, i)]
      start = i + 1
    } else if (css[i] === ';' && depth === 0) start = i + 1
  }
}

const CLASS = /\.([a-z_][\w-]*)/giu

/** Names hidden by a selector that is that class alone, unless some rule shows the class again (a tab that is open). */
export function hiddenClasses(css: string): Set<string> {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const [selectors, declarations] of topLevelRules(css.replace(COMMENTS, ''))) {
    const display = /(?:^|[;\s])display\s*:\s*([a-z-]+)/iu.exec(declarations)?.[1]?.toLowerCase()
    if (!display) continue
    for (const selector of selectors.split(',')) {
      const alone = /^\s*\.([a-z_][\w-]*)\s*$/iu.exec(selector)?.[1]
      if (display === 'none' && alone) hidden.add(alone)
      else if (display !== 'none') for (const m of selector.matchAll(CLASS)) shown.add(m[1]!)
    }
  }
  return hidden.difference(shown)
}

/** All style sheets that stand in the page, comments left out. */
export function styleSheets(tree: Root): string {
  let css = ''
  findElement(tree, el => {
    if (el.tagName === 'style') css += `${ownText(el)}\n`
    return false
  })
  return css.replace(COMMENTS, '')
}

/** Sets `hidden` on elements that the page's style sheets hide by class. */
export function applyStylesheets(tree: Root) {
  const hidden = hiddenClasses(styleSheets(tree))
  if (!hidden.size) return
  const visit = (node: HtmlNode) => {
    if (
      isElement(node) &&
      attribute(node, 'className')
        .split(' ')
        .some(name => hidden.has(name))
    )
      node.properties.hidden = true
    for (const child of childrenOf(node)) visit(child)
  }
  visit(tree)
}
