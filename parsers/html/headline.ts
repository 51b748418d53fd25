/**
 * Headline, author and date of an article as they stand on its page. Readers of the article drop them; what metadata says is only a hint to find them.
 * Reads: the tree, blocks with their places. Writes: which block is which.
 */
import type { Element, Root } from 'hast'
import { foldKey } from '../../src/text/fold.ts'
import { attribute, childrenOf, findElement, isElement, isHidden, nameOf, ownText, startOf, visibleText } from './dom.ts'

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

/** "headline" of a NewsArticle in JSON-LD, read as text: the script is data of the page, it is not run. */
function linkedDataHeadline(tree: Root): string {
  const script = findElement(
    tree,
    el => el.tagName === 'script' && attribute(el, 'type') === 'application/ld+json' && /"headline"/u.test(ownText(el)),
  )
  const quoted = script && /"headline"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(ownText(script))?.[1]
  try {
    return quoted ? String(JSON.parse(quoted)).trim() : ''
  } catch {
    return ''
  }
}

/** What the page calls itself: og:title, the headline of its linked data, else <title>. */
export function pageTitle(tree: Root): string {
  const declared = metaContent(tree, /^(?:og|twitter):title$/iu) || linkedDataHeadline(tree)
  if (declared) return declared
  const title = findElement(tree, el => el.tagName === 'title')
  return title ? ownText(title).replace(/\s+/gu, ' ').trim() : ''
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

/** How much an element looks like a headline by itself: 3 the page's first heading, 2 a name, 1 a lower heading. */
function rankOf(el: Element): number {
  if (el.tagName === 'h1' || attribute(el, 'itemProp') === 'headline') return 3
  if (HEADLINE_NAME.test(nameOf(el))) return 2
  return /^h[23]$/u.test(el.tagName) ? 1 : 0
}

/** Longest headline, and shortest that stands without the page's title to prove it. */
const LONGEST = 400
const SHORTEST = 20

/** The visible element that is the headline: what matches the page's title, else the heading that stands nearest above the article's first prose. */
export function findHeadline(tree: Root, body: Element, prose: number, skip: (el: Element) => boolean): Element | undefined {
  const title = pageTitle(tree)
  const candidates: { el: Element; score: number; at: number }[] = []
  const visit = (el: Element) => {
    if (isHidden(el) || skip(el)) return
    const rank = rankOf(el)
    const at = startOf(el)
    const text = rank && at < prose ? visibleText(el) : ''
    if (text && text.length <= LONGEST) {
      const matched = title !== '' && matchesTitle(text, title)
      if (matched || rank === 3 || text.length >= SHORTEST) candidates.push({ el, score: rank + (matched ? 10 : 0), at })
    }
    for (const child of childrenOf(el)) if (isElement(child)) visit(child)
  }
  visit(body)
  const nearest = candidates.findLast(c => c.score < 10)
  if (nearest) nearest.score += 1.5
  const best = Math.max(0, ...candidates.map(c => c.score))
  return candidates.findLast(c => c.score === best)?.el
}
