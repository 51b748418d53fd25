/**
 * Lights up everything that carries a value's key, in both panes, pages that are drawn later too: one rule of a style sheet
 * instead of a walk over all pieces.
 */
import { type RefObject, useEffect, useMemo } from 'react'

const rule = (key: string, attribute: 'lit' | 'over') =>
  `[data-keys~=${JSON.stringify(key)}]{--${attribute}-now:var(--${attribute === 'lit' ? 'lit' : 'hover'})}`

function useSheet(): CSSStyleSheet {
  const sheet = useMemo(() => new CSSStyleSheet(), [])
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== sheet)
    }
  }, [sheet])
  return sheet
}

/** `root`: where hovering links both ways. */
export function useLit(root: RefObject<HTMLElement | null>, activeKey: string | null): void {
  const lit = useSheet()
  const over = useSheet()
  useEffect(() => lit.replaceSync(activeKey ? rule(activeKey, 'lit') : ''), [lit, activeKey])
  useEffect(() => {
    const at = root.current!
    let shown = ''
    const enter = (event: Event) => {
      const keys = event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-keys]')?.dataset.keys ?? '') : ''
      if (keys === shown) return
      shown = keys
      over.replaceSync(
        keys
          ? keys
              .split(' ')
              .map(k => rule(k, 'over'))
              .join('')
          : '',
      )
    }
    at.addEventListener('pointerover', enter)
    at.addEventListener('pointerleave', enter)
    return () => {
      at.removeEventListener('pointerover', enter)
      at.removeEventListener('pointerleave', enter)
    }
  }, [root, over])
}
