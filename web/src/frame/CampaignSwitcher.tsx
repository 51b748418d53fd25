/** Chooses the campaign: name, level, year; found by its words without accents too. */
import { ChevronsUpDown, Flag } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CampaignSummary } from '../../../schemas/api/campaigns.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { useCampaigns } from '../api/queries.ts'
import { yearsText } from '../format/date.ts'
import { matches } from '../format/fold.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useCampaign } from './use-campaign.ts'

/** Campaigns that are listed at once; words find the others. */
const MOST = 60

function Choices({ campaigns, onPick }: { campaigns: readonly CampaignSummary[]; onPick: (id: string | null) => void }) {
  const { t, lang } = useLanguage()
  const { campaign } = useCampaign()
  const [asked, setAsked] = useState('')
  const about = (c: CampaignSummary) =>
    [
      c.level && codeLabel('AdministrativeLevel', c.level, lang),
      c.province,
      c.years && yearsText(c.years),
      t('nDocuments', { n: c.documents }),
    ]
      .filter(Boolean)
      .join(' · ')
  const shown = campaigns
    .map(c => ({ c, fit: matches(`${c.name} ${about(c)}`, asked) }))
    .filter(x => x.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
  const pick = (id: string | null) => {
    setAsked('')
    onPick(id)
  }
  return (
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
  )
}

export function CampaignSwitcher() {
  const { t } = useLanguage()
  const { campaign, choose } = useCampaign()
  const all = useCampaigns().data?.items ?? []
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => details.current?.removeAttribute('open')
  return (
    <details
      ref={details}
      className="campaign"
      onKeyDown={e => e.key === 'Escape' && close()}
      onBlur={e => !e.currentTarget.contains(e.relatedTarget) && close()}
    >
      <summary>
        <Flag className="icon" aria-hidden />
        <span className="sr">{t('campaign')}: </span>
        <span className="name" lang="vi">
          {all.find(c => c.id === campaign)?.name ?? t('allCampaigns')}
        </span>
        <ChevronsUpDown className="icon" aria-hidden />
      </summary>
      <Choices
        campaigns={all}
        onPick={id => {
          choose(id)
          close()
        }}
      />
    </details>
  )
}
