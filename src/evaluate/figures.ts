/** Counts of right, wrong and missed facts, and the figures made of them. */

export interface Counts {
  /** facts of the gold that the record gives */
  tp: number
  /** facts that the record gives and the gold does not */
  fp: number
  /** facts of the gold that the record lacks */
  fn: number
}

export interface Figures extends Counts {
  precision: number
  recall: number
  f1: number
  /** facts of the gold */
  support: number
}

export const noCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0 })

export function addCounts(to: Counts, from: Counts): void {
  to.tp += from.tp
  to.fp += from.fp
  to.fn += from.fn
}

/** Precision, recall and F1, each between 0 and 1. Where there was nothing to find and nothing was given, F1 is 1. */
export function figuresOf(counts: Counts): Figures {
  const { tp, fp, fn } = counts
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  const nothing = tp + fp + fn === 0
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : nothing ? 1 : 0
  return { tp, fp, fn, precision, recall, f1, support: tp + fn }
}

/** Mean of F1 over fields, each of equal weight. */
export const macroF1 = (fields: readonly Figures[]): number => fields.reduce((sum, f) => sum + f.f1, 0) / (fields.length || 1)
