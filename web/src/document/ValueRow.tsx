/** One value of the record with its mark, its review and what can be done with it. */
import { Check, Pencil, X } from 'lucide-react'
import { memo } from 'react'
import { codeLabel, fieldLabels } from '../../../schemas/labels.ts'
import { momentText } from '../format/date.ts'
import { shareText } from '../format/number.ts'
import { valueView } from '../format/value.ts'
import { useLanguage } from '../i18n/language.tsx'
import { StateIcon } from '../ui/StateTag.tsx'
import type { Item } from './items.ts'

interface Props {
  item: Item
  isActive: boolean
  mayReview: boolean
  onOpen: (key: string) => void
  onAccept: (item: Item) => void
  onEdit: (item: Item) => void
  onReject: (item: Item) => void
}

export const ValueRow = memo(function ValueRow({ item, isActive, mayReview, onOpen, onAccept, onEdit, onReject }: Props) {
  const { lang, t } = useLanguage()
  const { sourced, key, state } = item
  const { main, details } = valueView(item.field, sourced.value, lang)
  const { review } = sourced
  const why = `${fieldLabels.Sourced.confidence[lang]}: ${shareText(sourced.confidence, lang)} · ${codeLabel('Basis', sourced.basis, lang)}`
  return (
    <li className="value" data-key={key} data-keys={key} data-state={state} data-active={isActive || undefined}>
      <button type="button" className="open" aria-current={isActive || undefined} title={why} onClick={() => onOpen(key)}>
        <span className="words" lang="vi">
          {state === 'doubt' && <StateIcon state="doubt" label={t('toCheck')} />}
          {main || '—'}
        </span>
        {details.length > 0 && (
          <span className="details">
            {details.map(d => (
              <span key={`${d.label}${d.text}`}>
                <span className="faint">{d.label}: </span>
                {d.text}
              </span>
            ))}
          </span>
        )}
        {review && <span className="review">{t(`review_${review.state}`, { by: review.by, at: momentText(review.at) })}</span>}
      </button>
      {mayReview && (
        <span className="acts no-print">
          {!review && (
            <button type="button" aria-label={`${t('accept')}: ${main}`} title={`${t('accept')} (Enter)`} onClick={() => onAccept(item)}>
              <Check aria-hidden />
            </button>
          )}
          <button type="button" aria-label={`${t('edit')}: ${main}`} title={`${t('edit')} (e)`} onClick={() => onEdit(item)}>
            <Pencil aria-hidden />
          </button>
          <button type="button" aria-label={`${t('reject')}: ${main}`} title={`${t('reject')} (x)`} onClick={() => onReject(item)}>
            <X aria-hidden />
          </button>
        </span>
      )}
    </li>
  )
})
