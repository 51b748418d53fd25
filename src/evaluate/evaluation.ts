/** What an evaluation says: figures by field, by document and over all facts. */
import type { Figures } from './figures.ts'

export interface FieldError {
  /** field, or field.part */
  field: string
  missed: unknown[]
  extra: unknown[]
}

export interface DocumentEvaluation extends Figures {
  file: string
  /** false: there is no record of this file; everything annotated is missed */
  hasRecord: boolean
  errors: FieldError[]
  /** tempting wrong values that the record gives */
  tempted: { field: string; value: string }[]
  /** values without ground */
  ungrounded: unknown[]
}

export interface Evaluation {
  /** over all facts of all documents */
  micro: Figures
  /** mean of F1 over fields */
  macroF1: number
  /** by field, or field.part where a field is scored part by part; in order of names */
  fields: Record<string, Figures>
  documents: DocumentEvaluation[]
  grounded: number
  ungrounded: number
  inferred: number
  tempted: number
  /** keys of gold files that are no field of scoring, as "<gold file>: <key>" */
  ignored: string[]
}
