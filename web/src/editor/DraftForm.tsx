/** The form in which a value is corrected or added, beside the sentence that it stands on. */
import { Quote, SquareDashed } from 'lucide-react'
import { type FormEvent, useMemo, useState } from 'react'
import { correctableFields } from '../../../schemas/correction.ts'
import { fieldLabels } from '../../../schemas/labels.ts'
import type { Draft } from '../document/draft.ts'
import { useLanguage } from '../i18n/language.tsx'
import { blank, kindOf } from './kinds.ts'
import { ValueForm } from './ValueForm.tsx'

interface Props {
  draft: Draft
  onSave: (value: unknown, reason: string) => void
  onCancel: () => void
}

export default function DraftForm({ draft, onSave, onCancel }: Props) {
  const { lang, t } = useLanguage()
  const schema = correctableFields.get(draft.field)!.value
  const [value, setValue] = useState<unknown>(() => (draft.item ? draft.item.sourced.value : blank(schema, draft.words)))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const read = useMemo(() => schema.safeParse(value), [schema, value])
  const label = fieldLabels.CampaignRecord[draft.field][lang]
  const quote = draft.evidence[0]?.quote

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.success) onSave(read.data, reason)
  }
  const missing = read.success ? null : read.error.issues[0]
  const isFlat = kindOf(schema).kind !== 'group'
  return (
    <form
      className="draft-form"
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
        event.stopPropagation()
      }}
    >
      <p className="ground" lang="vi">
        {draft.regions.length > 0 && (
          <span>
            <SquareDashed className="icon" aria-hidden /> {t('markedPlace', { n: draft.regions[0]!.page })}
          </span>
        )}
        {quote ? (
          <q>
            <Quote className="icon" aria-hidden /> {quote}
          </q>
        ) : (
          draft.regions.length === 0 && <span className="faint">{t('noGround')}</span>
        )}
      </p>
      <ValueForm schema={schema} value={value} label={isFlat ? label : t('value')} onChange={setValue} autoFocus />
      <div className="field">
        <label htmlFor="why">{t('why')}</label>
        <input id="why" className="input" value={reason} maxLength={500} onChange={e => setReason(e.target.value)} />
      </div>
      {tried && missing && (
        <p role="alert" className="wrong">
          {t('notYetRight')}: {missing.path.map(String).join(' › ')} {missing.path.length ? '' : missing.message}
        </p>
      )}
      <footer>
        <button type="button" className="button" data-small onClick={onCancel}>
          {t('cancel')} <kbd>Esc</kbd>
        </button>
        <button type="submit" className="button" data-kind="main" data-small>
          {t('save')} <kbd>Ctrl ↵</kbd>
        </button>
      </footer>
    </form>
  )
}
