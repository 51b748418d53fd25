/** Who has submitted a plan. */
import type { Comparison } from '../../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../../schemas/comparison-labels.ts'
import type { Language } from '../../../../schemas/labels.ts'
import { dateText } from '../../format/date.ts'
import { numberText } from '../../format/number.ts'
import type { Matrix, MatrixCell, MatrixColumn, Tone } from '../model.ts'
import { put, rowsOf, sideOf, words } from './shared.ts'

/** Who has submitted, and when. */
export function submissionMatrix(c: Comparison, lang: Language): Matrix {
  const w = words[lang]
  const columns: MatrixColumn[] = ['submission', 'received', 'due', 'late', 'from'].map(id => ({
    id,
    label: w[id as 'due'],
    group: '',
    parent: null,
    numeric: id === 'late',
  }))
  const cells: Matrix['cells'] = new Map()
  const tone: Record<string, Tone> = { on_time: 'kept', late: 'lowered', not_submitted: 'missing', unknown: 'unknown' }
  for (const s of c.submissions) {
    const sides = s.dueItem ? [sideOf(s.dueItem, w.parent, s.due ? dateText(s.due, lang) : '')] : []
    const plain = (text: string, sort: number | string = text): MatrixCell => ({ text, tone: null, note: null, sides: [], sort })
    put(cells, s.unit, 'submission', {
      text: comparisonLabels.SubmissionState[s.state][lang],
      tone: tone[s.state]!,
      note: s.note,
      sides,
      sort: ['not_submitted', 'late', 'unknown', 'on_time'].indexOf(s.state),
    })
    if (s.received) put(cells, s.unit, 'received', plain(dateText(s.received, lang), s.received))
    if (s.due) put(cells, s.unit, 'due', { ...plain(dateText(s.due, lang), s.due), sides })
    if (s.daysLate !== null && s.daysLate > 0) put(cells, s.unit, 'late', plain(numberText(s.daysLate, lang), s.daysLate))
    if (s.receivedFrom) put(cells, s.unit, 'from', { ...plain(comparisonLabels.ReceivedFrom[s.receivedFrom][lang]), note: s.receivedText })
  }
  return { rows: rowsOf(c, lang, new Set(c.submissions.map(s => s.unit))), columns, cells, hasParent: false }
}
