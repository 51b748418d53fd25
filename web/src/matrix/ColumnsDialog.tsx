/** Which columns are shown. */
import { useState } from 'react'
import { matches } from '../format/fold.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { MatrixColumn } from './model.ts'

interface Props {
  columns: readonly MatrixColumn[]
  hidden: ReadonlySet<string>
  onChange: (hidden: Set<string>) => void
  onClose: () => void
}

export function ColumnsDialog({ columns, hidden, onChange, onClose }: Props) {
  const { t } = useLanguage()
  const [asked, setAsked] = useState('')
  const shown = columns.filter(c => matches(`${c.group} ${c.label}`, asked) > 0)
  const toggle = (id: string, on: boolean) => {
    const next = new Set(hidden)
    if (on) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  const all = (on: boolean) => {
    const next = new Set(hidden)
    for (const c of shown) on ? next.delete(c.id) : next.add(c.id)
    onChange(next)
  }
  return (
    <Dialog title={t('columns')} onClose={onClose}>
      <div className="toolbar">
        <input className="input" aria-label={t('find')} placeholder={t('find')} value={asked} onChange={e => setAsked(e.target.value)} />
        <button type="button" className="button" data-small onClick={() => all(true)}>
          {t('showAllColumns')}
        </button>
        <button type="button" className="button" data-small onClick={() => all(false)}>
          {t('hideAllColumns')}
        </button>
      </div>
      <ul className="column-list">
        {shown.map(c => (
          <li key={c.id}>
            <label>
              <input type="checkbox" checked={!hidden.has(c.id)} onChange={e => toggle(c.id, e.target.checked)} />
              <span lang="vi">
                {c.group && <span className="faint">{c.group}: </span>}
                {c.label}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
