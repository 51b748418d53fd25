/**
 * The sentences behind a comparison, each once, on a sheet of their own.
 * Reads: a comparison. Writes: rows of sentences, and where the sentence of a value stands.
 */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import type { Place } from '../workbook/table.ts'

/** What has a place in a record. */
export interface Citing {
  record: string
  path: string
  evidence: Evidence[]
}

export interface Sentence extends Citing {
  document: string
}

const keyOf = ({ record, path }: Citing): string => `${record} ${path}`

/** Everything of the comparison that stands on a sentence, in the order of the sheets. */
function citing({ cascade, matrices, byYear, submissions }: Comparison): Citing[] {
  return [
    ...cascade.flatMap(c => [...c.items, ...c.cells.flatMap(cell => cell.unitItem ?? [])]),
    ...submissions.flatMap(s => s.dueItem ?? []),
    ...matrices.indices.map(i => i.source),
    ...byYear.flatMap(s => s.points.map(p => p.item)),
  ]
}

export function sentencesOf(comparison: Comparison): Sentence[] {
  const names = new Map(comparison.records.map(r => [r.id, r.fileName]))
  const found = new Map(citing(comparison).map(c => [keyOf(c), c]))
  return [...found.values()].map(c => ({ ...c, document: names.get(c.record) ?? c.record }))
}

/** Rows count from 1, below one row of headings. */
export function placeIn(sentences: readonly Sentence[], sheet: string): Place {
  const at = new Map(sentences.map((s, i) => [keyOf(s), i + 2]))
  return source => {
    const row = 'record' in source && 'path' in source ? at.get(keyOf(source as Citing)) : undefined
    return row === undefined ? undefined : { sheet, row }
  }
}

export const quoted = (citing: Citing | null | undefined): string => citing?.evidence.map(e => e.quote).join(' … ') ?? ''
