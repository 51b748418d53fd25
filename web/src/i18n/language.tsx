/** The language of the interface: Vietnamese unless the reader chose English; kept in this browser. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../../schemas/labels.ts'
import { type MessageKey, messages } from './messages.ts'

interface Speech {
  lang: Language
  setLang: (lang: Language) => void
  /** The words of a key; `{name}` is filled from `values`. */
  t: (key: MessageKey, values?: Record<string, string | number>) => string
}

const Context = createContext<Speech | null>(null)
const KEPT = 'thidua.lang'

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi')

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Language>(kept)
  useEffect(() => {
    localStorage.setItem(KEPT, lang)
    document.documentElement.lang = lang
  }, [lang])
  const speech = useMemo<Speech>(
    () => ({
      lang,
      setLang,
      t: (key, values = {}) => messages[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    }),
    [lang],
  )
  return <Context value={speech}>{children}</Context>
}

export function useLanguage(): Speech {
  const speech = useContext(Context)
  if (!speech) throw new Error('useLanguage stands outside LanguageProvider')
  return speech
}
