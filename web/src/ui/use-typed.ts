/** Words that are being typed into a search: what they ask for is asked once the reader paused. */
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250

/** `asked`: what is asked for at present. */
export function useTyped(asked: string, ask: (words: string) => void): [typed: string, type: (words: string) => void] {
  const [typed, setTyped] = useState(asked)
  // a filter may have been set between typing and asking
  const latest = useRef({ asked, ask })
  latest.current = { asked, ask }
  useEffect(() => {
    const wait = setTimeout(() => {
      const words = typed.trim()
      if (words !== latest.current.asked) latest.current.ask(words)
    }, PAUSE_MS)
    return () => clearTimeout(wait)
  }, [typed])
  return [typed, setTyped]
}
