/** Where values and findings stand in the original: stretches of its text, boxes on its pages. */
import type { Evidence } from '../../../schemas/evidence.ts'
import { evidenceOf, type Item } from './items.ts'
import type { BoxMark } from './PageBoxes.tsx'
import type { Span } from './segments.ts'

const FINDING = 'finding-'

type Findings = readonly { evidence: Evidence[] }[]

/** By which a finding is linked to its places, as a value is by its own. */
export const keyOfFinding = (index: number): string => `${FINDING}${index}`
export const isOfFinding = (key: string): boolean => key.startsWith(FINDING)

export function spansOf(items: readonly Item[], findings: Findings): Span[] {
  return [
    ...items.flatMap(item => evidenceOf(item.sourced).map(e => ({ key: item.key, state: item.state, start: e.start, end: e.end }))),
    ...findings.flatMap((f, i) => f.evidence.map(e => ({ key: keyOfFinding(i), state: 'finding' as const, start: e.start, end: e.end }))),
  ]
}

export function boxesOf(items: readonly Item[], findings: Findings): BoxMark[] {
  const of = (evidence: readonly Evidence[], key: string, state: Span['state']) =>
    evidence.flatMap(e => (e.boxes ?? []).map(box => ({ key, state, box })))
  return [
    ...items.flatMap(({ key, state, sourced }) => [
      ...of(evidenceOf(sourced), key, state),
      ...(sourced.regions ?? []).map(box => ({ key, state, box })),
    ]),
    ...findings.flatMap((f, i) => of(f.evidence, keyOfFinding(i), 'finding')),
  ]
}
