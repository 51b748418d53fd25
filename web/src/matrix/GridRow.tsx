// biome-ignore-all lint/a11y/useSemanticElements: a table that draws only what is in view is a grid of ARIA
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cells are pointed at by aria-activedescendant
/** A unit's row: its name and those of its cells that are in view. */
import { memo } from 'react'
import { type Matrix, type MatrixCell, type MatrixColumn, type MatrixRow, signs } from './model.ts'
import { isWithin } from './places.ts'
import { type Across, ROW } from './use-cells.ts'
import type { Selection } from './use-selection.ts'

interface CellProps {
  cell: MatrixCell | undefined
  heat: boolean
  isChosen: boolean
  isFocus: boolean
  row: number
  column: number
  left: number
  width: number
}

export const idOfCell = (row: number, column: number): string => `o-${row}-${column}`

/** Drawn again only where it changed: a screen holds hundreds. */
const Cell = memo(function Cell({ cell, heat, isChosen, isFocus, row, column, left, width }: CellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isChosen}
      id={idOfCell(row, column)}
      className="cell"
      data-tone={cell?.tone ?? undefined}
      data-focus={isFocus || undefined}
      data-row={row}
      data-column={column}
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

interface Props {
  matrix: Matrix
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  heat: boolean
  /** place among the rows, and what it is called among all of them, heads included */
  index: number
  rowIndex: number
  top: number
  visible: readonly Across[]
  selection: Selection
}

export function GridRow({ matrix, rows, columns, heat, index, rowIndex, top, visible, selection: { focus, chosen } }: Props) {
  const row = rows[index]!
  const cells = matrix.cells.get(row.id)
  return (
    <div className="grid-row" role="row" aria-rowindex={rowIndex} style={{ transform: `translateY(${top}px)`, height: ROW }}>
      <div className="first" role="rowheader" aria-colindex={1} title={[row.name, row.note].filter(Boolean).join(' · ')}>
        <span className="said" lang="vi">
          {row.name}
        </span>
      </div>
      {visible.map(({ index: column, start, size }) => (
        <Cell
          key={columns[column]!.id}
          cell={cells?.get(columns[column]!.id)}
          heat={heat}
          isChosen={isWithin(chosen, index, column)}
          isFocus={focus.row === index && focus.column === column}
          row={index}
          column={column}
          left={start}
          width={size}
        />
      ))}
    </div>
  )
}
