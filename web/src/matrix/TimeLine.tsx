/** Deadlines on a line, units in the row order of the matrix. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dateText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MatrixRow, TimePoint } from './model.ts'

const ROW = 34
/** pixels that a point takes */
const POINT = 25
const NAMES = 264 + 32
const MONTH_MS = 30.44 * 86_400_000

interface Props {
  rows: readonly MatrixRow[]
  points: readonly TimePoint[]
  onOpen: (points: readonly TimePoint[]) => void
}

/** Points that would lie on one another, as one: a target of the pointer needs its room (WCAG 2.5.8). */
function clusters(points: readonly TimePoint[], apart: number): TimePoint[][] {
  const all: TimePoint[][] = []
  for (const point of points.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = all.at(-1)
    if (last && Date.parse(point.day) - Date.parse(last[0]!.day) < apart) last.push(point)
    else all.push([point])
  }
  return all
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
  const [width, setWidth] = useState(900)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(480, entry.contentRect.width - NAMES)))
    watch.observe(scroll.current!)
    return () => watch.disconnect()
  }, [])
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
                {clusters(byRow.get(row.id) ?? [], ((to - from) * POINT) / Math.max(1, width)).map(some => {
                  const first = some[0]!
                  const about = some.map(p => `${p.kind}, ${dateText(p.day, lang)}`).join('; ')
                  return (
                    <button
                      key={first.day}
                      type="button"
                      className="point"
                      data-many={some.length > 1 ? some.length : undefined}
                      title={some.map(p => `${p.kind} · ${p.label}`).join('\n')}
                      aria-label={`${row.name}${some.length > 1 ? ` (${some.length})` : ''}: ${about}`}
                      style={{ left: at(Date.parse(first.day)) }}
                      onClick={() => onOpen(some)}
                    />
                  )
                })}
              </span>
            </div>
          )
        })}
      </div>
    </section>
  )
}
