/** Văn bản: every document, by words and filters; the words are found in any spelling, exact accents first. */
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { DocumentSummary, SearchHit } from '../../../schemas/api/documents.ts'
import { codeLabel, codeLabels } from '../../../schemas/labels.ts'
import { useDocuments, useSearch } from '../api/queries.ts'
import { dateText, momentText } from '../format/date.ts'
import { numberText } from '../format/number.ts'
import { useCampaign, useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { More } from '../ui/More.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty } from '../ui/States.tsx'
import { StateTag } from '../ui/StateTag.tsx'

const WAIT_MS = 250
const FILTERS = ['level', 'type', 'state', 'year', 'doubtful', 'sort'] as const

export function StateOf({ document: d }: { document: DocumentSummary }) {
  const { t, lang } = useLanguage()
  if (d.state === 'queued' || d.state === 'reading') return <span className="tag">{t('beingRead')}</span>
  if (d.state === 'failed' || d.state === 'refused') return <StateTag state="missing">{d.reason?.[lang] ?? t('notReadable')}</StateTag>
  if (d.doubts > 0) return <StateTag state="doubt">{t('nToCheckShort', { n: d.doubts })}</StateTag>
  return <StateTag state="good">{d.reviewed ? t('lookedThrough') : t('grounded')}</StateTag>
}

/** Words where they stand, the found ones marked. */
function Snippet({ hit }: { hit: SearchHit }) {
  const { text, marks } = hit.snippet
  const cuts = [0, ...marks.flat(), text.length]
  return (
    <span className="snippet" lang="vi">
      {cuts.slice(0, -1).map((from, i) => {
        const words = text.slice(from, cuts[i + 1])
        // odd stretches lie between the two ends of a mark
        return i % 2 ? <mark key={from}>{words}</mark> : words
      })}
    </span>
  )
}

function Row({ document: d, children }: { document: DocumentSummary; children?: React.ReactNode }) {
  const { lang } = useLanguage()
  const keep = useKeep()
  return (
    <tr>
      <td className="wide" lang="vi">
        <Link to={keep(`/van-ban/${d.id}`)}>{d.title ?? d.fileName}</Link>
        <span className="faint">{[d.issuer, d.title && d.fileName].filter(Boolean).join(' · ')}</span>
        {children}
      </td>
      <td>{d.type ? codeLabel('DocumentType', d.type, lang) : '—'}</td>
      <td className="nowrap">{d.number ?? '—'}</td>
      <td className="nowrap num">{d.issuedDate ? dateText(d.issuedDate, lang) : '—'}</td>
      <td>{d.province ?? '—'}</td>
      <td>
        <StateOf document={d} />
      </td>
      <td className="nowrap num faint">{momentText(d.uploadedAt)}</td>
    </tr>
  )
}

export default function DocumentsPage() {
  const { t, lang } = useLanguage()
  const { campaign } = useCampaign()
  const [params, setParams] = useSearchParams()
  const q = params.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const chosen = Object.fromEntries(FILTERS.map(f => [f, params.get(f)]))
  const documents = useDocuments({ ...chosen, campaign })
  const hits = useSearch(q)
  const list = q ? hits : documents

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once the reader paused, not whenever the address changes
  useEffect(() => {
    const wait = setTimeout(() => typed.trim() !== q && set('q', typed.trim()), WAIT_MS)
    return () => clearTimeout(wait)
  }, [typed])

  const choice = (key: (typeof FILTERS)[number], label: string, options: [string, string][]) => (
    <div className="field">
      <label htmlFor={key}>{label}</label>
      <select id={key} className="input" value={params.get(key) ?? ''} onChange={e => set(key, e.target.value)}>
        <option value="">{t('any')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
  const of = (labels: Record<string, { vi: string; en: string }>): [string, string][] =>
    Object.entries(labels).map(([code, l]) => [code, l[lang]])
  const thisYear = new Date().getFullYear()
  const years = Array.from({ length: 12 }, (_, i) => String(thisYear + 1 - i)).map((y): [string, string] => [y, y])

  return (
    <div className="page">
      <PageHead title={t('documents')} about={list.data && t('nDocuments', { n: numberText(list.data.total, lang) })}>
        <Link className="button" data-kind="main" to="/tai-len">
          {t('upload')}
        </Link>
      </PageHead>
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
              onChange={e => setTyped(e.target.value)}
            />
          </span>
        </div>
        {!q && (
          <>
            {choice('type', t('documentType'), of(codeLabels.DocumentType))}
            {choice('level', t('level'), of(codeLabels.AdministrativeLevel))}
            {choice('year', t('year'), years)}
            {choice('state', t('state'), [...of(codeLabels.RecordStatus), ['refused', t('refusedShort')]])}
            {choice('doubtful', t('toCheck'), [['true', t('yes')]])}
            {choice('sort', t('order'), [
              ['-uploaded', t('sort_uploaded')],
              ['-issued', t('sort_issued')],
              ['title', t('sort_title')],
              ['issuer', t('sort_issuer')],
              ['doubt', t('sort_doubt')],
            ])}
          </>
        )}
      </search>
      <section className="card flush">
        <Answer<{ total: number }> of={list}>
          {({ total }) =>
            total === 0 ? (
              <Empty title={q ? t('nothingFound', { q }) : t('noDocuments')}>
                {!q && (
                  <Link className="button" to="/tai-len">
                    {t('upload')}
                  </Link>
                )}
              </Empty>
            ) : (
              <div className="table-wrap">
                <table className="table documents">
                  <thead>
                    <tr>
                      <th>{t('titleColumn')}</th>
                      <th>{t('documentType')}</th>
                      <th>{t('number')}</th>
                      <th className="num">{t('issued')}</th>
                      <th>{t('province')}</th>
                      <th>{t('state')}</th>
                      <th className="num">{t('uploadedAt')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {q
                      ? (hits.data?.items ?? []).map(hit => (
                          <Row key={hit.document.id} document={hit.document}>
                            <Snippet hit={hit} />
                          </Row>
                        ))
                      : (documents.data?.items ?? []).map(d => <Row key={d.id} document={d} />)}
                  </tbody>
                </table>
              </div>
            )
          }
        </Answer>
      </section>
      <More list={list} />
    </div>
  )
}
