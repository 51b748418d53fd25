/** Tổng quan: who has submitted, what needs a look first, what is due next, what the check found. */

import { Link } from 'react-router'
import type { Overview } from '../../../schemas/api/campaigns.ts'
import { useDeadlines, useOverview, useReview } from '../api/queries.ts'
import { numberText } from '../format/number.ts'
import { useCampaign, useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer } from '../ui/States.tsx'
import { FirstLook } from './FirstLook.tsx'
import { CampaignCard, DeadlineCard, FindingCard, ReviewCard } from './OverviewCards.tsx'
import { UnitBars } from './UnitBars.tsx'

const SHOWN = 10

function Figures({ overview }: { overview: Overview }) {
  const { t, lang } = useLanguage()
  const keep = useKeep()
  const n = (value: number | undefined) => numberText(value ?? 0, lang)
  const { states } = overview
  const waiting = (states.queued ?? 0) + (states.reading ?? 0)
  const bad = (states.failed ?? 0) + (states.refused ?? 0)
  return (
    <ul className="figures">
      <li>
        <Link to={keep('/van-ban')}>
          <b>{n(overview.documents)}</b> {t('documentsUnit')}
        </Link>
      </li>
      <li>
        <Link to={keep('/can-xem')} data-state={overview.doubts ? 'doubt' : undefined}>
          <b>{n(overview.doubts)}</b> {t('valuesToCheck')}
        </Link>
      </li>
      <li>
        <Link to={keep('/van-ban?state=partial')}>
          <b>{n(states.partial)}</b> {t('readInPart')}
        </Link>
      </li>
      <li>
        <Link to={keep('/van-ban?state=failed')} data-state={bad ? 'missing' : undefined}>
          <b>{n(bad)}</b> {t('notRead')}
        </Link>
      </li>
      {waiting > 0 && (
        <li>
          <Link to="/tai-len">
            <b>{n(waiting)}</b> {t('beingRead')}
          </Link>
        </li>
      )}
      <li>
        <span>
          <b>{n(overview.corrections)}</b> {t('correctionsUnit')}
        </span>
      </li>
    </ul>
  )
}

/** What is to be done within the chosen campaign. */
function useOwn(campaign: string | null) {
  const today = new Date().toLocaleDateString('sv')
  const review = useReview({ campaign, limit: SHOWN }, campaign !== null)
  const deadlines = useDeadlines({ campaign, from: today, limit: SHOWN }, campaign !== null)
  return {
    review: review.data?.items.slice(0, SHOWN) ?? [],
    doubts: review.data?.total ?? 0,
    deadlines: deadlines.data?.items.slice(0, SHOWN) ?? [],
  }
}

export default function OverviewPage() {
  const { t } = useLanguage()
  const { campaign } = useCampaign()
  const overview = useOverview()
  const own = useOwn(campaign)
  return (
    <div className="page">
      <PageHead title={t('overview')} />
      <Answer of={overview}>
        {all => {
          if (all.documents === 0) return <FirstLook />
          const data = campaign ? { ...all, ...own } : all
          return (
            <>
              {campaign ? <UnitBars campaign={campaign} /> : <Figures overview={data} />}
              <div className="two">
                <ReviewCard {...data} />
                <DeadlineCard {...data} />
                {!campaign && <CampaignCard {...data} />}
                {!campaign && <FindingCard {...data} />}
              </div>
            </>
          )
        }}
      </Answer>
    </div>
  )
}
