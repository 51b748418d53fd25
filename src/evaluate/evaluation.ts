/** What an evaluation says: figures by field, by format and kind, by document and over all facts. */
import type { Figures } from './figures.ts'

export interface FieldError {
  /** field, or field.part */
  field: string
  missed: unknown[]
  extra: unknown[]
}

/** How values above the threshold of doubt do; facts that carry no confidence (roles of sections) are left out. */
export interface SureFigures {
  /** values at or above the threshold that were judged */
  given: number
  /** those that are right */
  right: number
  /** facts of the gold */
  support: number
  /** right by given; null where nothing is given */
  precision: number | null
  /** right by support; null where there is nothing to find */
  coverage: number | null
}

/** Figures with those above the threshold beside them. */
export interface GroupFigures extends Figures {
  sure: SureFigures
}

export interface FieldFigures extends GroupFigures {
  /** the same facts compared letter for letter */
  strict: Figures
}

export interface DocumentEvaluation extends GroupFigures {
  file: string
  /** format of the record, else the ending of the file name */
  format: string
  /** type of document by the gold, else by the record; null where neither says */
  kind: string | null
  /** false: there is no record of this file; everything annotated is missed */
  hasRecord: boolean
  errors: FieldError[]
  /** tempting wrong values that the record gives */
  tempted: { field: string; value: string }[]
  /** values without ground */
  ungrounded: unknown[]
}

export interface Evaluation {
  /** values of at least this confidence count as sure */
  threshold: number
  /** over all facts of all documents */
  micro: FieldFigures
  /** over the documents whose text was born as text, not read from images; null where there are none, or all are */
  textBorn: GroupFigures | null
  /** mean of F1 over fields */
  macroF1: number
  /** by field, or field.part where a field is scored part by part; in order of names */
  fields: Record<string, FieldFigures>
  /** by format of the document, by its type */
  formats: Record<string, GroupFigures>
  kinds: Record<string, GroupFigures>
  documents: DocumentEvaluation[]
  grounded: number
  ungrounded: number
  inferred: number
  tempted: number
  /** keys of gold files that are no field of scoring, as "<gold file>: <key>" */
  ignored: string[]
}
