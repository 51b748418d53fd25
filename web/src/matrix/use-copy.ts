/** Copies a part of a matrix for Excel, and says how it went. */
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useNotify } from '../ui/notices.tsx'
import { copyTable } from './copy.ts'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow } from './model.ts'

export function useCopy(matrix: Matrix) {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  const textOf = (row: MatrixRow, column: MatrixColumn) => cellAt(matrix, row.id, column.id)?.text ?? ''
  const copy = (lines: string[][], rows: number, columns: number) =>
    copyTable(lines).then(
      () => notify(t('copied', { rows: numberText(rows, lang), columns: numberText(columns, lang) })),
      () => notify(t('failedHelp')),
    )
  return {
    cells: (rows: readonly MatrixRow[], columns: readonly MatrixColumn[]) =>
      void copy(
        rows.map(r => columns.map(c => textOf(r, c))),
        rows.length,
        columns.length,
      ),
    /** with the names of columns and units, and the parent plan */
    table: (rows: readonly MatrixRow[], columns: readonly MatrixColumn[]) =>
      void copy(
        [
          [t('unit'), ...columns.map(c => [c.group, c.label].filter(Boolean).join(': '))],
          ...(matrix.hasParent ? [[t('parentPlan'), ...columns.map(c => c.parent?.text ?? '')]] : []),
          ...rows.map(r => [r.name, ...columns.map(c => textOf(r, c))]),
        ],
        rows.length,
        columns.length,
      ),
  }
}
