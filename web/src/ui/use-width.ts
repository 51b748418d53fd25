/** How wide an element is inside, in pixels, as long as it stands; null before it was measured. */
import { type RefObject, useEffect, useState } from 'react'

export function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    watch.observe(ref.current!)
    return () => watch.disconnect()
  }, [ref])
  return width
}
