/** Văn bản: the original beside its record. */
import {
  CheckCheck,
  ChevronDown,
  ChevronUp,
  Download,
  type Eye,
  History,
  Keyboard,
  ListChecks,
  Printer,
  Search,
  TriangleAlert,
} from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { codeLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { API } from '../api/client.ts'
import { useDocument, useFindings, useParsed, useRecord, useSession } from '../api/queries.ts'
import type { Draft } from '../document/draft.ts'
import { FindingsPanel } from '../document/FindingsPanel.tsx'
import { HistoryPanel } from '../document/HistoryPanel.tsx'
import { type Item, itemsOf } from '../document/items.ts'
import { type Marked, OriginalPane } from '../document/OriginalPane.tsx'
import { RecordPane, type Show } from '../document/RecordPane.tsx'
import { useDecide } from '../document/use-decide.ts'
import { useKeys } from '../document/use-keys.ts'
import { useLit } from '../document/use-lit.ts'
import { dateText, momentText } from '../format/date.ts'
import { matches } from '../format/fold.ts'
import { valueView } from '../format/value.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Answer, Empty, Loading } from '../ui/States.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import '../styles/document.css'

type Panel = 'record' | 'findings' | 'history'

const KEYS = ['j', 'k', 'Enter', 'e', 'x', 'u', '/'] as const

function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(key => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key_${key === '/' ? 'slash' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

const escaped = (key: string): string => JSON.stringify(key)

function Reader({ id, record }: { id: string; record: CampaignRecord }) {
  const { t, lang } = useLanguage()
  const [params, setParams] = useSearchParams()
  const activeKey = params.get('v')
  const panel = (params.get('panel') ?? 'record') as Panel
  const [show, setShow] = useState<Show>('all')
  const [draft, setDraft] = useState<Draft | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [helps, setHelps] = useState(false)
  const [readyTimes, setReadyTimes] = useState(0)
  const [side, setSide] = useState<'original' | 'record'>('record')
  const root = useRef<HTMLDivElement>(null)
  const parsed = useParsed(id, true)
  const session = useSession()
  const findings = useFindings(id, true)
  const { judge, save, undo, finish } = useDecide(id)

  const mayReview = session.data ? !session.data.needsLogin || session.data.user?.role !== 'viewer' : false
  const items = useMemo(() => itemsOf(record), [record])
  const found = useMemo(() => findings.data?.findings ?? [], [findings.data])
  const doubts = items.filter(i => i.state === 'doubt')
  const gaps = Object.keys(record.absences).length
  const onReady = useCallback(() => setReadyTimes(n => n + 1), [])

  const change = useCallback(
    (to: Record<string, string | null>) =>
      setParams(
        now => {
          const next = new URLSearchParams(now)
          for (const [key, value] of Object.entries(to)) value === null ? next.delete(key) : next.set(key, value)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  const open = useCallback((key: string) => change({ v: key, panel: key.startsWith('finding-') ? 'findings' : null }), [change])

  useLit(root, activeKey, parsed.data !== undefined)

  // both panes go to the place; a page that is drawn later is gone to once it stands
  // biome-ignore lint/correctness/useExhaustiveDependencies: `readyTimes` tells that places have come to be
  useEffect(() => {
    if (!activeKey || !root.current) return
    const smooth: ScrollBehavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    root.current.querySelector(`.original [data-keys~=${escaped(activeKey)}]`)?.scrollIntoView({ block: 'center', behavior: smooth })
    root.current.querySelector(`.right [data-key=${escaped(activeKey)}]`)?.scrollIntoView({ block: 'nearest', behavior: smooth })
  }, [activeKey, readyTimes, panel, parsed.data])

  const active = items.find(i => i.key === activeKey)
  const edit = useCallback(
    (item: Item) => {
      open(item.key)
      setDraft({ field: item.field, item, evidence: item.sourced.evidence, regions: item.sourced.regions ?? [], words: '' })
    },
    [open],
  )
  const add = useCallback((field: Draft['field']) => setDraft({ field, item: null, evidence: [], regions: [], words: '' }), [])
  const step = (by: 1 | -1) => {
    if (!doubts.length) return
    const at = items.findIndex(i => i.key === activeKey)
    const order = by === 1 ? doubts : doubts.toReversed()
    const next = order.find(d => (items.indexOf(d) - at) * by > 0) ?? order[0]!
    open(next.key)
  }
  const accept = useCallback((item: Item) => void judge(item, 'accept'), [judge])
  const reject = useCallback((item: Item) => void judge(item, 'reject'), [judge])
  const stepAfter = async (item: Item, action: 'accept' | 'reject') => {
    const rest = doubts.filter(d => d.key !== item.key)
    const next = rest.find(d => items.indexOf(d) > items.indexOf(item)) ?? rest[0]
    if ((await judge(item, action)) && next && action === 'accept') open(next.key)
  }

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: () => active && mayReview && void stepAfter(active, 'accept'),
    x: () => active && mayReview && void stepAfter(active, 'reject'),
    e: () => active && mayReview && edit(active),
    u: () => mayReview && void undo(),
    '/': () => setAsked(''),
    '?': () => setHelps(true),
    escape: () => setAsked(null),
  })

  const ground = useCallback(
    (field: Draft['field'] | null, { evidence, regions }: Marked) => {
      const words = evidence.map(e => e.quote).join(' ')
      change({ panel: null })
      setSide('record')
      setDraft(now => {
        if (field === null) return now && { ...now, evidence, regions }
        const single = items.find(i => i.field === field && i.index === null)
        return { field, item: single ?? null, evidence, regions, words }
      })
    },
    [items, change],
  )
  const keep = useCallback(
    async (value: unknown, reason: string) => {
      if (draft && (await save(draft, value, reason))) setDraft(null)
    },
    [draft, save],
  )
  const cancel = useCallback(() => setDraft(null), [])

  const hits = asked
    ? items
        .map(item => ({ item, main: valueView(item.field, item.sourced.value, lang).main }))
        .map(h => ({ ...h, fit: matches(h.main, asked) }))
        .filter(h => h.fit > 0)
        .sort((a, b) => b.fit - a.fit)
        .slice(0, 12)
    : []

  const tab = (name: Panel, label: string, Icon: typeof Eye, count?: number) => (
    <button
      type="button"
      className="button"
      data-small
      aria-pressed={panel === name}
      onClick={() => change({ panel: name === 'record' ? null : name })}
    >
      <Icon aria-hidden /> {label} {count ? <span className="faint">{count}</span> : null}
    </button>
  )

  return (
    <div ref={root} className="reader" data-side={side}>
      <div className="sides no-print">
        <button type="button" className="button" data-small aria-pressed={side === 'original'} onClick={() => setSide('original')}>
          {t('original')}
        </button>
        <button type="button" className="button" data-small aria-pressed={side === 'record'} onClick={() => setSide('record')}>
          {t('record')}
        </button>
      </div>
      {parsed.data ? (
        <OriginalPane
          documentId={id}
          record={record}
          parsed={parsed.data}
          items={items}
          findings={found}
          mayReview={mayReview}
          isEditing={draft !== null}
          onGround={ground}
          onOpen={open}
          onReady={onReady}
        />
      ) : (
        <section className="original">
          <Answer of={parsed}>{() => null}</Answer>
        </section>
      )}
      <section className="right" aria-label={t('record')}>
        <div className="pane-bar no-print">
          {tab('record', t('record'), ListChecks)}
          {tab('findings', t('findings'), TriangleAlert, found.length)}
          {tab('history', t('history'), History)}
          <span className="spacer" />
          {mayReview && (
            <button type="button" className="button" data-small onClick={finish}>
              <CheckCheck aria-hidden /> {t('lookedThroughAll')}
            </button>
          )}
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-small
            aria-label={t('searchValues')}
            title={`${t('searchValues')} (/)`}
            onClick={() => setAsked('')}
          >
            <Search aria-hidden />
          </button>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-small
            aria-label={t('keys')}
            title={`${t('keys')} (?)`}
            onClick={() => setHelps(true)}
          >
            <Keyboard aria-hidden />
          </button>
        </div>
        {panel === 'record' && (
          <div className="pane-bar filters no-print">
            {(['all', 'doubt', 'missing'] as const).map(kind => (
              <button
                key={kind}
                type="button"
                className="chip"
                data-state={kind}
                aria-pressed={show === kind}
                onClick={() => setShow(kind)}
              >
                {t(`show_${kind}`)} <span className="num">{{ all: items.length, doubt: doubts.length, missing: gaps }[kind]}</span>
              </button>
            ))}
            <span className="spacer" />
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-small
              aria-label={t('key_k')}
              title={`${t('key_k')} (k)`}
              disabled={!doubts.length}
              onClick={() => step(-1)}
            >
              <ChevronUp aria-hidden />
            </button>
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-small
              aria-label={t('key_j')}
              title={`${t('key_j')} (j)`}
              disabled={!doubts.length}
              onClick={() => step(1)}
            >
              <ChevronDown aria-hidden />
            </button>
          </div>
        )}
        {asked !== null && (
          <search className="value-search">
            <input
              className="input"
              aria-label={t('searchValues')}
              placeholder={t('searchValues')}
              // biome-ignore lint/a11y/noAutofocus: the reader asked for the search with a key
              autoFocus
              value={asked}
              onChange={e => setAsked(e.target.value)}
              onKeyDown={e => {
                if (e.key === 'Escape') setAsked(null)
                if (e.key === 'Enter' && hits[0]) {
                  open(hits[0].item.key)
                  setAsked(null)
                }
              }}
            />
            <ul>
              {hits.map(({ item, main }) => (
                <li key={item.key}>
                  <button
                    type="button"
                    lang="vi"
                    onClick={() => {
                      open(item.key)
                      setAsked(null)
                    }}
                  >
                    {main}
                  </button>
                </li>
              ))}
            </ul>
          </search>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
        <section className="right-scroll" tabIndex={0} aria-label={t('values')}>
          {panel === 'record' && (
            <RecordPane
              record={record}
              activeKey={activeKey}
              draft={draft}
              show={show}
              mayReview={mayReview}
              onOpen={open}
              onAccept={accept}
              onEdit={edit}
              onReject={reject}
              onAdd={add}
              onSave={keep}
              onCancel={cancel}
            />
          )}
          {panel === 'findings' && (
            <div className="panel-body">
              <Answer of={findings}>{() => <FindingsPanel findings={found} onOpen={open} />}</Answer>
            </div>
          )}
          {panel === 'history' && (
            <div className="panel-body">
              <HistoryPanel document={id} />
            </div>
          )}
        </section>
      </section>
      {helps && <HelpDialog onClose={() => setHelps(false)} />}
    </div>
  )
}

export default function DocumentPage() {
  const { t, lang } = useLanguage()
  const { id = '' } = useParams()
  const detail = useDocument(id)
  const state = detail.data?.state
  const isRead = state === 'complete' || state === 'partial'
  const answer = useRecord(id, isRead)

  useEffect(() => {
    if (detail.data) document.title = `${detail.data.number ?? detail.data.fileName} · Thi đua`
  }, [detail.data])

  return (
    <Answer of={detail}>
      {document => (
        <div className="document">
          <header className="document-head">
            <div>
              <h1 lang="vi">{document.title ?? document.fileName}</h1>
              <p className="soft" lang="vi">
                {[
                  document.type && codeLabel('DocumentType', document.type, lang),
                  document.number,
                  document.issuedDate && dateText(document.issuedDate, lang),
                  document.issuer,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {document.state === 'partial' && <StateTag state="doubt">{codeLabel('RecordStatus', 'partial', lang)}</StateTag>}
            {document.reviewed && (
              <StateTag state="good">{t('reviewedBy', { by: document.reviewed.by, at: momentText(document.reviewed.at) })}</StateTag>
            )}
            {document.doubts > 0 && <StateTag state="doubt">{t('nToCheck', { n: document.doubts })}</StateTag>}
            <a
              className="button no-print"
              data-small
              href={`${API}/documents/${encodeURIComponent(id)}/original`}
              download={document.fileName}
            >
              <Download aria-hidden /> {t('downloadOriginal')}
            </a>
            <button type="button" className="button no-print" data-small onClick={() => window.print()}>
              <Printer aria-hidden /> {t('print')}
            </button>
          </header>
          {isRead ? (
            <Answer of={answer}>{({ record }) => <Reader key={id} id={id} record={record} />}</Answer>
          ) : document.state === 'queued' || document.state === 'reading' ? (
            <Loading />
          ) : (
            <Empty title={t(document.state === 'refused' ? 'refused' : 'notReadable')}>
              <p>{document.reason?.[lang]}</p>
            </Empty>
          )}
        </div>
      )}
    </Answer>
  )
}
