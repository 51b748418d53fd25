/**
 * Two versions of a document: what changed in its facts, then in its text. Made by src/compare/diff, read by exports and the command line.
 */
import { z } from 'zod'
import { Evidence } from './evidence.ts'

const text = z.string()
const count = z.number().int().min(0)

/** A value of one version, as its record holds it. */
export const DiffFact = z.object({
  /** "number", "deadlines[3]" */
  path: text,
  /** the record's value, as JSON */
  value: z.unknown(),
  evidence: z.array(Evidence),
  /** the whole sentences around the evidence; "" where a person wrote the value */
  sentence: text,
})
export type DiffFact = z.infer<typeof DiffFact>

export const FactChange = z.object({
  /** a field of the record */
  field: text,
  kind: z.enum(['added', 'removed', 'changed']),
  a: DiffFact.nullable(),
  b: DiffFact.nullable(),
  /** of a changed value the parts that differ, by dotted path ("date", "baseline.value"); "" for the whole of a plain value */
  parts: z.array(z.object({ path: text, a: z.unknown(), b: z.unknown() })),
})
export type FactChange = z.infer<typeof FactChange>

/** A stretch of the texts. `same` stands in both, up to case, place of the tone mark, punctuation and white space. */
export const TextSegment = z.object({
  kind: z.enum(['same', 'removed', 'added', 'changed']),
  /** [start, end) in the first text; null for what was added */
  a: z.tuple([count, count]).nullable(),
  /** [start, end) in the second text; null for what was removed */
  b: z.tuple([count, count]).nullable(),
  textA: text,
  textB: text,
})
export type TextSegment = z.infer<typeof TextSegment>

const Version = z.object({
  id: text,
  fileName: text,
  number: text.nullable(),
  issuedDate: text.nullable(),
  title: text.nullable(),
  /** syllables and numbers of the text */
  words: count,
})

export const RecordDiff = z.object({
  version: text,
  a: Version,
  b: Version,
  /** in the order of the record's fields */
  facts: z.array(FactChange),
  /**
   * Values that differ though the words they stand on are the same in both: the layout, a heading above, or the reading of it differs.
   * Not changes of the document as far as its words tell; a reader may look.
   */
  readings: z.array(FactChange),
  /** all of both texts, in order */
  text: z.array(TextSegment),
  words: z.object({ same: count, removed: count, added: count }),
  /** the texts are so unlike that a part was not laid side by side word by word */
  coarse: z.boolean(),
})
export type RecordDiff = z.infer<typeof RecordDiff>

/** Version of the shapes above. */
export const DIFF_VERSION = '1.0'
