/** Random plans as the bytes of a format, with what they hold. */
import fc from 'fast-check'
import type { Planting } from './measure.ts'
import { plan } from './plan.ts'
import { render, setting } from './render.ts'

export const plans: fc.Arbitrary<Planting> = fc
  .tuple(plan, setting)
  .map(([p, s]) => ({ source: render(p, s), format: s.format, facts: p.facts }))
