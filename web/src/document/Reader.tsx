/** The original beside its record, and the keys that act on both. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { useFindings, useParsed, useSession } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { useChangeParams } from '../ui/use-change-params.ts'
import type { Draft } from './draft.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { type Item, itemsOf } from './items.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { type Marked, OriginalPane } from './OriginalPane.tsx'
import { FilterBar, PaneBar, type Panel } from './PaneBar.tsx'
import { RecordPane, type Show } from './RecordPane.tsx'
import { useDecide } from './use-decide.ts'
import { useKeys } from './use-keys.ts'
import { useLit } from './use-lit.ts'
import { ValueSearch } from './ValueSearch.tsx'

const escaped = (key: string): string => JSON.stringify(key)

export function Reader({ id, record }: { id: string; record: CampaignRecord }) {
  const { t } = useLanguage()
  const [params, change] = useChangeParams()
  const activeKey = params.get('v')
  const panel = (params.get('panel') ?? 'record') as Panel
  const [show, setShow] = useState<Show>('all')
  const [draft, setDraft] = useState<Draft | null>(null)
  const [asks, setAsks] = useState(false)
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
    '/': () => setAsks(true),
    '?': () => setHelps(true),
    escape: () => setAsks(false),
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
  const closeSearch = useCallback(() => setAsks(false), [])

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
        <PaneBar
          panel={panel}
          findings={found.length}
          mayReview={mayReview}
          onPanel={name => change({ panel: name === 'record' ? null : name })}
          onFinish={finish}
          onSearch={() => setAsks(true)}
          onKeys={() => setHelps(true)}
        />
        {panel === 'record' && (
          <FilterBar show={show} counts={{ all: items.length, doubt: doubts.length, missing: gaps }} onShow={setShow} onStep={step} />
        )}
        {asks && <ValueSearch items={items} onOpen={open} onClose={closeSearch} />}
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
      {helps && <KeysDialog onClose={() => setHelps(false)} />}
    </div>
  )
}
