/** Deadlines on a line, units in the row order of the matrix. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { dateText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useWidth } from '../ui/use-width.ts'
import type { MatrixRow, TimePoint } from './model.ts'
import { clusters, monthsOn, placeOn, type Scale, scaleOf } from './time-scale.ts'

const ROW = 34
/** pixels that a point takes */
const POINT = 25
const NAMES = 264 + 32
const NARROWEST = 480
const UNMEASURED = 900

interface Props {
  rows: readonly MatrixRow[]
  points: readonly TimePoint[]
  onOpen: (points: readonly TimePoint[]) => void
}

export function TimeLine({ rows, points, onOpen }: Props) {
  const { lang, t } = useLanguage()
  const scroll = useRef<HTMLDivElement>(null)
  const byRow = useMemo(() => Map.groupBy(points, p => p.row), [points])
  const scale = useMemo(() => scaleOf(points), [points])
  const months = useMemo(() => monthsOn(scale), [scale])
  const down = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 8 })
  const inner = useWidth(scroll)
  const width = inner === null ? UNMEASURED : Math.max(NARROWEST, inner - NAMES)
  const apart = ((scale.to - scale.from) * POINT) / width
  const today = Date.now()
  const hasToday = today > scale.from && today < scale.to
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section ref={scroll} className="timeline" tabIndex={0} aria-label={t('timeLine')}>
      <div className="axis">
        <span className="first">{t('unit')}</span>
        <span className="line">
          {months.map(day => (
            <span key={day} className="mark" style={{ left: placeOn(scale, Date.parse(day)) }}>
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
                {hasToday && <span className="today" style={{ left: placeOn(scale, today) }} />}
                {clusters(byRow.get(row.id) ?? [], apart).map(some => (
                  <Point key={some[0]!.day} row={row} points={some} scale={scale} onOpen={onOpen} />
                ))}
              </span>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Days of a unit that lie close together. */
function Point({ row, points, scale, onOpen }: { row: MatrixRow; scale: Scale } & Pick<Props, 'points' | 'onOpen'>) {
  const { lang } = useLanguage()
  const isMany = points.length > 1
  const about = points.map(p => `${p.kind}, ${dateText(p.day, lang)}`).join('; ')
  return (
    <button
      type="button"
      className="point"
      data-many={isMany ? points.length : undefined}
      title={points.map(p => `${p.kind} · ${p.label}`).join('\n')}
      aria-label={`${row.name}${isMany ? ` (${points.length})` : ''}: ${about}`}
      style={{ left: placeOn(scale, Date.parse(points[0]!.day)) }}
      onClick={() => onOpen(points)}
    />
  )
}
