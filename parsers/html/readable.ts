/**
 * The article of a page by @mozilla/readability, which knows what articles look like on the web.
 * Reads: a hast body. Writes: the text nodes that it keeps.
 *
 * Readability rebuilds the tree it reads, so every text is wrapped in a numbered span first; the numbers lead back to the nodes with their positions.
 */
import { Readability } from '@mozilla/readability'
import type { Element, Root, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { childrenOf, type HtmlNode, isElement, isHidden, isText } from './dom.ts'

const MARK = 'dataTextNode'
const MARK_ATTRIBUTE = 'data-text-node'
/** Pages with more texts are no articles; reading them would take minutes. */
const TOO_MANY = 60_000

/** A copy without hidden parts, every text in a numbered span. */
function numbered(node: HtmlNode, texts: Text[]): HtmlNode | undefined {
  if (isText(node)) {
    if (!node.value.trim()) return { type: 'text', value: node.value }
    texts.push(node)
    return {
      type: 'element',
      tagName: 'span',
      properties: { [MARK]: String(texts.length - 1) },
      children: [{ type: 'text', value: node.value }],
    }
  }
  if (!isElement(node) || isHidden(node)) return undefined
  const children = childrenOf(node)
    .map(child => numbered(child, texts))
    .filter(child => child !== undefined) as Element['children']
  // addresses are of no use here, and nothing of the page is to be fetched
  const { src: _src, srcSet: _srcSet, style: _style, ...properties } = node.properties
  return { type: 'element', tagName: node.tagName, properties, children }
}

/** Text nodes of the article; empty where Readability finds none. `title` is what the page calls itself. */
export function readableTexts(body: Element, title: string): Set<Text> {
  const texts: Text[] = []
  const copy = numbered(body, texts)
  if (!copy || texts.length > TOO_MANY) return new Set()
  const page: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'html',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'head',
            properties: {},
            children: [{ type: 'element', tagName: 'title', properties: {}, children: [{ type: 'text', value: title }] }],
          },
          copy as Element,
        ],
      },
    ],
  }
  const { document } = parseHTML(toHtml(page))
  const article = new Readability(document as unknown as Document, { charThreshold: 200, serializer: node => node }).parse()
  const kept = (article?.content as unknown as globalThis.Element | undefined)?.querySelectorAll(`[${MARK_ATTRIBUTE}]`) ?? []
  return new Set(Array.from(kept, span => texts[Number(span.getAttribute(MARK_ATTRIBUTE))]!))
}
