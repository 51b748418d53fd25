/** Tổng quan: who has submitted, what needs a look first, what is due next, what the check found. */

import { useMutation } from '@tanstack/react-query'
import { Sparkles, Upload } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import type { Overview } from '../../../schemas/api/campaigns.ts'
import type { JobAccepted } from '../../../schemas/api/jobs.ts'
import { codeLabel, type Vocabulary } from '../../../schemas/labels.ts'
import { askJson } from '../api/client.ts'
import { useDeadlines, useOverview, useReview } from '../api/queries.ts'
import { numberText } from '../format/number.ts'
import { useCampaign, useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty, Failed } from '../ui/States.tsx'
import { DeadlineRow } from './DeadlineList.tsx'
import { DoubtRow } from './DoubtRow.tsx'
import { UnitBars } from './UnitBars.tsx'

const SHOWN = 10

/** Offers the demo corpus as a first look to whoever has nothing here yet. */
function FirstLook() {
  const { t } = useLanguage()
  const go = useNavigate()
  const demo = useMutation({
    mutationFn: () => askJson<JobAccepted>('/demo', { method: 'POST' }),
    onSuccess: ({ jobId }) => go(`/tai-len?job=${encodeURIComponent(jobId)}`),
  })
  return (
    <Empty title={t('nothingYet')}>
      <p>{t('nothingYetHelp')}</p>
      <p className="toolbar">
        <Link className="button" data-kind="main" to="/tai-len">
          <Upload aria-hidden /> {t('upload')}
        </Link>
        <button type="button" className="button" disabled={demo.isPending} onClick={() => demo.mutate()}>
          <Sparkles aria-hidden /> {t('tryDemo')}
        </button>
      </p>
      {demo.error && <Failed error={demo.error} />}
    </Empty>
  )
}

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
  const { t, lang } = useLanguage()
  const { campaign, choose } = useCampaign()
  const keep = useKeep()
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
                <section className="card">
                  <h2>{t('lookFirst')}</h2>
                  {data.review.length ? (
                    <>
                      <ul className="list">
                        {data.review.map(d => (
                          <DoubtRow key={`${d.document}${d.path}`} doubt={d} />
                        ))}
                      </ul>
                      {data.doubts > data.review.length && (
                        <Link to={keep('/can-xem')}>{t('allOfThem', { n: numberText(data.doubts, lang) })}</Link>
                      )}
                    </>
                  ) : (
                    <p className="soft">{t('nothingToCheck')}</p>
                  )}
                </section>
                <section className="card">
                  <h2>{t('nextDeadlines')}</h2>
                  {data.deadlines.length ? (
                    <>
                      <ul className="list">
                        {data.deadlines.map(d => (
                          <DeadlineRow key={`${d.document}${d.path}`} deadline={d} />
                        ))}
                      </ul>
                      <Link to={keep('/lich')}>{t('allDeadlines')}</Link>
                    </>
                  ) : (
                    <p className="soft">{t('noDeadlines')}</p>
                  )}
                </section>
                {!campaign && (
                  <section className="card">
                    <h2>{t('campaigns')}</h2>
                    {data.campaigns.length ? (
                      <ul className="list campaigns">
                        {data.campaigns.map(c => (
                          <li key={c.id}>
                            <button type="button" lang="vi" onClick={() => choose(c.id)}>
                              {c.name}
                            </button>
                            <span className="faint">
                              {[
                                c.level && codeLabel('AdministrativeLevel', c.level, lang),
                                c.years && (c.years.from === c.years.to ? c.years.from : `${c.years.from}–${c.years.to}`),
                                t('nDocuments', { n: c.documents }),
                                t('nUnits', { n: c.units }),
                                c.doubts > 0 && t('nToCheck', { n: c.doubts }),
                              ]
                                .filter(Boolean)
                                .join(' · ')}
                            </span>
                          </li>
                        ))}
                      </ul>
                    ) : (
                      <p className="soft">{t('noCampaigns')}</p>
                    )}
                  </section>
                )}
                {!campaign && (
                  <section className="card">
                    <h2>{t('findingsByRule')}</h2>
                    {data.findings.length ? (
                      <table className="table rules">
                        <thead>
                          <tr>
                            <th>{t('rule')}</th>
                            <th>{t('severity')}</th>
                            <th className="num">{t('documentsUnit')}</th>
                          </tr>
                        </thead>
                        <tbody>
                          {data.findings.map(f => (
                            <tr key={f.rule}>
                              <td>{f.message[lang]}</td>
                              <td>{codeLabel('Severity' satisfies Vocabulary, f.severity, lang)}</td>
                              <td className="num">{numberText(f.documents, lang)}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    ) : (
                      <p className="soft">{t('noFindings')}</p>
                    )}
                  </section>
                )}
              </div>
            </>
          )
        }}
      </Answer>
    </div>
  )
}
