/** Bảng so sánh: units down, facts across, the parent plan on top, every cell a step from its sentences. */
import { ClipboardCopy, Columns3, Grid3x3, Printer, Table2, Waypoints } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Comparison } from '../../../schemas/comparison.ts'
import { useCampaigns, useComparison } from '../api/queries.ts'
import { collate, matches } from '../format/fold.ts'
import { numberText } from '../format/number.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MessageKey } from '../i18n/messages.ts'
import { ColumnsDialog } from '../matrix/ColumnsDialog.tsx'
import { copyTable } from '../matrix/copy.ts'
import { Grid, type Sort, signs } from '../matrix/Grid.tsx'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow, type Side, type TimePoint, type Tone } from '../matrix/model.ts'
import { PrintTable } from '../matrix/PrintTable.tsx'
import { SidesDialog } from '../matrix/SidesDialog.tsx'
import { TimeLine } from '../matrix/TimeLine.tsx'
import { type ViewId, views } from '../matrix/views/index.ts'
import { useNotify } from '../ui/notices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty, Loading } from '../ui/States.tsx'
import { useChangeParams } from '../ui/use-change-params.ts'
import '../styles/matrix.css'

type Look = 'table' | 'heat' | 'time'

interface Opened {
  title: string
  note: string | null
  sides: readonly Side[]
}

/** Rows in the order of a column; what has no value stands last, whichever way. */
function sorted(matrix: Matrix, rows: readonly MatrixRow[], sort: Sort | null): readonly MatrixRow[] {
  if (!sort) return rows
  const turn = sort.down ? -1 : 1
  if (sort.column === '') return rows.toSorted((a, b) => turn * collate(a.name, b.name))
  const valued = rows.filter(r => cellAt(matrix, r.id, sort.column))
  const order = (a: MatrixRow, b: MatrixRow) => {
    const [x, y] = [cellAt(matrix, a.id, sort.column)!.sort, cellAt(matrix, b.id, sort.column)!.sort]
    return turn * (typeof x === 'number' && typeof y === 'number' ? x - y : collate(String(x), String(y)))
  }
  return [...valued.sort(order), ...rows.filter(r => !cellAt(matrix, r.id, sort.column))]
}

function tonesOf(matrix: Matrix, columns: readonly MatrixColumn[]): Map<Tone, number> {
  const shown = new Set(columns.map(c => c.id))
  const count = new Map<Tone, number>()
  for (const line of matrix.cells.values())
    for (const [id, { tone }] of line) if (tone && tone !== 'found' && shown.has(id)) count.set(tone, (count.get(tone) ?? 0) + 1)
  return count
}

function MatrixView({ comparison, view, title }: { comparison: Comparison; view: ViewId; title: string }) {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  const [params, set] = useChangeParams()
  const [asked, setAsked] = useState('')
  const wanted = useDeferredValue(asked)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [choosing, setChoosing] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const look = (params.get('dang') ?? 'table') as Look
  const tone = params.get('muc') as Tone | null
  const [column, way] = (params.get('sx') ?? '').split('~')
  const sort = useMemo<Sort | null>(() => (params.has('sx') ? { column: column ?? '', down: way === 'g' } : null), [params, column, way])

  const matrix = useMemo(() => views[view].make(comparison, lang), [comparison, view, lang])
  const columns = useMemo(() => matrix.columns.filter(c => !hidden.has(c.id)), [matrix, hidden])
  const counts = useMemo(() => tonesOf(matrix, columns), [matrix, columns])
  const rows = useMemo(() => {
    const named = matrix.rows.filter(r => matches(r.name, wanted) > 0)
    const toned = tone ? named.filter(r => columns.some(c => cellAt(matrix, r.id, c.id)?.tone === tone)) : named
    return sorted(matrix, toned, sort)
  }, [matrix, columns, wanted, tone, sort])

  const onSort = (id: string) => set({ sx: sort?.column === id ? (sort.down ? null : `${id}~g`) : `${id}~t` })
  const onOpen = (row: MatrixRow, col: MatrixColumn) => {
    const cell = cellAt(matrix, row.id, col.id)
    setOpened({ title: `${row.name} · ${col.label}`, note: cell?.note ?? null, sides: cell?.sides ?? col.parent?.sides ?? [] })
  }
  const onCopy = async (some: readonly MatrixRow[], cols: readonly MatrixColumn[], withHead: boolean) => {
    const lines = some.map(r => [...(withHead ? [r.name] : []), ...cols.map(c => cellAt(matrix, r.id, c.id)?.text ?? '')])
    const head = [
      [t('unit'), ...cols.map(c => [c.group, c.label].filter(Boolean).join(': '))],
      ...(matrix.hasParent ? [[t('parentPlan'), ...cols.map(c => c.parent?.text ?? '')]] : []),
    ]
    await copyTable(withHead ? [...head, ...lines] : lines).then(
      () => notify(t('copied', { rows: numberText(some.length, lang), columns: numberText(cols.length, lang) })),
      () => notify(t('failedHelp')),
    )
  }
  const note = lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn
  const looks: [Look, MessageKey, typeof Table2][] = [
    ['table', 'look_table', Table2],
    ['heat', 'look_heat', Grid3x3],
    ...(matrix.points ? [['time', 'look_time', Waypoints] as [Look, MessageKey, typeof Table2]] : []),
  ]
  return (
    <>
      <div className="toolbar">
        <div className="field grow">
          <label htmlFor="row-filter">{t('findUnit')}</label>
          <input id="row-filter" type="search" className="input" value={asked} onChange={e => setAsked(e.target.value)} />
        </div>
        <fieldset className="looks">
          <legend className="sr">{t('look')}</legend>
          {looks.map(([id, label, Icon]) => (
            <button
              key={id}
              type="button"
              className="button"
              data-small
              aria-pressed={look === id}
              onClick={() => set({ dang: id === 'table' ? null : id })}
            >
              <Icon aria-hidden /> {t(label)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="button" data-small onClick={() => setChoosing(true)}>
          <Columns3 aria-hidden /> {t('columns')} <span className="faint">{`${columns.length}/${matrix.columns.length}`}</span>
        </button>
        <button type="button" className="button" data-small onClick={() => onCopy(rows, columns, true)}>
          <ClipboardCopy aria-hidden /> {t('copyTable')}
        </button>
        <button type="button" className="button" data-small onClick={() => window.print()}>
          <Printer aria-hidden /> {t('print')}
        </button>
      </div>
      {counts.size > 0 && (
        <p className="legend">
          {[...counts].map(([id, n]) => (
            <button
              key={id}
              type="button"
              className="chip"
              data-tone={id}
              aria-pressed={tone === id}
              onClick={() => set({ muc: tone === id ? null : id })}
            >
              <span className="sign" aria-hidden>
                {signs[id]}
              </span>
              {t(`tone_${view === 'nop' ? 'submission' : view === 'doc-duoc' ? 'ledger' : 'cascade'}_${id}` as MessageKey)}{' '}
              <b>{numberText(n, lang)}</b>
            </button>
          ))}
        </p>
      )}
      {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <Empty title={t('nothingToCompare')} />
      ) : rows.length === 0 ? (
        <Empty title={t('noUnitFits')} />
      ) : look === 'time' && matrix.points ? (
        <TimeLine
          rows={rows}
          points={matrix.points}
          onOpen={(some: readonly TimePoint[]) =>
            setOpened({
              title: some.map(p => p.label).join('; '),
              note: [...new Set(some.map(p => p.kind))].join(', '),
              sides: some.map(p => p.side),
            })
          }
        />
      ) : (
        <Grid
          matrix={matrix}
          rows={rows}
          columns={columns}
          heat={look === 'heat'}
          sort={sort}
          label={title}
          onSort={onSort}
          onOpen={onOpen}
          onCopy={(r, c, h) => void onCopy(r, c, h)}
        />
      )}
      <p className="faint no-print">
        {note} · {t('nUnits', { n: numberText(rows.length, lang) })} · {t('gridHelp')}
      </p>
      <PrintTable title={title} note={note} matrix={matrix} rows={rows} columns={columns} />
      {choosing && <ColumnsDialog columns={matrix.columns} hidden={hidden} onChange={setHidden} onClose={() => setChoosing(false)} />}
      {opened && <SidesDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  )
}

export default function MatrixPage() {
  const { t } = useLanguage()
  const { campaign } = useCampaign()
  const [params, setParams] = useSearchParams()
  const campaigns = useCampaigns()
  const all = campaigns.data?.items ?? []
  const chosen = campaign ?? (all.find(c => c.parent) ?? all[0])?.id ?? null
  const comparison = useComparison(chosen)
  const name = all.find(c => c.id === chosen)?.name ?? ''
  const asked = params.get('xem')
  // without a parent plan there is no cascade to begin with
  const first: ViewId = comparison.data && !comparison.data.cascade.length ? 'chi-so' : 'cap-tren'
  const view: ViewId = asked && Object.hasOwn(views, asked) ? (asked as ViewId) : first

  if (campaigns.data && !chosen) {
    return (
      <div className="page">
        <PageHead title={t('matrices')} />
        <Empty title={t('noCampaigns')} />
      </div>
    )
  }
  return (
    <div className="page matrix-page">
      <PageHead title={t('matrices')} about={<span lang="vi">{name}</span>} />
      <nav className="tabs no-print" aria-label={t('matrices')}>
        {(Object.keys(views) as ViewId[]).map(id => (
          <button
            key={id}
            type="button"
            aria-current={view === id ? 'page' : undefined}
            onClick={() =>
              setParams(now => {
                const next = new URLSearchParams(now)
                for (const key of ['sx', 'muc', 'dang']) next.delete(key)
                next.set('xem', id)
                return next
              })
            }
          >
            {t(views[id].label)}
          </button>
        ))}
      </nav>
      {chosen ? (
        <Answer of={comparison}>
          {data => <MatrixView key={`${chosen}${view}`} comparison={data} view={view} title={`${t(views[view].label)} · ${name}`} />}
        </Answer>
      ) : (
        <Loading />
      )}
    </div>
  )
}
