/** From a selection of the reader to a place in the document's text. */
import type { Evidence } from '../../../schemas/evidence.ts'

/** Offset in the document of a point in a text view, whose pieces carry `data-at`. */
function offsetAt(node: Node, within: number): number | undefined {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]')
  return piece ? Number(piece.dataset.at) + (node instanceof Text ? within : 0) : undefined
}

/** White space at the ends belongs to nobody's evidence. */
function trimmed(text: string, start: number, end: number): Evidence | undefined {
  const quote = text.slice(start, end)
  const from = start + (quote.length - quote.trimStart().length)
  const to = end - (quote.length - quote.trimEnd().length)
  return to > from ? { quote: text.slice(from, to), start: from, end: to } : undefined
}

/** The selected words of a text view as evidence; undefined where nothing of the document is selected. */
export function evidenceOfTextSelection(selection: Selection, root: HTMLElement, text: string): Evidence | undefined {
  if (selection.isCollapsed || !selection.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return undefined
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter(p => range.intersectsNode(p))
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return undefined
  const start = offsetAt(range.startContainer, range.startOffset) ?? Number(first.dataset.at)
  const end = offsetAt(range.endContainer, range.endOffset) ?? Number(last.dataset.at) + (last.textContent?.length ?? 0)
  return trimmed(text, Math.min(start, end), Math.max(start, end))
}

const isSpace = (c: string): boolean => /\s/.test(c)

/**
 * Words selected on a PDF page, found again in the document's text: the page's own spacing and line breaks differ from it, so that white space
 * and hyphens at line ends are passed over. `near`: offsets of the page's text, the nearest occurrence wins.
 */
export function evidenceOfWords(words: string, text: string, near: { start: number; end: number }): Evidence | undefined {
  const want = [...words.normalize('NFC')].filter(c => !isSpace(c)).join('')
  if (!want) return undefined
  const places: number[] = []
  let dense = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (isSpace(c)) continue
    dense += c
    places.push(i)
  }
  const middle = (near.start + near.end) / 2
  const distance = (at: number) => (places[at]! >= near.start && places[at]! < near.end ? 0 : Math.abs(places[at]! - middle))
  let best = -1
  for (let at = dense.indexOf(want); at >= 0; at = dense.indexOf(want, at + 1)) if (best < 0 || distance(at) < distance(best)) best = at
  if (best < 0) return undefined
  return trimmed(text, places[best]!, places[best + want.length - 1]! + 1)
}
