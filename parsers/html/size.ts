/**
 * Limits of a page: how many elements, how deep, how many cells. Later steps walk the tree by recursion and may take for granted
 * that it is no deeper than a stack.
 * Reads: the source, then the tree. Writes: nothing, or a ParseError.
 */
import type { Root } from 'hast'
import { overLimit } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { childrenOf, type HtmlNode, isElement } from './dom.ts'

const TAG = /<[a-z]/giu

/** Counts the tags before the parser builds them: an element takes a thousand times the bytes of its tag. */
export function checkSource(source: string): void {
  let tags = 0
  for (const _ of source.matchAll(TAG)) tags++
  if (tags > LIMITS.elements) throw overLimit('elements', tags)
}

export function checkTree(tree: Root): void {
  let cells = 0
  let level: HtmlNode[] = [tree]
  for (let depth = 0; level.length; depth++) {
    if (depth > LIMITS.nesting) throw overLimit('nesting')
    const below: HtmlNode[] = []
    for (const node of level) {
      if (isElement(node) && (node.tagName === 'td' || node.tagName === 'th')) cells++
      for (const child of childrenOf(node)) below.push(child)
    }
    level = below
  }
  if (cells > LIMITS.tableCells) throw overLimit('tableCells', cells)
}
