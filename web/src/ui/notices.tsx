/** Short notices at the edge of the window: what was done, and what went wrong, with one thing to do about it. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'

interface Notice {
  id: number
  text: string
  action?: { label: string; run: () => void } | undefined
}

type Notify = (text: string, action?: Notice['action']) => void

const Context = createContext<Notify>(() => {})
const SHOWN_MS = 7000

export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const [notices, setNotices] = useState<Notice[]>([])
  const next = useRef(0)
  const close = useCallback((id: number) => setNotices(all => all.filter(n => n.id !== id)), [])
  const notify = useCallback<Notify>(
    (text, action) => {
      const id = next.current++
      setNotices(all => [...all.slice(-2), { id, text, action }])
      setTimeout(() => close(id), SHOWN_MS)
    },
    [close],
  )
  const value = useMemo(() => notify, [notify])
  return (
    <Context value={value}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {notices.map(({ id, text, action }) => (
          <div key={id} className="notice">
            <span>{text}</span>
            {action && (
              <button
                type="button"
                onClick={() => {
                  action.run()
                  close(id)
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" onClick={() => close(id)}>
              {t('close')}
            </button>
          </div>
        ))}
      </div>
    </Context>
  )
}

export const useNotify = (): Notify => useContext(Context)
