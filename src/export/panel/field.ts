/** The panel for researchers: one row a unit, year and indicator of a document; what a column is. */
import type { Sourced } from '../../../schemas/evidence.ts'
import type { Label } from '../../../schemas/labels.ts'
import type { CampaignRecord, Condition, Criterion } from '../../../schemas/record.ts'

/** One demand of one document on one indicator. */
export interface PanelRow {
  record: CampaignRecord
  kind: 'target' | 'criterion'
  condition: Condition
  criterion: Criterion | null
  source: Sourced<unknown>
}

/** Types of Table Schema (Frictionless), which are those of the columns in Parquet. */
export type PanelType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

export interface PanelField {
  name: string
  type: PanelType
  title: Label
  description: Label
  /** all codes that the column can hold */
  codes?: readonly string[]
  required?: true
  value(row: PanelRow): string | number | boolean | null
}

export const both = (vi: string, en: string): Label => ({ vi, en })
