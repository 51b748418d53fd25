/**
 * Records against gold: precision, recall and F1 a field and over all facts.
 * Reads: gold files and records. Writes: an Evaluation; code never writes gold.
 */
import type { DocumentEvaluation, Evaluation, FieldError } from './evaluation.ts'
import { FIELDS, type ScoredRecord } from './fields.ts'
import { addCounts, type Counts, figuresOf, macroF1, noCounts } from './figures.ts'
import { EvaluationError, type GoldDocument, loadGold } from './gold.ts'
import { checkGrounding, type Grounding } from './grounding.ts'
import { isMissing, type Match, matchLists, matchValues } from './matching.ts'

export interface EvaluateOptions {
  goldDir: string
  records: Iterable<ScoredRecord>
  /** score these fields only */
  only?: readonly string[]
}

/** Records by the name their gold has: the file name, "#n" behind it for a later document of the file. */
function byFile(records: Iterable<ScoredRecord>): Map<string, ScoredRecord> {
  const out = new Map<string, ScoredRecord>()
  for (const record of records) {
    const name = record.source.fileName.normalize('NFC')
    const index = record.source.part?.index ?? 1
    const key = index > 1 ? `${name}#${index}` : name
    if (out.has(key)) throw new EvaluationError(`two records for ${key}: file names must differ within one scoring`)
    out.set(key, record)
  }
  return out
}

/** An honest shortfall that the gold allows ("accept"): the field counts neither for nor against. */
function isAccepted(gold: GoldDocument, field: string, got: unknown): boolean {
  const spec = FIELDS[field]
  const same = spec && spec.kind !== 'parts' ? spec.same : undefined
  return (gold.accept[field] ?? []).some(allowed =>
    isMissing(allowed) ? isMissing(got) : !isMissing(got) && (same ? same(allowed, got) : allowed === got),
  )
}

const part = (value: unknown, name: string): unknown => (isMissing(value) ? null : ((value as Record<string, unknown>)[name] ?? null))

/** Matches of one annotated field, by the name each is counted under. */
function* matchesOf(gold: GoldDocument, field: string, record: ScoredRecord | undefined): Generator<[string, Match]> {
  const spec = FIELDS[field]!
  const want = gold.facts[field]
  const got = record && spec.read(record)
  if (record && isAccepted(gold, field, got)) return
  if (spec.kind === 'list') yield [field, matchLists(want as unknown[], (got as unknown[] | undefined) ?? [], spec.same)]
  else if (spec.kind === 'value') yield [field, matchValues(want, got, spec.same)]
  else {
    for (const [name, same] of Object.entries(spec.parts)) {
      // a part that the gold leaves out was not annotated
      if (!isMissing(want) && !(name in (want as object))) continue
      yield [`${field}.${name}`, matchValues(part(want, name), part(got, name), same)]
    }
  }
}

function temptations(gold: GoldDocument, record: ScoredRecord): DocumentEvaluation['tempted'] {
  return Object.entries(gold.not).flatMap(([field, wrong]) => {
    const given = JSON.stringify(FIELDS[field]?.read(record) ?? null)
    return wrong.filter(value => given.includes(value)).map(value => ({ field, value }))
  })
}

interface Scored {
  document: DocumentEvaluation
  /** counts by field, or field.part */
  counts: Map<string, Counts>
  grounding: Grounding
}

const NO_GROUND: Grounding = { grounded: 0, ungrounded: [], inferred: 0 }

function scoreDocument(gold: GoldDocument, record: ScoredRecord | undefined, only: readonly string[] | undefined): Scored {
  const counts = new Map<string, Counts>()
  const sum = noCounts()
  const errors: FieldError[] = []
  for (const key of Object.keys(gold.facts)) {
    if (only && !only.includes(key)) continue
    for (const [field, match] of matchesOf(gold, key, record)) {
      // nothing to find and nothing given: a list stays a field of the table, a value was no question
      if (match.tp + match.fp + match.fn === 0 && FIELDS[key]!.kind !== 'list') continue
      const { tp, fp, fn, missed, extra } = match
      counts.set(field, { tp, fp, fn })
      addCounts(sum, match)
      if (missed.length || extra.length) errors.push({ field, missed, extra })
    }
  }
  const grounding = record ? checkGrounding(record) : NO_GROUND
  const document: DocumentEvaluation = {
    file: gold.file,
    hasRecord: record !== undefined,
    ...figuresOf(sum),
    errors,
    tempted: record ? temptations(gold, record) : [],
    ungrounded: grounding.ungrounded,
  }
  return { document, counts, grounding }
}

function addByField(to: Map<string, Counts>, from: ReadonlyMap<string, Counts>) {
  for (const [field, counts] of from) {
    const known = to.get(field)
    if (known) addCounts(known, counts)
    else to.set(field, { ...counts })
  }
}

/** Scores records against the gold of a folder. Throws EvaluationError where nothing can be scored. */
export function evaluate({ goldDir, records, only }: EvaluateOptions): Evaluation {
  const found = byFile(records)
  const gold = loadGold(goldDir)
  const scored = gold.map(g => scoreDocument(g, found.get(g.file), only))
  const counts = new Map<string, Counts>()
  const sum = noCounts()
  for (const s of scored) {
    addByField(counts, s.counts)
    addCounts(sum, s.document)
  }
  if (sum.tp + sum.fp + sum.fn === 0) throw new EvaluationError(`${goldDir}: no gold with facts`)
  const fields = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, c]) => [field, figuresOf(c)]))
  const total = (n: (s: Scored) => number) => scored.reduce((all, s) => all + n(s), 0)
  return {
    micro: figuresOf(sum),
    macroF1: macroF1(Object.values(fields)),
    fields,
    documents: scored.map(s => s.document),
    grounded: total(s => s.grounding.grounded),
    ungrounded: total(s => s.grounding.ungrounded.length),
    inferred: total(s => s.grounding.inferred),
    tempted: total(s => s.document.tempted.length),
    ignored: gold.flatMap(g => g.ignored.map(key => `${g.file}.json: ${key}`)),
  }
}
