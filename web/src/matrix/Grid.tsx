// biome-ignore-all lint/a11y/useSemanticElements: a table that draws only what is in view is a grid of ARIA
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cells are pointed at by aria-activedescendant
/**
 * A matrix of any size: only what is in view is drawn, rows and columns. Arrow keys move, Shift widens, Enter opens, Ctrl+C copies.
 * The parent plan stays on top, the units stay at the left.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { cellAt, type Matrix, type MatrixCell, type MatrixColumn, type MatrixRow, type Tone } from './model.ts'

const ROW = 46
const HEAD = 60
const HEAT_HEAD = 92
const SCROLLBAR = 20
const WIDE = 176
const NARROW = 30
/** room for names of units; less on a telephone */
const HEAD_FIRST = window.innerWidth < 700 ? 128 : 264

/** A sign beside the colour, so that the colour is not needed. */
export const signs: Record<Tone, string> = { kept: '=', raised: '▲', lowered: '▼', missing: '∅', added: '+', unknown: '?', found: '' }

export interface Sort {
  column: string
  down: boolean
}

interface Place {
  row: number
  column: number
}

interface Props {
  matrix: Matrix
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  heat: boolean
  sort: Sort | null
  label: string
  onSort: (column: string) => void
  onOpen: (row: MatrixRow, column: MatrixColumn) => void
  onCopy: (rows: readonly MatrixRow[], columns: readonly MatrixColumn[], withHead: boolean) => void
}

const Cell = memo(function Cell({
  cell,
  heat,
  isChosen,
  isFocus,
  index,
  left,
  width,
  row,
}: {
  cell: MatrixCell | undefined
  heat: boolean
  isChosen: boolean
  isFocus: boolean
  index: number
  left: number
  width: number
  row: number
}) {
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={isChosen}
      id={`o-${row}-${index}`}
      className="cell"
      data-tone={cell?.tone ?? undefined}
      data-focus={isFocus || undefined}
      data-row={row}
      data-column={index}
      title={cell ? [cell.note, heat ? cell.text : null].filter(Boolean).join(' · ') || undefined : undefined}
      style={{ transform: `translateX(${left}px)`, width }}
    >
      {cell?.tone && cell.tone !== 'found' && (
        <span className="sign" aria-hidden>
          {signs[cell.tone]}
        </span>
      )}
      <span className={heat ? 'sr' : 'said'} lang="vi">
        {cell?.text ?? ''}
      </span>
    </div>
  )
})

export function useCells(columns: readonly MatrixColumn[], heat: boolean, scroll: RefObject<HTMLDivElement | null>, rows: number) {
  const down = useVirtualizer({ count: rows, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 6 })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (heat ? NARROW : WIDE),
    overscan: 2,
    scrollPaddingStart: HEAD_FIRST,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths change with the mode
  useEffect(() => across.measure(), [heat, across])
  return { down, across }
}

export function Grid({ matrix, rows, columns, heat, sort, label, onSort, onOpen, onCopy }: Props) {
  const { t } = useLanguage()
  const scroll = useRef<HTMLDivElement>(null)
  const { down, across } = useCells(columns, heat, scroll, rows.length)
  const [focus, setFocus] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 })
  const dragging = useRef(false)
  const width = across.getTotalSize()

  const chosen = {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  }
  const go = useCallback(
    (to: Place, widen: boolean) => {
      const next = { row: Math.max(0, Math.min(rows.length - 1, to.row)), column: Math.max(0, Math.min(columns.length - 1, to.column)) }
      setFocus(next)
      if (!widen) setAnchor(next)
      down.scrollToIndex(next.row)
      across.scrollToIndex(next.column)
    },
    [rows.length, columns.length, down, across],
  )
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW) / ROW) - 3)
    const moves: Record<string, Place> = {
      ArrowDown: { row: focus.row + 1, column: focus.column },
      ArrowUp: { row: focus.row - 1, column: focus.column },
      ArrowLeft: { row: focus.row, column: focus.column - 1 },
      ArrowRight: { row: focus.row, column: focus.column + 1 },
      PageDown: { row: focus.row + page, column: focus.column },
      PageUp: { row: focus.row - page, column: focus.column },
      Home: { row: event.ctrlKey ? 0 : focus.row, column: 0 },
      End: { row: event.ctrlKey ? rows.length - 1 : focus.row, column: columns.length - 1 },
    }
    const to = moves[event.key]
    if (to) {
      event.preventDefault()
      go(to, event.shiftKey)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const [row, column] = [rows[focus.row], columns[focus.column]]
      if (row && column) onOpen(row, column)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false) {
      event.preventDefault()
      onCopy(rows.slice(chosen.top, chosen.bottom + 1), columns.slice(chosen.left, chosen.right + 1), false)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setAnchor({ row: 0, column: 0 })
      setFocus({ row: rows.length - 1, column: columns.length - 1 })
    }
  }
  const placeOf = (target: EventTarget): Place | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
  }
  const isChosen = (row: number, column: number) =>
    row >= chosen.top && row <= chosen.bottom && column >= chosen.left && column <= chosen.right

  const visible = across.getVirtualItems()
  const hasGroups = columns.some(c => c.group)
  const headRows = 1 + (matrix.hasParent ? 1 : 0)
  return (
    <div
      ref={scroll}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + headRows}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={rows.length && columns.length ? `o-${focus.row}-${focus.column}` : undefined}
      tabIndex={0}
      data-heat={heat || undefined}
      // few rows leave no empty sheet behind them
      style={{
        ['--first' as string]: `${HEAD_FIRST}px`,
        maxHeight: HEAD * headRows + (heat ? HEAT_HEAD : 0) + rows.length * ROW + SCROLLBAR,
      }}
      onKeyDown={press}
      onPointerDown={event => {
        const at = placeOf(event.target)
        if (!at || event.button !== 0) return
        dragging.current = true
        setFocus(at)
        if (!event.shiftKey) setAnchor(at)
      }}
      onPointerOver={event => {
        const at = dragging.current ? placeOf(event.target) : null
        if (at) setFocus(at)
      }}
      onPointerUp={() => {
        dragging.current = false
      }}
      onDoubleClick={event => {
        const at = placeOf(event.target)
        const [row, column] = at ? [rows[at.row], columns[at.column]] : []
        if (row && column) onOpen(row, column)
      }}
      onClick={event => {
        const at = placeOf(event.target)
        // a click that widened a selection opens nothing
        if (!at || event.shiftKey || event.detail > 1 || chosen.top !== chosen.bottom || chosen.left !== chosen.right) return
        const [row, column] = [rows[at.row], columns[at.column]]
        if (row && column && cellAt(matrix, row.id, column.id)) onOpen(row, column)
      }}
    >
      <div className="grid-head" role="rowgroup" style={{ width: width + HEAD_FIRST }}>
        <div className="grid-row names" role="row" aria-rowindex={1}>
          <div
            className="first"
            role="columnheader"
            aria-colindex={1}
            aria-sort={sort?.column === '' ? (sort.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" tabIndex={-1} onClick={() => onSort('')}>
              {t('unit')}{' '}
              {sort?.column === '' && (sort.down ? <ArrowDown className="icon" aria-hidden /> : <ArrowUp className="icon" aria-hidden />)}
            </button>
          </div>
          {visible.map(({ index, start, size }) => {
            const column = columns[index]!
            return (
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={index + 2}
                aria-sort={sort?.column === column.id ? (sort.down ? 'descending' : 'ascending') : 'none'}
                className="cell head"
                style={{ transform: `translateX(${start}px)`, width: size }}
              >
                <button
                  type="button"
                  tabIndex={-1}
                  title={[column.group, column.label].filter(Boolean).join(': ')}
                  onClick={() => onSort(column.id)}
                >
                  {hasGroups && !heat && <span className="faint">{column.group}</span>}
                  <span className="said" lang="vi">
                    {column.label}
                  </span>
                  {sort?.column === column.id &&
                    (sort.down ? <ArrowDown className="icon" aria-hidden /> : <ArrowUp className="icon" aria-hidden />)}
                </button>
              </div>
            )
          })}
        </div>
        {matrix.hasParent && !heat && (
          <div className="grid-row parent" role="row" aria-rowindex={2}>
            <div className="first" role="rowheader" aria-colindex={1}>
              {t('parentPlan')}
            </div>
            {visible.map(({ index, start, size }) => {
              const column = columns[index]!
              return (
                <div
                  key={column.id}
                  role="gridcell"
                  aria-colindex={index + 2}
                  className="cell"
                  style={{ transform: `translateX(${start}px)`, width: size }}
                  title={column.parent?.sides[0]?.quote ?? undefined}
                >
                  <span className="said" lang="vi">
                    {column.parent?.text ?? ''}
                  </span>
                </div>
              )
            })}
          </div>
        )}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: down.getTotalSize(), width: width + HEAD_FIRST }}>
        {down.getVirtualItems().map(({ index: rowIndex, start: top, key }) => {
          const row = rows[rowIndex]!
          return (
            <div
              key={key}
              className="grid-row"
              role="row"
              aria-rowindex={rowIndex + 1 + headRows}
              style={{ transform: `translateY(${top}px)`, height: ROW }}
            >
              <div className="first" role="rowheader" aria-colindex={1} title={[row.name, row.note].filter(Boolean).join(' · ')}>
                <span className="said" lang="vi">
                  {row.name}
                </span>
              </div>
              {visible.map(({ index, start, size }) => (
                <Cell
                  key={columns[index]!.id}
                  cell={cellAt(matrix, row.id, columns[index]!.id)}
                  heat={heat}
                  isChosen={isChosen(rowIndex, index)}
                  isFocus={focus.row === rowIndex && focus.column === index}
                  index={index}
                  left={start}
                  width={size}
                  row={rowIndex}
                />
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
