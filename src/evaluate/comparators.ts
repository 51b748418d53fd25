/**
 * When two facts of a field are the same: the rules of the labelling guide, one function a kind of fact.
 * Reads: a fact of the gold, a fact of a record. Writes: yes or no. A key that the gold leaves out is not compared.
 */
import { fold, numberKey } from './fold.ts'
import { similarity } from './similarity.ts'

type Fact = Record<string, unknown>
/** A key of the gold's fact as text; what is no text compares as ''. */
const str = (x: unknown): string => (x === null || x === undefined ? '' : String(x))

export const equal = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null)
export const sameFolded = (a: unknown, b: unknown): boolean => fold(str(a)) === fold(str(b))
export const sameNumber = (a: unknown, b: unknown): boolean => numberKey(str(a)) === numberKey(str(b))

/** Texts that share at least this share of their words. */
export const alike =
  (share: number) =>
  (a: unknown, b: unknown): boolean =>
    similarity(str(a), str(b)) >= share

const near = (a: unknown, b: unknown): boolean => sameFolded(a, b) || similarity(str(a), str(b)) >= 0.5

/** Names of indices that no code is known for ("OTHER:…") may differ in wording. */
export function sameIndex(gold: unknown, got: unknown): boolean {
  if (sameFolded(gold, got)) return true
  return str(gold).startsWith('OTHER:') && str(got).startsWith('OTHER:') && similarity(str(gold), str(got)) >= 0.5
}

export const sameReference = (gold: Fact, got: Fact): boolean =>
  sameNumber(gold.number, got.number) &&
  (gold.date === undefined || equal(gold.date, got.date)) &&
  (gold.role === undefined || gold.role === got.role)

export const sameTarget = (gold: Fact, got: Fact): boolean =>
  gold.comparator === got.comparator &&
  equal(gold.value, got.value) &&
  (isOpen(gold.year) || gold.year === got.year) &&
  near(gold.measure, got.measure) &&
  (isOpen(gold.unit) || near(gold.unit, got.unit))

export const sameQuota = (gold: Fact, got: Fact): boolean =>
  gold.award === got.award &&
  gold.subject === got.subject &&
  equal(gold.count, got.count) &&
  gold.bound === got.bound &&
  Boolean(gold.perUnit) === Boolean(got.perUnit) &&
  (isOpen(gold.percent) || gold.percent === got.percent) &&
  (isOpen(gold.countMax) || gold.countMax === got.countMax)

export const sameDeadline = (gold: Fact, got: Fact): boolean =>
  gold.date === got.date && gold.bound === got.bound && gold.kind === got.kind && (gold.recurrence ?? 'none') === (got.recurrence ?? 'none')

/** A participant or criterion: its text, and whom it is for. */
export const sameItem = (gold: Fact, got: Fact): boolean => alike(0.75)(gold.text, got.text) && gold.subject === got.subject

/** Null in the gold: the document does not say, and what the record says of it is not compared. */
const isOpen = (x: unknown): boolean => x === null || x === undefined
