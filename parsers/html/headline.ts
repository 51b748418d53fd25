/**
 * Headline, author and date of an article as they stand on its page. Readers of the article drop them; what metadata says is only a hint to find them.
 * Reads: the tree, blocks with their places. Writes: which block is which.
 */
import type { Element, Root } from 'hast'
import { foldKey } from '../../src/text/fold.ts'
import { attribute, childrenOf, findElement, isElement, isHidden, isText, nameOf, visibleText } from './dom.ts'

const metaContent = (tree: Root, name: RegExp): string => {
  const meta = findElement(
    tree,
    el =>
      el.tagName === 'meta' &&
      (name.test(attribute(el, 'property')) || name.test(attribute(el, 'name'))) &&
      attribute(el, 'content') !== '',
  )
  return meta ? attribute(meta, 'content').trim() : ''
}

/** What the page calls itself: og:title, else <title>. */
export function pageTitle(tree: Root): string {
  const og = metaContent(tree, /^(?:og|twitter):title$/iu)
  if (og) return og
  const title = findElement(tree, el => el.tagName === 'title')
  return title
    ? childrenOf(title)
        .map(c => (isText(c) ? c.value : ''))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim()
    : ''
}

/** "<headline> - <site>": the headline is the whole, or its beginning. */
const matchesTitle = (text: string, title: string): boolean => {
  const a = foldKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  const b = foldKey(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return a.length >= 10 && (a === b || b.startsWith(`${a} `) || b.endsWith(` ${a}`) || (b.length >= 10 && a.startsWith(`${b} `)))
}

/** Names that site builders give to a headline. */
const HEADLINE_NAME = /(?:^|[\s-])(?:headline|title|tieu-?de|article-title|post-title|entry-title|detail-title)(?=$|[\s-])/u

/** The visible element that is the headline: matched with the page's title, else the heading that stands in or last before the article. */
export function findHeadline(tree: Root, body: Element, content: Element, skip: (el: Element) => boolean): Element | undefined {
  const title = pageTitle(tree)
  const candidates: { el: Element; rank: number; at: number }[] = []
  const visit = (el: Element) => {
    if (isHidden(el)) return
    const rank =
      el.tagName === 'h1'
        ? 3
        : attribute(el, 'itemProp') === 'headline'
          ? 3
          : HEADLINE_NAME.test(nameOf(el))
            ? 2
            : /^h[23]$/u.test(el.tagName)
              ? 1
              : 0
    const text = rank || childrenOf(el).every(c => !isElement(c)) ? visibleText(el) : ''
    if (text && text.length <= 400) {
      const matched = title !== '' && matchesTitle(text, title)
      // a crumb or a link to the page bears its title too: only names and headings that stand in the article's part count
      if (rank && (matched || rank === 3) && !skip(el))
        candidates.push({ el, rank: rank + (matched ? 10 : 0), at: el.position?.start.offset ?? 0 })
    }
    if (skip(el)) return
    for (const child of childrenOf(el)) if (isElement(child)) visit(child)
  }
  visit(body)
  const start = content.position?.start.offset ?? 0
  const end = content.position?.end.offset ?? Number.POSITIVE_INFINITY
  const best = Math.max(0, ...candidates.map(c => c.rank))
  const top = candidates.filter(c => c.rank === best && c.at < end)
  // nearest above the article, else the first inside it
  return (top.findLast(c => c.at <= start) ?? top[0])?.el
}
