/**
 * Forms of reward and their numbers: a parent's against a unit's.
 * Reads: items of awards and quotas. Writes: fits and verdicts: a smaller limit asks more of those who propose.
 */
import type { Quota } from '../../../schemas/record.ts'
import { likeness } from '../similar.ts'
import type { ItemOf } from './items.ts'
import { type Verdict, verdict } from './verdict.ts'

/** The same form; of several the one of the same authority. */
export function fitAwards(a: ItemOf<'award'>, b: ItemOf<'award'>): number {
  if (a.value.code !== b.value.code) return 0
  if (a.value.code === 'other' && likeness(a.value.text, b.value.text) < 0.5) return 0
  return 0.5 + likeness(a.value.text, b.value.text)
}

export const judgeAwards = (): Verdict => verdict(0)

const amount = (q: Quota): number | null => q.countMax ?? q.count
const form = (q: Quota): 'percent' | 'count' | null => (q.percent !== null ? 'percent' : amount(q) !== null ? 'count' : null)

/** The same award for the same kind of recipients, counted the same way. */
export function fitQuotas(a: ItemOf<'quota'>, b: ItemOf<'quota'>): number {
  const [x, y] = [a.value, b.value]
  if (x.award !== y.award || form(x) !== form(y)) return 0
  if (x.subject !== y.subject && x.subject !== 'either' && y.subject !== 'either') return 0
  const scope = x.scope && y.scope ? likeness(x.scope, y.scope) : 0
  const near = x.count !== null && x.count === y.count ? 0.1 : 0
  return 1 + (x.subject === y.subject ? 0.5 : 0) + 0.3 * scope + near + (x.perUnit ? 0.2 : 0)
}

export function judgeQuotas(a: ItemOf<'quota'>, b: ItemOf<'quota'>): Verdict {
  const [x, y] = [a.value, b.value]
  const [from, to] = form(x) === 'percent' ? [x.percent, y.percent] : [amount(x), amount(y)]
  if (from === null || to === null || from === to) return verdict(0)
  // where at least so many are to be rewarded, more is more
  const by = (x.bound === 'min' ? to - from : from - to) as number
  return verdict(by, `${from} → ${to}`)
}
