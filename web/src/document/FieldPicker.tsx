/** "Dùng làm căn cứ cho …": the fields that marked words or a marked place can ground. */
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { fieldLabels } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { matches } from '../format/fold.ts'
import { useLanguage } from '../i18n/language.tsx'
import { groups } from './groups.ts'
import type { Marked } from './use-marked.ts'

interface Props {
  marked: Marked
  isEditing: boolean
  /** null: for the value that is being corrected */
  onPick: (field: keyof CampaignRecord | null) => void
  onClose: () => void
}

export function FieldPicker({ marked, isEditing, onPick, onClose }: Props) {
  const { t, lang } = useLanguage()
  const [asked, setAsked] = useState('')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const fields = groups
    .flatMap(g => g.fields)
    .map(field => ({ field, label: fieldLabels.CampaignRecord[field][lang] }))
    .map(entry => ({ ...entry, fit: matches(entry.label, asked) }))
    .filter(entry => entry.fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const quote = marked.evidence.map(e => e.quote).join(' ')
  return (
    <div
      ref={root}
      className="field-picker"
      role="dialog"
      aria-label={t('groundFor')}
      style={{ top: marked.top, left: marked.left }}
      onPointerUp={e => e.stopPropagation()}
      onKeyUp={e => e.stopPropagation()}
      onKeyDown={e => {
        e.stopPropagation()
        if (e.key === 'Escape') onClose()
        if (e.key === 'Enter' && e.target instanceof HTMLInputElement) {
          e.preventDefault()
          const best = fields[0]
          if (best) onPick(best.field)
        }
      }}
    >
      <header>
        <strong>{t('groundFor')}</strong>
        <button type="button" className="button" data-kind="quiet" data-small aria-label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
      <p className="faint quote" lang="vi">
        {quote || t('markedPlace', { n: marked.regions[0]?.page ?? 1 })}
      </p>
      {isEditing && (
        <button type="button" className="button" data-kind="main" data-small onClick={() => onPick(null)}>
          {t('groundForThis')}
        </button>
      )}
      <label className="find">
        <Search className="icon" aria-hidden />
        <span className="sr">{t('findField')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the reader opened this choice by marking */}
        <input className="input" autoFocus value={asked} placeholder={t('findField')} onChange={e => setAsked(e.target.value)} />
      </label>
      <ul>
        {fields.map(({ field, label }) => (
          <li key={field}>
            <button type="button" onClick={() => onPick(field)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
