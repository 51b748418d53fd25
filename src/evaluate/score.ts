/**
 * Records against gold: precision, recall and F1 a field and over all facts.
 * Reads: gold files and records. Writes: an Evaluation; code never writes gold.
 */
import { DOUBT_THRESHOLD } from '../../schemas/doubt.ts'
import { type Ruling, rulingsOf } from './claims.ts'
import type { DocumentEvaluation, Evaluation } from './evaluation.ts'
import { FIELDS, factsOf, type ScoredRecord } from './fields.ts'
import { macroF1 } from './figures.ts'
import { EvaluationError, type GoldDocument, loadGold } from './gold.ts'
import { checkGrounding, type Grounding } from './grounding.ts'
import { addTally, fieldFigures, groupFigures, noTally, sumBy, type Tally, tallyOf } from './tally.ts'

export interface EvaluateOptions {
  goldDir: string
  records: Iterable<ScoredRecord>
  /** score these fields only */
  only?: readonly string[]
  /** score the gold of these files only; default: of all */
  keep?: (file: string) => boolean
  /** values of at least this confidence count as sure; default: the published threshold */
  threshold?: number
}

/** Records by the name their gold has: the file name, "#n" behind it for a later document of the file. */
export function byFile(records: Iterable<ScoredRecord>): Map<string, ScoredRecord> {
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

/** All rulings on the annotated fields of a document. */
export function* judge(gold: GoldDocument, record: ScoredRecord | undefined, only?: readonly string[]): Generator<Ruling> {
  for (const key of Object.keys(gold.facts)) if (!only || only.includes(key)) yield* rulingsOf(gold, key, record)
}

function temptations(gold: GoldDocument, record: ScoredRecord): DocumentEvaluation['tempted'] {
  return Object.entries(gold.not).flatMap(([field, wrong]) => {
    const spec = FIELDS[field]
    const given = JSON.stringify(spec ? factsOf(spec, record) : null)
    return wrong.filter(value => given.includes(value)).map(value => ({ field, value }))
  })
}

/** Read from images: nothing of the document's text was born as text, or part of it was not. */
const isScan = (record: ScoredRecord | undefined): boolean => Boolean(record?.source.ocr)

function kindOf(gold: GoldDocument, record: ScoredRecord | undefined): string | null {
  const said = gold.facts.documentType ?? record?.documentType?.value
  return typeof said === 'string' ? said : null
}

interface Scored {
  document: DocumentEvaluation
  scan: boolean
  sum: Tally
  /** by field, or field.part */
  fields: [string, Tally][]
  grounding: Grounding
}

const NO_GROUND: Grounding = { grounded: 0, ungrounded: [], inferred: 0 }

function scoreDocument(gold: GoldDocument, record: ScoredRecord | undefined, { only, threshold }: EvaluateOptions): Scored {
  const fields: [string, Tally][] = []
  const sum = noTally()
  const errors: DocumentEvaluation['errors'] = []
  for (const ruling of judge(gold, record, only)) {
    const { field, want, given, missed } = ruling
    // nothing to find and nothing given: a list stays a field of the table, a value was no question
    if (want.length + given.length === 0 && FIELDS[field]?.kind !== 'list') continue
    const tally = tallyOf(ruling, threshold)
    fields.push([field, tally])
    addTally(sum, tally)
    const extra = given.filter(g => !g.right).map(g => g.fact)
    if (missed.length || extra.length) errors.push({ field, missed, extra })
  }
  const grounding = record ? checkGrounding(record) : NO_GROUND
  const document: DocumentEvaluation = {
    file: gold.file,
    format: record?.source.format ?? /\.([^.#]+)(?:#\d+)?$/u.exec(gold.file)?.[1] ?? '',
    kind: kindOf(gold, record),
    hasRecord: record !== undefined,
    ...groupFigures(sum),
    errors,
    tempted: record ? temptations(gold, record) : [],
    ungrounded: grounding.ungrounded,
  }
  return { document, scan: isScan(record), sum, fields, grounding }
}

const total = (tallies: Iterable<Tally>): Tally => {
  const sum = noTally()
  for (const t of tallies) addTally(sum, t)
  return sum
}

const figuresBy = <F>(rows: Iterable<readonly [string, Tally]>, figures: (t: Tally) => F): Record<string, F> =>
  Object.fromEntries([...sumBy(rows)].map(([key, tally]) => [key, figures(tally)]))

/** Scores records against the gold of a folder. Throws EvaluationError where nothing can be scored. */
export function evaluate(options: EvaluateOptions): Evaluation {
  const { goldDir, records, keep = () => true, threshold = DOUBT_THRESHOLD } = options
  const found = byFile(records)
  const gold = loadGold(goldDir).filter(g => keep(g.file))
  const scored = gold.map(g => scoreDocument(g, found.get(g.file), options))
  const all = total(scored.map(s => s.sum))
  if (all.counts.tp + all.counts.fp + all.counts.fn === 0) throw new EvaluationError(`${goldDir}: no gold with facts`)
  const fields = figuresBy(
    scored.flatMap(s => s.fields),
    fieldFigures,
  )
  const born = scored.filter(s => !s.scan)
  const count = (n: (s: Scored) => number) => scored.reduce((sum, s) => sum + n(s), 0)
  return {
    threshold,
    micro: fieldFigures(all),
    textBorn: born.length && born.length < scored.length ? groupFigures(total(born.map(s => s.sum))) : null,
    macroF1: macroF1(Object.values(fields)),
    fields,
    formats: figuresBy(
      scored.map(s => [s.document.format, s.sum]),
      groupFigures,
    ),
    kinds: figuresBy(
      scored.map(s => [s.document.kind ?? '–', s.sum]),
      groupFigures,
    ),
    documents: scored.map(s => s.document),
    grounded: count(s => s.grounding.grounded),
    ungrounded: count(s => s.grounding.ungrounded.length),
    inferred: count(s => s.grounding.inferred),
    tempted: count(s => s.document.tempted.length),
    ignored: gold.flatMap(g => g.ignored.map(key => `${g.file}.json: ${key}`)),
  }
}
