/** Which rows and columns of a grid are in view, and their sizes in pixels. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

export const ROW = 46
const WIDE = 176
const NARROW = 30
/** room for names of units; less on a telephone */
export const FIRST = window.innerWidth < 700 ? 128 : 264

interface Asked {
  scroll: RefObject<HTMLDivElement | null>
  rows: number
  columns: number
  heat: boolean
}

/** A column that is in view: its place among the columns, and where it stands. */
export type Across = Pick<VirtualItem, 'index' | 'start' | 'size'>

export function useCells({ scroll, rows, columns, heat }: Asked) {
  const down = useVirtualizer({ count: rows, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 6 })
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroll.current,
    estimateSize: () => (heat ? NARROW : WIDE),
    overscan: 2,
    scrollPaddingStart: FIRST,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths change with the mode
  useEffect(() => across.measure(), [heat, across])
  return { down, across }
}
