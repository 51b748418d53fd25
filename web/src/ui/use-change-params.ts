/** What a page shows stands in its address: changing it leaves no step in the history. */
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Parameters of the address, and a function that sets some of them; null takes one away. */
export function useChangeParams(): [URLSearchParams, (to: Record<string, string | null>) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (to: Record<string, string | null>) =>
      setParams(
        now => {
          const next = new URLSearchParams(now)
          for (const [key, value] of Object.entries(to)) value === null ? next.delete(key) : next.set(key, value)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return [params, change]
}
