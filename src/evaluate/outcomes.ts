/**
 * What became of every value of a scored field: the observations that confidence is fitted to.
 * Reads: gold, records. Writes: outcomes, and their lines in a table of a first look.
 */
import type { Sourced } from '../../schemas/evidence.ts'
import type { ScoredRecord } from './fields.ts'
import { type GoldDocument, loadGold } from './gold.ts'
import { byFile, judge } from './score.ts'

/** One judged fact of a record, without its words. */
export interface Outcome {
  /** file name of the document */
  document: string
  rule: string
  /** what tells surer values of a rule from less sure ones; '' where nothing does */
  trait: string
  confidence: number
  right: boolean
  /** share of an observation: twins of a document in several formats count as one */
  weight: number
}

export interface OutcomeSet {
  name: string
  outcomes: Outcome[]
  /** facts of the gold that a value could have been given for */
  support: number
}

export type TraitOf = (rule: string, value: unknown) => string

/** Name of a document without its format: twins have one. */
export const stem = (file: string): string => file.replace(/\.[^.#]+(?=$|#)/u, '')

function* ofDocument(gold: GoldDocument, record: ScoredRecord, traitOf: TraitOf): Generator<Outcome | { support: number }> {
  for (const { want, given } of judge(gold, record)) {
    const sourced = given.filter((g): g is typeof g & { of: Sourced<unknown> } => g.of !== null)
    // roles of sections stand in no value
    if (sourced.length < given.length) continue
    yield { support: want.length }
    for (const { of, right } of sourced) {
      const { rule, confidence } = of
      yield { document: gold.file, rule, trait: traitOf(rule, of.value), confidence, right, weight: 1 }
    }
  }
}

/** Outcomes with the weight of twins shared among them. */
export function weighted(outcomes: readonly Outcome[]): Outcome[] {
  const twins = new Map<string, Set<string>>()
  for (const { document } of outcomes) twins.set(stem(document), (twins.get(stem(document)) ?? new Set()).add(document))
  return outcomes.map(o => ({ ...o, weight: 1 / twins.get(stem(o.document))!.size }))
}

/** All outcomes of the records that have gold. Documents without a record are left out: they gave no value. */
export function outcomesOf(name: string, goldDir: string, records: Iterable<ScoredRecord>, traitOf: TraitOf): OutcomeSet {
  const found = byFile(records)
  const outcomes: Outcome[] = []
  let support = 0
  for (const gold of loadGold(goldDir)) {
    const record = found.get(gold.file)
    if (!record) continue
    for (const seen of ofDocument(gold, record, traitOf)) {
      if ('support' in seen) support += seen.support
      else outcomes.push(seen)
    }
  }
  return { name, outcomes: weighted(outcomes), support }
}

const HEAD = 'document\trule\ttrait\tright\twrong'

/** A set as a table: numbers of right and wrong facts by document, rule and trait. The first line tells the facts of its gold. */
export function toTable({ outcomes, support }: OutcomeSet): string {
  const rows = new Map<string, [number, number]>()
  for (const { document, rule, trait, right } of outcomes) {
    const key = `${document}\t${rule}\t${trait}`
    const counts = rows.get(key) ?? [0, 0]
    counts[right ? 0 : 1]++
    rows.set(key, counts)
  }
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, [right, wrong]]) => `${key}\t${right}\t${wrong}`)
  return [`# facts\t${support}`, HEAD, ...lines, ''].join('\n')
}

/** The set that a table tells; its values have no confidence of their own. */
export function fromTable(name: string, table: string): OutcomeSet {
  const [first = '', , ...lines] = table.split('\n').filter(Boolean)
  const outcomes = lines.flatMap(line => {
    const [document = '', rule = '', trait = '', right, wrong] = line.split('\t')
    const one = (isRight: boolean): Outcome => ({ document, rule, trait, confidence: 0, right: isRight, weight: 1 })
    return [...Array(Number(right)).fill(one(true)), ...Array(Number(wrong)).fill(one(false))] as Outcome[]
  })
  return { name, outcomes: weighted(outcomes), support: Number(first.split('\t')[1]) }
}
