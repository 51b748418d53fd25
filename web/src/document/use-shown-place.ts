/** Both panes go to the value that was opened. */
import { type RefObject, useCallback, useEffect, useState } from 'react'

const escaped = (key: string): string => JSON.stringify(key)

/**
 * `others`: what makes places come to be when it changes. Gives what is to be called when further places stand: a page that is drawn later is gone
 * to then.
 */
export function useShownPlace(root: RefObject<HTMLElement | null>, key: string | null, ...others: unknown[]): () => void {
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` and `others` tell that places have come to be
  useEffect(() => {
    if (!key || !root.current) return
    const behavior: ScrollBehavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    root.current.querySelector(`.original [data-keys~=${escaped(key)}]`)?.scrollIntoView({ block: 'center', behavior })
    root.current.querySelector(`.right [data-key=${escaped(key)}]`)?.scrollIntoView({ block: 'nearest', behavior })
  }, [key, times, ...others])
  return useCallback(() => setTimes(n => n + 1), [])
}
