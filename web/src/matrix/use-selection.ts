/** What is chosen in a grid: the place that has the focus, and the block from there to where the choice began. */
import { type PointerEvent, useRef, useState } from 'react'
import { type Area, type Place, placeWithin, rangeOf, type Size } from './places.ts'

export interface Selection {
  focus: Place
  chosen: Area
  /** Moves the focus; `widen` leaves the beginning of the choice where it was. */
  go: (to: Place, widen: boolean) => void
  all: () => void
  /** what a pointer that is drawn over cells chooses */
  drawing: {
    onPointerDown: (event: PointerEvent) => void
    onPointerOver: (event: PointerEvent) => void
    onPointerUp: () => void
  }
}

const FIRST: Place = { row: 0, column: 0 }

/** The place of the cell that an event met. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** `show` brings a place into view. */
export function useSelection(size: Size, show: (place: Place) => void): Selection {
  const [focus, setFocus] = useState(FIRST)
  const [anchor, setAnchor] = useState(FIRST)
  const isDrawing = useRef(false)
  const choose = (to: Place, widen: boolean) => {
    setFocus(to)
    if (!widen) setAnchor(to)
  }
  return {
    focus,
    chosen: rangeOf(anchor, focus),
    go: (to, widen) => {
      const next = placeWithin(to, size)
      choose(next, widen)
      show(next)
    },
    all: () => {
      setAnchor(FIRST)
      setFocus({ row: size.rows - 1, column: size.columns - 1 })
    },
    drawing: {
      onPointerDown: event => {
        const at = placeOf(event.target)
        if (!at || event.button !== 0) return
        isDrawing.current = true
        choose(at, event.shiftKey)
      },
      onPointerOver: event => {
        const at = isDrawing.current ? placeOf(event.target) : null
        if (at) setFocus(at)
      },
      onPointerUp: () => {
        isDrawing.current = false
      },
    },
  }
}
