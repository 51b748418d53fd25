// biome-ignore-all lint/a11y/useSemanticElements: a table that draws only what is in view is a grid of ARIA
/**
 * A matrix of any size: only what is in view is drawn, rows and columns. Arrow keys move, Shift widens, Enter opens, Ctrl+C copies.
 * The parent plan stays on top, the units stay at the left.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { GridHead } from './GridHead.tsx'
import { GridRow, idOfCell } from './GridRow.tsx'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow, type Sort } from './model.ts'
import { type Place, placeAfter } from './places.ts'
import { FIRST, ROW, useCells } from './use-cells.ts'
import { placeOf, type Selection, useSelection } from './use-selection.ts'

const HEAD = 60
const HEAT_HEAD = 92
const SCROLLBAR = 20
/** rows of a screenful that the head and the edges take */
const COVERED = 3

interface Props {
  matrix: Matrix
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  heat: boolean
  sort: Sort | null
  label: string
  onSort: (column: string) => void
  onOpen: (row: MatrixRow, column: MatrixColumn) => void
  onCopy: (rows: readonly MatrixRow[], columns: readonly MatrixColumn[]) => void
}

/** What keys and clicks do with what is chosen. */
function actionsOf({ matrix, rows, columns, onOpen, onCopy }: Props, { focus, chosen, go, all }: Selection) {
  const at = (place: Place) => [rows[place.row], columns[place.column]] as const
  const open = (place: Place) => {
    const [row, column] = at(place)
    if (row && column) onOpen(row, column)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW) - COVERED)
    const to = placeAfter(event.key, event.ctrlKey, focus, { rows: rows.length, columns: columns.length }, page)
    const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : null
    if (to) go(to, event.shiftKey)
    else if (event.key === 'Enter') open(focus)
    else if (command === 'a') all()
    else if (command === 'c' && document.getSelection()?.isCollapsed !== false)
      onCopy(rows.slice(chosen.top, chosen.bottom + 1), columns.slice(chosen.left, chosen.right + 1))
    else return
    event.preventDefault()
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place) open(place)
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    // a click that widened a selection opens nothing
    if (!place || event.shiftKey || event.detail > 1 || chosen.top !== chosen.bottom || chosen.left !== chosen.right) return
    const [row, column] = at(place)
    if (row && column && cellAt(matrix, row.id, column.id)) onOpen(row, column)
  }
  return { onKeyDown, onDoubleClick, onClick }
}

export function Grid(props: Props) {
  const { matrix, rows, columns, heat, sort, label, onSort } = props
  const scroll = useRef<HTMLDivElement>(null)
  const size = { rows: rows.length, columns: columns.length }
  const { down, across } = useCells({ scroll, ...size, heat })
  const selection = useSelection(size, place => {
    down.scrollToIndex(place.row)
    across.scrollToIndex(place.column)
  })
  const { focus, drawing } = selection
  const visible = across.getVirtualItems()
  const width = across.getTotalSize() + FIRST
  const headRows = matrix.hasParent ? 2 : 1
  return (
    <div
      ref={scroll}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={size.rows + headRows}
      aria-colcount={size.columns + 1}
      aria-multiselectable
      aria-activedescendant={size.rows && size.columns ? idOfCell(focus.row, focus.column) : undefined}
      tabIndex={0}
      data-heat={heat || undefined}
      // few rows leave no empty sheet behind them
      style={{
        ['--first' as string]: `${FIRST}px`,
        maxHeight: HEAD * headRows + (heat ? HEAT_HEAD : 0) + size.rows * ROW + SCROLLBAR,
      }}
      {...drawing}
      {...actionsOf(props, selection)}
    >
      <GridHead columns={columns} visible={visible} width={width} heat={heat} withParent={matrix.hasParent} sort={sort} onSort={onSort} />
      <div className="grid-body" role="rowgroup" style={{ height: down.getTotalSize(), width }}>
        {down.getVirtualItems().map(({ index, start, key }) => (
          <GridRow key={key} {...props} index={index} rowIndex={index + 1 + headRows} top={start} visible={visible} selection={selection} />
        ))}
      </div>
    </div>
  )
}
