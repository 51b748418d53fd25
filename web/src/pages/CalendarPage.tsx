/** Lịch: deadlines by month or by unit, and the feed that a calendar program subscribes to. */
import { CalendarPlus, Copy, Printer } from 'lucide-react'
import type { DeadlineItem } from '../../../schemas/api/campaigns.ts'
import { codeLabels } from '../../../schemas/labels.ts'
import { API, query } from '../api/client.ts'
import { useDeadlines } from '../api/queries.ts'
import { firstDay } from '../format/date.ts'
import { collate } from '../format/fold.ts'
import { numberText } from '../format/number.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Choice, optionsOf } from '../ui/Choice.tsx'
import { More } from '../ui/More.tsx'
import { useNotify } from '../ui/notices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty } from '../ui/States.tsx'
import { useChangeParams } from '../ui/use-change-params.ts'
import { useTyped } from '../ui/use-typed.ts'
import { DeadlineRow } from './DeadlineList.tsx'

/** What is asked for, as the address has it. */
function useAsked() {
  const [params, change] = useChangeParams()
  return {
    unit: params.get('unit') ?? '',
    kind: params.get('kind') ?? '',
    by: params.get('by') === 'unit' ? ('unit' as const) : ('month' as const),
    past: params.get('past') === 'true',
    set: (key: 'unit' | 'kind' | 'by' | 'past', value: string) => change({ [key]: value || null }),
  }
}
type Asked = ReturnType<typeof useAsked>

/** Address of the calendar of a campaign, or of one of its units. */
function useFeed(): (unit?: string) => string {
  const { lang } = useLanguage()
  const { campaign } = useCampaign()
  return unit => `${API}/calendar.ics${query({ campaign, unit, lang })}`
}

function Acts() {
  const { t } = useLanguage()
  const notify = useNotify()
  const feed = useFeed()()
  const copy = () =>
    navigator.clipboard.writeText(new URL(feed, window.location.href).href).then(
      () => notify(t('feedCopied')),
      () => notify(t('failedHelp')),
    )
  return (
    <>
      <a className="button" href={feed} download>
        <CalendarPlus aria-hidden /> {t('downloadIcs')}
      </a>
      <button type="button" className="button" onClick={copy}>
        <Copy aria-hidden /> {t('copyFeed')}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        <Printer aria-hidden /> {t('print')}
      </button>
    </>
  )
}

function Filters({ asked: { unit, kind, by, past, set } }: { asked: Asked }) {
  const { t, lang } = useLanguage()
  const [typed, type] = useTyped(unit, words => set('unit', words))
  return (
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
          onChange={e => type(e.target.value)}
        />
      </div>
      <Choice
        id="kind"
        label={t('kind')}
        value={kind}
        options={[['', t('any')], ...optionsOf(codeLabels.DeadlineKind, lang)]}
        onChange={to => set('kind', to)}
      />
      <Choice
        id="by"
        label={t('groupBy')}
        value={by}
        options={[
          ['month', t('byMonth')],
          ['unit', t('byActor')],
        ]}
        onChange={to => set('by', to === 'unit' ? 'unit' : '')}
      />
      <label className="tick">
        <input type="checkbox" checked={past} onChange={e => set('past', e.target.checked ? 'true' : '')} /> {t('showPast')}
      </label>
    </search>
  )
}

/** Deadlines of a month or of a unit; a unit has a calendar of its own. */
function Group({ name, hasFeed, items }: { name: string; hasFeed: boolean; items: readonly DeadlineItem[] }) {
  const { t } = useLanguage()
  const feed = useFeed()
  return (
    <section className="card">
      <h2 lang="vi">
        {name}
        {hasFeed && (
          <a
            className="button no-print"
            data-kind="quiet"
            data-small
            href={feed(name)}
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
  )
}

export default function CalendarPage() {
  const { t, lang } = useLanguage()
  const { campaign } = useCampaign()
  const asked = useAsked()
  const { unit, kind, by, past } = asked
  const today = new Date().toLocaleDateString('sv')
  const deadlines = useDeadlines({ campaign, unit, kind, from: past ? '1990-01-01' : today })

  const groupOf = (d: DeadlineItem): string => {
    if (by === 'unit') return d.actor ?? t('noActor')
    const day = d.next ?? firstDay(d.date)
    return day ? t('monthOf', { month: day.slice(5, 7), year: day.slice(0, 4) }) : t('noDay')
  }
  return (
    <div className="page">
      <PageHead title={t('calendar')} about={deadlines.data && t('nDeadlines', { n: numberText(deadlines.data.total, lang) })}>
        <Acts />
      </PageHead>
      <Filters asked={asked} />
      <Answer of={deadlines}>
        {data => {
          if (!data.items.length) return <Empty title={t('noDeadlines')} />
          const groups = [...Map.groupBy(data.items, groupOf)]
          if (by === 'unit') groups.sort(([a], [b]) => collate(a, b))
          return groups.map(([name, items]) => (
            <Group key={name} name={name} hasFeed={by === 'unit' && name !== t('noActor')} items={items} />
          ))
        }}
      </Answer>
      <More list={deadlines} />
    </div>
  )
}
