/**
 * Text reuse in a set of documents.
 * Reads: records, and what the caller knows of them (parents, campaigns). Writes: pairs, passages, and for each document what is its own.
 */
import type { CampaignRecord } from '../../../schemas/record.ts'
import { REUSE_VERSION, type Reuse, type ReuseDocument, type ReusePair, type ReuseRelation } from '../../../schemas/reuse.ts'
import { candidatesOf } from './candidates.ts'
import { before, dateOf } from './dates.ts'
import { type Covered, type Overlap, overlapsOf } from './overlaps.ts'
import { passagesOf } from './passages.ts'
import { type Prepared, prepare } from './prepare.ts'
import { Numbering, SEQUENCE } from './sequences.ts'

export interface ReuseOptions {
  /** record id → id of the plan above it */
  parents?: ReadonlyMap<string, string>
  /** record id → its campaign: a plan, its draft and news about it do not take text from one another */
  campaigns?: ReadonlyMap<string, string>
  /** share of sequences from which on a pair is reuse */
  threshold?: number
}

/** Plans of one field written apart from one another share up to 6 % of their sequences; see docs/reuse.md. */
const THRESHOLD = 0.08
const PAIRS_PER_DOCUMENT = 40
const ALIGNED_PER_DOCUMENT = 5
const PASSAGES_PER_PAIR = 20

/** Shares to four digits: more would be noise in files that people read. */
const share = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 1e4
const ones = (marks: Uint8Array): number => marks.reduce((n, m) => n + m, 0)

function relationOf({ parents, campaigns }: ReuseOptions): (a: Prepared, b: Prepared) => ReuseRelation {
  return ({ record: a }, { record: b }) => {
    if (parents?.get(a.id) === b.id || parents?.get(b.id) === a.id) return 'parent'
    const campaign = campaigns?.get(a.id)
    return campaign !== undefined && campaign === campaigns?.get(b.id) ? 'same_campaign' : 'neighbour'
  }
}

/** The overlaps that are among the first `n` of either document, or a parent's. The list is sorted. */
function among(overlaps: readonly Overlap[], n: number): Overlap[] {
  const kept = new Map<number, number>()
  const take = (at: number) => {
    const count = kept.get(at) ?? 0
    kept.set(at, count + 1)
    return count < n
  }
  // both counted, whatever the first says
  return overlaps.filter(o => [take(o.i), take(o.j)].some(Boolean) || o.relation === 'parent')
}

function pairOf(documents: readonly Prepared[], o: Overlap, aligned: boolean): ReusePair {
  const [first, second] = [documents[o.i]!, documents[o.j]!]
  const [dayI, dayJ] = [dateOf(first.record), dateOf(second.record)]
  const known = before(dayI, dayJ) || before(dayJ, dayI)
  const inOrder = known ? before(dayI, dayJ) : first.record.id < second.record.id
  const [a, b] = inOrder ? [first, second] : [second, first]
  const [coveredA, coveredB] = inOrder ? [o.coveredI, o.coveredJ] : [o.coveredJ, o.coveredI]
  const passages = aligned ? passagesOf(a, b) : null
  return {
    a: a.record.id,
    b: b.record.id,
    relation: o.relation,
    direction: known ? 'a_to_b' : 'unknown',
    sequences: share(o.sequences, 1),
    ofA: share(coveredA, a.counted),
    ofB: share(coveredB, b.counted),
    passages: passages?.slice(0, PASSAGES_PER_PAIR) ?? null,
    passagesLeftOff: Math.max(0, (passages?.length ?? 0) - PASSAGES_PER_PAIR),
  }
}

/** What the overlaps say of one document. */
function documentOf(documents: readonly Prepared[], at: number, own: readonly Overlap[], marks: Covered, parent: number | undefined) {
  const { record, syllables, counted } = documents[at]!
  const other = (o: Overlap) => (o.i === at ? o.j : o.i)
  const of = (o: Overlap) => share(o.i === at ? o.coveredI : o.coveredJ, counted)
  const date = dateOf(record)
  const sources = own.filter(o => o.relation !== 'same_campaign' && !before(date, dateOf(documents[other(o)]!.record)))
  const nearest = sources.reduce<Overlap | null>((best, o) => (best && of(best) >= of(o) ? best : o), null)
  const fromParent = own.find(o => other(o) === parent)
  const out: ReuseDocument = {
    id: record.id,
    fileName: record.source.fileName,
    issuer: record.issuer?.value.name ?? null,
    number: record.number?.value.raw ?? null,
    date,
    syllables: syllables.words.length,
    boilerplate: syllables.words.length - counted,
    parent: parent === undefined ? null : documents[parent]!.record.id,
    fromParent: parent === undefined || !counted ? null : fromParent ? of(fromParent) : 0,
    novelty: counted ? share(counted - ones(marks.earlier), counted) : null,
    unique: counted ? share(counted - ones(marks.any), counted) : null,
    nearest: nearest && { id: documents[other(nearest)]!.record.id, share: of(nearest) },
  }
  return out
}

/**
 * Compares the texts of all records with one another. The order of the records has no part in it: they are taken by their ids.
 *
 * Novelty of a document = 1 − (counted syllables in sequences of eight that also stand in its parent, or in a document of another campaign with
 * which reuse was found, and which is not known to be later) / (counted syllables). Counted are all syllables outside boilerplate (see boilerplate.ts).
 */
export function findReuse(records: readonly CampaignRecord[], options: ReuseOptions = {}): Reuse {
  const numbering = new Numbering()
  const documents = [...new Map(records.map(r => [r.id, r])).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(record => prepare(record, numbering))
  const at = new Map(documents.map((d, i) => [d.record.id, i]))
  const parentAt = documents.map(d => at.get(options.parents?.get(d.record.id) ?? ''))
  const candidates = withParents(candidatesOf(documents.map(d => Array.from(d.distinct, id => numbering.hashes[id]!))), parentAt)

  const threshold = options.threshold ?? THRESHOLD
  const { overlaps, covered } = overlapsOf(documents, candidates, numbering.size, { threshold, relation: relationOf(options) })
  overlaps.sort((x, y) => y.sequences - x.sequences || x.i - y.i || x.j - y.j)
  const listed = among(overlaps, PAIRS_PER_DOCUMENT)
  const aligned = new Set(among(overlaps, ALIGNED_PER_DOCUMENT))
  const own = documents.map((): Overlap[] => [])
  for (const o of overlaps) for (const k of [o.i, o.j]) own[k]!.push(o)

  return {
    version: REUSE_VERSION,
    sequenceLength: SEQUENCE,
    threshold,
    documents: documents.map((_, i) => documentOf(documents, i, own[i]!, covered[i]!, parentAt[i])),
    pairs: listed.map(o => pairOf(documents, o, aligned.has(o))),
    limits: {
      pairsFound: overlaps.filter(o => o.found).length,
      pairsListed: listed.length,
      pairsPerDocument: PAIRS_PER_DOCUMENT,
      alignedPerDocument: ALIGNED_PER_DOCUMENT,
      passagesPerPair: PASSAGES_PER_PAIR,
    },
  }
}

/** Every parent's pair is compared, candidate or not: how much of a plan is its parent's must be known even where it is little. */
function withParents(candidates: number[][], parentAt: readonly (number | undefined)[]): number[][] {
  for (const [i, p] of parentAt.entries()) {
    if (p === undefined || p === i) continue
    const [later, earlier] = i > p ? [i, p] : [p, i]
    if (!candidates[later]!.includes(earlier)) candidates[later]!.push(earlier)
  }
  return candidates
}
