/**
 * What a target measures, so that plans that phrase it differently are compared.
 * Reads: conditions. Writes: keys, likeness of two measures, and in which direction a measure is better.
 */
import type { Condition } from '../../schemas/record.ts'
import { indicator } from '../knowledge/indicators.ts'
import { contentWords, likeness } from './similar.ts'

const isIndex = (measure: string): boolean => /^[A-Z_0-9]+$/u.test(measure) || measure.startsWith('OTHER:')

/** The same for the same measure: an index, an indicator's code, else the telling words of the phrase. */
export const measureKey = ({ measure, measureId }: Condition): string =>
  isIndex(measure) ? measure : (measureId ?? [...contentWords(measure)].sort().join(' '))

/** An index is a score, where more is better; so are measures that nothing is known of. */
export function higherIsBetter({ measureId, comparator, unit }: Condition): boolean {
  if (comparator === '>=' || comparator === '>') return true
  if (comparator === '<=' || comparator === '<') return false
  if (unit === 'rank') return false
  return (measureId ? indicator(measureId)?.higherIsBetter : null) ?? true
}

const unitsAgree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Codes cover phrasings of one measure, and at times several measures of one kind: words decide within a code. */
export function measureLikeness(a: Condition, b: Condition): number {
  if (isIndex(a.measure) || isIndex(b.measure)) return a.measure === b.measure ? 1 : 0
  const alike = likeness(a.measure, b.measure)
  const same = a.measureId !== null && a.measureId === b.measureId
  const apart = a.measureId !== null && b.measureId !== null && !same
  const score = same ? 0.55 + 0.45 * alike : apart ? alike * 0.7 : alike
  return unitsAgree(a.unit, b.unit) ? score : score * 0.6
}
