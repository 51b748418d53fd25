/**
 * Units side by side: indices, targets, sections, quotas, forms of reward, deadlines.
 * Reads: one record a campaign. Writes: Matrices.
 */
import type { Matrices } from '../../../schemas/comparison.ts'
import { awardsOf, deadlinesOf, quotasOf, sectionsOf, targetsOf } from '../cascade/items.ts'
import { measureKey } from '../measure.ts'
import { measureWords } from '../words.ts'
import { indexCells } from './indices.ts'
import type { Row } from './row.ts'

export type { Row } from './row.ts'

/** A day with its year; what comes again every year is dated in the campaign's last year. */
const dated = (date: string | null, years: Row['years']): string | null =>
  date?.startsWith('--') && !date.startsWith('---') && years ? `${years.to}${date.slice(1)}` : date && /^\d/u.test(date) ? date : null

export const matricesOf = (rows: readonly Row[]): Matrices => ({
  indices: rows.flatMap(indexCells),
  targets: rows.flatMap(({ record, at, years }) =>
    targetsOf(record).map(({ kind: _, label, ...item }) => ({
      ...at,
      measureKey: measureKey(item.value),
      measure: measureWords(item.value.measure),
      year: item.value.year ?? years?.to ?? null,
      item,
      label,
    })),
  ),
  sections: rows.flatMap(({ record, at }) => sectionsOf(record).map(({ kind: _, label: __, ...item }) => ({ ...at, item }))),
  quotas: rows.flatMap(({ record, at }) => quotasOf(record).map(({ kind: _, label, ...item }) => ({ ...at, item, label }))),
  awardForms: rows.flatMap(({ record, at }) => awardsOf(record).map(({ kind: _, label, ...item }) => ({ ...at, item, label }))),
  deadlines: rows.flatMap(({ record, at, years }) =>
    deadlinesOf(record).map(({ kind: _, label, ...item }) => ({ ...at, date: dated(item.value.date, years), item, label })),
  ),
})
