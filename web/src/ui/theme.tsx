/** Light or dark: as the system has it until the reader chooses. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

type Theme = 'light' | 'dark'
const KEPT = 'thidua.theme'
const Context = createContext<{ theme: Theme; toggle: () => void }>({ theme: 'light', toggle: () => {} })

function first(): Theme {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'light' || kept === 'dark') return kept
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(first)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const value = useMemo(
    () => ({
      theme,
      toggle: () =>
        setTheme(now => {
          const next = now === 'dark' ? 'light' : 'dark'
          localStorage.setItem(KEPT, next)
          return next
        }),
    }),
    [theme],
  )
  return <Context value={value}>{children}</Context>
}

export const useTheme = () => useContext(Context)
