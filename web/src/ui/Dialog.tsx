/** A modal dialog of the browser itself: it keeps the focus, Escape closes it. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'

export function Dialog({ title, onClose, children, wide }: { title: string; onClose: () => void; children: ReactNode; wide?: boolean }) {
  const { t } = useLanguage()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
  }, [])
  return (
    <dialog ref={ref} className="dialog" data-wide={wide || undefined} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="button" data-kind="quiet" data-small aria-label={t('close')} onClick={() => ref.current?.close()}>
          <X aria-hidden />
        </button>
      </header>
      <div className="body">{children}</div>
    </dialog>
  )
}
