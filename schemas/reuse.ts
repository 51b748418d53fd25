/**
 * Text reuse: how much of each document stands in others of the set, where, and what is its own. Made by src/compare/reuse.
 * Offsets are of the records' texts, as for all evidence; the texts themselves are not repeated here, only first words.
 */
import { z } from 'zod'
import { PartialDate } from './evidence.ts'

/** `CampaignRecord.id` */
const recordId = z.string()
const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const offset = z.number().int().min(0)

/** A stretch of one record's text: [start, end), with its first words (the whole where it is short, else ending in "…"). */
export const ReuseSpan = z.object({ start: offset, end: offset.min(1), excerpt: z.string().min(1) })
export type ReuseSpan = z.infer<typeof ReuseSpan>

/**
 * The same words in both documents, syllable for syllable after folding (case, place of the tone mark, dashes, white space and punctuation
 * aside). Where a few syllables differ between two such runs (another year, another unit), the runs stand in one passage.
 */
export const Passage = z.object({
  a: ReuseSpan,
  b: ReuseSpan,
  /** syllables in common: the sum over `runs` */
  syllables: count,
  /** the exact runs, as [start, end) in either text */
  runs: z.array(z.object({ a: z.tuple([offset, offset]), b: z.tuple([offset, offset]) })).min(1),
})
export type Passage = z.infer<typeof Passage>

/** How the caller knows the two: a plan and the one above it, sources of one campaign (draft, scan, news), or neither. */
export const ReuseRelation = z.enum(['parent', 'same_campaign', 'neighbour'])
export type ReuseRelation = z.infer<typeof ReuseRelation>

/** Two documents with text in common. `a` is the earlier one where both days are known, else the one that comes first by its id. */
export const ReusePair = z.object({
  a: recordId,
  b: recordId,
  relation: ReuseRelation,
  /** `a_to_b`: b was issued later, so that b has it from a, or both from a third. `unknown`: a day is missing, or they overlap */
  direction: z.enum(['a_to_b', 'unknown']),
  /** sequences in common, as a share of those of the document that has fewer */
  sequences: share,
  /** share of a document's counted syllables that lie in sequences found in the other */
  ofA: share,
  ofB: share,
  /** longest first; null where the pair is counted and not laid side by side (see `limits`) */
  passages: z.array(Passage).nullable(),
  /** passages that were found and are not listed */
  passagesLeftOff: count,
})
export type ReusePair = z.infer<typeof ReusePair>

export const ReuseDocument = z.object({
  id: recordId,
  fileName: z.string(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  /** when its text came out: day of issue; of publication for news */
  date: PartialDate.nullable(),
  /** of the whole text */
  syllables: count,
  /** syllables left out of every count: heading, title, citations of documents, recipients, signature, set formulae */
  boilerplate: count,
  parent: recordId.nullable(),
  /** share of counted syllables that stand in the parent; null where no parent is among the records, or nothing is counted */
  fromParent: share.nullable(),
  /**
   * Novelty: share of counted syllables in no sequence that also stands in the parent, or in a document of another campaign with which reuse
   * was found; documents known to be later are left aside. 1: nothing of it was found elsewhere. null where nothing is counted.
   * It speaks of the compared set only.
   */
  novelty: share.nullable(),
  /** the same with later documents too: what stands nowhere else in the set */
  unique: share.nullable(),
  /** the document that has most of its counted syllables, later ones and its own campaign left aside */
  nearest: z.object({ id: recordId, share }).nullable(),
})
export type ReuseDocument = z.infer<typeof ReuseDocument>

export const Reuse = z.object({
  version: z.string(),
  /** syllables of a sequence */
  sequenceLength: count,
  /** pairs below this share of `sequences` are no reuse */
  threshold: share,
  documents: z.array(ReuseDocument),
  /** most in common first */
  pairs: z.array(ReusePair),
  /** what was found and what is listed */
  limits: z.object({
    /** pairs at or above the threshold */
    pairsFound: count,
    pairsListed: count,
    /** a pair is listed where it is among this many of either document, or a parent's */
    pairsPerDocument: count,
    /** a pair is laid side by side where it is among this many of either document, or a parent's */
    alignedPerDocument: count,
    passagesPerPair: count,
  }),
})
export type Reuse = z.infer<typeof Reuse>

/** Version of the shapes above. */
export const REUSE_VERSION = '1.0'
