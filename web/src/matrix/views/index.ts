/** The matrices of a comparison. Reads: Comparison. Writes: Matrix, its words in the reader's language. */
import { cascadeMatrix } from './cascade.ts'
import { awardMatrix, deadlineMatrix, indexMatrix, sectionMatrix, targetMatrix } from './found.ts'
import { ledgerMatrix } from './ledger.ts'
import { submissionMatrix } from './submission.ts'
import { yearMatrix } from './years.ts'

export const views = {
  'cap-tren': { make: cascadeMatrix, label: 'view_cascade' },
  nop: { make: submissionMatrix, label: 'view_submissions' },
  'chi-so': { make: indexMatrix, label: 'view_indices' },
  'chi-tieu': { make: targetMatrix, label: 'view_targets' },
  phan: { make: sectionMatrix, label: 'view_sections' },
  'khen-thuong': { make: awardMatrix, label: 'view_awards' },
  'thoi-han': { make: deadlineMatrix, label: 'view_deadlines' },
  nam: { make: yearMatrix, label: 'view_years' },
  'doc-duoc': { make: ledgerMatrix, label: 'view_ledger' },
} as const
export type ViewId = keyof typeof views
