/** What a reader marks in the original, words or a place, to ground a value on it. */
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import type { ParsedDocument } from '../../../schemas/document.ts'
import type { Box, Evidence } from '../../../schemas/evidence.ts'
import { blocksIn, placedBlocks, textOfPage } from './pages.ts'
import { evidenceOfTextSelection, evidenceOfWords } from './text-place.ts'

/** What was marked, and where on the screen the choice of a field opens. */
export interface Marked {
  evidence: Evidence[]
  regions: Box[]
  top: number
  left: number
}

/** Width that the choice of a field takes, and its least distance from the edges. */
const PICKER = 280
const EDGE = 8
const BELOW = 6

/** Below what was marked, wherever the pane has been scrolled to. */
function besides(at: DOMRect, pane: HTMLElement): { top: number; left: number } {
  const edge = pane.getBoundingClientRect()
  return {
    top: Math.max(EDGE, at.bottom - edge.top + pane.scrollTop + BELOW),
    left: Math.min(Math.max(EDGE, at.left - edge.left), Math.max(EDGE, edge.width - PICKER)),
  }
}

/** Calls `onSelect` whenever words of the pane have been selected, by the pointer or by keys. */
function useSelected(pane: RefObject<HTMLElement | null>, listen: boolean, onSelect: (selection: Selection) => void): void {
  useEffect(() => {
    if (!listen) return
    const at = pane.current!
    // the browser sets the selection after the event
    const up = () =>
      setTimeout(() => {
        const selection = document.getSelection()
        if (selection && !selection.isCollapsed && pane.current?.contains(selection.anchorNode)) onSelect(selection)
      })
    at.addEventListener('pointerup', up)
    document.addEventListener('keyup', up)
    return () => {
      at.removeEventListener('pointerup', up)
      document.removeEventListener('keyup', up)
    }
  }, [pane, listen, onSelect])
}

/** `pane`: what the original scrolls in. */
export function useMarked(pane: RefObject<HTMLElement | null>, parsed: ParsedDocument, text: string, mayReview: boolean) {
  const [marked, setMarked] = useState<Marked | null>(null)
  const blocks = useMemo(() => placedBlocks(parsed), [parsed])

  const offer = useCallback(
    (evidence: Evidence[], regions: Box[], at: DOMRect) => setMarked({ evidence, regions, ...besides(at, pane.current!) }),
    [pane],
  )
  const onSelect = useCallback(
    (selection: Selection) => {
      const page = selection.anchorNode?.parentElement?.closest<HTMLElement>('[data-page]')
      const evidence = page
        ? evidenceOfWords(selection.toString(), text, textOfPage(blocks, Number(page.dataset.page), text.length))
        : evidenceOfTextSelection(selection, pane.current!, text)
      if (evidence) offer([evidence], [], selection.getRangeAt(0).getBoundingClientRect())
    },
    [pane, text, blocks, offer],
  )
  useSelected(pane, mayReview, onSelect)

  /** A place of a page is grounded on what stands in it, be it nothing that was read. */
  const place = useCallback(
    (box: Box, at: DOMRect) => {
      const inside = blocksIn(blocks, box).map(({ start, end }) => ({ quote: text.slice(start, end), start, end, page: box.page }))
      offer(inside, [box], at)
    },
    [blocks, text, offer],
  )
  const forget = useCallback(() => setMarked(null), [])
  return { marked, place, forget }
}
