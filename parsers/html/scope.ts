/**
 * Which part of a page is the document: all of it, the document inside a site's frame, or the article.
 * Reads: the tree. Writes: the root to read and what of it to leave out.
 */
import type { Element, Root } from 'hast'
import { attribute, childrenOf, endOf, findElement, isBlock, isElement, linesOf, startOf, visibleText, walkVisible } from './dom.ts'
import { hasFurniture, isFurniture, isNavigation, proseLength } from './furniture.ts'
import { type OfficeMark, officeMark } from './marks-of-office.ts'

export interface Scope {
  root: Element
  skip: (el: Element) => boolean
}

/** Innermost blocks that are lines of an administrative document, in order. Lines inside links are lists of documents, not documents. */
export function officeBlocks(body: Element): { el: Element; mark: OfficeMark }[] {
  const out: { el: Element; mark: OfficeMark }[] = []
  walkVisible(body, (node, path) => {
    if (isElement(node) && isNavigation(node)) return 'skip'
    if (!isElement(node) || !isBlock(node) || childrenOf(node).some(isBlock)) return undefined
    if (path.some(p => p.tagName === 'a')) return undefined
    for (const line of linesOf(node)) {
      const mark = officeMark(line)
      if (mark && !findElement(node, el => el.tagName === 'a' && attribute(el, 'href') !== '')) out.push({ el: node, mark })
    }
    return undefined
  })
  return out
}

/** A document bears the motto, or two marks of which one stands in letterheads only: sites print the state's name too. */
export function isDocument(marks: readonly OfficeMark[]): boolean {
  const kinds = new Set(marks)
  return kinds.has('motto') || (kinds.size >= 2 && (kinds.has('type') || kinds.has('number') || kinds.has('dateline')))
}

/** Ancestors of a node from the body down to its parent. */
function pathTo(body: Element, target: Element): Element[] {
  let found: Element[] = []
  walkVisible(body, (node, path) => {
    if (node === target) found = [...path, target]
    return found.length ? 'skip' : undefined
  })
  return found
}

const APPENDIX = /^(?:phụ lục|phụ biểu|biểu mẫu|mẫu số|danh mục|danh sách)(?![\p{L}])/iu

/** The smallest element with all marks and most of the prose, or a higher one that brings an appendix. */
function documentRoot(body: Element, blocks: readonly { el: Element }[]): Element {
  const paths = blocks.map(b => pathTo(body, b.el))
  const first = paths[0]!
  let depth = 0
  while (depth + 1 < first.length && paths.every(p => p[depth + 1] === first[depth + 1])) depth++
  const prose = proseLength(body)
  while (depth > 0 && (!isContainer(first[depth]!) || proseLength(first[depth]!) < prose * 0.5)) depth--
  for (let up = depth - 1; up >= 0; up--) {
    const branches = childrenOf(first[up]!).filter(isElement)
    if (branches.some(el => el !== first[up + 1] && !isNavigation(el) && APPENDIX.test(visibleText(el).slice(0, 40)))) depth = up
  }
  return first[depth]!
}

/** Something that can hold a document: no row or cell of the table that places its letterhead. */
const isContainer = (el: Element): boolean => !/^(?:tr|td|th|tbody|thead|table|p|h[1-6]|li|ul|ol|span)$/u.test(el.tagName)

/** The body of a page; the root itself where there is none. */
export const bodyOf = (tree: Root): Element =>
  findElement(tree, el => el.tagName === 'body') ?? {
    type: 'element',
    tagName: 'body',
    properties: {},
    children: tree.children as Element['children'],
  }

/** Furniture of the frame around a document: links and roles anywhere, names only before its first and behind its last mark. */
function frameSkip(blocks: readonly { el: Element }[]): (el: Element) => boolean {
  const places = blocks.map(b => startOf(b.el))
  const [first, last] = [places[0]!, places.at(-1)!]
  const holdsMark = (el: Element) => places.some(at => at >= startOf(el) && at < endOf(el))
  return el => {
    if (isNavigation(el)) return true
    const outside = startOf(el) > last || endOf(el) <= first
    return outside && isFurniture(el) && !holdsMark(el)
  }
}

/** The document of a page that is one; undefined where the page is something else. */
export function documentScope(body: Element): Scope | undefined {
  const blocks = officeBlocks(body)
  if (!isDocument(blocks.map(b => b.mark))) return undefined
  if (!hasFurniture(body)) return { root: body, skip: () => false }
  return { root: documentRoot(body, blocks), skip: frameSkip(blocks) }
}
