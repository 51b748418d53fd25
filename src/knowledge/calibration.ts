/**
 * Measured rates of right values by rule.
 * Reads: data/calibration.json (made by scripts/calibrate.ts; provenance in data/PROVENANCE.md). Writes: probabilities.
 */
import data from '../../data/calibration.json' with { type: 'json' }

interface Estimate {
  p: number
}
interface Table {
  fields: Record<string, Estimate>
  rules: Record<string, Estimate & { traits?: Record<string, Estimate> }>
  /** odds of a value read from a scan, as a share of its odds in born text */
  scanOdds: number
}
const table: Table = data

const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

/** Share of right values of a rule (of those with this trait, where they were measured); null for a rule that was never seen. */
export function measuredRate(rule: string, trait: string): number | null {
  const known = own(table.rules, rule)
  return (own(known?.traits, trait) ?? known)?.p ?? null
}

/** Share of right values of a field over all its rules; null for a field that no gold annotates. */
export const measuredFieldRate = (rule: string): number | null => own(table.fields, rule.split('.', 1)[0]!)?.p ?? null

/** What a rate of born text comes to on a scan. */
export const scanRate = (rate: number): number => (rate * table.scanOdds) / (1 - rate + rate * table.scanOdds)
