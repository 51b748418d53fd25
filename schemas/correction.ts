/**
 * What a person decided about one value of a record: the log from which corrected records are made anew after each extraction.
 * Reads: the field's own schema in record.ts. Writes: the shape that review files, the store and the API keep.
 */
import { z } from 'zod'
import { Box, Evidence } from './evidence.ts'
import { CampaignRecord } from './record.ts'

interface CorrectableField {
  /** true where the field holds a list of values */
  list: boolean
  /** schema of one value, without its ground */
  value: z.ZodType
}

function correctable(schema: z.ZodType): CorrectableField | null {
  const list = schema instanceof z.ZodArray
  const inner = list ? schema.element : schema instanceof z.ZodNullable ? schema.unwrap() : schema
  if (!(inner instanceof z.ZodObject) || !('basis' in inner.shape)) return null
  return { list, value: inner.shape.value as z.ZodType }
}

/** The fields that a person can correct, by their key in the record: every one whose values carry their ground. */
export const correctableFields: ReadonlyMap<string, CorrectableField> = new Map(
  Object.entries(CampaignRecord.shape).flatMap(([key, schema]) => {
    const field = correctable(schema)
    return field ? [[key, field] as const] : []
  }),
)

/**
 * accept: the value (or that there is none) is right as it was read. correct: `value` stands in its place. reject: there is no such value.
 * add: `value` was missed.
 */
export const CorrectionAction = z.enum(['accept', 'correct', 'reject', 'add'])
export type CorrectionAction = z.infer<typeof CorrectionAction>

/** Where a list item stands: `text.slice(start, end) === quote` in the text that the person saw. */
export const ItemPlace = z.object({ start: z.number().int().min(0), end: z.number().int().min(1), quote: z.string().min(1) })
export type ItemPlace = z.infer<typeof ItemPlace>

const shape = z.object({
  id: z.string().min(1),
  recordId: z.string().min(1),
  /** top-level key of the record */
  field: z.string(),
  /** first evidence of the list item that is meant; null for fields with one value, for `add` and for items without evidence */
  item: ItemPlace.nullable(),
  action: CorrectionAction,
  /** the value that the person saw; null where there was none */
  old: z.unknown(),
  /** the value that is right, of the field's own shape; read for `correct` and `add` only */
  value: z.unknown(),
  /** where the value of `correct` and `add` stands; may be empty (a handwritten number) */
  evidence: z.array(Evidence),
  /** places on pages, for values that no text holds */
  regions: z.array(Box),
  /** who decided, as they call themselves */
  by: z.string().min(1),
  /** when, ISO 8601 with an offset ("2026-03-02T08:15:00Z") */
  at: z.iso.datetime({ offset: true }),
  /** the person's remark */
  reason: z.string().nullable(),
  /** version of the extractor whose value the person saw */
  extractorVersion: z.string(),
})

/** What is wrong with the value of a correction, or undefined: `correct` and `add` carry a value of the field's shape. */
function problemOf(c: z.infer<typeof shape>): { path: string; message: string } | undefined {
  const field = correctableFields.get(c.field)
  if (!field) return { path: 'field', message: `no value of the record stands under "${c.field}"` }
  if (c.item && !field.list) return { path: 'item', message: `"${c.field}" holds one value, no items` }
  if (c.action === 'accept' || c.action === 'reject') return undefined
  const issue = field.value.safeParse(c.value).error?.issues[0]
  return issue && { path: ['value', ...issue.path].join('.'), message: issue.message }
}

export const Correction = shape.superRefine((correction, context) => {
  const problem = problemOf(correction)
  if (problem) context.addIssue({ code: 'custom', path: problem.path.split('.'), message: problem.message })
})
export type Correction = z.infer<typeof Correction>
