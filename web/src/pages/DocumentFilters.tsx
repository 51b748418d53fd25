/** What stands above the list of documents: words that are searched for, or filters and an order. */
import { Search } from 'lucide-react'
import { codeLabels } from '../../../schemas/labels.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Choice, type Option, optionsOf } from '../ui/Choice.tsx'
import { useChangeParams } from '../ui/use-change-params.ts'
import { useTyped } from '../ui/use-typed.ts'

export const FILTERS = ['type', 'level', 'year', 'state', 'doubtful', 'sort'] as const
type Filter = (typeof FILTERS)[number]

/** Years that can be chosen: the coming one and those before it. */
const YEARS = 12

const sorts = {
  '-uploaded': 'sort_uploaded',
  '-issued': 'sort_issued',
  title: 'sort_title',
  issuer: 'sort_issuer',
  doubt: 'sort_doubt',
} as const

function useChoices(): Record<Filter, { label: string; options: Option[] }> {
  const { t, lang } = useLanguage()
  const coming = new Date().getFullYear() + 1
  const years = Array.from({ length: YEARS }, (_, i): Option => [`${coming - i}`, `${coming - i}`])
  return {
    type: { label: t('documentType'), options: optionsOf(codeLabels.DocumentType, lang) },
    level: { label: t('level'), options: optionsOf(codeLabels.AdministrativeLevel, lang) },
    year: { label: t('year'), options: years },
    state: { label: t('state'), options: [...optionsOf(codeLabels.RecordStatus, lang), ['refused', t('refusedShort')]] },
    doubtful: { label: t('toCheck'), options: [['true', t('yes')]] },
    sort: { label: t('order'), options: Object.entries(sorts).map(([sort, words]) => [sort, t(words)]) },
  }
}

export function DocumentFilters() {
  const { t } = useLanguage()
  const [params, change] = useChangeParams()
  const q = params.get('q') ?? ''
  const [typed, type] = useTyped(q, words => change({ q: words || null }))
  const choices = useChoices()
  return (
    <search className="toolbar">
      <div className="field grow">
        <label htmlFor="q">{t('searchDocuments')}</label>
        <span className="with-icon">
          <Search className="icon" aria-hidden />
          <input
            id="q"
            type="search"
            className="input"
            value={typed}
            maxLength={200}
            placeholder={t('searchHint')}
            onChange={e => type(e.target.value)}
          />
        </span>
      </div>
      {!q &&
        FILTERS.map(filter => (
          <Choice
            key={filter}
            id={filter}
            label={choices[filter].label}
            value={params.get(filter) ?? ''}
            options={[['', t('any')], ...choices[filter].options]}
            onChange={value => change({ [filter]: value || null })}
          />
        ))}
    </search>
  )
}
