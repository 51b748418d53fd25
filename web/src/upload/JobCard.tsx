/** A job as it goes: files done, failed and left, each with its reason; it can be stopped, and what failed tried again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleStop, Copy, LoaderCircle, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { JobDetail, JobItem } from '../../../schemas/api/jobs.ts'
import { API, ask } from '../api/client.ts'
import { useJob } from '../api/queries.ts'
import { momentText } from '../format/date.ts'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { StateTag } from '../ui/StateTag.tsx'

const SHOWN = 200
const RANK: Record<JobItem['state'], number> = { failed: 0, refused: 0, reading: 1, queued: 2, done: 3, duplicate: 4, cancelled: 5 }

function ItemState({ item }: { item: JobItem }) {
  const { t } = useLanguage()
  switch (item.state) {
    case 'done':
      return <StateTag state="good">{t('item_done')}</StateTag>
    case 'failed':
    case 'refused':
      return <StateTag state="missing">{t(`item_${item.state}`)}</StateTag>
    case 'duplicate':
      return (
        <span className="tag">
          <Copy className="icon" aria-hidden /> {t('item_duplicate')}
        </span>
      )
    case 'reading':
      return (
        <span className="tag" data-state="accent">
          <LoaderCircle className="icon turning" aria-hidden /> {t('item_reading')}
        </span>
      )
    default:
      return <span className="tag">{t(`item_${item.state}`)}</span>
  }
}

/** Follows a job by its events until it is over. */
function useFollow(job: string, over: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (over) return
    const source = new EventSource(`${API}/jobs/${encodeURIComponent(job)}/events`)
    source.addEventListener('job', event => {
      const job = JSON.parse(event.data) as JobDetail
      client.setQueryData<JobDetail>(['job', job.id], job)
      if (job.state === 'done' || job.state === 'cancelled') {
        source.close()
        client.invalidateQueries({ queryKey: ['list'] })
      }
    })
    return () => source.close()
  }, [client, job, over])
}

function Progress({ job }: { job: JobDetail }) {
  const { t, lang } = useLanguage()
  const { counts, total } = job
  const good = (counts.done ?? 0) + (counts.duplicate ?? 0)
  const bad = (counts.failed ?? 0) + (counts.refused ?? 0)
  const left = (counts.queued ?? 0) + (counts.reading ?? 0)
  const n = (value: number) => numberText(value, lang)
  return (
    <div className="progress">
      <div
        className="bar"
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total - left}
      >
        <span data-state="good" style={{ width: `${(100 * good) / Math.max(1, total)}%` }} />
        <span data-state="missing" style={{ width: `${(100 * bad) / Math.max(1, total)}%` }} />
      </div>
      <p className="faint" aria-live="polite">
        {t('progressAbout', { done: n(good), failed: n(bad), left: n(left) })}
        {(counts.cancelled ?? 0) > 0 && ` · ${t('nCancelled', { n: n(counts.cancelled ?? 0) })}`}
        {(counts.duplicate ?? 0) > 0 && ` · ${t('nDuplicates', { n: n(counts.duplicate ?? 0) })}`}
      </p>
    </div>
  )
}

export function JobCard({ id }: { id: string }) {
  const { t, lang } = useLanguage()
  const client = useQueryClient()
  const answer = useJob(id)
  const [all, setAll] = useState(false)
  const over = answer.data?.state === 'done' || answer.data?.state === 'cancelled'
  useFollow(id, answer.data === undefined || over)
  const act = useMutation({
    mutationFn: (what: 'cancel' | 'retry') => ask(`/jobs/${encodeURIComponent(id)}/${what}`, { method: 'POST' }),
    onSettled: () => {
      client.invalidateQueries({ queryKey: ['job', id] })
      client.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
  return (
    <section className="card job">
      <Answer of={answer}>
        {job => {
          const items = job.items.toSorted((a, b) => RANK[a.state] - RANK[b.state] || a.n - b.n)
          const bad = (job.counts.failed ?? 0) > 0
          return (
            <>
              <header>
                <h2>{t(`job_${job.kind}`)}</h2>
                <span className="faint">
                  {momentText(job.createdAt)} · {job.createdBy}
                </span>
                <span className="spacer" />
                {!over && (
                  <button type="button" className="button" data-small disabled={act.isPending} onClick={() => act.mutate('cancel')}>
                    <CircleStop aria-hidden /> {t('stop')}
                  </button>
                )}
                {over && bad && (
                  <button type="button" className="button" data-small disabled={act.isPending} onClick={() => act.mutate('retry')}>
                    <RotateCcw aria-hidden /> {t('retryFailed')}
                  </button>
                )}
              </header>
              <Progress job={job} />
              <ul className="list files">
                {items.slice(0, all ? items.length : SHOWN).map(item => (
                  <li key={item.n}>
                    <span className="name">
                      {item.document && item.state !== 'refused' ? (
                        <Link to={`/van-ban/${item.document}`}>{item.fileName}</Link>
                      ) : (
                        item.fileName
                      )}
                      {item.reason && <span className="faint">{item.reason[lang]}</span>}
                    </span>
                    <ItemState item={item} />
                  </li>
                ))}
              </ul>
              {items.length > SHOWN && !all && (
                <button type="button" className="button" data-small onClick={() => setAll(true)}>
                  {t('allOfThem', { n: numberText(items.length, lang) })}
                </button>
              )}
            </>
          )
        }}
      </Answer>
    </section>
  )
}
