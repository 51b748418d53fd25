/**
 * A document made ready for comparison of texts.
 * Reads: a record. Writes: its syllables, marks, numbered sequences.
 */
import type { CampaignRecord } from '../../../schemas/record.ts'
import { boilerplateOf } from './boilerplate.ts'
import { NONE, type Numbering } from './sequences.ts'
import { type Syllables, syllablesOf } from './syllables.ts'

export interface Prepared {
  record: CampaignRecord
  syllables: Syllables
  /** number of the sequence that begins at each syllable, or NONE */
  ids: Int32Array
  /** each of them once, ascending */
  distinct: Int32Array
  /** syllables outside boilerplate: what shares are shares of */
  counted: number
}

export function prepare(record: CampaignRecord, numbering: Numbering): Prepared {
  const syllables = syllablesOf(record.text)
  const boilerplate = boilerplateOf(record, syllables)
  const ids = numbering.add(syllables, boilerplate)
  const distinct = Int32Array.from(new Set(ids.filter(id => id !== NONE))).sort()
  return { record, syllables, ids, distinct, counted: boilerplate.reduce((n, mark) => n + (mark ? 0 : 1), 0) }
}
