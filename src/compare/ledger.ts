/**
 * What is known of each field of each unit, so that silence is never read as compliance.
 * Reads: records. Writes: LedgerEntries.
 */
import type { LedgerEntry } from '../../schemas/comparison.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { readWhole } from './read-whole.ts'

/** Fields that a plan is asked for. */
export const LEDGER_FIELDS = [
  'number',
  'issuedDate',
  'theme',
  'period',
  'targets',
  'indices',
  'participants',
  'contents',
  'criteria',
  'solutions',
  'awardForms',
  'quotas',
  'dossier',
  'funding',
  'deadlines',
  'responsibilities',
  'reporting',
  'recipients',
  'signature',
] as const satisfies (keyof CampaignRecord)[]

/** Parts of a value that are left blank make the value incomplete: "Số:    /KH-UBND". */
const blankPart = (record: CampaignRecord, field: string): 'blank' | 'unreadable' | null => {
  const parts = Object.entries(record.absences).filter(([path]) => path.startsWith(`${field}.`))
  return parts.some(([, why]) => why === 'blank') ? 'blank' : parts.some(([, why]) => why === 'unreadable') ? 'unreadable' : null
}

function stateOf(record: CampaignRecord, field: (typeof LEDGER_FIELDS)[number]): Pick<LedgerEntry, 'state' | 'count'> {
  const value = record[field] as Sourced<unknown> | Sourced<unknown>[] | null
  const list = (Array.isArray(value) ? value : value ? [value] : []).filter(s => s.review?.state !== 'rejected')
  if (list.length) return { state: (!Array.isArray(value) && blankPart(record, field)) || 'found', count: list.length }
  if (record.status === 'failed') return { state: 'not_read', count: 0 }
  const absence = record.absences[field]
  // of a document that was read in part, what was not found may stand in the rest
  if ((absence === undefined || absence === 'absent') && !readWhole(record)) return { state: 'not_read', count: 0 }
  return { state: absence ?? 'absent', count: 0 }
}

/** `plan` null: the unit's document is not among the records. */
export const ledgerOf = (family: string, unit: string, plan: CampaignRecord | null): LedgerEntry[] =>
  LEDGER_FIELDS.map(field => ({
    family,
    unit,
    record: plan?.id ?? null,
    field,
    ...(plan ? stateOf(plan, field) : { state: 'not_read' as const, count: 0 }),
  }))
