/**
 * Two versions of a document: facts first, then text.
 * Reads: two records. Writes: a RecordDiff.
 *
 * A fact has changed where its value differs AND words under it differ between the versions. Where the words are the same and only the values
 * differ, the two were laid out or read differently (a PDF against its Word draft): told apart, as `readings`.
 */
import { DIFF_VERSION, type DiffFact, type FactChange, type RecordDiff } from '../../../schemas/diff.ts'
import type { Sourced } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { align, NONE } from './align.ts'
import { factFields } from './fields.ts'
import { type Side, sameWords, sentenceAround } from './ground.ts'
import { unequal } from './match.ts'
import { segmentsOf } from './segments.ts'
import { type Token, tokensOf } from './tokens.ts'
import { partsOf } from './values.ts'

type Value = Sourced<unknown> & { path: string }

function valuesOf(record: CampaignRecord, field: (typeof factFields)[number]): Value[] {
  const held = record[field] as Sourced<unknown> | Sourced<unknown>[] | null
  if (Array.isArray(held)) return held.map((s, i) => ({ ...s, path: `${field}[${i}]` }))
  return held ? [{ ...held, path: field }] : []
}

/** A single value is itself whatever became of it; of a list the likest are each other's. */
function unequalValues(a: CampaignRecord, b: CampaignRecord, field: (typeof factFields)[number]) {
  const [listA, listB] = [valuesOf(a, field), valuesOf(b, field)]
  if (Array.isArray(a[field])) return unequal(listA, listB)
  const [one, other] = [listA[0] ?? null, listB[0] ?? null]
  return partsOf(one?.value ?? null, other?.value ?? null).length ? [{ a: one, b: other }] : []
}

const factOf = ({ path, value, evidence }: Value, text: string): DiffFact => ({
  path,
  value,
  evidence,
  sentence: sentenceAround(text, evidence),
})

const versionOf = (r: CampaignRecord, tokens: readonly Token[]): RecordDiff['a'] => ({
  id: r.id,
  fileName: r.source.fileName,
  number: r.number?.value.raw ?? null,
  issuedDate: r.issuedDate?.value ?? null,
  title: r.title?.value ?? null,
  words: tokens.length,
})

export function diffRecords(a: CampaignRecord, b: CampaignRecord): RecordDiff {
  const [tokensA, tokensB] = [tokensOf(a.text), tokensOf(b.text)]
  const { partners, coarse } = align({ text: a.text, tokens: tokensA }, { text: b.text, tokens: tokensB })
  const matchedB = new Uint8Array(tokensB.length)
  for (const j of partners) if (j !== NONE) matchedB[j] = 1
  const matchedA = Uint8Array.from(partners, j => (j === NONE ? 0 : 1))
  const all = (tokens: readonly Token[]) => ` ${tokens.map(t => t.key).join(' ')} `
  const sideA: Side = { text: a.text, tokens: tokensA, matched: matchedA, other: all(tokensB) }
  const sideB: Side = { text: b.text, tokens: tokensB, matched: matchedB, other: all(tokensA) }

  const facts: FactChange[] = []
  const readings: FactChange[] = []
  for (const field of factFields) {
    for (const { a: one, b: other } of unequalValues(a, b, field)) {
      const reading = (!one || sameWords(one.evidence, sideA)) && (!other || sameWords(other.evidence, sideB))
      const change: FactChange = {
        field,
        kind: one && other ? 'changed' : one ? 'removed' : 'added',
        a: one && factOf(one, a.text),
        b: other && factOf(other, b.text),
        parts: one && other ? partsOf(one.value, other.value) : [],
      }
      ;(reading ? readings : facts).push(change)
    }
  }
  const same = partners.reduce((n, j) => n + (j === NONE ? 0 : 1), 0)
  return {
    version: DIFF_VERSION,
    a: versionOf(a, tokensA),
    b: versionOf(b, tokensB),
    facts,
    readings,
    text: segmentsOf(sideA, sideB, partners),
    words: { same, removed: tokensA.length - same, added: tokensB.length - same },
    coarse,
  }
}
