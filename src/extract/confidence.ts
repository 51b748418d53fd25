/**
 * How likely a value is right, measured on documents with gold (corpus/CALIBRATION.md), not felt by the author of its rule.
 * Reads: a candidate, the measured table. Writes: a probability between 0 and 1.
 */
import { UNMEASURED } from '../../schemas/doubt.ts'
import { measuredFieldRate, measuredRate, scanRate } from '../knowledge/calibration.ts'

/** Names of bodies are short; a longer one often swallowed what follows it. */
const LONGEST_NAME = 7

type Part = Record<string, unknown>

/** What tells surer values of a rule from less sure ones, by field. Small numbers of coarse classes: each must be seen often to mean anything. */
const TRAITS: Partial<Record<string, (value: Part) => string>> = {
  deadlines: v => {
    const yearless = String(v.date ?? '').startsWith('--') && v.recurrence === 'none'
    return `${v.kind}${yearless ? '-yearless' : ''}`
  },
  targets: v => {
    const unit = v.unit === '%' ? '-percent' : v.unit === 'rank' || v.unit === 'bậc' ? '-rank' : ''
    return `${v.year === null ? 'open' : 'year'}${unit}`
  },
  quotas: v => String(v.bound),
  responsibilities: v => (String(v.body).trim().split(/\s+/u).length > LONGEST_NAME ? 'long' : 'short'),
  participants: v => String(v.subject),
  criteria: v => String(v.subject),
}

/** The trait of a value under its rule; '' where its field has none. */
export function traitOf(rule: string, value: unknown): string {
  const trait = TRAITS[rule.split('.', 1)[0]!]
  return trait && typeof value === 'object' && value !== null ? trait(value as Part) : ''
}

/** Confidence of a value, with two digits: the measured rate of its rule and trait; on a scan what reading errors leave of it. */
export function confidenceOf({ rule, value, score }: { rule: string; value: unknown; score: number }, isScan: boolean): number {
  // a rule that was never seen claims no more than its author does, nor than its field
  const rate = measuredRate(rule, traitOf(rule, value)) ?? Math.min(score, UNMEASURED, measuredFieldRate(rule) ?? 1)
  return Math.round(100 * (isScan ? scanRate(rate) : rate)) / 100
}
