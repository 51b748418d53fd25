/**
 * A web article: where it stands in its page, and which of its lines are headline, author and date.
 * Reads: the tree of a page. Writes: a Scope, and the blocks in reading order with their roles.
 */
import type { Element, Root, Text } from 'hast'
import {
  attribute,
  childrenOf,
  endOf,
  findElement,
  type HtmlNode,
  isElement,
  isHidden,
  isText,
  linesOf,
  ownText,
  startOf,
  visibleText,
} from './dom.ts'
import { furnitureLine, hasFurniture, isFurniture, isNavigation, linkDensity, proseLength } from './furniture.ts'
import { pageTitle } from './headline.ts'
import { readableTexts } from './readable.ts'

export interface Article {
  /** the element that holds headline, article and what stands between */
  frame: Element
  /** the element that holds the article's text */
  content: Element
  skip: (el: Element) => boolean
  skipText: (text: Text) => boolean
}

/** A child that holds this share of the article's text is the article. */
const BULK = 0.85

/** Characters of the kept texts in each element. */
function weigh(node: HtmlNode, kept: ReadonlySet<Text>, weights: Map<Element, number>): number {
  if (isText(node)) return kept.has(node) ? node.value.trim().length : 0
  if (isElement(node) && isHidden(node)) return 0
  const sum = childrenOf(node).reduce((n, child) => n + weigh(child, kept, weights), 0)
  if (isElement(node)) weights.set(node, sum)
  return sum
}

/** The smallest element with the bulk of the article. Two articles in one page: the one with more of it. */
function contentOf(body: Element, kept: ReadonlySet<Text>): Element {
  const weights = new Map<Element, number>()
  weigh(body, kept, weights)
  // hidden elements were not weighed
  const weightOf = (el: Element) => weights.get(el) ?? 0
  const total = weightOf(body)
  let at = body
  for (;;) {
    const inner = childrenOf(at).filter(isElement)
    const heaviest = inner.toSorted((a, b) => weightOf(b) - weightOf(a))[0]
    if (!heaviest || heaviest.tagName === 'p') return at
    const several = inner.filter(el => el.tagName === 'article' && weightOf(el) > 0).length > 1
    if (weightOf(heaviest) < total * BULK && !(several && heaviest.tagName === 'article')) return at
    at = heaviest
  }
}

/** Furniture that only its heading names: the heading and what stands under it. */
function labelled(content: Element): Set<Element> {
  const out = new Set<Element>()
  const visit = (el: Element) => {
    const children = childrenOf(el)
      .filter(isElement)
      .filter(c => !isHidden(c))
    for (const [i, child] of children.entries()) {
      if (out.has(child)) continue
      const lines = linesOf(child)
      const kind = lines.length === 1 ? furnitureLine(lines[0]!) : undefined
      if (!kind) {
        visit(child)
        continue
      }
      out.add(child)
      if (kind === 'service') continue
      // a heading at the head of its own box names the box; amid an article only the links under it
      const wholeBox = el !== content && children.slice(0, i).every(c => out.has(c) || !visibleText(c))
      for (const next of children.slice(i + 1)) {
        if (!(wholeBox || kind === 'comments' || linkDensity(next) > 0.4 || !visibleText(next))) break
        out.add(next)
      }
    }
  }
  visit(content)
  return out
}

/** Names mislead ("views-field-body"): what holds the article, or a good part of it, is no furniture. */
function bulkOf(content: Element): (el: Element) => boolean {
  const [start, end] = [startOf(content), endOf(content)]
  const prose = proseLength(content)
  return el => {
    const [from, to] = [startOf(el), endOf(el)]
    const around = from <= start && to >= end
    const part = from >= start && to <= end && proseLength(el) > prose * 0.3
    return around || (part && !isNavigation(el))
  }
}

const hasArticleMark = (tree: Root): boolean =>
  findElement(
    tree,
    el =>
      (el.tagName === 'meta' && /^og:type$/iu.test(attribute(el, 'property')) && /article/iu.test(attribute(el, 'content'))) ||
      (el.tagName === 'meta' && /^article:published_time$/iu.test(attribute(el, 'property'))) ||
      /(?:News)?Article$/u.test(attribute(el, 'itemType')) ||
      (el.tagName === 'script' &&
        attribute(el, 'type') === 'application/ld+json' &&
        /"@type"\s*:\s*"(?:News)?Article"/u.test(ownText(el))) ||
      (el.tagName === 'article' && findElement(el, e => e.tagName === 'time') !== undefined),
  ) !== undefined

/** The article of a page; undefined where the page has neither furniture nor the marks of one, so that all of it is the document. */
export function findArticle(tree: Root, body: Element): Article | undefined {
  const furnished = hasFurniture(body)
  if (!furnished && !hasArticleMark(tree)) return undefined
  const kept = furnished ? readableTexts(body, pageTitle(tree)) : new Set<Text>()
  const content = kept.size
    ? contentOf(body, kept)
    : (findElement(body, el => el.tagName === 'article') ?? findElement(body, el => el.tagName === 'main') ?? body)
  const boxes = labelled(content)
  const isBulk = bulkOf(content)
  // where the article shares its element with the page, only what Readability keeps is certain
  const mixed = kept.size > 0 && content === body
  return {
    frame: body,
    content,
    skip: el => boxes.has(el) || (!isBulk(el) && isFurniture(el)),
    skipText: text => mixed && !kept.has(text),
  }
}
