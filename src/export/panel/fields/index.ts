/**
 * The columns of the panel in their order. CSV, Parquet, datapackage.json and the codebook are all made of this list.
 */
import type { PanelField } from '../field.ts'
import { demandFields } from './demand.ts'
import { documentFields } from './document.ts'
import { placeFields } from './place.ts'
import { readingFields } from './reading.ts'
import { unitFields } from './unit.ts'
import { yearFields } from './year.ts'

export const panelFields: readonly PanelField[] = [
  ...unitFields,
  ...yearFields,
  ...demandFields,
  ...placeFields,
  ...documentFields,
  ...readingFields,
]
