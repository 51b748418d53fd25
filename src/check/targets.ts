/**
 * Targets of the parent plan against the draft's: kept, raised, lowered, missing. Only measures that are one for certain are compared: an index,
 * a coded indicator, or the same words; ranks among different units are not.
 * Reads: Draft with its parent. Writes: TargetComparison[].
 */
import type { Target } from '../../schemas/record.ts'
import { foldKey } from '../text/fold.ts'
import type { Draft } from './draft.ts'
import type { Spot } from './spot.ts'

export interface TargetComparison {
  /** `named`: it stands in the draft, but the figures cannot be compared */
  state: 'kept' | 'raised' | 'lowered' | 'missing' | 'named'
  parent: { target: Target; at: Spot }
  child: { target: Target; at: Spot } | null
}

const KNOWN_INDEX = /^[A-Z][A-Z_0-9]+$/u
const MINIMUM = new Set(['>=', '>', '='])
const MAXIMUM = new Set(['<=', '<'])

/** What makes two measures one. */
const keyOf = (t: Target): string => (KNOWN_INDEX.test(t.measure) ? t.measure : (t.measureId ?? foldKey(t.measure)))

const isRank = (t: Target): boolean => t.comparator === 'top_n' || t.rankedAmong !== null || /^(?:rank|bậc|hạng|thứ)$/u.test(t.unit ?? '')

function stateOf(parent: Target, child: Target): TargetComparison['state'] {
  if (parent.value === null || child.value === null || parent.unit !== child.unit || isRank(parent) || isRank(child)) return 'named'
  const up = MINIMUM.has(parent.comparator) && MINIMUM.has(child.comparator)
  const down = MAXIMUM.has(parent.comparator) && MAXIMUM.has(child.comparator)
  if (!up && !down) return 'named'
  if (parent.value === child.value) return 'kept'
  return child.value > parent.value === up ? 'raised' : 'lowered'
}

/** Every target of the parent plan with its fellow in the draft; [] without a parent plan. */
export function compareTargets(draft: Draft): TargetComparison[] {
  const parents = draft.parent?.record.targets ?? []
  const own = draft.record.targets.map(t => ({ target: t.value, at: t.evidence[0]! }))
  return parents.map(({ value, evidence }): TargetComparison => {
    const parent = { target: value, at: evidence[0]! }
    const same = own.filter(o => keyOf(o.target) === keyOf(value))
    // a target for one year is met by one for that year; without a year either fits
    const fitting = same.filter(o => o.target.year === value.year || o.target.year === null || value.year === null)
    const comparable = fitting.find(o => stateOf(value, o.target) !== 'named')
    const child = comparable ?? fitting[0] ?? null
    return { state: child ? stateOf(value, child.target) : same.length ? 'named' : 'missing', parent, child }
  })
}
