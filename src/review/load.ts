/** Records of a folder as every later step uses them: with the corrections beside them laid over. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Correction } from '../../schemas/correction.ts'
import { CampaignRecord } from '../../schemas/record.ts'
import { type CorrectedRecords, correctRecords } from './correct.ts'
import { parseLines } from './lines.ts'
import { readCorrections } from './log.ts'

export const RECORDS_FILE = 'records.jsonl'

export interface LoadedRecords extends CorrectedRecords {
  /** the file that the records were read from */
  file: string
  /** all corrections beside it */
  corrections: Correction[]
}

/**
 * Reads the records of a folder (its records.jsonl) or of a file of JSON Lines, corrected by the corrections.jsonl beside them. Throws LineError
 * for a line that is no record or correction, and the system's errors (ENOENT where there are no records).
 */
export async function loadRecords(place: string): Promise<LoadedRecords> {
  const isFolder = (await stat(place)).isDirectory()
  const file = isFolder ? path.join(place, RECORDS_FILE) : place
  const records = await parseLines(file, line => CampaignRecord.parse(line))
  const corrections = await readCorrections(path.dirname(file))
  return { ...correctRecords(records, corrections), file, corrections }
}
