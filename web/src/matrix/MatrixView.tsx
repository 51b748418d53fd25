/** One matrix of a comparison with everything that can be done with it. */
import { useDeferredValue, useMemo, useState } from 'react'
import type { Comparison } from '../../../schemas/comparison.ts'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Empty } from '../ui/States.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { Grid } from './Grid.tsx'
import { Legend, MatrixBar } from './MatrixBar.tsx'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow, type TimePoint } from './model.ts'
import { PrintTable } from './PrintTable.tsx'
import { tonesOf } from './rows.ts'
import { type Opened, SidesDialog } from './SidesDialog.tsx'
import { TimeLine } from './TimeLine.tsx'
import { useCopy } from './use-copy.ts'
import { useManner } from './use-manner.ts'
import { useShown } from './use-shown.ts'
import type { ViewId } from './views/index.ts'

interface Props {
  comparison: Comparison
  view: ViewId
  title: string
}

const sidesOfCell = (matrix: Matrix, row: MatrixRow, column: MatrixColumn): Opened => {
  const cell = cellAt(matrix, row.id, column.id)
  return { title: `${row.name} · ${column.label}`, note: cell?.note ?? null, sides: cell?.sides ?? column.parent?.sides ?? [] }
}

const sidesOfPoints = (points: readonly TimePoint[]): Opened => ({
  title: points.map(p => p.label).join('; '),
  note: [...new Set(points.map(p => p.kind))].join(', '),
  sides: points.map(p => p.side),
})

export function MatrixView({ comparison, view, title }: Props) {
  const { t, lang } = useLanguage()
  const manner = useManner()
  const { look, tone, sort } = manner
  const [asked, setAsked] = useState('')
  const [choosing, setChoosing] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const { matrix, columns, rows, hidden, hide } = useShown(comparison, view, { tone, sort, asked: useDeferredValue(asked) })
  const counts = useMemo(() => tonesOf(matrix, columns), [matrix, columns])
  const copy = useCopy(matrix)
  const note = lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn
  const shown = { matrix, rows, columns }
  return (
    <>
      <MatrixBar
        asked={asked}
        look={look}
        hasTime={matrix.points !== undefined}
        columns={`${columns.length}/${matrix.columns.length}`}
        onAsk={setAsked}
        onLook={manner.setLook}
        onColumns={() => setChoosing(true)}
        onCopy={() => copy.table(rows, columns)}
      />
      <Legend view={view} counts={counts} tone={tone} onTone={manner.toggleTone} />
      {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <Empty title={t('nothingToCompare')} />
      ) : rows.length === 0 ? (
        <Empty title={t('noUnitFits')} />
      ) : look === 'time' && matrix.points ? (
        <TimeLine rows={rows} points={matrix.points} onOpen={points => setOpened(sidesOfPoints(points))} />
      ) : (
        <Grid
          {...shown}
          heat={look === 'heat'}
          sort={sort}
          label={title}
          onSort={manner.turnSort}
          onOpen={(row, column) => setOpened(sidesOfCell(matrix, row, column))}
          onCopy={copy.cells}
        />
      )}
      <p className="faint no-print">
        {note} · {t('nUnits', { n: numberText(rows.length, lang) })} · {t('gridHelp')}
      </p>
      <PrintTable title={title} note={note} {...shown} />
      {choosing && <ColumnsDialog columns={matrix.columns} hidden={hidden} onChange={hide} onClose={() => setChoosing(false)} />}
      {opened && <SidesDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  )
}
