/** Recall and precision over many random documents. */
import fc from 'fast-check'
import { type Format, recordOfSource } from '../document.ts'
import { compare, type Fact, factsOf, KINDS, type Kind } from './facts.ts'

export interface Planting {
  source: string
  format: Format
  facts: Fact[]
}
interface Tally {
  hit: number
  missed: number
  invented: number
}
export interface Measured extends Tally {
  byKind: Map<Kind, Tally>
  /** worst first: what was missed or invented, with its document */
  faults: { fault: 'missed' | 'invented'; fact: Fact; source: string; format: Format }[]
}

export const recall = (t: Tally): number => t.hit / (t.hit + t.missed || 1)
export const precision = (t: Tally): number => t.hit / (t.hit + t.invented || 1)

export async function measure(
  documents: fc.Arbitrary<Planting>,
  runs: number,
  seed: number,
  kinds: readonly Kind[] = KINDS,
): Promise<Measured> {
  const all: Measured = { hit: 0, missed: 0, invented: 0, byKind: new Map(), faults: [] }
  const asked = new Set(kinds)
  for (const { source, format, facts } of fc.sample(documents, { numRuns: runs, seed })) {
    const found = factsOf(await recordOfSource(source, format))
    const outcome = compare(
      facts.filter(f => asked.has(f.kind)),
      found,
      asked,
    )
    for (const [name, list] of [
      ['hit', outcome.hit],
      ['missed', outcome.missed],
      ['invented', outcome.invented],
    ] as const) {
      for (const fact of list) {
        all[name]++
        const tally = all.byKind.get(fact.kind) ?? { hit: 0, missed: 0, invented: 0 }
        tally[name]++
        all.byKind.set(fact.kind, tally)
        if (name !== 'hit') all.faults.push({ fault: name, fact, source, format })
      }
    }
  }
  return all
}

/** The figures by kind, and the first faults of each. */
export function report(m: Measured, examples = 3): string {
  const percent = (n: number) => `${(n * 100).toFixed(2)}%`
  const rows = [...m.byKind].sort(([, a], [, b]) => recall(a) + precision(a) - recall(b) - precision(b))
  return [
    `recall ${percent(recall(m))}, precision ${percent(precision(m))} over ${m.hit + m.missed} planted facts`,
    ...rows.map(
      ([kind, t]) =>
        `  ${kind}: recall ${percent(recall(t))}, precision ${percent(precision(t))} (${t.hit} hit, ${t.missed} missed, ${t.invented} invented)`,
    ),
    ...rows.flatMap(([kind]) =>
      m.faults
        .filter(f => f.fact.kind === kind)
        .slice(0, examples)
        .map(f => `  ${f.fault} ${kind} [${f.fact.key}] in ${f.format}: ${f.fact.printed}`),
    ),
  ].join('\n')
}
