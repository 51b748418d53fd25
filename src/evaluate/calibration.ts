/**
 * From what became of values to how likely the next one is right.
 * Reads: outcomes. Writes: a table of probabilities by rule, and how well stated confidence keeps its word.
 */
import { UNMEASURED } from '../../schemas/doubt.ts'
import { type Outcome, stem } from './outcomes.ts'

/** Estimate of one group of values: probability, and the (weighted) counts behind it. */
export interface Estimate {
  p: number
  right: number
  given: number
}

export interface RuleEstimate extends Estimate {
  traits?: Record<string, Estimate>
}

/** rule → field → all: a group with few values takes what it lacks from the wider one. */
export interface CalibrationTable {
  all: Estimate
  fields: Record<string, Estimate>
  rules: Record<string, RuleEstimate>
}

/** Weight of the wider group, in values: a rule that was seen so often counts half (mean of a Beta posterior). */
const PRIOR = 6

/** No rule is held for surer than this, however often it was seen: there are documents that nobody has seen. */
const CEILING = 0.99

const rounded = (x: number, digits: number): number => Number(x.toFixed(digits))
export const fieldOfRule = (rule: string): string => rule.split('.', 1)[0]!

type Counts = { right: number; given: number }

function countBy(outcomes: readonly Outcome[], key: (o: Outcome) => string): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const o of outcomes) {
    const known = counts.get(key(o)) ?? { right: 0, given: 0 }
    known.given += o.weight
    if (o.right) known.right += o.weight
    counts.set(key(o), known)
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const estimate = ({ right, given }: Counts, wider: number): Estimate => ({
  p: rounded(Math.min(CEILING, (right + PRIOR * wider) / (given + PRIOR)), 4),
  right: rounded(right, 1),
  given: rounded(given, 1),
})

/** Fits the table to outcomes: each level is drawn towards the one above it. */
export function fitTable(outcomes: readonly Outcome[]): CalibrationTable {
  const all = estimate(countBy(outcomes, () => '').get('') ?? { right: 0, given: 0 }, 0.5)
  const fields: CalibrationTable['fields'] = {}
  for (const [field, counts] of countBy(outcomes, o => fieldOfRule(o.rule))) fields[field] = estimate(counts, all.p)
  const rules: CalibrationTable['rules'] = {}
  for (const [rule, counts] of countBy(outcomes, o => o.rule)) rules[rule] = estimate(counts, fields[fieldOfRule(rule)]!.p)
  const traits = outcomes.filter(o => o.trait)
  for (const [key, counts] of countBy(traits, o => `${o.rule}\t${o.trait}`)) {
    const [rule, trait] = key.split('\t') as [string, string]
    const known = rules[rule]!
    known.traits = { ...known.traits, [trait]: estimate(counts, known.p) }
  }
  return { all, fields, rules }
}

export type Predict = (rule: string, trait: string) => number

/** The probability that the table states; for a rule that it does not know, what an unmeasured value may claim. */
export const predictor =
  ({ fields, rules }: CalibrationTable): Predict =>
  (rule, trait) => {
    const known = rules[rule]
    return (known?.traits?.[trait] ?? known)?.p ?? Math.min(UNMEASURED, fields[fieldOfRule(rule)]?.p ?? 1)
  }

/** Outcomes whose confidence is what the table says. */
export function stated(outcomes: readonly Outcome[], predict: Predict): Outcome[] {
  return outcomes.map(o => ({ ...o, confidence: rounded(predict(o.rule, o.trait), 2) }))
}

/**
 * Cross-validation: documents (twins together) are dealt into folds; the confidence of each outcome comes from a table that saw nothing
 * of its fold. `others` are outcomes to learn from only; those of a fold's documents are held back too.
 */
export function crossValidated(outcomes: readonly Outcome[], others: readonly Outcome[], folds: number): Outcome[] {
  const stems = [...new Set(outcomes.map(o => stem(o.document)))].sort()
  const foldOf = new Map(stems.map((s, i) => [s, i % folds]))
  return Array.from({ length: folds }, (_, k) => k).flatMap(k => {
    const held = (o: Outcome) => foldOf.get(stem(o.document)) === k
    const predict = predictor(fitTable([...outcomes, ...others].filter(o => !held(o))))
    return stated(outcomes.filter(held), predict)
  })
}

/** Values of about the same confidence, and how many of them are right. */
export interface ReliabilityRow extends Counts {
  from: number
  to: number
  /** mean of what was stated */
  confidence: number
  /** share that is right */
  precision: number
}

/** Width of a row of the reliability table. */
const WIDTH = 0.05
const ROWS = Math.round(1 / WIDTH)
const rowOf = (confidence: number): number => Math.min(ROWS - 1, Math.floor(confidence / WIDTH + 1e-9))

/** The reliability table; every value counts once, twins too. */
export function reliability(outcomes: readonly Outcome[]): ReliabilityRow[] {
  const rows = new Map<number, { given: number; right: number; sum: number }>()
  for (const { confidence, right } of outcomes) {
    const row = rows.get(rowOf(confidence)) ?? { given: 0, right: 0, sum: 0 }
    row.given++
    row.sum += confidence
    if (right) row.right++
    rows.set(rowOf(confidence), row)
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([i, { given, right, sum }]) => ({
      from: rounded(i * WIDTH, 2),
      to: rounded((i + 1) * WIDTH, 2),
      given,
      right,
      confidence: sum / given,
      precision: right / given,
    }))
}

/** Expected calibration error: the mean distance between what rows state and what is right, by the number of their values. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const distance = reliability(outcomes).reduce((sum, r) => sum + r.given * Math.abs(r.confidence - r.precision), 0)
  return outcomes.length ? distance / outcomes.length : 0
}

/** Precision and coverage of the values at or above a threshold. */
export function above(
  outcomes: readonly Outcome[],
  support: number,
  threshold: number,
): { precision: number; coverage: number; given: number } {
  const sure = outcomes.filter(o => o.confidence >= threshold)
  const right = sure.filter(o => o.right).length
  return { given: sure.length, precision: sure.length ? right / sure.length : 1, coverage: support ? right / support : 0 }
}

const onScan = (p: number, odds: number): number => (p * odds) / (1 - p + p * odds)

/** What the table states for values read from images. */
export const withScanOdds =
  (predict: Predict, odds: number): Predict =>
  (rule, trait) =>
    onScan(predict(rule, trait), odds)

/** Scans without gold tell nothing: half the odds, until there are some. */
const ODDS_UNKNOWN = 0.5

/** The factor on the odds of born text under which as many values of the scans are expected right as are (by bisection; at most 1). */
export function scanOddsOf(scans: readonly Outcome[], predict: Predict): number {
  if (!scans.length) return ODDS_UNKNOWN
  const right = scans.filter(o => o.right).length
  const expected = (odds: number) => scans.reduce((sum, o) => sum + onScan(predict(o.rule, o.trait), odds), 0)
  let [low, high] = [0, 1]
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2
    if (expected(middle) < right) low = middle
    else high = middle
  }
  return rounded(high, 3)
}
