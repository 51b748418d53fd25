/** Chooses the campaign: name, level, year; found by its words without accents too. */
import { ChevronsUpDown, Flag } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CampaignSummary } from '../../../schemas/api/campaigns.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { useCampaigns } from '../api/queries.ts'
import { matches } from '../format/fold.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useCampaign } from './use-campaign.ts'

export function CampaignSwitcher() {
  const { t, lang } = useLanguage()
  const { campaign, choose } = useCampaign()
  const campaigns = useCampaigns()
  const [asked, setAsked] = useState('')
  const details = useRef<HTMLDetailsElement>(null)
  const all = campaigns.data?.items ?? []
  const chosen = all.find(c => c.id === campaign)
  const about = (c: CampaignSummary) =>
    [
      c.level && codeLabel('AdministrativeLevel', c.level, lang),
      c.province,
      c.years && (c.years.from === c.years.to ? c.years.from : `${c.years.from}–${c.years.to}`),
      t('nDocuments', { n: c.documents }),
    ]
      .filter(Boolean)
      .join(' · ')
  const pick = (id: string | null) => {
    choose(id)
    details.current?.removeAttribute('open')
    setAsked('')
  }
  const shown = all
    .map(c => ({ c, fit: matches(`${c.name} ${about(c)}`, asked) }))
    .filter(x => x.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 60)
  return (
    <details
      ref={details}
      className="campaign"
      onKeyDown={e => e.key === 'Escape' && details.current?.removeAttribute('open')}
      onBlur={e => !e.currentTarget.contains(e.relatedTarget) && details.current?.removeAttribute('open')}
    >
      <summary>
        <Flag className="icon" aria-hidden />
        <span className="sr">{t('campaign')}: </span>
        <span className="name" lang="vi">
          {chosen?.name ?? t('allCampaigns')}
        </span>
        <ChevronsUpDown className="icon" aria-hidden />
      </summary>
      <div className="choices">
        <input
          className="input"
          aria-label={t('findCampaign')}
          placeholder={t('findCampaign')}
          value={asked}
          onChange={e => setAsked(e.target.value)}
        />
        <ul>
          <li>
            <button type="button" aria-pressed={!campaign} onClick={() => pick(null)}>
              {t('allCampaigns')}
            </button>
          </li>
          {shown.map(({ c }) => (
            <li key={c.id}>
              <button type="button" aria-pressed={c.id === campaign} onClick={() => pick(c.id)}>
                <span lang="vi">{c.name}</span>
                <span className="faint">{about(c)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
