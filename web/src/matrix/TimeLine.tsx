/** Deadlines on a line, units in the row order of the matrix. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { dateText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MatrixRow, TimePoint } from './model.ts'

const ROW = 34
const MONTH_MS = 30.44 * 86_400_000

interface Props {
  rows: readonly MatrixRow[]
  points: readonly TimePoint[]
  onOpen: (point: TimePoint) => void
}

export function TimeLine({ rows, points, onOpen }: Props) {
  const { lang, t } = useLanguage()
  const scroll = useRef<HTMLDivElement>(null)
  const byRow = useMemo(() => Map.groupBy(points, p => p.row), [points])
  const days = points.map(p => Date.parse(p.day))
  const [from, to] = days.length ? [Math.min(...days) - MONTH_MS / 2, Math.max(...days) + MONTH_MS / 2] : [0, 1]
  const at = (day: number) => `${((100 * (day - from)) / (to - from)).toFixed(2)}%`
  const down = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 8 })
  const step = Math.max(1, Math.ceil((to - from) / MONTH_MS / 12))
  const marks = useMemo(() => {
    const all: string[] = []
    const first = new Date(from)
    for (let y = first.getUTCFullYear(), m = first.getUTCMonth() + 1; Date.UTC(y, m, 1) < to && all.length < 60; m += step)
      all.push(new Date(Date.UTC(y, m, 1)).toISOString().slice(0, 10))
    return all
  }, [from, to, step])
  const today = Date.now()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section ref={scroll} className="timeline" tabIndex={0} aria-label={t('timeLine')}>
      <div className="axis">
        <span className="first">{t('unit')}</span>
        <span className="line">
          {marks.map(day => (
            <span key={day} className="mark" style={{ left: at(Date.parse(day)) }}>
              {dateText(day.slice(0, 7), lang)}
            </span>
          ))}
        </span>
      </div>
      <div className="lines" style={{ height: down.getTotalSize() }}>
        {down.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]!
          return (
            <div key={key} className="line-row" style={{ transform: `translateY(${start}px)`, height: ROW }}>
              <span className="first" lang="vi" title={row.name}>
                {row.name}
              </span>
              <span className="line">
                {today > from && today < to && <span className="today" style={{ left: at(today) }} />}
                {(byRow.get(row.id) ?? []).map(p => (
                  <button
                    key={`${p.day}${p.side.key}${p.side.record}`}
                    type="button"
                    className="point"
                    title={`${p.kind} · ${p.label}`}
                    aria-label={`${row.name}: ${p.kind}, ${dateText(p.day, lang)}`}
                    style={{ left: at(Date.parse(p.day)) }}
                    onClick={() => onOpen(p)}
                  />
                ))}
              </span>
            </div>
          )
        })}
      </div>
    </section>
  )
}
