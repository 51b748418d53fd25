/**
 * A parent's target against a unit's: which go together, and which asks more.
 * Reads: items of targets. Writes: fits and verdicts. Comparators decide the direction: for "không quá 15 phút" less is more.
 */
import type { Condition } from '../../../schemas/record.ts'
import { gradeRank } from '../../knowledge/grades.ts'
import { higherIsBetter, measureLikeness } from '../measure.ts'
import { likeness } from '../similar.ts'
import { requirementWords } from '../words.ts'
import type { ItemOf } from './items.ts'
import { type Verdict, verdict } from './verdict.ts'

/** How a target is put; only targets put alike can be measured against each other. `open`: it names no figure ("nâng cao PCI"). */
type Form = 'rank' | 'change' | 'grade' | 'level' | 'open'

export function formOf(c: Condition): Form {
  if (c.value === null) return c.grade ? 'grade' : 'open'
  if (c.comparator === 'top_n' || c.unit === 'rank') return 'rank'
  return c.comparator === 'increase' || c.comparator === 'decrease' ? 'change' : 'level'
}

/** From this likeness on two phrases measure one thing. */
const SAME = 0.5

/** 0 where they do not go together. */
export function fitTargets(a: ItemOf<'target'>, b: ItemOf<'target'>): number {
  const x = a.value
  const y = b.value
  const alike = Math.max(measureLikeness(x, y), 0.95 * phraseLikeness(x, y))
  if (alike < SAME || !comparable(x, y)) return 0
  const years = x.year === null || y.year === null ? 0.1 : x.year === y.year ? 0.3 : 0
  const scope = x.scope && y.scope ? 0.2 * likeness(x.scope, y.scope) : 0
  const form = formOf(x) === formOf(y) ? 0.3 : 0
  const direction = higherIsBetter(x) === higherIsBetter(y) ? 0.1 : 0
  return alike + years + scope + form + direction
}

/** Measures cut short by their extraction still stand in their sentences. */
function phraseLikeness(x: Condition & { text: string }, y: Condition & { text: string }): number {
  if (/^[A-Z_0-9]+$|^OTHER:/u.test(x.measure) || /^[A-Z_0-9]+$|^OTHER:/u.test(y.measure)) return 0
  if (x.unit !== y.unit && x.unit !== null && y.unit !== null) return 0
  return likeness(x.text, y.text)
}

/** A rank and a growth are two demands; a level and a limit in the other direction are two as well. */
function comparable(x: Condition, y: Condition): boolean {
  const forms = [formOf(x), formOf(y)]
  if (forms[0] !== forms[1]) return forms.includes('open')
  if (forms[0] === 'level') return x.comparator === '=' || y.comparator === '=' || higherIsBetter(x) === higherIsBetter(y)
  return forms[0] !== 'change' || x.comparator === y.comparator
}

const compareNumbers = (parent: number | null, unit: number | null): number =>
  parent === unit ? 0 : parent === null ? 1 : unit === null ? -1 : Math.sign(unit - parent)

/** To hold is less than to rise. */
const effort = ({ comparator }: Condition): number => (comparator === 'maintain' ? 0 : 1)

/** Above 0 where the unit asks more. A figure is more than none. */
function strength(parent: Condition, unit: Condition): number {
  const form = formOf(parent)
  if (form === 'open' && formOf(unit) === 'open') return effort(unit) - effort(parent)
  if (form !== formOf(unit)) return compareNumbers(parent.value, unit.value)
  if (form === 'grade') return compareNumbers(gradeRank(parent.grade!), gradeRank(unit.grade!))
  if (form === 'change') return compareNumbers(parent.value, unit.value)
  const up = form === 'level' && higherIsBetter(parent.comparator === '=' ? unit : parent)
  const by = compareNumbers(parent.value, unit.value) * (up ? 1 : -1)
  return by || compareNumbers(parent.valueMax ?? parent.value, unit.valueMax ?? unit.value) * (up ? 1 : -1)
}

export function judgeTargets(a: ItemOf<'target'>, b: ItemOf<'target'>): Verdict {
  const [x, y] = [a.value, b.value]
  const by = strength(x, y)
  const words = `${requirementWords(x)} → ${requirementWords(y)}`
  if (by) return verdict(by, words)
  // the same by another year: later asks less
  const years = x.year !== null && y.year !== null ? x.year - y.year : 0
  return verdict(years, years ? words : null)
}
