/** The whole matrix as a table for paper, made when it is printed: A4 across, the head on each page. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { dateText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { cellAt, type Matrix, type MatrixColumn, type MatrixRow, signs } from './model.ts'

interface Props {
  title: string
  note: string
  matrix: Matrix
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
}

/** Columns that an A4 page across can hold legibly. */
const ACROSS = 9

export function PrintTable({ title, note, matrix, rows, columns }: Props) {
  const { t, lang } = useLanguage()
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  if (!printing) return null
  const parts = Array.from({ length: Math.max(1, Math.ceil(columns.length / ACROSS)) }, (_, i) =>
    columns.slice(i * ACROSS, (i + 1) * ACROSS),
  )
  return (
    <div className="print-only print-matrix">
      {parts.map((part, i) => (
        <table key={part[0]?.id ?? i}>
          <caption>
            <strong lang="vi">{title}</strong>
            {parts.length > 1 && ` (${i + 1}/${parts.length})`}
          </caption>
          <thead>
            <tr>
              <th>{t('unit')}</th>
              {part.map(c => (
                <th key={c.id}>{[c.group, c.label].filter(Boolean).join(': ')}</th>
              ))}
            </tr>
            {matrix.hasParent && (
              <tr>
                <th>{t('parentPlan')}</th>
                {part.map(c => (
                  <td key={c.id}>{c.parent?.text}</td>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <th>{row.name}</th>
                {part.map(c => {
                  const cell = cellAt(matrix, row.id, c.id)
                  return <td key={c.id}>{cell && `${cell.tone ? `${signs[cell.tone]} ` : ''}${cell.text}`}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p>
        {note} · {t('printedOn', { day: dateText(new Date().toLocaleDateString('sv'), lang) })} · {t('sourceLine')}
      </p>
    </div>
  )
}
