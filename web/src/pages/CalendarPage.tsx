/** Lịch: deadlines by month or by unit, and the feed that a calendar program subscribes to. */
import { CalendarPlus, Copy, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DeadlineItem } from '../../../schemas/api/campaigns.ts'
import { codeLabels } from '../../../schemas/labels.ts'
import { API, query } from '../api/client.ts'
import { useDeadlines } from '../api/queries.ts'
import { firstDay } from '../format/date.ts'
import { collate } from '../format/fold.ts'
import { numberText } from '../format/number.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { More } from '../ui/More.tsx'
import { useNotify } from '../ui/notices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty } from '../ui/States.tsx'
import { DeadlineRow } from './DeadlineList.tsx'

const WAIT_MS = 250

export default function CalendarPage() {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  const { campaign } = useCampaign()
  const [params, setParams] = useSearchParams()
  const unit = params.get('unit') ?? ''
  const kind = params.get('kind') ?? ''
  const by = params.get('by') === 'unit' ? 'unit' : 'month'
  const past = params.get('past') === 'true'
  const [typed, setTyped] = useState(unit)
  const today = new Date().toLocaleDateString('sv')
  const deadlines = useDeadlines({ campaign, unit, kind, from: past ? '1990-01-01' : today })
  const feed = `${API}/calendar.ics${query({ campaign, lang })}`

  const set = (key: string, value: string) =>
    setParams(
      now => {
        const next = new URLSearchParams(now)
        if (value) next.set(key, value)
        else next.delete(key)
        return next
      },
      { replace: true },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once the reader paused
  useEffect(() => {
    const wait = setTimeout(() => typed.trim() !== unit && set('unit', typed.trim()), WAIT_MS)
    return () => clearTimeout(wait)
  }, [typed])

  const groupOf = (d: DeadlineItem): string => {
    if (by === 'unit') return d.actor ?? t('noActor')
    const day = d.next ?? firstDay(d.date)
    return day ? t('monthOf', { month: day.slice(5, 7), year: day.slice(0, 4) }) : t('noDay')
  }
  return (
    <div className="page">
      <PageHead title={t('calendar')} about={deadlines.data && t('nDeadlines', { n: numberText(deadlines.data.total, lang) })}>
        <a className="button" href={feed} download>
          <CalendarPlus aria-hidden /> {t('downloadIcs')}
        </a>
        <button
          type="button"
          className="button"
          onClick={() =>
            navigator.clipboard.writeText(new URL(feed, window.location.href).href).then(
              () => notify(t('feedCopied')),
              () => notify(t('failedHelp')),
            )
          }
        >
          <Copy aria-hidden /> {t('copyFeed')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer aria-hidden /> {t('print')}
        </button>
      </PageHead>
      <search className="toolbar">
        <div className="field grow">
          <label htmlFor="unit">{t('unit')}</label>
          <input
            id="unit"
            type="search"
            className="input"
            maxLength={200}
            value={typed}
            placeholder={t('unitHint')}
            onChange={e => setTyped(e.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="kind">{t('kind')}</label>
          <select id="kind" className="input" value={kind} onChange={e => set('kind', e.target.value)}>
            <option value="">{t('any')}</option>
            {Object.entries(codeLabels.DeadlineKind).map(([code, l]) => (
              <option key={code} value={code}>
                {l[lang]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="by">{t('groupBy')}</label>
          <select id="by" className="input" value={by} onChange={e => set('by', e.target.value === 'unit' ? 'unit' : '')}>
            <option value="month">{t('byMonth')}</option>
            <option value="unit">{t('byActor')}</option>
          </select>
        </div>
        <label className="tick">
          <input type="checkbox" checked={past} onChange={e => set('past', e.target.checked ? 'true' : '')} /> {t('showPast')}
        </label>
      </search>
      <Answer of={deadlines}>
        {data => {
          if (!data.items.length) return <Empty title={t('noDeadlines')} />
          const groups = [...Map.groupBy(data.items, groupOf)]
          if (by === 'unit') groups.sort(([a], [b]) => collate(a, b))
          return groups.map(([name, items]) => (
            <section key={name} className="card">
              <h2 lang="vi">
                {name}
                {by === 'unit' && name !== t('noActor') && (
                  <a
                    className="button no-print"
                    data-kind="quiet"
                    data-small
                    href={`${API}/calendar.ics${query({ campaign, unit: name, lang })}`}
                    download
                    aria-label={`${t('downloadIcs')}: ${name}`}
                    title={t('downloadIcs')}
                  >
                    <CalendarPlus aria-hidden />
                  </a>
                )}
              </h2>
              <ul className="list">
                {items.map(d => (
                  <DeadlineRow key={`${d.document}${d.path}`} deadline={d} />
                ))}
              </ul>
            </section>
          ))
        }}
      </Answer>
      <More list={deadlines} />
    </div>
  )
}
